import { runEndUnit } from './pattern.ts';

/**
 * The bytes that code units are folded to, so that an automaton over 256 bytes can read UTF-16. Up to U+00FF a code unit
 * is itself; above, only its kind is kept. The controls U+0080 to U+009F, which stand in no text, make room for the kinds.
 * Folding may make two texts alike that a pattern tells apart, never the other way: what the automaton finds is verified
 * with the real pattern on the real text.
 */
export const fold = {
  upper: 0x80,
  letter: 0x81,
  number: 0x82,
  mark: 0x83,
  other: 0x84,
  space: 0x86,
  highSurrogate: 0x88,
  lowSurrogate: 0x89,
} as const;

/** Every byte that stands for more than one code unit. */
export const foldedBytes: readonly number[] = Object.values(fold);

/** What stands before the first and after the last code unit: U+001F, which no pattern matches. */
export const edgeByte = runEndUnit;

let table: Uint8Array | undefined;

/** The byte of each of the 65,536 code units. Made when first asked for: it takes some ten milliseconds. */
function foldTable(): Uint8Array {
  table ??= Uint8Array.from({ length: 0x10000 }, (_, unit) => foldUnit(unit));
  return table;
}

/** The byte of the code unit at an offset. */
export function foldAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit < 0x80 ? unit : (foldTable()[unit] ?? fold.other);
}

/** The byte of one code unit. */
export function foldUnit(unit: number): number {
  if (unit < 0x80 || (unit >= 0xa0 && unit <= 0xff)) return unit;
  if (unit < 0xa0) return fold.other;
  if (unit >= 0xd800 && unit <= 0xdbff) return fold.highSurrogate;
  if (unit >= 0xdc00 && unit <= 0xdfff) return fold.lowSurrogate;
  const character = String.fromCharCode(unit);
  if (/\p{L}/u.test(character)) return /[\p{Lu}\p{Lt}]/u.test(character) ? fold.upper : fold.letter;
  if (/\p{N}/u.test(character)) return fold.number;
  if (/\p{M}/u.test(character)) return fold.mark;
  return /\s/u.test(character) ? fold.space : fold.other;
}

/**
 * Writes the bytes of `text` from `start` to `end` into `into`, one a code unit. Plain ASCII, which is nearly all text, is
 * copied by the platform.
 */
export function foldText(text: string, start: number, end: number, into: Uint8Array): void {
  const length = end - start;
  const { read, written } = encoder.encodeInto(text.slice(start, end), into.subarray(0, length));
  if (read === length && written === length) return;
  const bytes = foldTable();
  for (let at = 0; at < length; at += 1) into[at] = bytes[text.charCodeAt(start + at)] ?? fold.other;
}

const encoder = new TextEncoder();
