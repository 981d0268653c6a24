import { compositeKey, differencesKey } from '../objects/font-keys.ts';
import { at } from '../value.ts';
import { readGlyphName } from './glyph-names.ts';

/** What is known of the letters of a font beside what pdf.js says of each. */
export interface FontLetters {
  /** What the font is known by: see `SuspectFont`. */
  readonly key: string;
  /** It has the signs of Symbol. */
  readonly isSymbol: boolean;
  /** What codes stand for that pdf.js gives as if they were letters themselves; absent if there is none. */
  readonly meanings?: ReadonlyMap<number, string>;
  /**
   * Where the font may be without a map from codes to letters: in one whose letters are drawings of the file's own (Type 3),
   * in one whose codes are numbers of glyphs (composite), or in one with names of glyphs that are numbers.
   */
  readonly mayBeNameless: 'drawings' | 'composite' | 'numbered' | 'no';
  /** What pdf.js takes the letters for whose names are numbers of glyphs, by their codes; absent if there is none. */
  readonly numbers?: ReadonlyMap<number, string>;
}

/** What pdf.js has of a font, looked at once. */
export function lettersOf(font: unknown): FontLetters {
  const names = at(font, 'differences');
  const differences = names instanceof Map ? names : new Map<unknown, unknown>();
  const isType3 = at(font, 'isType3Font') === true;
  const meanings = new Map([
    ...(isDingbats(font) ? dingbats(differences, at(font, 'defaultEncoding')) : []),
    ...(isType3 ? texLigatures(differences) : []),
    ...named(differences),
  ]);
  const numbers = new Map(isType3 ? [] : numbersOf(differences));
  const name = String(at(font, 'name'));
  const kind = kindOf(font, isType3, numbers.size > 0);
  return {
    key: kind === 'composite' ? compositeKey(name) : kind === 'no' ? '' : differencesKey(namesIn(differences)),
    isSymbol: /symbol/i.test(name),
    mayBeNameless: kind,
    ...(meanings.size > 0 && { meanings }),
    ...(numbers.size > 0 && { numbers }),
  };
}

function kindOf(font: unknown, isType3: boolean, hasNumbers: boolean): FontLetters['mayBeNameless'] {
  if (isType3) return 'drawings';
  if (at(font, 'composite') === true) return 'composite';
  return hasNumbers ? 'numbered' : 'no';
}

function* namesIn(differences: ReadonlyMap<unknown, unknown>): Generator<readonly [number, string]> {
  for (const [code, name] of differences) yield [Number(code), String(name)];
}

function* named(differences: ReadonlyMap<unknown, unknown>): Generator<readonly [number, string]> {
  for (const [code, name] of differences) {
    const text = readGlyphName(String(name));
    if (text !== undefined) yield [Number(code), text];
  }
}

/** Names that are the number of a glyph in hexadecimal digits: pdf.js takes it for that of a character. */
function* numbersOf(differences: ReadonlyMap<unknown, unknown>): Generator<readonly [number, string]> {
  for (const [code, name] of differences) {
    const number = /^g([\da-f]{4})$/i.exec(String(name))?.[1];
    if (number !== undefined) yield [Number(code), String.fromCharCode(Number.parseInt(number, 16))];
  }
}

/** A letter of a font whose name says nothing else. */
const DRAWING = /^[A-Za-z]{1,3}(\d+)$/;

/**
 * Whether pdf.js takes the number of a letter for the letter: its code, or the number of its glyph. Names that tell the code,
 * such as `a65`, are TeX's, whose codes are ASCII. `name` is what draws it, of a font of drawings.
 */
export function isNameless(
  { mayBeNameless, numbers, meanings }: FontLetters,
  { code, unicode, name }: { readonly code: number; readonly unicode: unknown; readonly name: unknown },
): boolean {
  if (mayBeNameless === 'no' || meanings?.has(code) === true) return false;
  if (mayBeNameless === 'numbered') return unicode === numbers?.get(code);
  if (unicode !== String.fromCharCode(code)) return false;
  if (mayBeNameless !== 'drawings') return true;
  const number = DRAWING.exec(String(name))?.[1];
  return number !== undefined && Number(number) !== code;
}

/** Fonts of signs: codes are not those of letters (ISO 32000-1, annex D.6). */
function isDingbats(font: unknown): boolean {
  return /dingbats$/i.test(String(at(font, 'name'))) && at(font, 'composite') !== true;
}

/** By the places of names in the font's own encoding, which pdf.js knows. */
function* dingbats(
  differences: ReadonlyMap<unknown, unknown>,
  encoding: unknown,
): Generator<readonly [number, string]> {
  for (let code = 0x21; code < 0xff; code++) yield [code, dingbatOf(code)];
  if (!Array.isArray(encoding)) return;
  for (const [code, name] of differences) {
    const own = encoding.indexOf(name);
    if (own > 0) yield [Number(code), dingbatOf(own)];
  }
}

/** The characters that ZapfDingbats was the source of stand in Unicode in its order, but for those that there were before. */
function dingbatOf(code: number): string {
  const other = OTHER_DINGBATS.get(code);
  if (other !== undefined) return String.fromCharCode(other);
  const [first = 0, start = 0] = DINGBAT_RANGES.findLast(([from]) => code >= from) ?? [];
  return String.fromCharCode(start + code - first);
}

/** From a code on, a code point and those after it. */
const DINGBAT_RANGES: readonly (readonly [number, number])[] = [
  [0x21, 0x2701],
  [0x80, 0x2768],
  [0xa1, 0x2761],
  [0xac, 0x2460],
  [0xb6, 0x2776],
  [0xd8, 0x2798],
  [0xf1, 0x27b1],
];

const OTHER_DINGBATS: ReadonlyMap<number, number> = new Map([
  [0x25, 0x260e],
  [0x2a, 0x261b],
  [0x2b, 0x261e],
  [0x48, 0x2605],
  [0x6c, 0x25cf],
  [0x6e, 0x25a0],
  [0x73, 0x25b2],
  [0x74, 0x25bc],
  [0x75, 0x25c6],
  [0x77, 0x25d7],
  [0xa8, 0x2663],
  [0xa9, 0x2666],
  [0xaa, 0x2665],
  [0xab, 0x2660],
  [0xd5, 0x2192],
  [0xd6, 0x2194],
  [0xd7, 0x2195],
]);

/**
 * Letters that TeX's fonts of drawings have where ASCII has none, if every name tells its code. What is at 11 is where an old
 * encoding (OT1) has its ligatures; a font that has them at 27 and after is of the newer one (T1).
 */
function* texLigatures(differences: ReadonlyMap<unknown, unknown>): Generator<readonly [number, string]> {
  const drawn = [...differences].filter(([, name]) => name !== '.notdef');
  if (!drawn.every(([code, name]) => name === `a${String(code)}`)) return;
  const codes = new Set(drawn.map(([code]) => Number(code)));
  const isOld = OT1_LIGATURES.keys().some((code) => codes.has(code));
  for (const [code, letters] of isOld ? OT1_LIGATURES : T1_LETTERS) if (codes.has(code)) yield [code, letters];
}

const OT1_LIGATURES: ReadonlyMap<number, string> = new Map(
  ['ff', 'fi', 'fl', 'ffi', 'ffl'].map((letters, index) => [0x0b + index, letters]),
);
const T1_LETTERS: ReadonlyMap<number, string> = new Map([
  ...['“', '”', '„', '«', '»', '–', '—'].map((letter, index) => [0x10 + index, letter] as const),
  ...['ff', 'fi', 'fl', 'ffi', 'ffl'].map((letters, index) => [0x1b + index, letters] as const),
]);
