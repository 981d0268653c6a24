import { note, PEOPLE, utf8 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';

/** An entry under the name that its header has, of 16 letters at most. */
interface ArEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An archive (ar(5)). */
function makeAr(entries: readonly ArEntry[]): Buffer {
  const made = entries.map(({ name, bytes }) => {
    const head = `${name.padEnd(16)}${'0'.padEnd(12)}${'0'.padEnd(6)}${'0'.padEnd(6)}${'100644'.padEnd(8)}${String(bytes.length).padEnd(10)}\`\n`;
    return Buffer.concat([utf8(head), bytes, utf8(bytes.length % 2 === 0 ? '' : '\n')]);
  });
  return Buffer.concat([utf8('!<arch>\n'), ...made]);
}

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = { name: 'a.a', bytes: makeAr([note('people.csv/', PEOPLE), note('b.txt/', 'two')]) };

/** What must be read, by the name of the file. */
export const read: Cases = {
  'long-names.a': makeAr([
    note('//', 'the people of jane doe.csv/\nother.txt/\n'),
    note('/0', PEOPLE),
    note('/28', 'one\n'),
  ]),
  'bsd.a': makeAr([note('#1/24', `the notes of jane.txt\0\0\0SSN 078-05-1120\n`)]),
  'package.deb': makeAr([
    note('debian-binary', '2.0\n'),
    note('control.txt', 'Maintainer: Jane Doe <jane@example.org>\n'),
  ]),
  'duplicate.a': makeAr([note('a.txt/', 'shown\n'), note('a.txt/', 'not shown\n')]),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'malformed/torn.a': makeAr([note('a.csv/', PEOPLE)]).subarray(0, 120),
  'malformed/gap.a': Buffer.concat([
    makeAr([note('a.txt/', 'one\n')]),
    utf8('SSN 078-05-1120, and words that are no header.\n'.repeat(3)),
  ]),
};
