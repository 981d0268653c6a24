import { LETTER, note, PEOPLE, utf8 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';
import { people } from '../compressed-people.ts';
import { makeExtra, makeZip } from '../zip.ts';

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = {
  name: 'a.zip',
  bytes: makeZip([
    note('a.csv', 'Name,SSN\n"Doe, Jane",078-05-1120\nJohn Roe,219-09-9999\n'),
    { ...note('b/c.txt', 'two'), comment: 'note' },
  ]),
};

/** A stream as `lzma` writes it, as an entry has it: a version and the length of the properties before them, and no size. */
function lzmaEntry(stream: Buffer): Uint8Array {
  return Buffer.concat([Uint8Array.of(9, 20, 5, 0), stream.subarray(0, 5), stream.subarray(13)]);
}

/** What must be read, by the name of the file. */
export const read: Cases = {
  'archive-follows.txt': Buffer.concat([
    utf8('Words before an archive.\n'),
    makeZip([note('a.txt', 'SSN 078-05-1120\n')]),
  ]),
  'folder.zip': makeZip([
    note('cases/', ''),
    note('cases/people.csv', PEOPLE),
    { ...note('cases/straße.txt', LETTER), method: 'store' },
  ]),
  'book.epub': makeZip([
    { ...note('mimetype', 'application/epub+zip'), method: 'store' },
    note(
      'OEBPS/page.xhtml',
      '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>SSN 219-09-<i>9999</i></p></body></html>',
    ),
  ]),
  'comments.zip': makeZip([{ ...note('a.txt', 'one\n'), comment: 'from jane@example.org' }], {
    comment: '078-05-1120',
  }),
  'duplicate.zip': makeZip([note('a.txt', 'shown\n'), note('a.txt', 'not shown\n')]),
  'unlisted.zip': makeZip([
    note('a.txt', 'listed\n'),
    { ...note('b.txt', 'not listed\n'), unlisted: true },
    note('c.txt', 'listed\n'),
  ]),
  'nested.zip': makeZip([{ name: 'inner.zip', bytes: makeZip([note('a.txt', 'deep\n')]) }]),
  'prepended.zip': makeZip([note('a.txt', 'one\n')], { prepended: utf8('Words before the first entry.\n') }),
  'appended.zip': Buffer.concat([makeZip([note('a.txt', 'one\n')]), utf8('Words after the end.\n')]),
  'local-name.zip': makeZip([{ ...note('a.txt', 'one\n'), localName: '078-05-1120.txt' }]),
  'gaps.zip': makeZip(
    [
      { ...note('a.txt', 'one\n'), gap: utf8('SSN 078-05-1120\n') },
      { ...note('b.txt', 'two\n'), tail: utf8('After the stream.\n'), gap: Buffer.alloc(8) },
      { ...note('c.txt', 'three\n'), descriptor: true },
      note('d.txt', ''),
    ],
    { gap: utf8('Before the end record.\n') },
  ),
  'unlisted-folder.zip': makeZip([note('a.txt', 'one\n'), { ...note('b/', 'not listed\n'), unlisted: true }]),
  'extra-fields.zip': makeZip([
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
  'made-up-names.zip': makeZip([note('a.txt', '1\n'), note('a.txt', '2\n'), note('a (2).txt', '3\n')]),
  'like-a-container.zip': makeZip([note('078-05-1120!/', ''), note('078-05-1120!/a.txt', 'one\n')]),
  'prepended-uncounted.zip': Buffer.concat([utf8('Words that no offset counts.\n'), makeZip([note('a.txt', 'one\n')])]),
  'methods.zip': makeZip([
    { ...note('bzip2.csv', PEOPLE), method: 12, packed: people.bzip2 },
    { ...note('lzma.csv', PEOPLE), method: 14, packed: lzmaEntry(people.lzma) },
    { ...note('zstandard.csv', PEOPLE), method: 93, packed: people.zstandard },
    { ...note('xz.csv', PEOPLE), method: 95, packed: people.xz },
  ]),
  'called-a.pdf': makeZip([note('a.txt', 'one\n')]),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'unsupported/method.zip': makeZip([
    { ...note('a.txt', 'packed'), method: 9 },
    { ...note('b.txt', 'packed'), method: 98 },
  ]),
  'encrypted/password.zip': makeZip([{ ...note('secret.txt', '078-05-1120\n'), encrypted: true }]),
  'malformed/lzma.zip': makeZip([
    { ...note('a.txt', 'packed'), method: 14, packed: lzmaEntry(people.lzma).fill(7, 20, 30) },
  ]),
  'malformed/checksum.zip': makeZip([{ ...note('a.txt', 'Jane Doe\n'), crc32: 1 }]),
  'malformed/empty-in-directory.zip': makeZip([{ ...note('a.txt', 'SSN 078-05-1120\n'), emptyInDirectory: true }]),
  'malformed/traversal.zip': makeZip([note('../../etc/a.txt', 'one\n'), note('C:\\b.txt', 'two\n')]),
  'malformed/torn.zip': makeZip([note('a.txt', 'one\n'), note('b.txt', LETTER)], { torn: true }),
};
