import { ProblemError } from '../../problem.ts';

/** The bytes of a list of entries, as they are read from first to last. Throws `bad-structure` behind the end. */
export class HeaderBytes {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** Bytes that are left. */
  get left(): number {
    return this.#bytes.length - this.#at;
  }

  /** Where it is, for `since`. */
  get position(): number {
    return this.#at;
  }

  /** What was read since it was at a place. */
  since(position: number): Buffer {
    return this.#bytes.subarray(position, this.#at);
  }

  byte(): number {
    return this.take(1)[0] ?? 0;
  }

  take(count: number): Buffer {
    if (count > this.left) throw new ProblemError('bad-structure');
    this.#at += count;
    return this.#bytes.subarray(this.#at - count, this.#at);
  }

  /** A number of one to nine bytes: as many ones at the beginning as bytes follow, the low ones first. */
  number(): number {
    const first = this.byte();
    let value = 0;
    let scale = 1;
    let mask = 0x80;
    for (; mask > 0 && (first & mask) !== 0; mask >>= 1) {
      value += this.byte() * scale;
      scale *= 256;
    }
    return value + (mask === 0 ? 0 : (first & (mask - 1)) * scale);
  }

  /** A number of things, of which each takes a bit at least: more than there can be are a contradiction. */
  count(): number {
    const count = this.number();
    if (count > 8 * this.#bytes.length) throw new ProblemError('bad-structure');
    return count;
  }

  /** So many bits, the highest of a byte first. */
  bits(count: number): boolean[] {
    const bytes = this.take(Math.ceil(count / 8));
    return Array.from({ length: count }, (_, index) => ((bytes[index >> 3] ?? 0) & (0x80 >> (index & 7))) !== 0);
  }

  /** So many bits, or a byte that says that all are set. */
  bitsOrAll(count: number): boolean[] {
    return this.byte() === 0 ? this.bits(count) : Array.from({ length: count }, () => true);
  }

  /** Checksums of so many things, of those that have one. */
  digests(count: number): (number | undefined)[] {
    return this.bitsOrAll(count).map((has) => (has ? this.take(4).readUInt32LE(0) : undefined));
  }
}
