/** Distinct features up to which a text is too short to be sure of: the sums of a shorter one count as if it had as many. */
export const FEATURES_MIN = 30;

/** Words by which windows step: windows begin and end with such a chunk. */
export const CHUNK_WORDS = 30;

/** Chunks of a window, as far as the text has so many. */
export const WINDOW_CHUNKS = 4;

/** Chunks of a short window, so that a few sentences in the midst of others are seen. */
export const SHORT_CHUNKS = 2;

/** The feature of a word by itself, by its hash: see `Words.hashes`. */
export function wordFeature(word: number): number {
  return mix(word ^ 0x1b873593);
}

/** The feature of a word behind the one before. */
export function pairFeature(before: number, word: number): number {
  return mix(Math.imul(before, 31) ^ word ^ 0x27d4eb2f);
}

/** The finalizer of MurmurHash3 (public domain, https://github.com/aappleby/smhasher). */
function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
