import { ProblemError } from '../../problem.ts';
import type { InputWindow } from './input-window.ts';

/** Below this, another byte is taken. */
const TOP = 2 ** 24;

/** Bits by probabilities that are learned (LZMA specification of the LZMA SDK, "The Range Decoder"). */
export class RangeDecoder {
  readonly #window: InputWindow;
  #probabilities = new Uint16Array(0);
  #range = 0;
  #code = 0;

  constructor(window: InputWindow) {
    this.#window = window;
  }

  /** Has so many probabilities, all even. */
  reset(count: number): void {
    if (this.#probabilities.length !== count) this.#probabilities = new Uint16Array(count);
    this.#probabilities.fill(1 << 10);
  }

  /** Begins a stream. Throws `bad-stream` if none begins here. */
  begin(): void {
    if (this.#window.next() !== 0) throw new ProblemError('bad-stream');
    this.#range = 0xffffffff;
    this.#code = 0;
    for (let count = 0; count < 4; count += 1) this.#code = ((this.#code << 8) | this.#window.next()) >>> 0;
  }

  /** Takes the byte that would be needed for the next bit: it belongs to the stream. */
  end(): void {
    this.#fill();
  }

  /** Whether a stream may end here: its encoder has written out all that it had. */
  get isFinished(): boolean {
    return this.#code === 0;
  }

  #fill(): void {
    if (this.#range >= TOP) return;
    this.#range = (this.#range << 8) >>> 0;
    this.#code = ((this.#code << 8) | this.#window.next()) >>> 0;
  }

  bit(place: number): 0 | 1 {
    if (this.#range < TOP) this.#fill();
    const probability = this.#probabilities[place] ?? 0;
    const bound = (this.#range >>> 11) * probability;
    if (this.#code < bound) {
      this.#range = bound;
      this.#probabilities[place] = probability + ((2048 - probability) >> 5);
      return 0;
    }
    this.#range -= bound;
    this.#code -= bound;
    this.#probabilities[place] = probability - (probability >> 5);
    return 1;
  }

  /** A number of so many bits, the highest first, whose probabilities are a tree. */
  tree(base: number, bits: number): number {
    let node = 1;
    for (let count = 0; count < bits; count += 1) node = (node << 1) | this.bit(base + node);
    return node - (1 << bits);
  }

  /** A number of so many bits, the lowest first, whose probabilities are a tree. */
  reversed(base: number, bits: number): number {
    let node = 1;
    let value = 0;
    for (let count = 0; count < bits; count += 1) {
      const bit = this.bit(base + node);
      node = (node << 1) | bit;
      value |= bit << count;
    }
    return value;
  }

  /** A number of so many bits, the highest first, that are as likely as not. */
  direct(bits: number): number {
    let value = 0;
    for (let count = 0; count < bits; count += 1) {
      this.#fill();
      this.#range >>>= 1;
      const isOne = this.#code >= this.#range;
      if (isOne) this.#code -= this.#range;
      value = value * 2 + (isOne ? 1 : 0);
    }
    return value;
  }
}
