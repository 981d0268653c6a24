import { gzipSync } from 'node:zlib';
import { big, ebcdic, hex, LETTER, latin1, utf8, utf16, utf32 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';
import { uuencode } from '../mail.ts';
import { makePng, pngChunk } from '../raster-files.ts';

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = { name: 'a.txt', bytes: utf8('Straße, Jane Doe\n\n078-05-1120\n') };

const base64 = (text: string) => utf8(text).toString('base64');

/** A text in base64, with something before and after each line. */
const linesOf = (text: string, before: string, after = '') =>
  base64(text)
    .replaceAll(/.{1,76}/g, `${before}$&${after}\n`)
    .trimEnd();

/** A picture that says whose it is, of more bytes than an icon has. */
const photo = Buffer.from(
  makePng({
    before: [
      pngChunk('tEXt', latin1('Comment\0SSN 078-05-1120')),
      pngChunk('tEXt', latin1(`Note\0${'as before, '.repeat(120)}`)),
    ],
  }),
);

/** What must be read, by the name of the file. */
export const read: Cases = {
  'utf-8.txt': utf8(LETTER),
  'about-pdf.txt': utf8('The file of Jane Doe (078-05-1120) begins with %PDF-1.7 and was not opened.\n'),
  'uuencode.txt': utf8(`The list:\n\n${uuencode('people.csv', 'Name,SSN\nJane Doe,078-05-1120\n')}\nRegards\n`),
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
  // Names, labels and a number, in encodings that Node only reads.
  'windows-1251.txt': hex(
    'c8ecff3a20c8e2e0edeee220d1e5f0e3e5e90ad2e5ebe5f4eeed3a203535352d303134320a53534e3a203037382d30352d313132300a',
  ),
  'koi8-r.txt': hex(
    'e9cdd13a20e9d7c1cecfd720f3c5d2c7c5ca0af4c5ccc5c6cfce3a203535352d303134320a53534e3a203037382d30352d313132300a',
  ),
  'ibm866.txt': hex(
    '88acef3a2088a2a0adaea22091a5e0a3a5a90a92a5aba5e4aead3a203535352d303134320a53534e3a203037382d30352d313132300a',
  ),
  'iso-8859-5.txt': hex(
    'b8dcef3a20b8d2d0ddded220c1d5e0d3d5d90ac2d5dbd5e4dedd3a203535352d303134320a53534e3a203037382d30352d313132300a',
  ),
  'windows-1250.txt': hex(
    '5a61bf616c656e6965207ab36fbf79b320a3756b61737a2057f36a63696b2c209c77696164656b207a6461727a656e6961207a20756c6963792044b3756769656a2e0a53534e3a203037382d30352d313132300a',
  ),
  'iso-8859-2.txt': hex(
    '5a61bf616c656e6965207ab36fbf79b320a3756b61737a2057f36a63696b2c20b677696164656b207a6461727a656e6961207a20756c6963792044b3756769656a2e0a53534e3a203037382d30352d313132300a',
  ),
  'ibm850.txt': hex(
    '5a65756765204a817267656e204d816c6c65722c2053747261e16520677294e165722e0a53534e3a203037382d30352d313132300a',
  ),
  'macintosh.txt': hex(
    '5a65756765204a9f7267656e204d9f6c6c65722c2053747261a7652067729aa765722e0a53534e3a203037382d30352d313132300a',
  ),
  'shift-jis.txt': hex(
    '8e8196bc3a208e52936391be98590a83708358838f815b83683a204865726f6e2d390a53534e3a203037382d30352d313132300a',
  ),
  'euc-jp.txt': hex(
    'bbe1ccbe3a20bbb3c5c4c2c0cfba0aa5d1a5b9a5efa1bca5c93a204865726f6e2d390a53534e3a203037382d30352d313132300a',
  ),
  'iso-2022-jp.txt': hex(
    '1b24423b614c3e1b28423a201b24423b33454442404f3a1b28420a1b244225512539256f213c25491b28423a204865726f6e2d390a53534e3a203037382d30352d313132300a',
  ),
  'gb18030.txt': hex(
    'd0d5c3fb3a20cdf5d0a1c3f70ad6a4c8cbcbb5cbfbbfb4bcfbc1cbc6fbb3b5a1a30a53534e3a203037382d30352d313132300a',
  ),
  'big5.txt': hex(
    'a96da6573a20a4fda470a9fa0ac3d2a448bba1a54cacdda8a3a446a854a8aea1430a53534e3a203037382d30352d313132300a',
  ),
  'euc-kr.txt': hex(
    'c0ccb8a73a20b1e8c3b6bcf60ab8f1b0ddc0dab4c220c0dab5bfc2f7b8a620bab8bed2b4d92e0a53534e3a203037382d30352d313132300a',
  ),
  'utf-32-without-bom.txt': utf32('SSN 078-05-1120\nStra\xdfe, \u6f22\u5b57, \u{1f600}\n'),
  'ebcdic-lines.txt': ebcdic('Name: Jane Doe\nSSN: 078-05-1120\n'),
  // Cards: records of 80 bytes and no line ends.
  'ebcdic-cards.dat': ebcdic(
    ['NAME DOE, JANE   SSN 078-05-1120', 'NAME ROE, JOHN   SSN 219-09-9999', 'END']
      .map((card) => card.padEnd(80))
      .join(''),
  ),
  'padded.dat': utf8(
    ['Jane Doe', '078-05-1120', '\n', 'John Roe', '219-09-9999', '\n\u001a']
      .map((field) => field.replace(/\w$/, '$&\u0000\u0000'))
      .join(''),
  ),
  'base64.txt': utf8(`${base64('SSN: 078-05-1120\n')}\n`),
  'base64-within.txt': utf8(`See ${base64('SSN: 078-05-1120')} for more,\nnot sha256 ${'9f'.repeat(32)}.\n`),
  'base64-lines.txt': utf8(`Attached:\n${base64(LETTER.repeat(3)).replaceAll(/.{76}/g, '$&\n')}\n\nRegards\n`),
  'base64-quoted.txt': utf8(`> Attached:\n${linesOf(LETTER.repeat(3), '> ')}\n> Regards\n`),
  'base64-comment.py': utf8(`# The letter:\n#\n${linesOf(LETTER.repeat(3), '#   ')}\nimport os\n`),
  'base64-joined.js': utf8(
    `const letter =\n  ${linesOf(LETTER.repeat(3), "  '", "' +").trim().replace(/ \+$/, ';')}\n`,
  ),
  'base64-before-a-word.sh': utf8(
    `base64 -d <<EOF\n${linesOf('Jane Doe, SSN 078-05-1120, Hall 7, Monday, 10 in the morning.', '').slice(0, 76)}\nEOF\n`,
  ),
  'base64-list.json': utf8(
    `${JSON.stringify(['SSN 078-05-1120', 'SSN 219-09-9999', 'No number here.'].map(base64), null, 2)}\n`,
  ),
  'base64-list.txt': utf8(`${['SSN 078-05-1120', 'SSN 219-09-9999', 'No number here.'].map(base64).join('\n')}\n`),
  'base64-picture.json': utf8(`{"photo":"data:image/png;base64,${photo.toString('base64')}"}\n`),
  'base64-file.json': utf8(`{"file":"${gzipSync(LETTER).toString('base64')}"}\n`),
  'utf-7.txt': utf8('SSN: 0+ADcAOA--05+AC0-1120 caf+AOk-\nCall +1-555-0142, or a+b.\n'),
  'hz.txt': utf8('Name: ~{VP9z~}, SSN: 078-05-1120\n'),
  'begins-like-a-bitmap.txt': utf8('BM is not a picture here.\n'),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'malformed/nul.txt': utf8(`one\u0000two\n\n${'Words without controls. '.repeat(20)}\n`),
  'malformed/packed-decimals.dat': Buffer.concat([
    ebcdic('NAME DOE, JANE'.padEnd(75)),
    hex('078051120c'),
    ebcdic('END'.padEnd(80)),
  ]),
  'unsupported/people.hqx': utf8('(This file must be converted with BinHex 4.0)\n\n:#h0dG8$"ABC:\n'),
  'encrypted/message.log': utf8(
    'Note:\n-----BEGIN PGP MESSAGE-----\n\nhQEMA0000000000\n=abcd\n-----END PGP MESSAGE-----\n',
  ),
  'unsupported/unknown-letters.txt': latin1('Name: M\x81ller, Jos\x82\n'),
  'malformed/half-pairs.txt': utf16(`\ufeff${'a\ud800'.repeat(40)}\n`),
};
