import { PdfString, readValue, skipWhite } from './syntax.ts';

/** Entries of marked content that hold text (ISO 32000-2, 14.8.2.2.2 and 14.9.3 to 14.9.5), as they stand before a string. */
const MARKS: readonly Buffer[] = ['/ActualText', '/Alt', '/Contents', '/E(', '/E (', '/E<', '/E <'].map((mark) =>
  Buffer.from(mark),
);
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

/** The strings of all marks in content, in no order. Ends where many are torn. */
export function* markedStrings(content: Buffer): Generator<Uint8Array> {
  let torn = 0;
  for (const mark of MARKS) {
    const nameLength = mark.includes(' ') || mark.includes('(') || mark.includes('<') ? E_LENGTH : mark.length;
    for (let at = content.indexOf(mark); at !== -1 && torn < TORN_MAX; ) {
      const start = skipWhite(content, at + nameLength, Math.min(content.length, at + nameLength + TAIL_BYTES));
      const read = readValue(content, start, Math.min(content.length, start + TEXT_BYTES_MAX));
      if (read?.value instanceof PdfString) yield read.value.bytes;
      if (read === undefined) torn += 1;
      at = content.indexOf(mark, read?.end ?? start);
    }
  }
}

/** The name `E` with its slash. */
const E_LENGTH = 2;
/** Of marks without an end, how many are looked at. */
const TORN_MAX = 64;
