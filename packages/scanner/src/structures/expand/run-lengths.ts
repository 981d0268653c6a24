/** The polynomial of CRC-32, the highest bit first. */
const POLYNOMIAL = 0x04c11db7;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte << 24;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 0x80000000) === 0 ? value << 1 : (value << 1) ^ POLYNOMIAL;
  return value >>> 0;
});

/** Undoes the first step of bzip2: behind four equal bytes stands how many more there are. Sums up what comes out. */
export class RunLengths {
  #last = -1;
  #equal = 0;
  #checksum = 0xffffffff;

  /** CRC-32 of all that came out, as bzip2 has it. */
  get checksum(): number {
    return ~this.#checksum >>> 0;
  }

  /** The bytes that a piece stands for. */
  expand(piece: Uint8Array): Uint8Array {
    const out = new Uint8Array(this.#lengthOf(piece));
    let to = 0;
    for (const byte of piece) {
      if (this.#equal === 4) {
        out.fill(this.#last, to, to + byte);
        to += byte;
        this.#equal = 0;
        continue;
      }
      this.#equal = byte === this.#last && this.#equal > 0 ? this.#equal + 1 : 1;
      this.#last = byte;
      out[to] = byte;
      to += 1;
    }
    this.#sum(out);
    return out;
  }

  #lengthOf(piece: Uint8Array): number {
    let [last, equal, length] = [this.#last, this.#equal, 0];
    for (const byte of piece) {
      if (equal === 4) {
        length += byte;
        equal = 0;
        continue;
      }
      equal = byte === last && equal > 0 ? equal + 1 : 1;
      last = byte;
      length += 1;
    }
    return length;
  }

  #sum(bytes: Uint8Array): void {
    let sum = this.#checksum;
    for (const byte of bytes) sum = (sum << 8) ^ (TABLE[(sum >>> 24) ^ byte] ?? 0);
    this.#checksum = sum;
  }
}
