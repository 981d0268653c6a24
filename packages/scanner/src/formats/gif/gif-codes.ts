/** What stands in the data of a picture that is no point of it. */
export interface CodesRest {
  /** Codes of points behind the last that the picture has, as they are packed. */
  readonly excess: Uint8Array;
  /** Bytes behind the code of the end, or behind the last point if no such code comes. */
  readonly behind: Uint8Array;
  /** A code comes that nothing explains: what follows cannot be told from points. */
  readonly isTorn: boolean;
}

/** Codes have at most so many bits (GIF89a, appendix F). */
const BITS_MAX = 12;
const ENTRIES_MAX = 2 ** BITS_MAX;

const NOTHING = new Uint8Array(0);

/**
 * Walks the codes of a picture (GIF89a, appendix F) up to the code of the end and counts the points that they stand for, without
 * drawing any. `bits` are those of a color. Never throws.
 */
export function restOfCodes(data: Uint8Array, bits: number, pixels: number): CodesRest {
  if (bits < 1 || bits >= BITS_MAX) return { excess: NOTHING, behind: data, isTorn: true };
  const walk = new CodeWalk(data, bits);
  let drawn = 0;
  let fullAt: number | undefined;
  for (let run = walk.next(); run !== undefined; run = walk.next()) {
    if (run === END) {
      const excess = fullAt === undefined ? NOTHING : data.subarray(fullAt, walk.at);
      return { excess: drawn > pixels ? excess : NOTHING, behind: data.subarray(walk.at), isTorn: false };
    }
    drawn += run;
    if (drawn >= pixels) fullAt ??= walk.at;
  }
  if (fullAt !== undefined) return { excess: NOTHING, behind: data.subarray(fullAt), isTorn: false };
  return { excess: NOTHING, behind: data.subarray(walk.at), isTorn: walk.isTorn };
}

/** The code of the end, which stands for no point. */
const END = -1;

class CodeWalk {
  readonly #data: Uint8Array;
  readonly #clear: number;
  readonly #firstBits: number;
  /** Points that each code stands for. */
  readonly #lengths = new Uint32Array(ENTRIES_MAX);
  #size: number;
  #free: number;
  #last = -1;
  #bit = 0;
  isTorn = false;

  constructor(data: Uint8Array, bits: number) {
    this.#data = data;
    this.#clear = 2 ** bits;
    this.#firstBits = bits + 1;
    this.#lengths.fill(1, 0, this.#clear);
    this.#size = this.#firstBits;
    this.#free = this.#clear + 2;
  }

  /** Where the byte after the last code begins. */
  get at(): number {
    return Math.ceil(this.#bit / 8);
  }

  /** Points of the next code, 0 for one that only clears; undefined where there is no more, or one that nothing explains. */
  next(): number | undefined {
    const code = this.#read();
    if (code === undefined) return undefined;
    if (code === this.#clear) {
      this.#size = this.#firstBits;
      this.#free = this.#clear + 2;
      this.#last = -1;
      return 0;
    }
    if (code === this.#clear + 1) return END;
    const isKnown = code < this.#free && (this.#last !== -1 || code < this.#clear);
    if (!isKnown && (code !== this.#free || this.#last === -1)) {
      this.isTorn = true;
      return undefined;
    }
    if (this.#last !== -1 && this.#free < ENTRIES_MAX) {
      this.#lengths[this.#free] = (this.#lengths[this.#last] ?? 0) + 1;
      this.#free += 1;
      if (this.#free === 2 ** this.#size && this.#size < BITS_MAX) this.#size += 1;
    }
    this.#last = code;
    return this.#lengths[code] ?? 0;
  }

  #read(): number | undefined {
    const byte = this.#bit >> 3;
    if (this.#bit + this.#size > this.#data.length * 8) return undefined;
    const three = (this.#data[byte] ?? 0) | ((this.#data[byte + 1] ?? 0) << 8) | ((this.#data[byte + 2] ?? 0) << 16);
    const code = (three >> (this.#bit & 7)) & (2 ** this.#size - 1);
    this.#bit += this.#size;
    return code;
  }
}
