import { utf8 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';
import { makeLnk } from '../lnk.ts';

const shortcut = {
  path: 'C:\\Users\\jdoe\\Documents\\078-05-1120.xlsx',
  label: 'WORK',
  description: 'List of witnesses',
  folder: 'C:\\Users\\jdoe',
  arguments: '/open 219-09-9999',
  machine: 'desk-of-jdoe',
};

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = { name: 'a.lnk', bytes: makeLnk(shortcut) };

/** What must be read, by the name of the file. */
export const read: Cases = {
  'disk.lnk': makeLnk(shortcut),
  'share.lnk': makeLnk({
    path: 'Z:\\a.txt',
    share: '\\\\files.example.org\\jane.doe',
    appended: utf8('SSN 078-05-1120\n'),
  }),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = { 'malformed/torn.lnk': makeLnk(shortcut).subarray(0, 150) };
