import { note, utf8 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';
import { makeRpm } from '../packed.ts';
import { read as cpio } from './cpio.ts';

const [payload = new Uint8Array(0)] = Object.values(cpio);
const words = [
  [1000, 'notes'],
  [1007, 'build-7.example.org'],
  [1015, 'Jane Doe <jane@example.org>'],
  [1023, 'useradd jdoe'],
  [1082, '- SSN 078-05-1120 taken out'],
] as const;

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = { name: 'a.rpm', bytes: makeRpm(words, payload) };

/** What must be read, by the name of the file. */
export const read: Cases = {
  'notes.rpm': makeRpm(words, payload),
  'said.rpm': makeRpm(
    [
      [1000, 'notes'],
      [1146, utf8('Signed in the cell of jdoe')],
    ],
    payload,
    {
      name: 'notes-of-jane-doe-1-1',
      signature: [
        [269, '0123456789abcdef'.repeat(4)],
        [1005, utf8('SSN 219-09-9999')],
      ],
    },
  ),
  // Listed, and made where it is installed: a log of a person.
  'ghost.rpm': makeRpm(
    [
      [1000, 'notes'],
      [1037, [0, 64]],
      [1116, [0, 1]],
      [1117, ['note.txt', 'jane-doe.log']],
      [1118, ['/usr/share/', '/var/log/']],
    ],
    payload,
  ),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'malformed/torn.rpm': makeRpm(words, note('', '').bytes).subarray(0, 150),
  'malformed/header.rpm': makeRpm(words, payload).fill(0xff, 112, 116),
};
