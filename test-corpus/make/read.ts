import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { makePdf } from './pdf.ts';
import { makeZip } from './zip.ts';

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
  'text/controls.txt': utf8(`one\u001ftwo\u0000three\n\n${'Words without controls. '.repeat(20)}\n`),
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
  'zip/called-a.pdf': makeZip([note('a.txt', 'one\n')]),
  'gzip/people.csv.gz': gzipSync(PEOPLE),
  'gzip/two-streams.txt.gz': Buffer.concat([gzipSync('one\n'), gzipSync('two\n')]),
  'gzip/named.gz': named(gzipSync('one\n'), 'jane doe.txt'),
};

const unread: Readonly<Record<string, Uint8Array>> = {
  'unknown-format/noise.bin': Uint8Array.from({ length: 400 }, (_, index) => (index * 7919 + (index >> 3) * 31) & 0xff),
  'unsupported/page.html': utf8('<!doctype html><title>x</title><p hidden>078-05-1120</p>\n'),
  'unsupported/message.eml': utf8('From: jane@example.org\nTo: john@example.org\nMIME-Version: 1.0\n\nHello\n'),
  'unsupported/picture-page.pdf': makePdf({ pages: [{ picture: true }, page('Text'), { picture: true }] }),
  'unsupported/xfa.pdf': makePdf({ pages: [page('Please wait')], xfa: true }),
  'unsupported/document.docx': makeZip([note('[Content_Types].xml', '<Types/>'), note('word/document.xml', '<w/>')]),
  'unsupported/method.zip': makeZip([
    { ...note('a.txt', 'packed'), method: 12 },
    { ...note('b.txt', 'packed'), method: 14 },
  ]),
  'encrypted/password.pdf': makePdf({ pages: [page('Secret')], encrypt: { password: 'holdback' } }),
  'encrypted/password.zip': makeZip([{ ...note('secret.txt', '078-05-1120\n'), encrypted: true }]),
  'malformed/checksum.zip': makeZip([{ ...note('a.txt', 'Jane Doe\n'), crc32: 1 }]),
  'malformed/traversal.zip': makeZip([note('../../etc/a.txt', 'one\n'), note('C:\\b.txt', 'two\n')]),
  'malformed/torn.zip': makeZip([note('a.txt', 'one\n'), note('b.txt', LETTER)], { torn: true }),
  'malformed/torn.gz': gzipSync(PEOPLE).subarray(0, -12),
  'malformed/appended.gz': Buffer.concat([gzipSync('one\n'), Uint8Array.of(0, 1, 2, 3)]),
  'malformed/unclosed-quote.csv': utf8('Name,SSN\n"Jane Doe,078-05-1120\nJohn Roe,219-09-9999\n'),
  'malformed/no-objects.pdf': utf8('%PDF-1.4\nno objects\n'),
  'malformed/blank.pdf': makePdf({ pages: [{}] }),
};

/** Puts a file name into a gzip header (RFC 1952, 2.3: FLG at 3, FNAME after the ten bytes). */
function named(bytes: Buffer, name: string): Buffer {
  const header = Buffer.from(bytes.subarray(0, 10));
  header[3] = 0x08;
  return Buffer.concat([header, latin1(`${name}\0`), bytes.subarray(10)]);
}

for (const [folder, cases] of Object.entries({ read, unread })) {
  for (const [name, bytes] of Object.entries(cases)) {
    const file = new URL(`../${folder}/${name}`, import.meta.url);
    mkdirSync(dirname(file.pathname), { recursive: true });
    writeFileSync(file, bytes);
  }
}
