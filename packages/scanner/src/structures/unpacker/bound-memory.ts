/** Bytes of a page of memory (WebAssembly Core Specification 2.0, 4.2.8), and of what a module begins with (5.5.16). */
const PAGE_BYTES = 64 * 1024;
const PREAMBLE_BYTES = 8;

/** The section that declares memory (5.5.8), and its flag that a maximum follows the minimum (5.3.7). */
const MEMORY_SECTION = 5;
const HAS_MAXIMUM = 1;

/** A number of seven bits a byte, the low ones first, and where it ends (5.2.2). */
function readNumber(bytes: Uint8Array, start: number): { readonly value: number; readonly end: number } {
  let value = 0;
  let end = start;
  for (let scale = 1; ; scale *= 128) {
    const byte = bytes[end] ?? 0;
    end += 1;
    value += (byte & 0x7f) * scale;
    if (byte < 0x80) return { value, end };
  }
}

/**
 * A module whose only memory may have no more than so many bytes, in place of what it declares itself: the engine is refused
 * any more, as a machine without it would. Changes the bytes. Throws an Error where it declares no maximum to write over.
 */
export function boundMemory<Bytes extends Uint8Array>(module: Bytes, bytesMax: number): Bytes {
  for (let at = PREAMBLE_BYTES; at < module.length; ) {
    const { value: bytes, end: start } = readNumber(module, at + 1);
    if (module[at] === MEMORY_SECTION) {
      const { end: flags } = readNumber(module, start);
      const { end: maximum } = readNumber(module, flags + 1);
      if (module[flags] !== HAS_MAXIMUM) break;
      writeNumber(module, maximum, Math.floor(bytesMax / PAGE_BYTES));
      return module;
    }
    at = start + bytes;
  }
  throw new Error('The module does not declare the most memory that it may have.');
}

/** Writes a number over another, in as many bytes. */
function writeNumber(bytes: Uint8Array, start: number, value: number): void {
  const { end } = readNumber(bytes, start);
  let rest = value;
  for (let at = start; at < end; at += 1) {
    bytes[at] = (rest & 0x7f) | (at === end - 1 ? 0 : 0x80);
    rest >>= 7;
  }
}
