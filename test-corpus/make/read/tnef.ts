import { latin1, PEOPLE as PEOPLE_TEXT, utf8 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';
import { attribute, bytes, makeTnef, number, propertyList, storedRtf, words } from '../mapi.ts';

const PEOPLE = utf8(PEOPLE_TEXT);
const START = attribute(2, 0x9002, 6, Buffer.from('0100ffffffff0000000000000000', 'hex'));
const title = (name: string) => attribute(2, 0x8010, 1, latin1(`${name}\0`));
const data = (content: Uint8Array) => attribute(2, 0x800f, 6, content);

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = {
  name: 'winmail.dat',
  bytes: makeTnef([
    attribute(1, 0x8004, 1, latin1('The list\0')),
    attribute(1, 0x800c, 2, latin1('SSN 078-05-1120\0')),
    START,
    title('people.csv'),
    data(PEOPLE),
  ]),
};

/** What must be read, by the name of the file. */
export const read: Cases = {
  'attributes.dat': good.bytes,
  'properties.dat': makeTnef([
    attribute(
      1,
      0x9003,
      6,
      propertyList([
        words(0x0037, 'The list\0'),
        words(0x0c1a, 'Jane Doe\0'),
        words(0x8000, '26-1234\0'),
        words(0x007d, 'Received: from pc-4711.police.example\r\nX-Case: 26-1234\r\n'),
        bytes(
          0x1013,
          utf8('<html><body><p>SSN 078-05-1120</p><p style="background:#000;color:#000">covered</p></body></html>'),
        ),
        bytes(0x1009, storedRtf('{\\rtf1\\ansi SSN 219-09-9999\\par}')),
      ]),
    ),
    attribute(
      1,
      0x9004,
      6,
      Buffer.concat([Buffer.from('01000000', 'hex'), propertyList([words(0x3001, 'A source\0'), number(0x0c15, 3)])]),
    ),
    START,
    title('LIST~1.CSV'),
    attribute(2, 0x9005, 6, propertyList([words(0x3707, 'list of people.csv\0'), bytes(0x3701, PEOPLE)])),
  ]),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'malformed/torn.tnef': good.bytes.subarray(0, -20),
};
