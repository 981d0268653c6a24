import { big, LETTER, latin1, utf8, utf16 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = { name: 'a.txt', bytes: utf8('Straße, Jane Doe\n\n078-05-1120\n') };

/** What must be read, by the name of the file. */
export const read: Cases = {
  'utf-8.txt': utf8(LETTER),
  'empty.txt': utf8(''),
  'carriage-returns.txt': utf8(LETTER.replaceAll('\n', '\r')),
  'utf-8-bom.txt': utf8(`\ufeff${LETTER.replaceAll('\n', '\r\n')}`),
  'utf-16-bom.txt': utf16(`\ufeff${LETTER}`),
  'utf-16-without-bom.txt': utf16(LETTER),
  'utf-16-big-endian.txt': big(`\ufeff${LETTER}`),
  'windows-1252.txt': latin1('Caf\xe9 \x93Am Stra\xdfenrand\x94\n'),
  'mixed-encodings.log': Buffer.concat([utf8('Straße\n'), latin1('Stra\xdfe\n'), utf8('Straße\n')]),
  'controls.txt': utf8(`one\u001ftwo\u0001three\fSSN 078-\u000705-1120\n\n${'Words without controls. '.repeat(20)}\n`),
  'terminal.log': utf8(
    'SSN \x1b[31m078-05-\x1b[1m1120\x1b[0m\n\x1b]0;jane@example.org\x07title\nS\bSS\bSN\bN 0_\b78-05-1120\nSSX\bN\n',
  ),
  'utf-16-appended.log': Buffer.concat([
    utf8('Written by one program.\r\n'),
    utf16('SSN 078-05-1120\r\nStra\xdfe, \u0160koda, \u6f22\u5b57\r\n'),
    utf8('And by the first again.\r\n'),
  ]),
  'utf-8-appended.txt': Buffer.concat([utf16('\ufeffWritten by one program.\r\n'), utf8('SSN 078-05-1120\r\n')]),
  'utf-16-han.txt': utf16(
    '\u6848\u4ef6\u306e\u8a18\u9332\u3002\n\u756a\u53f7\u306f 078-05-1120 \u3067\u3059\u3002\n\u4ee5\u4e0a\u3002\n',
  ),
  'utf-16-cyrillic.txt': big(
    '\u041f\u0440\u0438\u0432\u0435\u0442\u043c\u0438\u0440, \u043d\u043e\u043c\u0435\u0440078-05-1120\u0442\u0435\u043a\u0441\u0442\u043f\u0440\u0438\u0432\u0435\u0442\u043c\u0438\u0440\n',
  ),
  'begins-like-a-bitmap.txt': utf8('BM is not a picture here.\n'),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'malformed/nul.txt': utf8(`one\u0000two\n\n${'Words without controls. '.repeat(20)}\n`),
  'malformed/half-pairs.txt': utf16(`\ufeff${'a\ud800'.repeat(40)}\n`),
};
