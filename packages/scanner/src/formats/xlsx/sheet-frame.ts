import type { OoxmlPackage } from '../../structures/ooxml/ooxml-package.ts';

/** Bytes that a tag may take which begins in one chunk and ends in the next. */
const TAG_BYTES_MAX = 128;

/** Bytes of the tag that the cells begin with, whatever namespaces it declares. */
const TAG_LENGTH_MAX = 64 * 1024;

const NAME = 'sheetData';
const END = Buffer.from(`${NAME}>`);

const LESS = 0x3c;
const SLASH = 0x2f;

/** A worksheet, as far as it is known after it was read once. */
export interface ReadSheet {
  /**
   * The sheet without its cells, as XML of its own: what is said of rows, columns and formats stands partly behind the cells
   * (ECMA-376 part 1, 18.3.1.99), and must be known before they come. Undefined if that takes more than a part that is held
   * in memory, or if a comment or CDATA may say what is no tag: then it can be had from the whole sheet alone.
   */
  readonly frame: Uint8Array | undefined;
  /** All of its bytes, if they are no more than a part that is held in memory; otherwise it has to be inflated again. */
  readonly chunks: readonly Uint8Array[] | undefined;
}

/** Reads a worksheet to its end, before its cells are read. Throws what reading it throws. */
export async function readSheetOnce(ooxml: OoxmlPackage, name: string): Promise<ReadSheet> {
  const { partBytesMax } = ooxml.context.limits;
  const frame = new SheetFrame(partBytesMax);
  const isLarge = (ooxml.parts.sizeOf(name) ?? Number.POSITIVE_INFINITY) > partBytesMax;
  let chunks: Uint8Array[] | undefined = isLarge ? undefined : [];
  let bytes = 0;
  for await (const chunk of ooxml.parts.bytes(name)) {
    frame.write(chunk);
    bytes += chunk.length;
    if (bytes > partBytesMax) chunks = undefined;
    chunks?.push(chunk);
  }
  return { frame: frame.end(), chunks };
}

class SheetFrame {
  readonly #bytesMax: number;
  #pieces: Buffer[] = [];
  #bytes = 0;
  /** Pieces before the cells. */
  #before = 0;
  #bytesBefore = 0;
  #isOdd = false;
  #state: 'before' | 'cells' | 'after' = 'before';
  /** The end of the chunk before, in which a tag may have begun. */
  #rest: Buffer = Buffer.alloc(0);

  constructor(bytesMax: number) {
    this.#bytesMax = bytesMax;
  }

  write(chunk: Uint8Array): void {
    if (this.#isOdd) return;
    const bytes = Buffer.concat([this.#rest, chunk]);
    this.#isOdd ||= bytes.includes('<!');
    const from = this.#state === 'before' ? this.#begin(bytes) : 0;
    if (this.#state === 'before') return;
    this.#findEnd(bytes, from);
  }

  end(): Uint8Array | undefined {
    if (this.#state !== 'cells') this.#add(this.#rest);
    return this.#isOdd || this.#bytes > this.#bytesMax ? undefined : Buffer.concat(this.#pieces);
  }

  /** Looks for where the cells begin, and says where the search for their end is to go on. */
  #begin(bytes: Buffer): number {
    const start = findTag(bytes);
    const tagEnd = start === -1 ? -1 : bytes.indexOf('>', start);
    if (tagEnd === -1) {
      // A tag of its own length is none.
      this.#isOdd ||= start !== -1 && bytes.length - start > TAG_LENGTH_MAX;
      if (this.#isOdd) {
        this.#rest = Buffer.alloc(0);
        return 0;
      }
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

/** Where the name of the element of the cells stands in its first tag; -1 if that is not there yet. */
function findTag(bytes: Buffer): number {
  for (let at = bytes.indexOf(NAME); at !== -1; at = bytes.indexOf(NAME, at + 1)) {
    const before = bytes.toString('latin1', bytes.lastIndexOf(LESS, at) + 1, at);
    if (/^(?:[\w.-]+:)?$/.test(before)) return at;
  }
  return -1;
}
