import type { Words } from './words.ts';

/** Distinct features up to which a text is too short to be sure of: the sums of a shorter one count as if it had as many. */
export const FEATURES_MIN = 30;

/** Words of which the features are counted once: half of the window that is judged. */
export const CHUNK_WORDS = 60;

/** The feature of a word by itself. */
export function wordFeature(words: Words, index: number): number {
  return mix((words.hashes[index] ?? 0) ^ 0x1b873593);
}

/** The feature of a word behind the one before, whose hash is given. */
export function pairFeature(before: number, words: Words, index: number): number {
  return mix(Math.imul(before, 31) ^ (words.hashes[index] ?? 0) ^ 0x27d4eb2f);
}

/** The finalizer of MurmurHash3 (public domain, https://github.com/aappleby/smhasher). */
function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
