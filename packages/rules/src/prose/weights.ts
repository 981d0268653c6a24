/** Bytes that are written in a module as Base64 (RFC 4648, section 4). */
export function readBytes(packed: string): Uint8Array {
  const text = atob(packed);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** Whole numbers of two bytes, the lower first. */
export function readShorts(packed: string): Int16Array {
  const bytes = readBytes(packed);
  return Int16Array.from(
    { length: bytes.length >> 1 },
    (_, at) => (bytes[at * 2] ?? 0) | ((bytes[at * 2 + 1] ?? 0) << 8),
  );
}

/** Whole numbers of four bytes, the lowest first. */
export function readInts(packed: string): Int32Array {
  const bytes = readBytes(packed);
  return Int32Array.from(
    { length: bytes.length >> 2 },
    (_, at) =>
      (bytes[at * 4] ?? 0) |
      ((bytes[at * 4 + 1] ?? 0) << 8) |
      ((bytes[at * 4 + 2] ?? 0) << 16) |
      ((bytes[at * 4 + 3] ?? 0) << 24),
  );
}

/** Whole numbers from -8 to 7, two in a byte, the first in its lower half. */
export function readHalves(packed: string): Int8Array {
  const bytes = readBytes(packed);
  const numbers = new Int8Array(bytes.length * 2);
  for (const [at, byte] of bytes.entries()) {
    numbers[at * 2] = (byte << 28) >> 28;
    numbers[at * 2 + 1] = (byte << 24) >> 28;
  }
  return numbers;
}
