/** Bytes 0 and 1 from `at` as an unsigned number, the low byte first. What is beyond the end counts as zeros. */
export function word(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}

/** Four bytes from `at` as an unsigned number, the low byte first. What is beyond the end counts as zeros. */
export function doubleWord(bytes: Uint8Array, at: number): number {
  return (word(bytes, at) | (word(bytes, at + 2) << 16)) >>> 0;
}

/** Four bytes from `at` as a signed number, the low byte first. What is beyond the end counts as zeros. */
export function signedDoubleWord(bytes: Uint8Array, at: number): number {
  return word(bytes, at) | (word(bytes, at + 2) << 16);
}
