/** Codes that clear the table and that end (TIFF 6.0, section 13). */
const CLEAR = 256;
const END = 257;
const CODES_MAX = 4_096;

/** Decodes LZW of TIFF, the highest bit first, to at most so many bytes. Never throws: gives what came. */
export function decodeLzw(packed: Uint8Array, bytesMax: number): Uint8Array {
  const out = new Uint8Array(bytesMax);
  const table = new LzwTable();
  // Writers before version 5 put the lowest bit first: a stream begins with a code that clears.
  const isReversed = packed[0] === 0 && ((packed[1] ?? 0) & 1) === 1;
  let [length, bits, bitCount] = [0, 0, 0];
  for (const byte of packed) {
    if (isReversed) bits |= byte << bitCount;
    else bits = ((bits << 8) | byte) & 0xff_ffff;
    bitCount += 8;
    const size = table.codeBits(isReversed);
    if (bitCount < size) continue;
    bitCount -= size;
    const code = (isReversed ? bits : bits >> bitCount) & ((1 << size) - 1);
    if (isReversed) bits >>= size;
    if (code === END || length >= bytesMax) break;
    const added = table.read(code, out, length);
    if (added === undefined) break;
    length += added;
  }
  return out.subarray(0, length);
}

class LzwTable {
  /** Of each code: the code of all but its last byte, its last byte, its first, and its length. */
  readonly #before = new Uint16Array(CODES_MAX);
  readonly #last = new Uint8Array(CODES_MAX);
  readonly #first = new Uint8Array(CODES_MAX);
  readonly #length = new Uint16Array(CODES_MAX);
  #next = END + 1;
  #previous: number | undefined;

  constructor() {
    for (let code = 0; code < CLEAR; code += 1) {
      this.#last[code] = code;
      this.#first[code] = code;
      this.#length[code] = 1;
    }
  }

  /** Codes grow one code early, but not in the older order of bits. */
  codeBits(isReversed: boolean): number {
    // The code that the next one adds is not in the table yet.
    const next = this.#next + (isReversed ? 0 : 1);
    return next >= 2_048 ? 12 : next >= 1_024 ? 11 : next >= 512 ? 10 : 9;
  }

  /** Writes what a code stands for, as far as there is room; how much that was, undefined if it stands for nothing. */
  read(code: number, out: Uint8Array, at: number): number | undefined {
    if (code === CLEAR) {
      this.#next = END + 1;
      this.#previous = undefined;
      return 0;
    }
    const previous = this.#previous;
    if (code > this.#next || (code === this.#next && previous === undefined)) return undefined;
    if (previous !== undefined && this.#next < CODES_MAX) this.#add(previous, code);
    this.#previous = code;
    const length = this.#length[code] ?? 0;
    for (let index = length - 1, from = code; index >= 0; index -= 1, from = this.#before[from] ?? 0) {
      if (at + index < out.length) out[at + index] = this.#last[from] ?? 0;
    }
    return Math.min(length, out.length - at);
  }

  /** Adds what the code before stands for with the first byte of what this one does. */
  #add(previous: number, code: number): void {
    const next = this.#next;
    this.#before[next] = previous;
    this.#first[next] = this.#first[previous] ?? 0;
    this.#last[next] = this.#first[code === next ? previous : code] ?? 0;
    this.#length[next] = (this.#length[previous] ?? 0) + 1;
    this.#next = next + 1;
  }
}
