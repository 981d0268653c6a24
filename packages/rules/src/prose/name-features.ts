import { foldName, givenName, type NameKind, surname } from '../lists/names.ts';
import { GAP_CELL, GAP_COMMA, GAP_GLUED, GAP_HANDLE, GAP_LINE, GAP_PERIOD, GAP_START } from './word-gaps.ts';
import { DIGITS, INITIAL, LETTER, LOWER, MIXED, UPPER, type Words } from './words.ts';

/** Bits of a feature's place in the table of weights. */
export const FEATURE_BITS = 18;

/** Features of a word: as many as `featuresOf` makes. */
export const FEATURE_COUNT = 27;

/** Words on either side of a chain that tell how a text is written. */
export const STYLE_REACH = 8;

const particles =
  'al el la le de del della der den di da do das dos du des van von zu zur ten ter bin ibn abu st mac y e';

const particleHashes = new Set(particles.split(' ').map(hashOf));

/** The hash that `Words` gives a word of small plain letters. */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) | 0;
}

const kindCode = { plain: 1, common: 2, place: 3, doubtful: 4 } as const satisfies Record<NameKind, number>;

const CACHE_BITS = 13;

/** What the lists say is in the lowest bits of what is remembered. */
const CODE_MASK = 31;

const NOTHING = 0;
const PARTICLE = 32;
const LISTED = 64;

/** What the lists of names say of words, and which may be names: asked once for each word while it is remembered. */
export class NameLists {
  readonly #keys = new Int32Array(1 << CACHE_BITS);
  readonly #codes = new Uint8Array(1 << CACHE_BITS);

  /** Five times what the list of given names says, and what that of surnames does. 0 if neither has it. */
  codeOf(text: string, words: Words, index: number): number {
    return (this.#askedOf(text, words, index) ?? 0) & CODE_MASK;
  }

  /** What a word in small letters may be in a name: `NOTHING`, a `PARTICLE` or `LISTED`. */
  smallOf(text: string, words: Words, index: number): number {
    return (this.#askedOf(text, words, index) ?? 0) & ~CODE_MASK;
  }

  #askedOf(text: string, words: Words, index: number): number | undefined {
    const hash = words.hashes[index] ?? 0;
    const slot = Math.imul(hash, 0x9e3779b1) >>> (32 - CACHE_BITS);
    if (this.#keys[slot] !== hash) {
      const code = codeOfName(foldName(text.slice(words.starts[index], words.ends[index])));
      const small = particleHashes.has(hash) ? PARTICLE : isListedName(code) ? LISTED : NOTHING;
      this.#keys[slot] = hash;
      this.#codes[slot] = code | small;
    }
    return this.#codes[slot];
  }
}

/** Whether what `codeOf` gives is of a word that is a name before it is anything else. */
export function isListedName(code: number): boolean {
  const given = Math.floor(code / 5);
  return given === kindCode.plain || given === kindCode.common || code % 5 === kindCode.plain;
}

/** What the lists say of the first part of a word that they have. */
function codeOfName(folded: string): number {
  for (const part of folded.split('-')) {
    const given = givenName(part);
    const family = surname(part);
    const code = (given === undefined ? 0 : kindCode[given]) * 5 + (family === undefined ? 0 : kindCode[family]);
    if (code !== 0) return code;
  }
  return 0;
}

/** Whether a word may be a part of a name: only those are looked at. */
export function mayBeName(
  text: string,
  words: Words,
  index: number,
  lists: NameLists,
  never: ReadonlySet<number>,
): boolean {
  const written = words.cases[index];
  // Most words are in small letters and on no list: they are asked for little.
  if (written === LOWER) return isSmallName(text, words, index, lists, never);
  if (written === DIGITS || never.has(words.hashes[index] ?? 0)) return false;
  if (words.gaps[index] === GAP_HANDLE || isGlued(text, words, index)) return false;
  return written !== MIXED || !isCamelCase(text, words, index);
}

/** Whether a word in small letters may be a part of a name: one that is on a list, or a particle beside a capital. */
function isSmallName(text: string, words: Words, index: number, lists: NameLists, never: ReadonlySet<number>): boolean {
  const small = lists.smallOf(text, words, index);
  if (small === NOTHING) return false;
  if (small === PARTICLE && !isCapital(words, index - 1) && !isCapital(words, index + 1)) return false;
  if (small === LISTED && never.has(words.hashes[index] ?? 0)) return false;
  if (words.gaps[index] === GAP_HANDLE || isGlued(text, words, index)) return false;
  // `us-dea` is an identifier.
  return !text.slice(words.starts[index], words.ends[index]).includes('-');
}

/** An identifier of a program: `stringData`, `EmergencyContactPhone`, `Invoke-RestMethod`. `DeShawn` and `Lee-McKay` are none. */
const camelCase =
  /^(?:\p{Ll}\p{L}*|\p{Lu}\p{Ll}+(?:\p{Lu}\p{Ll}+){2,}|\p{Lu}\p{Ll}+-(?!Ma?c|De|La|Le|Di|Du|Da|Van|Von|Fitz)\p{Lu}\p{Ll}+\p{Lu}\p{L}+)$/u;

function isCamelCase(text: string, words: Words, index: number): boolean {
  return camelCase.test(text.slice(words.starts[index], words.ends[index]));
}

function isCapital(words: Words, index: number): boolean {
  if (index < words.first || index >= words.last) return false;
  const written = words.cases[index];
  return written === INITIAL || written === UPPER || written === MIXED;
}

/** Whether a word is a piece of an address, of a path or of an identifier. */
function isGlued(text: string, words: Words, index: number): boolean {
  if (isJoint(text.charCodeAt(words.ends[index] ?? 0)) || isJoint(text.charCodeAt((words.starts[index] ?? 0) - 1)))
    return true;
  const before = words.gaps[index] === GAP_GLUED;
  const after = words.gaps[index + 1] === GAP_GLUED && index + 1 < words.last;
  if (!before && !after) return false;
  if ((before && after) || words.cases[index] === LOWER) return true;
  // `John.Smith@example.org`
  if (after && isJoint(text.charCodeAt(words.ends[index + 1] ?? 0))) return true;
  // `Wdzi/BwURxDg0` is a key.
  return isOfKey(words, after ? index + 1 : index - 1);
}

/** Whether a word is long and has digits among its letters. */
function isOfKey(words: Words, index: number): boolean {
  if (index < words.first || index >= words.last) return false;
  const length = (words.ends[index] ?? 0) - (words.starts[index] ?? 0);
  return length > 9 && words.cases[index] === DIGITS;
}

/** `@`, `_`, `\`, `+`, `=`, `$`, `%`, `#`. */
function isJoint(unit: number): boolean {
  return joints.includes(unit);
}

const joints: readonly number[] = Array.from('@_\\+=$%#', (joint) => joint.charCodeAt(0));

/** What a word is like, beside its letters. */
function shapeOf(words: Words, index: number): number {
  if (index < words.first || index >= words.last) return 7;
  const length = (words.ends[index] ?? 0) - (words.starts[index] ?? 0);
  return (words.cases[index] ?? 0) + 8 * (length < 2 ? 0 : length < 4 ? 1 : length < 8 ? 2 : 3);
}

/** Whether a word is the first of a line, of a cell or of the text. */
export function opensLine(text: string, { gaps, ends, starts, first }: Words, index: number): boolean {
  const gap = gaps[index];
  if (index === first || gap === GAP_START || gap === GAP_CELL || gap === GAP_LINE) return true;
  return text.slice(ends[index - 1], starts[index]).includes('\n');
}

function startsSentence(words: Words, index: number): number {
  const gap = words.gaps[index] ?? GAP_START;
  if (gap === GAP_START || gap === GAP_CELL) return 2;
  if (gap === GAP_LINE) return 3;
  if (gap !== GAP_PERIOD) return 0;
  return words.cases[index - 1] === LETTER ? 0 : 1;
}

/** How the words from one to another are written: 0 as usual, 1 all in small letters, 2 all in capitals. */
export function styleOf(words: Words, from: number, to: number): number {
  const first = Math.max(words.first, from);
  const last = Math.min(words.last, to);
  let capitals = 0;
  let small = 0;
  for (let index = first; index < last; index += 1) {
    const written = words.cases[index];
    if (written === UPPER) capitals += 1;
    else if (written === LOWER) small += 1;
  }
  const count = last - first;
  if (capitals * 5 > count * 3) return 2;
  return small * 20 >= count * 19 ? 1 : 0;
}

/** Hash of a piece of a word: its letters as they are, small. */
function pieceHash(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (text.charCodeAt(at) | 0x20), 0x01000193);
  return hash;
}

/** What stands before the first word and behind the last, in place of a hash. */
const FIRST = 1;
const LAST = 2;

function hashAt({ hashes, first, last }: Words, index: number): number {
  if (index < first) return FIRST;
  return index < last ? (hashes[index] ?? 0) : LAST;
}

function gapAt({ gaps, first, last }: Words, index: number): number {
  return index < first || index >= last ? GAP_START : (gaps[index] ?? 0);
}

/** In place of what the lists say of a word that they are not asked for. */
const NO_CODE = 30;

/** What the lists say of a neighbor that may be a name; small letters are asked for only where all are small. */
function codeAt(text: string, words: Words, index: number, lists: NameLists, isSmall: boolean): number {
  if (index < words.first || index >= words.last) return NO_CODE;
  const written = words.cases[index];
  if (written === DIGITS || (written === LOWER && !isSmall)) return NO_CODE;
  return lists.codeOf(text, words, index);
}

/** Puts the places of the features of a word into `out`. */
export function featuresOf(
  text: string,
  words: Words,
  index: number,
  lists: NameLists,
  style: number,
  out: Int32Array,
): void {
  const own = hashAt(words, index);
  const before = hashAt(words, index - 1);
  const before2 = hashAt(words, index - 2);
  const after = hashAt(words, index + 1);
  const after2 = hashAt(words, index + 2);
  const gap = gapAt(words, index);
  const gapBefore = gapAt(words, index - 1);
  const gapAfter = gapAt(words, index + 1);
  const gapAfter2 = gapAt(words, index + 2);
  const shape = shapeOf(words, index);
  const shapeBefore = shapeOf(words, index - 1);
  const shapeAfter = shapeOf(words, index + 1);
  const code = lists.codeOf(text, words, index);
  const codeBefore = gap === GAP_CELL ? NO_CODE : codeAt(text, words, index - 1, lists, false);
  const codeAfter = codeAt(text, words, index + 1, lists, style === 1);
  const sentence = startsSentence(words, index);
  const start = words.starts[index] ?? 0;
  const end = words.ends[index] ?? 0;
  const casing = (words.cases[index] ?? 0) + 6 * style;
  out[0] = place(0, own);
  out[1] = place(1, own ^ Math.imul(casing + 1, 0x632be5ab));
  out[2] = place(2, before ^ gap);
  out[3] = place(3, after ^ gapAfter);
  out[4] = place(4, before2 ^ gapBefore);
  out[5] = place(5, after2 ^ gapAfter2);
  out[6] = place(6, Math.imul(before, 31) ^ own);
  out[7] = place(7, Math.imul(own, 31) ^ after);
  out[8] = place(8, (Math.imul(before2, 31) ^ before) + gap);
  out[9] = place(9, (Math.imul(after, 31) ^ after2) + gapAfter);
  out[10] = place(10, shape * 4 + style);
  out[11] = place(11, pieceHash(text, start, Math.min(end, start + 3)));
  out[12] = place(12, pieceHash(text, Math.max(start, end - 2), end));
  out[13] = place(13, pieceHash(text, Math.max(start, end - 3), end));
  out[14] = place(14, pieceHash(text, Math.max(start, end - 4), end));
  out[15] = place(15, (code * 32 + shape) * 4 + sentence);
  out[16] = place(16, (code * 31 + codeBefore) * 16 + gap);
  out[17] = place(17, (code * 31 + codeAfter) * 16 + gapAfter);
  out[18] = place(18, gap * 16 + gapAfter + 256 * (shapeAfter * 64 + shape));
  out[19] = place(19, (shapeBefore * 64 + shape) * 64 + shapeAfter + 3 * 262144 * style);
  out[20] = place(20, before ^ Math.imul(code + 1, 0x2545f491));
  out[21] = place(21, after ^ Math.imul(code + 1, 0x2545f491));
  out[22] = place(22, sentence * 64 + shape + 1024 * style + 8192 * (codeAfter * 32 + code));
  out[23] = place(23, ((codeBefore * 32 + code) * 32 + codeAfter) * 4 + style);
  out[24] = place(24, shapeOf(words, index - 2) + 64 * shapeBefore + 4096 * shape);
  out[25] = place(25, shape + 64 * shapeAfter + 4096 * shapeOf(words, index + 2) + 16777216 * style);
  out[26] = place(
    26,
    gap === GAP_COMMA || gapAfter === GAP_COMMA ? (gap * 16 + gapAfter) * 1024 + code * 32 + codeAfter : -1,
  );
}

/** The place of a feature. Each kind has its own seed, so that the same word in two places is two features. */
function place(kind: number, value: number): number {
  let hash = Math.imul(value ^ Math.imul(kind + 1, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0xc2b2ae35) >>> (32 - FEATURE_BITS);
}
