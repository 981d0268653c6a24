/** Letters and digits that a text is compared by, at a time. */
export const GRAM_LENGTH = 8;

/** Bits of the first table and of all together; powers of two. */
const BITS_MIN = 2 ** 15;
const BITS_MAX = 2 ** 26;
/** Bits for each letter: two of them are set, so that one in 256 of what is not there is taken for it. */
const BITS_PER_LETTER = 32;

/** Bits that stand for stretches of letters (B. H. Bloom, Communications of the ACM 13 (7), 1970), of a power of two. */
interface Table {
  readonly bits: Uint8Array;
  /** Letters that may still be added. */
  room: number;
}

/**
 * Which stretches of eight letters are in what was added. Grows with it, up to 8 MiB; may take what is not there for what
 * is, and never what is there for what is not.
 */
export class GramSet {
  readonly #tables: Table[] = [];
  #bitCount = 0;

  add(letters: string): void {
    const { bits } = this.#tableFor(letters.length);
    const mask = bits.length * 8 - 1;
    eachHash(letters, (first, second) => {
      set(bits, first & mask);
      set(bits, second & mask);
      return true;
    });
  }

  /** Whether all stretches of eight letters of a text are there. */
  has(letters: string): boolean {
    return eachHash(letters, (first, second) => this.#tables.some(({ bits }) => isIn(bits, first, second)));
  }

  /** The last table, or a larger one once that is full: what is set in one cannot be moved to another. */
  #tableFor(length: number): Table {
    const last = this.#tables.at(-1);
    const left = BITS_MAX - this.#bitCount;
    if (last !== undefined && (last.room >= length || left < BITS_MIN)) {
      last.room -= length;
      return last;
    }
    const wanted = Math.max(BITS_MIN, 2 * this.#bitCount, length * BITS_PER_LETTER);
    const size = 2 ** Math.min(Math.ceil(Math.log2(wanted)), Math.floor(Math.log2(left)));
    const table = { bits: new Uint8Array(size / 8), room: size / BITS_PER_LETTER - length };
    this.#bitCount += size;
    this.#tables.push(table);
    return table;
  }
}

function set(bits: Uint8Array, bit: number): void {
  bits[bit >>> 3] = (bits[bit >>> 3] ?? 0) | (1 << (bit & 7));
}

function isIn(bits: Uint8Array, first: number, second: number): boolean {
  const mask = bits.length * 8 - 1;
  return isSet(bits, first & mask) && isSet(bits, second & mask);
}

function isSet(bits: Uint8Array, bit: number): boolean {
  return ((bits[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0;
}

/**
 * Two hashes of each stretch of letters, by two polynomials that roll on from one to the next, until one is not wanted;
 * whether all were.
 */
function eachHash(letters: string, isWanted: (first: number, second: number) => boolean): boolean {
  let [first, second] = [0, 0];
  for (let at = 0; at < letters.length; at++) {
    const left = at < GRAM_LENGTH ? 0 : letters.charCodeAt(at - GRAM_LENGTH);
    const code = letters.charCodeAt(at);
    first = (Math.imul(first, FIRST_BASE) + code - Math.imul(left, FIRST_POWER)) | 0;
    second = (Math.imul(second, SECOND_BASE) + code - Math.imul(left, SECOND_POWER)) | 0;
    if (at >= GRAM_LENGTH - 1 && !isWanted(spread(first), spread(second))) return false;
  }
  return true;
}

const [FIRST_BASE, SECOND_BASE] = [0x01000193, 0x5bd1e995];
const [FIRST_POWER, SECOND_POWER] = [power(FIRST_BASE), power(SECOND_BASE)];

function power(base: number): number {
  let product = 1;
  for (let step = 0; step < GRAM_LENGTH; step++) product = Math.imul(product, base);
  return product;
}

function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}
