import { findWords } from '../../../structures/binary-words.ts';
import { doubleWord, word } from '../../../structures/little-endian.ts';

/** How a part calls its relationships: nobody reads that. */
const RELATIONSHIP = /^rId\d+$/i;

/** Letters, digits and signs of any script, and halves of such: what a string is made of. */
const PRINTABLE = /^[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\p{Cs}\t\r\n]$/u;

/** Characters of a string beyond which it is none: cells have no more than half of it ([MS-XLSB] 2.5.168). */
const LENGTH_MAX = 65_535;

/**
 * What bytes say whose fields are not known: strings with their length before them ([MS-XLSB] 2.5.168) and two letters at least,
 * and between these what are words. Takes time by their number, whatever they are.
 */
export function wordsOf(bytes: Buffer): readonly string[] {
  const found: string[] = [];
  const strings = new StringFinder(bytes);
  let from = 0;
  for (let at = 0; at + 8 <= bytes.length; ) {
    const end = strings.endOf(at);
    if (end === undefined) {
      at += 1;
      continue;
    }
    if (at > from) found.push(...findWords(bytes.subarray(from, at), 'some'));
    found.push(bytes.toString('utf16le', at + 4, end));
    at = end;
    from = at;
  }
  if (from < bytes.length) found.push(...findWords(bytes.subarray(from), 'some'));
  return found.filter((text) => !RELATIONSHIP.test(text));
}

class StringFinder {
  readonly #bytes: Buffer;
  /** Of even and of odd offsets, the first from where it was looked for that no string goes over. */
  readonly #stops = [0, 1];

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** Where a string ends whose length is at an offset; undefined if there is none. Offsets must not fall. */
  endOf(at: number): number | undefined {
    const length = doubleWord(this.#bytes, at);
    const end = at + 4 + 2 * length;
    if (length < 2 || length > LENGTH_MAX || end > this.#bytes.length) return undefined;
    return this.#stopFrom(at + 4) >= end ? end : undefined;
  }

  #stopFrom(start: number): number {
    const parity = start % 2;
    let stop = Math.max(start, this.#stops[parity] ?? 0);
    while (stop + 2 <= this.#bytes.length && isPrintable(word(this.#bytes, stop))) stop += 2;
    this.#stops[parity] = stop;
    return stop;
  }
}

/** By the number of a character: 1 if it is printable, 2 if not, 0 if that was not asked for. */
const known = new Uint8Array(0x10000);

function isPrintable(unit: number): boolean {
  if (known[unit] === 0) known[unit] = PRINTABLE.test(String.fromCharCode(unit)) ? 1 : 2;
  return known[unit] === 1;
}
