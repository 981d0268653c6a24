import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { makePdf } from './pdf.ts';
import { makeExtra, makeZip } from './zip.ts';

/** Writes the scanner's own cases: `read/` and `unread/`. The same bytes each time. */

const utf8 = (text: string) => Buffer.from(text);
const latin1 = (text: string) => Buffer.from(text, 'latin1');
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const big = (text: string) => utf16(text).swap16();

const LETTER = `Case 26-000417

Jane Doe, SSN 078-05-
1120, called 555-0142 and
asked for "her file".


   Card: 4111 1111
   1111 1111
`;

const PEOPLE = 'Name,DOB,SSN\nJane Doe,01/02/1990,078-05-1120\nJohn Roe,03/04/1985,219-09-9999\n';

const note = (name: string, text: string) => ({ name, bytes: utf8(text) });
const page = (...lines: string[]) => ({ lines: lines.map((text) => ({ text })) });

/** A line of text, as a page draws it. */
const LINE = 'BT /F 12 Tf 72 720 Td (Jane Doe has SSN 078-05-1120.) Tj ET\n';

const read: Readonly<Record<string, Uint8Array>> = {
  'text/utf-8.txt': utf8(LETTER),
  'text/empty.txt': utf8(''),
  'text/carriage-returns.txt': utf8(LETTER.replaceAll('\n', '\r')),
  'text/utf-8-bom.txt': utf8(`\ufeff${LETTER.replaceAll('\n', '\r\n')}`),
  'text/utf-16-bom.txt': utf16(`\ufeff${LETTER}`),
  'text/utf-16-without-bom.txt': utf16(LETTER),
  'text/utf-16-big-endian.txt': big(`\ufeff${LETTER}`),
  'text/windows-1252.txt': latin1('Caf\xe9 \x93Am Stra\xdfenrand\x94\n'),
  'text/mixed-encodings.log': Buffer.concat([utf8('Straße\n'), latin1('Stra\xdfe\n'), utf8('Straße\n')]),
  'text/controls.txt': utf8(
    `one\u001ftwo\u0001three\fSSN 078-\u000705-1120\n\n${'Words without controls. '.repeat(20)}\n`,
  ),
  'text/terminal.log': utf8(
    'SSN \x1b[31m078-05-\x1b[1m1120\x1b[0m\n\x1b]0;jane@example.org\x07title\nS\bSS\bSN\bN 0_\b78-05-1120\nSSX\bN\n',
  ),
  'text/utf-16-appended.log': Buffer.concat([
    utf8('Written by one program.\r\n'),
    utf16('SSN 078-05-1120\r\nStra\xdfe, \u0160koda, \u6f22\u5b57\r\n'),
    utf8('And by the first again.\r\n'),
  ]),
  'text/utf-8-appended.txt': Buffer.concat([utf16('\ufeffWritten by one program.\r\n'), utf8('SSN 078-05-1120\r\n')]),
  'text/utf-16-han.txt': utf16(
    '\u6848\u4ef6\u306e\u8a18\u9332\u3002\n\u756a\u53f7\u306f 078-05-1120 \u3067\u3059\u3002\n\u4ee5\u4e0a\u3002\n',
  ),
  'text/utf-16-cyrillic.txt': big(
    '\u041f\u0440\u0438\u0432\u0435\u0442\u043c\u0438\u0440, \u043d\u043e\u043c\u0435\u0440078-05-1120\u0442\u0435\u043a\u0441\u0442\u043f\u0440\u0438\u0432\u0435\u0442\u043c\u0438\u0440\n',
  ),
  'text/archive-follows.txt': Buffer.concat([
    utf8('Words before an archive.\n'),
    makeZip([note('a.txt', 'SSN 078-05-1120\n')]),
  ]),
  'text/begins-like-a-bitmap.txt': utf8('BM is not a picture here.\n'),
  'csv/people.csv': utf8(PEOPLE),
  'csv/header-only.csv': utf8('Victim,DOB\n'),
  'csv/headerless.csv': utf8(PEOPLE.slice(PEOPLE.indexOf('\n') + 1)),
  'csv/sep-line.csv': utf8('sep=;\r\nName;Amount\r\nJane Doe;1,50\r\n'),
  'csv/quoted-newlines.csv': utf8('Name,Notes\r\n"Doe, Jane","said ""no""\r\nand left"\r\n'),
  'csv/ragged.csv': utf8('Name,Phone\nJane Doe\nJohn Roe,555-0142,078-05-1120\n\n,\n'),
  'csv/carriage-returns.csv': utf8(PEOPLE.replaceAll('\n', '\r')),
  'csv/utf-16.csv': utf16(`\ufeff${PEOPLE.replaceAll(',', '\t')}`),
  'csv/utf-8-bom.csv': utf8(`\ufeff${PEOPLE}`),
  'csv/windows-1252.csv': latin1('Name;Stra\xdfe\nJane Doe;Caf\xe9weg 1\n'),
  'csv/table.txt': utf8('id|name|phone\n1|Jane Doe|555-0142\n2|John Roe|555-0143\n'),
  'csv/title.csv': utf8(`Staff list 2031,,\n\n${PEOPLE}`),
  'csv/two-tables.csv': utf8(`Item,Cost\nPaper,2\nInk,3\n\n${PEOPLE}`),
  'csv/repeated-header.csv': utf8(`${PEOPLE}${PEOPLE}`),
  'csv/transposed.csv': utf8('Name,Jane Doe,John Roe\nSSN,078-05-1120,219-09-9999\n'),
  'csv/two-columns.dat': utf8('User;Password\njdoe;swordfish\nrroe;Heron-9\n'),
  'csv/markup.csv': utf8('Name,Notes\nJane Doe,<b>078-05-1120</b>\n'),
  'pdf/letter.pdf': makePdf({
    pages: [
      page('Jane Doe has SSN 078-05-', '1120 and card 4111 1111', '1111 1111.'),
      { lines: [{ text: 'Badge' }, { text: '4411', x: 300, y: 720 }, { text: 'Heading', size: 24, y: 600 }] },
    ],
    info: { Title: 'Letter', Author: 'Jane Doe', Creator: 'By hand', CreationDate: 'D:20260102030405Z', Unit: 'B' },
    xmp: '<dc:creator><rdf:Seq><rdf:li>John Roe</rdf:li></rdf:Seq></dc:creator><pdf:Producer>Press</pdf:Producer>',
  }),
  'pdf/columns.pdf': makePdf({
    pages: [
      {
        lines: Array.from({ length: 6 }, (_, row) => [
          { text: `Left column of prose, line ${row}`, x: 40, y: 700 - row * 14 },
          { text: `Right column of prose, line ${row}`, x: 320, y: 700 - row * 14 },
        ]).flat(),
      },
    ],
  }),
  'pdf/form.pdf': makePdf({
    pages: [{ ...page('Form'), fields: [{ name: 'ssn', value: '078-05-1120' }], notes: ['Call Jane Doe'] }],
  }),
  'pdf/fields.pdf': makePdf({
    pages: [
      {
        ...page('Form'),
        fields: [
          { name: 'Text1', value: 'Heron-989x!', tooltip: 'Password' },
          { name: 'ssn', value: '' },
          { name: 'officer', value: 'Jane Doe', options: ['Jane Doe', 'John Roe'] },
        ],
        stamps: ['SSN 078-05-1120'],
        links: ['https://portal.example.org/?ssn=078-05-1120'],
      },
    ],
  }),
  'pdf/bookmarks.pdf': makePdf({
    pages: [page('See the bookmarks.')],
    bookmarks: ['Statement of Jane Doe', 'SSN 078-05-1120'],
    label: 'Case 26-000417, ',
    attachments: [{ ...note('a.txt', 'one\n'), description: 'Photo of John Roe' }],
  }),
  'pdf/prepended.pdf': Buffer.concat([utf8('Words before the header.\n'), makePdf({ pages: [page('One')] })]),
  'pdf/appended.pdf': Buffer.concat([makePdf({ pages: [page('One')] }), makeZip([note('a.txt', 'two\n')])]),
  'pdf/two.pdf': Buffer.concat([makePdf({ pages: [page('One')] }), makePdf({ pages: [page('Two')] })]),
  'pdf/letterhead.pdf': makePdf({
    pages: [{ content: `q 60 0 0 60 480 700 cm /P Do Q ${LINE}`, picture: true }],
  }),
  'pdf/attachments.pdf': makePdf({
    pages: [{ ...page('See attached.'), pinned: [note('pinned.txt', 'Pinned: 078-05-1120\n')] }],
    attachments: [note('people.csv', PEOPLE)],
  }),
  'pdf/owner-password.pdf': makePdf({ pages: [page('Anyone may read this.')], encrypt: { password: '' } }),
  'zip/folder.zip': makeZip([
    note('cases/', ''),
    note('cases/people.csv', PEOPLE),
    { ...note('cases/straße.txt', LETTER), method: 'store' },
  ]),
  'zip/comments.zip': makeZip([{ ...note('a.txt', 'one\n'), comment: 'from jane@example.org' }], {
    comment: '078-05-1120',
  }),
  'zip/duplicate.zip': makeZip([note('a.txt', 'shown\n'), note('a.txt', 'not shown\n')]),
  'zip/unlisted.zip': makeZip([
    note('a.txt', 'listed\n'),
    { ...note('b.txt', 'not listed\n'), unlisted: true },
    note('c.txt', 'listed\n'),
  ]),
  'zip/nested.zip': makeZip([{ name: 'inner.zip', bytes: makeZip([note('a.txt', 'deep\n')]) }]),
  'zip/prepended.zip': makeZip([note('a.txt', 'one\n')], { prepended: utf8('Words before the first entry.\n') }),
  'zip/appended.zip': Buffer.concat([makeZip([note('a.txt', 'one\n')]), utf8('Words after the end.\n')]),
  'zip/local-name.zip': makeZip([{ ...note('a.txt', 'one\n'), localName: '078-05-1120.txt' }]),
  'zip/gaps.zip': makeZip(
    [
      { ...note('a.txt', 'one\n'), gap: utf8('SSN 078-05-1120\n') },
      { ...note('b.txt', 'two\n'), tail: utf8('After the stream.\n'), gap: Buffer.alloc(8) },
      { ...note('c.txt', 'three\n'), descriptor: true },
      note('d.txt', ''),
    ],
    { gap: utf8('Before the end record.\n') },
  ),
  'zip/unlisted-folder.zip': makeZip([note('a.txt', 'one\n'), { ...note('b/', 'not listed\n'), unlisted: true }]),
  'zip/extra-fields.zip': makeZip([
    {
      ...note('a.txt', 'one\n'),
      extra: makeExtra(0x9999, utf8('SSN 078-05-1120')),
      localExtra: Buffer.concat([
        makeExtra(0x5455, Uint8Array.of(1, 65, 66, 67, 68)),
        makeExtra(0xd935, Buffer.alloc(6)),
      ]),
    },
    { ...note('b.txt', 'two\n'), localExtra: makeExtra(0x9999, utf8('from jane@example.org')) },
  ]),
  'zip/made-up-names.zip': makeZip([note('a.txt', '1\n'), note('a.txt', '2\n'), note('a (2).txt', '3\n')]),
  'zip/like-a-container.zip': makeZip([note('078-05-1120!/', ''), note('078-05-1120!/a.txt', 'one\n')]),
  'zip/prepended-uncounted.zip': Buffer.concat([
    utf8('Words that no offset counts.\n'),
    makeZip([note('a.txt', 'one\n')]),
  ]),
  'zip/called-a.pdf': makeZip([note('a.txt', 'one\n')]),
  'gzip/people.csv.gz': gzipSync(PEOPLE),
  'gzip/two-streams.txt.gz': Buffer.concat([gzipSync('one\n'), gzipSync('two\n')]),
  'gzip/named.gz': named(gzipSync('one\n'), { name: 'jane doe.txt' }),
  'gzip/headers.gz': Buffer.concat([
    named(gzipSync('one\n'), { name: 'a'.repeat(5_000), comment: 'SSN 078-05-1120' }),
    named(gzipSync('two\n'), { extra: makeExtra(0x9999, utf8('from jane@example.org')), name: 'second.txt' }),
  ]),
};

const unread: Readonly<Record<string, Uint8Array>> = {
  'unknown-format/noise.bin': Uint8Array.from({ length: 400 }, (_, index) => (index * 7919 + (index >> 3) * 31) & 0xff),
  'unsupported/page.html': utf8('<!doctype html><title>x</title><p hidden>078-05-1120</p>\n'),
  'unsupported/message.eml': utf8('From: jane@example.org\nTo: john@example.org\nMIME-Version: 1.0\n\nHello\n'),
  'unsupported/picture-page.pdf': makePdf({ pages: [{ picture: true }, page('Text'), { picture: true }] }),
  'unsupported/picture-and-number.pdf': makePdf({ pages: [{ ...page('Page 1'), picture: true }] }),
  'unsupported/outlined-letters.pdf': makePdf({ pages: [{ content: LINE + '0 0 m 9 9 l 9 0 l h f\n'.repeat(300) }] }),
  'unsupported/unmapped-letters.pdf': makePdf({
    pages: [{ content: `${LINE}BT /F 12 Tf 72 700 Td <01020304> Tj ET\n` }],
  }),
  'unsupported/cropped.pdf': makePdf({
    pages: [{ lines: [{ text: 'Shown' }, { text: 'SSN 078-05-1120', y: 100 }], crop: '0 400 612 792' }],
  }),
  'unsupported/off-page.pdf': makePdf({ pages: [{ lines: [{ text: 'Shown' }, { text: 'SSN 078-05-1120', y: -50 }] }] }),
  'unsupported/loose-field.pdf': makePdf({ pages: [page('Form')], loose: { name: 'ssn', value: '078-05-1120' } }),
  'unsupported/xfa-and-fields.pdf': makePdf({
    pages: [{ ...page('Form'), fields: [{ name: 'a', value: 'b' }] }],
    xfa: true,
  }),
  'unsupported/xfa.pdf': makePdf({ pages: [page('Please wait')], xfa: true }),
  'unsupported/document.docx': makeZip([note('[Content_Types].xml', '<Types/>'), note('word/document.xml', '<w/>')]),
  'unsupported/method.zip': makeZip([
    { ...note('a.txt', 'packed'), method: 12 },
    { ...note('b.txt', 'packed'), method: 14 },
  ]),
  'encrypted/password.pdf': makePdf({ pages: [page('Secret')], encrypt: { password: 'holdback' } }),
  'encrypted/password.zip': makeZip([{ ...note('secret.txt', '078-05-1120\n'), encrypted: true }]),
  'malformed/checksum.zip': makeZip([{ ...note('a.txt', 'Jane Doe\n'), crc32: 1 }]),
  'malformed/nul.txt': utf8(`one\u0000two\n\n${'Words without controls. '.repeat(20)}\n`),
  'malformed/half-pairs.txt': utf16(`\ufeff${'a\ud800'.repeat(40)}\n`),
  'malformed/empty-in-directory.zip': makeZip([{ ...note('a.txt', 'SSN 078-05-1120\n'), emptyInDirectory: true }]),
  'malformed/traversal.zip': makeZip([note('../../etc/a.txt', 'one\n'), note('C:\\b.txt', 'two\n')]),
  'malformed/torn.zip': makeZip([note('a.txt', 'one\n'), note('b.txt', LETTER)], { torn: true }),
  'malformed/torn.gz': gzipSync(PEOPLE).subarray(0, -12),
  'malformed/appended.gz': Buffer.concat([gzipSync('one\n'), Uint8Array.of(0, 1, 2, 3)]),
  'malformed/unclosed-quote.csv': utf8('Name,SSN\n"Jane Doe,078-05-1120\nJohn Roe,219-09-9999\n'),
  'malformed/no-objects.pdf': utf8('%PDF-1.4\nno objects\n'),
  'malformed/filter.pdf': makePdf({ pages: [page('One'), { content: 'not packed', filter: 'FlateDecode' }] }),
  'malformed/lost-pages.pdf': makePdf({ pages: [page('One')], count: 3 }),
  'malformed/blank.pdf': makePdf({ pages: [{}] }),
};

/** Puts what is optional into a gzip header (RFC 1952, 2.3: FLG at 3, the fields after the ten bytes). */
function named(
  bytes: Buffer,
  { extra, name, comment }: { extra?: Uint8Array; name?: string; comment?: string },
): Buffer {
  const header = Buffer.from(bytes.subarray(0, 10));
  const fields: Buffer[] = [];
  if (extra !== undefined) fields.push(Buffer.from([extra.length & 0xff, extra.length >> 8]), Buffer.from(extra)); // XLEN
  if (name !== undefined) fields.push(latin1(`${name}\0`));
  if (comment !== undefined) fields.push(latin1(`${comment}\0`));
  header[3] = (extra === undefined ? 0 : 0x04) | (name === undefined ? 0 : 0x08) | (comment === undefined ? 0 : 0x10);
  return Buffer.concat([header, ...fields, bytes.subarray(10)]);
}

for (const [folder, cases] of Object.entries({ read, unread })) {
  for (const [name, bytes] of Object.entries(cases)) {
    const file = new URL(`../${folder}/${name}`, import.meta.url);
    mkdirSync(dirname(file.pathname), { recursive: true });
    writeFileSync(file, bytes);
  }
}
