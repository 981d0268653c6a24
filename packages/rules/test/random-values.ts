/** Random numbers and identifiers that are nobody's: what logs, exports and measurements are full of. */

/** A seeded source of numbers below 2^32: the same seed gives the same values on every machine (xorshift32). */
export class Xorshift {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0 || 1;
  }

  /** A whole number from 0 up to, not including, `bound`. */
  below(bound: number): number {
    this.#state ^= this.#state << 13;
    this.#state ^= this.#state >>> 17;
    this.#state ^= this.#state << 5;
    return Math.floor(((this.#state >>> 0) / 2 ** 32) * bound);
  }

  /** So many decimal digits, of which the first is no zero: numbers are written without. */
  digits(count: number): string {
    let text = String(1 + this.below(9));
    while (text.length < count) text += String(this.below(10));
    return text;
  }
}

/** 2001 to 2049, in seconds. */
const EPOCH_MIN = 1_000_000_000;
const EPOCH_MAX = 2_499_999_999;

function second(random: Xorshift): number {
  return EPOCH_MIN + random.below(EPOCH_MAX - EPOCH_MIN);
}

/** Of a UUID of version 4 (RFC 9562, section 5.4). */
function uuid(random: Xorshift): string {
  let hex = '';
  for (let index = 0; index < 30; index += 1) hex += random.below(16).toString(16);
  const variant = '89ab'.charAt(random.below(4));
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(12, 15)}-${variant}${hex.slice(15, 18)}-${hex.slice(18)}`;
}

/** What there is, by name, and how one is made. */
export const classes: Readonly<Record<string, (random: Xorshift) => string>> = {
  'numbers of 9 digits': (random) => random.digits(9),
  'numbers of 10 digits': (random) => random.digits(10),
  'numbers of 13 digits': (random) => random.digits(13),
  'numbers of 15 digits': (random) => random.digits(15),
  'numbers of 16 digits': (random) => random.digits(16),
  'timestamps in seconds': (random) => String(second(random)),
  'timestamps in milliseconds': (random) => `${second(random)}${String(random.below(1_000)).padStart(3, '0')}`,
  'timestamps of ISO 8601': (random) => new Date(second(random) * 1_000 + random.below(1_000)).toISOString(),
  decimals: (random) => `${random.below(10 ** (1 + random.below(9)))}.${random.digits(1 + random.below(12))}`,
  UUIDs: uuid,
};

/** Texts of so many lines each with a value in it, until there are enough values. */
export function* textsOf(make: (random: Xorshift) => string, count: number, seed = 20_310_711): Generator<string> {
  const random = new Xorshift(seed);
  for (let left = count; left > 0; left -= LINES) {
    const lines = Array.from({ length: Math.min(LINES, left) }, () => `the row reads ${make(random)} and ends here`);
    yield lines.join('\n');
  }
}

/** Values of one text. */
const LINES = 2_000;
