import { hex, latin1, utf8 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';
import { type DbfParts, type FieldShape, makeDbf, makeRecord } from '../dbf.ts';

const fields: readonly FieldShape[] = [
  ['NAME', 'C', 20],
  ['SSN', 'C', 11],
  ['BORN', 'D', 8],
];
const records: DbfParts['records'] = [
  [' ', 'Jane Doe', '078-05-1120', '19900102'],
  [' ', 'John Roe', '219-09-9999', '19850304'],
];
const jane = records.slice(0, 1);

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = { name: 'a.dbf', bytes: makeDbf({ fields, records }) };

/** What must be read, by the name of the file. */
export const read: Cases = {
  'people.dbf': makeDbf({ fields, records }),
  'deleted.dbf': makeDbf({ fields, records: [...jane, ['*', 'Mary Poe', '900-12-3456', '19700506']] }),
  // Who cuts a table short by its header leaves the records where they are.
  'undeclared.dbf': makeDbf({ fields, records, declared: 1 }),
  'appended.dbf': Buffer.concat([
    makeDbf({ fields, records: jane }),
    latin1('\x1a\x00\x00Call 555-0142 and ask for Jane'),
  ]),
  'level-7.dbf': makeDbf({ fields: [['Name_of_a_person', 'C', 20], ...fields.slice(1)], records, version: 4 }),
  'level-2.dbf': levelTwo(),
  'dos.dbf': makeDbf({ fields, records: [[' ', latin1('Jos\x82 Doe'), '078-05-1120', '19900102']], driver: 1 }),
  'utf-8.dbf': makeDbf({ fields, records: [[' ', 'Зоя Doe', '078-05-1120', '19900102']] }),
  'foxpro.dbf': makeDbf({
    fields: [
      ['ID', 'I', 4],
      ['PAID', 'Y', 8],
      ['RATE', 'B', 8],
      ['SEEN', 'T', 8],
      ['NOTES', 'M', 4],
    ],
    records: [
      [
        ' ',
        hex('07000000'),
        hex('28 2c 07 00 00 00 00 00'),
        hex('000000000000f83f'),
        hex('6d8c2500 80ee3600'),
        hex('08000000'),
      ],
    ],
    version: 0x30,
  }),
  'notes.dbt': Buffer.concat([
    block(512, hex('03000000')),
    block(512, latin1('Jane Doe was seen at the ferry.\x1a\x1a'), latin1('left of SSN 078-05-1120')),
    block(512, latin1('John Roe\x1a\x1a')),
  ]),
  'notes-4.dbt': Buffer.concat([
    block(512, hex('02000000'), Buffer.alloc(16), hex('00020000')),
    block(512, hex('ffff0800 27000000'), latin1('Jane Doe was seen at the ferry.'), latin1('and 555-0142 before')),
  ]),
  'notes.fpt': Buffer.concat([
    block(512, hex('00000009 0000 0040')),
    block(64, hex('00000001 0000001f'), latin1('Jane Doe was seen at the ferry.'), latin1('SSN 078-05-1120')),
    block(64),
    block(64, hex('00000000 00000017'), utf8('{\\rtf1 SSN 219-09-9999}')),
    block(64, latin1('no memo, but words of one')),
  ]),
};

/** What a rule must get right, by its name and theirs. */
export const judged: Cases = {
  'STR-10/fail-dbf-deleted.dbf': makeDbf({ fields, records: [['*', 'Jane Doe', '078-05-1120', '19900102']] }),
  'STR-10/pass-dbf-deleted.dbf': makeDbf({ fields: [['TOWN', 'C', 20]], records: [[' ', 'Almory']] }),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'malformed/torn.dbf': makeDbf({ fields, records }).subarray(0, -20),
  'malformed/no-fields.dbf': makeDbf({ fields: [], records: [] }),
  'malformed/short.dbt': latin1('\x02\0\0\0'),
  'unsupported/unknown-code-page.dbf': makeDbf({ fields, records: [[' ', latin1('Jos\xe9'), '', '']], driver: 0x6a }),
};

/** Bytes that are filled up with NULs. */
function block(bytes: number, ...parts: readonly Buffer[]): Buffer {
  return Buffer.concat([...parts, Buffer.alloc(bytes)]).subarray(0, bytes);
}

/** A table of dBASE II, whose header is laid out otherwise. */
function levelTwo(): Buffer {
  const header = Buffer.alloc(521);
  header.set([2, 2, 0, 11, 27, 126]);
  header.writeUInt16LE(1 + 20 + 11 + 8, 6);
  for (const [index, [name, type, bytes]] of fields.entries()) {
    header.write(name, 8 + index * 16, 'latin1');
    header.write(type, 8 + index * 16 + 11, 'latin1');
    header[8 + index * 16 + 12] = bytes;
  }
  header[8 + fields.length * 16] = 0x0d;
  return Buffer.concat([header, ...records.map((record) => makeRecord(fields, record)), latin1('\x1a')]);
}
