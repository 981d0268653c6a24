import { utf8 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';
import { makeBmp, makeDib } from '../raster-files.ts';

const WORDS = utf8('John Roe, SSN 078-05-1120\n');

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = { name: 'a.bmp', bytes: makeBmp(24, 16) };

/** What must be read, by the name of the file. */
export const read: Cases = {
  'plain.bmp': makeBmp(24, 16),
  'clipboard.bmp': makeDib(24, 16),
  'gap.bmp': makeBmp(24, 16, WORDS),
  'appended.bmp': Buffer.concat([makeBmp(24, 16), WORDS]),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'unsupported/sign.bmp': makeBmp(64, 48),
  'malformed/torn.bmp': makeBmp(24, 16).subarray(0, -60),
};
