import { deflateSync } from 'node:zlib';
import { utf8, utf16 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';
import { type JetColumnShape, makeJet, makeJetRow, makeRowPage, makeTablePage, number32 } from '../jet.ts';

const COLUMNS: readonly JetColumnShape[] = [
  ['ID', 4],
  ['Name', 10],
  ['SSN', 10],
];
const FILES: readonly JetColumnShape[] = [
  ['ID', 4],
  ['FileName', 10],
  ['FileData', 11],
  ['Note', 12],
];
const OBJECTS: readonly JetColumnShape[] = [
  ['ID', 4],
  ['Body', 11],
];
const people = [4, 1, 0, 'People'] as const;
const jane = makeJetRow(COLUMNS, [1, 'Jane Doe', '078-05-1120']);
const john = makeJetRow(COLUMNS, [2, utf16('Зоя Roe'), '219-09-9999']);
const mary = makeJetRow(COLUMNS, [3, 'Mary Poe', '900-12-3456']);
const plain = [makeTablePage(COLUMNS), makeRowPage(4, [jane, john])];

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = { name: 'a.mdb', bytes: makeJet([people], plain) };

/** What must be read, by the name of the file. */
export const read: Cases = {
  'people.mdb': makeJet([people], plain),
  'people.accdb': makeJet([people], plain, 0, 2),
  'encoded.mdb': makeJet([people], plain, 0x12345678),
  'deleted.mdb': makeJet(
    [people],
    [makeTablePage(COLUMNS), makeRowPage(4, [jane, mary], [0, 0x8000], utf8('ask 555-0142 for Jane'))],
  ),
  'moved-row.mdb': makeJet(
    [people],
    [makeTablePage(COLUMNS), makeRowPage(4, [pointer(6, 0)], [0x4000]), makeRowPage(4, [john], [0x8000])],
  ),
  'hidden.mdb': makeJet(
    [
      [4, 1, 8, 'People'],
      [7, 6, 0, 'Linked', 'ODBC;DSN=rms;UID=jdoe;PWD=hunter22;'],
    ],
    plain,
  ),
  'lost-table.mdb': makeJet(
    [],
    [
      Buffer.alloc(4_096),
      makeRowPage(4, [jane]),
      Buffer.concat([utf8('words on no page of any: 555-0142'), Buffer.alloc(4_096)]).subarray(0, 4_096),
    ].map((page, index) => (index === 2 ? Buffer.concat([Buffer.alloc(8), page]).subarray(0, 4_096) : page)),
  ),
  'attachments.accdb': makeJet(
    [[4, 1, 0, 'Files']],
    [
      makeTablePage(FILES),
      makeRowPage(4, [
        makeJetRow(FILES, [1, 'a.txt', attached(true, 'SSN 078-05-1120\n'), 'Write to jane@example.org']),
        makeJetRow(FILES, [2, 'b.txt', attached(false, 'SSN 219-09-9999\n'), null]),
      ]),
    ],
    0,
    2,
  ),
  // Behind a header that says of which program an object is.
  'object.mdb': makeJet([[4, 1, 0, 'Files']], [makeTablePage(OBJECTS), makeRowPage(4, [objectRow()])]),
  'long-text.mdb': longText(),
};

/** What a rule must get right, by its name and theirs. */
export const judged: Cases = {
  'STR-10/fail-access-deleted.mdb': makeJet([people], [makeTablePage(COLUMNS), makeRowPage(4, [jane], [0x8000])]),
  'STR-10/pass-access-deleted.mdb': makeJet([people], plain),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'malformed/no-tables.mdb': makeJet([people], plain).subarray(0, 8_192),
  'malformed/long-circle.mdb': makeJet(
    [[4, 1, 0, 'Files']],
    [makeTablePage(FILES), makeRowPage(4, [circle()]), longPage([pointer(6, 0)])],
  ),
  'encrypted/password.accdb': makeJet([people], plain, 0x12345678, 2).fill(7, 4_096),
  'unsupported/packed-cell.mdb': makeJet(
    [[4, 1, 0, 'Cells']],
    [makeTablePage([['Body', 11]]), makeRowPage(4, [makeJetRow([['Body', 11]], [deflateSync('SSN 078-05-1120')])])],
  ),
};

/** Where a row is: its number, and its page. */
function pointer(page: number, row: number): Buffer {
  return number32(page * 256 + row);
}

/** What an attachment is kept in: whether it is packed, how long it is, a header, and the file. */
function attached(isPacked: boolean, text: string): Buffer {
  const content = Buffer.concat([number32(20), number32(1), number32(8), utf16('txt\0'), utf8(text)]);
  return Buffer.concat([
    number32(isPacked ? 1 : 0),
    number32(content.length),
    isPacked ? deflateSync(content) : content,
  ]);
}

function objectRow(): Buffer {
  const object = Buffer.concat([
    number32(0x1c15),
    Buffer.alloc(20, 2),
    utf8('Rich text\0'),
    utf8('{\\rtf1 SSN 219-09-9999}'),
  ]);
  return makeJetRow(OBJECTS, [2, object]);
}

function longPage(rows: readonly Buffer[]): Buffer {
  return makeRowPage(0x4c41564c, rows);
}

/** A text that stands on two pages of its own. */
function longText(): Buffer {
  const text = utf16('SSN 078-05-1120, and Jane Doe was seen at the ferry.');
  const row = makeJetRow(FILES, [1, 'a', null, null]);
  const reference = Buffer.concat([number32(text.length), pointer(6, 0), number32(0)]);
  const pages = [
    longPage([Buffer.concat([pointer(7, 0), text.subarray(0, 31)])]),
    longPage([Buffer.concat([number32(0), text.subarray(31)])]),
  ];
  return makeJet([[4, 1, 0, 'Files']], [makeTablePage(FILES), makeRowPage(4, [withNote(row, reference)]), ...pages]);
}

/** A row whose last value stands elsewhere. */
function withNote(row: Buffer, reference: Buffer): Buffer {
  const tail = row.subarray(-11);
  const places = Buffer.from(tail);
  places.writeUInt16LE(places.readUInt16LE(0) + reference.length, 0);
  places[10] = (places[10] ?? 0) | 8;
  return Buffer.concat([row.subarray(0, -11), reference, places]);
}

function circle(): Buffer {
  const reference = Buffer.concat([number32(500), pointer(6, 0), number32(0)]);
  return withNote(makeJetRow(FILES, [1, 'a', null, null]), reference);
}
