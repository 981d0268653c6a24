import { deflateSync } from 'node:zlib';
import { hex, utf8 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';
import {
  makeDatabase,
  makeDeleted,
  makeOverflow,
  makePage,
  makeRecord,
  makeRow,
  makeTrunk,
  number32,
  PAGE_BYTES,
  type TextEncoding,
  varint,
} from '../sqlite.ts';

const PEOPLE_SQL = 'CREATE TABLE people(id INTEGER PRIMARY KEY, name TEXT, ssn TEXT)';
const people = ['table', 'people', 2, PEOPLE_SQL] as const;

/** Pages that hold a longer schema. */
const LARGE = { pageBytes: 1_024 } as const;

const jane = makeRow(1, makeRecord([null, 'Jane Doe', '078-05-1120']));
const john = makeRow(2, makeRecord([null, 'John Roe', '219-09-9999']));
const mary = makeRow(3, makeRecord([null, 'Mary Poe', '900-12-3456']));

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = {
  name: 'a.sqlite',
  bytes: makeDatabase({ schema: [people], pages: [makePage(13, [jane, john])] }),
};

/** What must be read, by the name of the file. */
export const read: Cases = {
  'people.db': makeDatabase({ schema: [people], pages: [makePage(13, [jane, john])] }),
  'utf-16.db': wide('utf-16le'),
  'utf-16-big.db': wide('utf-16be'),
  'deleted-cells.db': makeDatabase({
    schema: [people],
    pages: [makePage(13, [jane], { gap: Buffer.concat([mary, Buffer.alloc(40), makeDeleted(john)]) })],
  }),
  // What was freed together: the second keeps its header.
  'deleted-together.db': makeDatabase({
    schema: [['table', 'pairs', 2, 'CREATE TABLE pairs(name TEXT, ssn TEXT)']],
    pages: [
      makePage(13, [], {
        gap: Buffer.concat([
          makeDeleted(makeRow(1, makeRecord(['Jane Doe', '078-05-1120']))),
          makeRow(2, makeRecord(['John Roe', '219-09-9999'])),
        ]),
      }),
    ],
  }),
  'free-pages.db': makeDatabase({
    schema: [people],
    trunk: 3,
    pages: [
      makePage(13, [jane]),
      makeTrunk(0, [4, 5], Buffer.concat([Buffer.alloc(40), john])),
      makePage(13, [mary]),
      makeOverflow(0, utf8('Call 555-0142 and ask for the file of jane@example.org')),
    ],
  }),
  'orphan-page.db': makeDatabase({ schema: [people], pages: [makePage(13, [jane]), makePage(13, [john])] }),
  'appended.db': Buffer.concat([good.bytes, utf8('SSN 078-05-1120\n')]),
  'long-cell.db': longCell(),
  'levels.db': makeDatabase({
    schema: [people],
    pages: [
      makePage(5, [Buffer.concat([number32(3), varint(1)])], { rightChild: 4 }),
      makePage(13, [jane]),
      makePage(13, [john]),
    ],
  }),
  'schema.db': makeDatabase({
    schema: [
      [
        'table',
        'keyed',
        2,
        'CREATE TABLE keyed(note TEXT, code TEXT, "area code" INT, PRIMARY KEY("area code", code)) WITHOUT ROWID',
      ],
      ['table', 'computed', 3, 'CREATE TABLE computed(a REAL, b AS (a + 1), c TEXT /* jane@example.org */)'],
      ['view', 'v', 0, 'CREATE VIEW v AS SELECT note FROM keyed -- ask 555-0142'],
      ['table', 'added', 4, "CREATE TABLE added([first name] TEXT, city TEXT DEFAULT 'Almory')"],
    ],
    pages: [
      makePage(10, [indexed([312, 'x-1', 'Jane Doe'])], LARGE),
      makePage(13, [makeRow(1, makeRecord([1.5, 'words']))], LARGE),
      makePage(13, [makeRow(1, makeRecord(['Jane'])), makeRow(2, makeRecord(['John', 'Weir', 'more']))], LARGE),
    ],
    ...LARGE,
  }),
  'files.db': makeDatabase({
    schema: [['table', 'files', 2, 'CREATE TABLE files(name TEXT, body BLOB)']],
    pages: [
      makePage(13, [
        makeRow(1, makeRecord(['a.rtf', utf8('{\\rtf1 SSN 078-05-1120}')])),
        makeRow(2, makeRecord(['b', utf8('Write to jane@example.org')])),
        makeRow(3, makeRecord(['c', hex('0001f0ff 4a616e65 20446f65 20776173 20686572 65 0002')])),
      ]),
    ],
  }),
  'index.db': makeDatabase({
    schema: [people, ['index', 'by_ssn', 3, 'CREATE INDEX by_ssn ON people(ssn)']],
    pages: [
      makePage(13, [jane]),
      makePage(10, [indexed(['078-05-1120', 1])], { gap: makeDeleted(indexed(['219-09-9999', 2])) }),
    ],
  }),
  'people.db-wal': Buffer.concat([
    walHeader(PAGE_BYTES),
    frame(2, makePage(13, [jane])),
    frame(2, makePage(13, [jane, john])),
  ]),
  'people.db-journal': journal(hex('d9d505f920a163d7 00000001 00000000 00000002 00000200 00000200')),
  'kept.db-journal': Buffer.concat([
    Buffer.alloc(512),
    number32(2),
    makePage(13, [jane, john], { pageBytes: 4096 }),
    number32(0),
  ]),
};

/** What a rule must get right, by its name and theirs. */
export const judged: Cases = {
  'STR-10/fail-sqlite-deleted.db': makeDatabase({
    schema: [people],
    pages: [makePage(13, [], { gap: makeDeleted(jane) })],
  }),
  'STR-10/pass-sqlite-deleted.db': makeDatabase({ schema: [people], pages: [makePage(13, [])] }),
  'STR-10/fail-sqlite-orphan.db': makeDatabase({ schema: [people], pages: [makePage(13, []), makePage(13, [jane])] }),
  'STR-10/pass-sqlite-orphan.db': makeDatabase({ schema: [people], pages: [makePage(13, []), makePage(13, [])] }),
  'STR-10/fail-sqlite-log.wal': Buffer.concat([walHeader(PAGE_BYTES), frame(2, makePage(13, [jane]))]),
  'STR-10/pass-sqlite-log.wal': Buffer.concat([walHeader(PAGE_BYTES), frame(2, makePage(13, []))]),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'malformed/page-size.db': Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(600)]),
  'malformed/circle.db': makeDatabase({
    schema: [people],
    pages: [makePage(5, [Buffer.concat([number32(2), varint(1)])], { rightChild: 2 })],
  }),
  'malformed/free-circle.db': makeDatabase({
    schema: [people],
    pages: [makePage(13, [jane]), makeTrunk(3, [])],
    trunk: 3,
  }),
  'malformed/short-log.db-wal': walHeader(100),
  'unsupported/packed-cell.db': makeDatabase({
    schema: [['table', 'notes', 2, 'CREATE TABLE notes(body BLOB)']],
    pages: [makePage(13, [makeRow(1, makeRecord([deflateSync('SSN 078-05-1120')]))])],
  }),
};

function wide(encoding: TextEncoding): Buffer {
  const rows = [
    makeRow(1, makeRecord([null, 'Jane Doe', '078-05-1120'], encoding)),
    makeRow(2, makeRecord([null, 'Зоя Roe', '219-09-9999'], encoding)),
  ];
  const gap = makeDeleted(makeRow(3, makeRecord([null, 'Mary Poe', '900-12-3456'], encoding)));
  return makeDatabase({ schema: [people], pages: [makePage(13, rows, { gap })], encoding });
}

/** A record that goes on over two pages, of which the second is not full: 1.6 has how much stands on the first. */
function longCell(): Buffer {
  const record = makeRecord([null, 'Jane Doe', `SSN 078-05-1120 ${'and more '.repeat(107)}`]);
  const rest = record.subarray(39);
  return makeDatabase({
    schema: [people],
    pages: [
      makePage(13, [makeRow(1, record, { page: 3, localBytes: 39 })]),
      makeOverflow(4, rest.subarray(0, 508)),
      makeOverflow(0, Buffer.concat([rest.subarray(508), utf8('555-0142 is of another')])),
    ],
  });
}

/** A cell of an index, or of a table that is kept as one. */
function indexed(values: readonly (string | number)[]): Buffer {
  const record = makeRecord(values);
  return Buffer.concat([varint(record.length), record]);
}

/** The header of a write-ahead log (4.1). */
function walHeader(pageBytes: number): Buffer {
  return Buffer.concat([hex('377f0682 002de218'), number32(pageBytes), Buffer.alloc(20)]);
}

function frame(page: number, bytes: Buffer): Buffer {
  return Buffer.concat([number32(page), number32(2), Buffer.alloc(16), bytes]);
}

function journal(header: Buffer): Buffer {
  const checksum = number32(0);
  return Buffer.concat([header, Buffer.alloc(PAGE_BYTES - header.length), number32(2), makePage(13, [john]), checksum]);
}
