import { PdfString, readValue, skipWhite } from './syntax.ts';

/** Entries of marked content that hold text (ISO 32000-1, 14.9.3 to 14.9.5), as they stand before a string. */
const MARKS: readonly Buffer[] = ['/ActualText', '/Alt', '/E(', '/E (', '/E<', '/E <'].map((mark) => Buffer.from(mark));
/** Bytes of the end of a chunk in which a mark may have begun. */
const TAIL_BYTES = 16;
/** The longest text of a mark. */
const TEXT_BYTES_MAX = 64 * 1024;

/** Looks for marks in content that goes by in chunks. */
export class TagWatch {
  #tail = Buffer.alloc(0);
  #isFound = false;

  /** Whether content that went by has a mark. */
  get isFound(): boolean {
    return this.#isFound;
  }

  see(chunk: Uint8Array): void {
    if (this.#isFound) return;
    const bytes =
      this.#tail.length === 0 ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length) : this.#joined(chunk);
    this.#isFound = MARKS.some((mark) => bytes.includes(mark));
    this.#tail = Buffer.from(bytes.subarray(-TAIL_BYTES));
  }

  #joined(chunk: Uint8Array): Buffer {
    return Buffer.concat([this.#tail, chunk]);
  }
}

/** The strings of all marks in content, in no order. */
export function* markedStrings(content: Buffer): Generator<Uint8Array> {
  for (const mark of MARKS) {
    // What comes after the name, and is not a longer name.
    const length = mark.indexOf('(') === -1 && mark.indexOf('<') === -1 ? mark.length : 2;
    for (let at = content.indexOf(mark); at !== -1; at = content.indexOf(mark, at + mark.length)) {
      const start = skipWhite(content, at + length, Math.min(content.length, at + length + TAIL_BYTES));
      const value = readValue(content, start, Math.min(content.length, start + TEXT_BYTES_MAX))?.value;
      if (value instanceof PdfString) yield value.bytes;
    }
  }
}
