import { utf8 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';
import { makeDsStore } from '../ds-store.ts';

const records = [
  { name: 'case 26-000417', id: 'cmmt', value: 'Ask Jane Doe, SSN 219-09-9999' },
  { name: 'gone 078-05-1120.pdf', id: 'bwsp', value: utf8('\0\0bplist of nothing\0') },
];

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = { name: '.DS_Store', bytes: makeDsStore(records) };

/** What must be read, by the name of the file. */
export const read: Cases = { 'folder.DS_Store': makeDsStore(records, 'deleted informants.xlsx') };

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = { 'malformed/torn.DS_Store': makeDsStore(records).subarray(0, 0x1020) };
