import type { InputWindow } from './input-window.ts';

/** Bits of bytes at hand, the highest first. */
export class BitReader {
  readonly #window: InputWindow;
  /** Bits that are left of the last byte taken. */
  #byte = 0;
  #left = 0;

  constructor(window: InputWindow) {
    this.#window = window;
  }

  /** A number of so many bits, at most 24. Throws `bad-stream` behind the last byte. */
  read(count: number): number {
    let value = 0;
    for (let wanted = count; wanted > 0; ) {
      if (this.#left === 0) {
        this.#byte = this.#window.next();
        this.#left = 8;
      }
      const taken = Math.min(wanted, this.#left);
      this.#left -= taken;
      value = (value << taken) | ((this.#byte >> this.#left) & ((1 << taken) - 1));
      wanted -= taken;
    }
    return value;
  }

  /** A number of 32 bits. */
  readLong(): number {
    return this.read(16) * 0x10000 + this.read(16);
  }

  /** Leaves the rest of the byte, which is padding. */
  giveBack(): void {
    this.#left = 0;
  }
}
