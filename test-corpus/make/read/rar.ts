import { note, PEOPLE, utf8 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';
import { makeLockedRar5, makeRar4, makeRar5 } from '../rar.ts';
import { packRar4, packRar5, packRepeat5 } from '../rar-packing.ts';

const comment = { ...note('CMT', 'from jane@example.org'), service: true as const };
const stream = {
  ...note('STM', '[ZoneTransfer]\nHostUrl=https://files.example.org/078-05-1120\n'),
  service: true as const,
  says: ':Zone.Identifier',
};

/** An entry that is packed, as version 5 does it and as version 4 does. */
const packed5 = (entry: { readonly name: string; readonly bytes: Uint8Array }) => ({
  ...entry,
  method: 3,
  packed: packRar5(entry.bytes),
});
const packed4 = (entry: { readonly name: string; readonly bytes: Uint8Array }) => ({
  ...entry,
  method: 3,
  packed: packRar4(entry.bytes),
});

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = { name: 'a.rar', bytes: makeRar5([{ name: 'cases' }, note('cases/a.csv', PEOPLE)]) };

/** What must be read, by the name of the file. */
export const read: Cases = {
  'five.rar': makeRar5([
    comment,
    { name: 'cases of jane' },
    { ...note('people.csv', PEOPLE), owner: 'jane.doe' },
    stream,
    { name: 'soft', target: '/home/jdoe/219-09-9999.txt' },
  ]),
  'four.rar': makeRar4([comment, { name: 'cases of jane' }, note('cases of jane\\people.csv', PEOPLE), stream]),
  'packed.rar': makeRar5([
    { ...packed5(comment), service: true },
    { name: 'cases of jane' },
    packed5(note('people.csv', PEOPLE)),
    { ...stream, ...packed5(stream) },
    packed5(note('empty.txt', '')),
    note('stored.txt', 'stored\n'),
  ]),
  'packed-four.rar': makeRar4([
    { ...packed4(comment), service: true },
    packed4(note('people.csv', PEOPLE)),
    { ...stream, ...packed4(stream) },
    note('stored.txt', 'stored\n'),
  ]),
  // The number of the second is in the first alone.
  'solid.rar': makeRar5(
    [
      packed5(note('first.txt', 'SSN 078-05-1120 and no more of that.\n'.padEnd(40))),
      note('stored.txt', 'stored\n'),
      { ...note('second.txt', '078-05-1120\n'), method: 3, packed: packRepeat5(), solid: true },
    ],
    4,
  ),
  'duplicate.rar': makeRar5([note('a.txt', 'shown\n'), note('a.txt', 'not shown\n')]),
  'around.rar': Buffer.concat([
    utf8('Words before it.\n'),
    makeRar5([note('a.txt', 'one\n')]),
    utf8('SSN 078-05-1120\n'),
  ]),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'encrypted/locked.rar': makeRar5([{ ...note('078-05-1120.txt', 'secret'), encrypted: true }]),
  'encrypted/locked-four.rar': makeRar4([{ ...note('a.txt', 'secret'), encrypted: true }]),
  'encrypted/headers.rar': makeLockedRar5(),
  'encrypted/headers-four.rar': makeRar4([], 0x80),
  'malformed/packed.rar': makeRar5([{ ...note('a.txt', 'packed'), method: 3 }]),
  'malformed/packed-four.rar': makeRar4([{ ...note('a.txt', 'packed'), method: 3 }]),
  'malformed/packed-torn.rar': makeRar5([packed5(note('a.txt', 'Words that end.\n'.repeat(20)))]).subarray(0, 110),
  'unsupported/method.rar': makeRar5([{ ...packed5(note('a.txt', 'one\n')), version: 60 }]),
  'unsupported/comment.rar': makeRar5([{ ...comment, method: 3 }, note('a.txt', 'one\n')]),
  'unsupported/volume.rar': makeRar5([{ ...note('a.txt', 'one\n'), split: true }], 1),
  'malformed/torn.rar': makeRar5([note('a.csv', PEOPLE)]).subarray(0, 100),
  'malformed/checksum.rar': makeRar5([{ ...note('a.txt', 'one\n'), crc32: 1 }]),
  'malformed/way-up.rar': makeRar5([note('../../etc/a.txt', 'one\n')]),
};
