import { PEOPLE, utf8 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';
import { bytes, number, words } from '../mapi.ts';
import { inNode, type MadeNode, makePst } from '../pst.ts';

const ROOT = 0x122;
const INBOX = 0x8022;
const DELETED = 0x8042;

const folder = (id: number, name: string, parent = ROOT): MadeNode => ({
  id,
  parent,
  properties: [words(0x3001, name)],
});

/** The store, which says which folder has what was deleted, and the folders. */
const FOLDERS: readonly MadeNode[] = [
  {
    id: 0x21,
    parent: 0,
    properties: [words(0x3001, 'Folders'), bytes(0x35e3, Buffer.from(`${'00'.repeat(20)}42800000`, 'hex'))],
  },
  folder(ROOT, 'Root'),
  folder(INBOX, 'Inbox'),
  folder(DELETED, 'Deleted Items'),
];

const message = (id: number, parent: number, subject: string, text: string): MadeNode => ({
  id,
  parent,
  properties: [words(0x0037, subject), words(0x0c1a, 'Jane Doe'), words(0x1000, text)],
});

const LIST: MadeNode = {
  ...message(0x200004, INBOX, 'The list', 'It is attached.'),
  own: [
    {
      id: 0x692,
      rows: [
        [number(0x0c15, 1), words(0x3001, 'John Roe')],
        [number(0x0c15, 3), words(0x3001, 'A source')],
      ],
    },
    {
      id: 0x8025,
      properties: [words(0x3707, 'people.csv'), inNode(0x3701, 0x0102, 0x803f)],
      own: [{ id: 0x803f, bytes: utf8(PEOPLE) }],
    },
  ],
};

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = {
  name: 'a.pst',
  bytes: makePst([...FOLDERS, message(0x200004, INBOX, 'A number', 'SSN 078-05-1120')]),
};

/** What must be read, by the name of the file. */
export const read: Cases = {
  'message.pst': good.bytes,
  'list.pst': makePst([...FOLDERS, LIST]),
  'coded.pst': makePst([...FOLDERS, LIST], { isCoded: true }),
  'deleted.pst': makePst([...FOLDERS, message(0x200004, DELETED, 'Gone', 'SSN 219-09-9999')]),
  'lost.pst': makePst([...FOLDERS, message(0x200004, 0x9042, 'Lost', 'SSN 219-09-9999')]),
  'many.pst': makePst([
    ...FOLDERS,
    ...Array.from({ length: 30 }, (_, index) =>
      message(0x200004 + index * 0x20, INBOX, `Message ${index}`, `Text ${index}`),
    ),
  ]),
  'names.pst': makePst([
    ...FOLDERS,
    {
      id: 0x61,
      parent: 0,
      properties: [
        bytes(0x0003, Buffer.from('0000000001000000', 'hex')),
        bytes(0x0004, Buffer.concat([Buffer.from('08000000', 'hex'), Buffer.from('Case', 'utf16le')])),
      ],
    },
    { id: 0x200004, parent: INBOX, properties: [words(0x0037, 'Named'), words(0x8000, '26-1234')] },
  ]),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'unsupported/of-a-server.ost': makePst([...FOLDERS, LIST], { version: 36 }),
  'malformed/torn.pst': makePst([...FOLDERS, LIST]).subarray(0, 1_500),
};
