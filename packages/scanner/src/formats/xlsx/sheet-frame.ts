import type { OoxmlPackage } from '../../structures/ooxml/ooxml-package.ts';

/** Bytes that a tag may take which begins in one chunk and ends in the next. */
const TAG_BYTES_MAX = 128;

const NAME = 'sheetData';
const END = Buffer.from(`${NAME}>`);

const LESS = 0x3c;
const SLASH = 0x2f;

/**
 * A worksheet without its cells, as XML of its own: what is said of rows, columns and formats stands partly behind the cells
 * (ECMA-376 part 1, 18.3.1.99), and must be known before they come. Undefined if that takes more than a part that is held in
 * memory. The sheet is read to its end, and has to be read again for its cells.
 */
export async function readSheetFrame(ooxml: OoxmlPackage, name: string): Promise<Uint8Array | undefined> {
  const frame = new SheetFrame(ooxml.context.limits.partBytesMax);
  for await (const chunk of ooxml.parts.bytes(name)) frame.write(chunk);
  return frame.end();
}

class SheetFrame {
  readonly #bytesMax: number;
  #pieces: Buffer[] = [];
  #bytes = 0;
  /** Pieces before the cells. */
  #before = 0;
  #bytesBefore = 0;
  #state: 'before' | 'cells' | 'after' = 'before';
  /** The end of the chunk before, in which a tag may have begun. */
  #rest: Buffer = Buffer.alloc(0);

  constructor(bytesMax: number) {
    this.#bytesMax = bytesMax;
  }

  write(chunk: Uint8Array): void {
    const bytes = Buffer.concat([this.#rest, chunk]);
    const from = this.#state === 'before' ? this.#begin(bytes) : 0;
    if (this.#state === 'before') return;
    this.#findEnd(bytes, from);
  }

  end(): Uint8Array | undefined {
    if (this.#state !== 'cells') this.#add(this.#rest);
    return this.#bytes > this.#bytesMax ? undefined : Buffer.concat(this.#pieces);
  }

  /** Looks for where the cells begin, and says where the search for their end is to go on. */
  #begin(bytes: Buffer): number {
    const start = bytes.indexOf(NAME);
    const tagEnd = start === -1 ? -1 : bytes.indexOf('>', start);
    if (tagEnd === -1) {
      const kept = Math.max(0, (start === -1 ? bytes.length : start) - TAG_BYTES_MAX);
      this.#add(bytes.subarray(0, kept));
      this.#rest = bytes.subarray(kept);
      return 0;
    }
    this.#add(bytes.subarray(0, Math.max(0, bytes.lastIndexOf(LESS, start))));
    this.#before = this.#pieces.length;
    this.#bytesBefore = this.#bytes;
    this.#state = bytes[tagEnd - 1] === SLASH ? 'after' : 'cells';
    return tagEnd + 1;
  }

  /** Looks for where the cells end: the last tag that is called so is it. */
  #findEnd(bytes: Buffer, from: number): void {
    let at = -1;
    // From the front: looking backward takes ten times as long.
    for (let next = bytes.indexOf(END, from); next !== -1; next = bytes.indexOf(END, next + 1)) {
      if (bytes[bytes.lastIndexOf(LESS, next) + 1] === SLASH) at = next;
    }
    let kept = from;
    if (at >= from) {
      this.#pieces.length = this.#before;
      this.#bytes = this.#bytesBefore;
      this.#state = 'after';
      kept = at + NAME.length + 1;
    }
    const end = Math.max(kept, bytes.length - TAG_BYTES_MAX);
    if (this.#state === 'after') this.#add(bytes.subarray(kept, end));
    this.#rest = bytes.subarray(end);
  }

  #add(bytes: Buffer): void {
    if (bytes.length === 0) return;
    this.#bytes += bytes.length;
    // A chunk is its source's to use again.
    if (this.#bytes <= this.#bytesMax) this.#pieces.push(Buffer.from(bytes));
  }
}
