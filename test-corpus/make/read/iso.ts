import { note, PEOPLE, utf8 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';
import { makeIso } from '../iso.ts';
import { makeUdf } from '../udf.ts';

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = { name: 'a.iso', bytes: makeIso([note('cases/a.csv', PEOPLE), note('b.txt', 'two')]) };

const pair = [note('a.txt', 'one\n'), note('people.csv', PEOPLE)];

/** Two sectors of descriptors, as programs that write sessions have them a second time. */
const descriptors = makeIso(pair).subarray(16 * 2_048, 18 * 2_048);

/** What must be read, by the name of the file. */
export const read: Cases = {
  'disc.iso': makeIso(
    [note('files of jane/people.csv', PEOPLE), note('files of jane/empty.txt', ''), note('b.txt', 'one\n')],
    {
      fields: { 40: 'BACKUP OF JDOE', 318: 'JANE DOE', 446: 'JOHN ROE', 574: 'GENISOIMAGE' },
    },
  ),
  'links.iso': makeIso([note('a.txt', 'one\n'), { ...note('soft', ''), target: 'home of jdoe' }]),
  'hidden.iso': makeIso([note('a.txt', 'one\n'), { ...note('b.txt', 'SSN 078-05-1120\n'), hidden: true }]),
  'duplicate.iso': makeIso([note('a.txt', 'one\n'), note('a.txt', 'two\n')]),
  'gaps.iso': makeIso([{ ...note('a.txt', 'one\n'), slack: utf8('SSN 219-09-9999\n') }], {
    system: utf8('Words for the machine.\n'),
    gap: utf8('SSN 078-05-1120\n'),
    appended: utf8('Words after the end.\n'),
  }),
  'descriptors-twice.iso': makeIso(pair, { gap: descriptors }),
  // Behind the first comes one whose sectors count from its own beginning.
  'sessions.iso': Buffer.concat([makeIso(pair), makeIso([note('earlier.txt', 'SSN 219-09-9999\n')])]),
  'bridge.iso': makeIso(pair, { gap: (sector) => makeUdf(sector, [{ name: 'a.txt' }, { name: 'people.csv' }]) }),
  'bridge-more.iso': makeIso(pair, {
    gap: (sector) =>
      makeUdf(sector, [
        { name: 'a.txt' },
        { name: 'jdoe.txt', bytes: utf8('SSN 078-05-1120\n') },
        { name: 'jroe.txt', deleted: true },
        { name: 'folder', bytes: utf8('Words of jroe that are no names of files.\n'), folder: true },
        { name: 'inside.txt', bytes: utf8('SSN 219-09-9999\n'), inside: true },
      ]),
  }),
};

const disc = makeIso([note('a.txt', 'one\n'), note('b.txt', PEOPLE.repeat(40))]);

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'malformed/torn.iso': disc.subarray(0, disc.length - 2_048),
};
