/** Primes of XXH32 (xxHash fast digest algorithm 0.1.1, 3). */
const [P1, P2, P3, P4, P5] = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f, 0x165667b1];

const rotate = (value: number, bits: number): number => (value << bits) | (value >>> (32 - bits));

/** Sums up bytes as they go by, as frames of lz4 have it: XXH32 with the seed 0. */
export class Xxh32 {
  readonly #lanes = Int32Array.of(P1 + P2, P2, 0, -P1);
  #rest: Uint8Array = new Uint8Array(0);
  #total = 0;

  update(bytes: Uint8Array): void {
    this.#total += bytes.length;
    const all = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes]);
    const view = new DataView(all.buffer, all.byteOffset, all.length);
    let at = 0;
    for (; at + 16 <= all.length; at += 16) {
      for (let lane = 0; lane < 4; lane += 1) {
        const sum = (this.#lanes[lane] ?? 0) + Math.imul(view.getInt32(at + 4 * lane, true), P2);
        this.#lanes[lane] = Math.imul(rotate(sum, 13), P1);
      }
    }
    this.#rest = all.slice(at);
  }

  /** The sum as an unsigned number. */
  digest(): number {
    const [a = 0, b = 0, c = 0, d = 0] = this.#lanes;
    let sum = this.#total < 16 ? P5 : rotate(a, 1) + rotate(b, 7) + rotate(c, 12) + rotate(d, 18);
    sum = (sum + this.#total) | 0;
    const rest = this.#rest;
    const view = new DataView(rest.buffer, rest.byteOffset, rest.length);
    let at = 0;
    for (; at + 4 <= rest.length; at += 4) {
      sum = Math.imul(rotate((sum + Math.imul(view.getInt32(at, true), P3)) | 0, 17), P4);
    }
    for (; at < rest.length; at += 1) sum = Math.imul(rotate((sum + Math.imul(rest[at] ?? 0, P5)) | 0, 11), P1);
    sum = Math.imul(sum ^ (sum >>> 15), P2);
    sum = Math.imul(sum ^ (sum >>> 13), P3);
    return (sum ^ (sum >>> 16)) >>> 0;
  }
}
