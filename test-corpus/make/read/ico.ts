import { latin1, utf8 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';
import { makeDib, makeIco, makePng, pngChunk } from '../raster-files.ts';

const ICON = makeDib(16, 32);
const SIGN = makeDib(64, 96);
const PICTURE = makePng({ before: [pngChunk('tEXt', latin1('Author\0Jane Doe'))] });

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = { name: 'a.ico', bytes: makeIco(ICON, PICTURE) };

/** What must be read, by the name of the file. */
export const read: Cases = {
  'two.ico': makeIco(ICON, PICTURE),
  'appended.ico': Buffer.concat([makeIco(ICON), utf8('John Roe, SSN 078-05-1120\n')]),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'unsupported/sign.ico': makeIco(SIGN),
  'unsupported/signs.ico': makeIco(SIGN, makeDib(64, 98)),
  'malformed/torn.ico': makeIco(ICON).subarray(0, -60),
};
