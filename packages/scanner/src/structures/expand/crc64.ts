/** CRC-64 of ECMA-182, the lowest bit first, as .xz has it (The .xz File Format 1.2.1, 6): two tables of halves. */
const LOW = new Uint32Array(256);
const HIGH = new Uint32Array(256);
for (let byte = 0; byte < 256; byte += 1) {
  let [low, high] = [byte, 0];
  for (let bit = 0; bit < 8; bit += 1) {
    const isOdd = (low & 1) === 1;
    low = ((low >>> 1) | (high << 31)) >>> 0;
    high >>>= 1;
    if (isOdd) [low, high] = [(low ^ 0xd7870f42) >>> 0, (high ^ 0xc96c5795) >>> 0];
  }
  LOW[byte] = low;
  HIGH[byte] = high;
}

/** Sums up bytes as they go by. */
export class Crc64 {
  #low = 0xffffffff;
  #high = 0xffffffff;

  update(bytes: Uint8Array): void {
    let [low, high] = [this.#low, this.#high];
    for (const byte of bytes) {
      const place = (low ^ byte) & 0xff;
      low = ((low >>> 8) | (high << 24)) ^ (LOW[place] ?? 0);
      high = (high >>> 8) ^ (HIGH[place] ?? 0);
    }
    this.#low = low;
    this.#high = high;
  }

  /** The eight bytes of the sum, the lowest first. */
  digest(): Buffer {
    const bytes = Buffer.alloc(8);
    bytes.writeUInt32LE(~this.#low >>> 0, 0);
    bytes.writeUInt32LE(~this.#high >>> 0, 4);
    return bytes;
  }
}
