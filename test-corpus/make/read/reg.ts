import { latin1, utf8, utf16 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';

const HEAD = 'Windows Registry Editor Version 5.00\r\n\r\n';
const KEY = '[HKEY_CURRENT_USER\\Software\\Example\\Desk]\r\n';
const VALUES = '"UserName"="jane@example.org"\r\n@="C:\\\\Users\\\\jdoe\\\\desk"\r\n"Count"=dword:0000000b\r\n';

/** Bytes as the export writes them, eight in a line. */
function digits(bytes: Buffer): string {
  const pairs = bytes.toString('hex').match(/../g) ?? [];
  const lines: string[] = [];
  for (let at = 0; at < pairs.length; at += 8) lines.push(pairs.slice(at, at + 8).join(','));
  return lines.join(',\\\r\n  ');
}

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = { name: 'a.reg', bytes: utf8(HEAD + KEY + VALUES) };

/** What must be read, by the name of the file. */
export const read: Cases = {
  'desk.reg': Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(HEAD + KEY + VALUES)]),
  'digits.reg': utf8(
    `${HEAD}${KEY}"Path"=hex(2):${digits(utf16('SSN 078-05-1120\0'))}\r\n"Many"=hex(7):${digits(
      utf16('Jane Doe\0John Roe\0\0'),
    )}\r\n"Blob"=hex:${digits(Buffer.concat([latin1('\x01\x02'), latin1('call 555-0142 now'), latin1('\x00\xff')]))}\r\n`,
  ),
  'version-4.reg': latin1(`REGEDIT4\r\n\r\n${KEY}"Note"=hex(2):${digits(latin1('SSN 078-05-1120\0'))}\r\n`),
  'comment.reg': utf8(
    `${HEAD}; ask jane@example.org for the password\r\n[-HKEY_CURRENT_USER\\Gone]\r\n${KEY}"A \\"quoted\\" name"=-\r\n`,
  ),
  'file.reg': utf8(`${HEAD}${KEY}"Picture"=hex:${digits(utf8('{\\rtf1 SSN 219-09-9999}'))}\r\n`),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'malformed/bytes-within.reg': Buffer.concat([
    utf8(HEAD + KEY + VALUES.repeat(80)),
    Buffer.alloc(3_000, latin1('\x00\x01\x02\x80\x03')),
    utf8(VALUES),
  ]),
  'unsupported/letters.reg': Buffer.concat([
    utf8(`${HEAD}${KEY}"Name"="`),
    latin1('\xd8\xe7\x81\x9d\xf0'),
    utf8('"\r\n'),
  ]),
};
