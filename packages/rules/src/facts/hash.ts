import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of UTF-8 text, hexadecimal. */
export function digest(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** Tells values apart: a text, or what stands in it from `start` to `end`. */
export type ValueHash = (text: string, start?: number, end?: number) => number;

/**
 * A hash to tell values apart within a run. It is seeded at random, and no hash leaves the run: an unseeded hash of a
 * nine-digit number is undone by trying them all. 53 bits, because that is what a number holds exactly; two of a
 * million distinct values meet once in some 18,000 runs. Separators and case do not count: `078-05-1120` is
 * `078051120`. After cyrb53 by bryc, public domain: two 32-bit multiply-xor lanes.
 */
export function valueHash(seed: number): ValueHash {
  return (value, start = 0, end = value.length) => {
    let high = 0xdeadbeef ^ seed;
    let low = 0x41c6ce57 ^ seed;
    for (let index = start; index < end; index++) {
      const code = value.charCodeAt(index);
      if (code < 48 && (code === 32 || code === 45 || code === 46 || code === 10)) continue;
      const folded = code >= 65 && code <= 90 ? code + 32 : code;
      high = Math.imul(high ^ folded, 2654435761);
      low = Math.imul(low ^ folded, 1597334677);
    }
    high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
    low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
    return 4294967296 * (2097151 & low) + (high >>> 0);
  };
}

/** A seed for one run, from the platform's source of randomness. */
export function randomSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}
