import { concat } from '../../text/concat.ts';

const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const HYPHEN = 0x2d;
const NO_BYTES = new Uint8Array(0);

/** Bytes of a line that may be the end of a part: a boundary has 70 characters (RFC 2046, 5.1.1), and space may follow. */
const DELIMITER_BYTES_MAX = 1_000;

/** A line that ends a part: of which multipart, by its boundary, and whether it is the last of that. */
export interface Delimiter {
  readonly boundary: string;
  readonly isLast: boolean;
}

/** The bytes of a message as they come: lines of a header, and bodies up to the line that ends them. */
export class MessageBytes {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #bytes: Uint8Array = NO_BYTES;
  #at = 0;
  #ended = false;
  /** The line that is read next, from 1. */
  #line = 1;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** The line that is read next, from 1. */
  get line(): number {
    return this.#line;
  }

  /** The next line without its end, cut after `bytesMax`; undefined after the last. */
  async readLine(bytesMax: number): Promise<Uint8Array | undefined> {
    if (!(await this.#fill())) return undefined;
    await this.#hold(this.#at, bytesMax);
    const end = this.#lineEnd(this.#at, bytesMax);
    const line = this.#take(end);
    if ((await this.#fill()) && this.#bytes[this.#at] === LINE_FEED) this.#take(this.#at + 1);
    return line.at(-1) === RETURN ? line.subarray(0, -1) : line;
  }

  /** Gives a line back that was read last, to be read again. Its end is a line feed then. */
  unread(line: Uint8Array): void {
    this.#bytes = concat(concat(line, Uint8Array.of(LINE_FEED)), this.#bytes.subarray(this.#at));
    this.#at = 0;
    this.#line -= 1;
  }

  /**
   * The bytes up to a line that is a delimiter of one of `boundaries`, or to the end; without the line end before it,
   * which is the delimiter's (RFC 2046, 5.1.1). Returns the delimiter, which was read then.
   */
  async *readBody(boundaries: ReadonlySet<string>): AsyncGenerator<Uint8Array, Delimiter | undefined> {
    let isLineStart = true;
    while (await this.#fill()) {
      const found = boundaries.size === 0 ? undefined : await this.#findDelimiter(boundaries, isLineStart);
      if (found !== undefined) {
        const end = this.#withoutLineEnd(found.start);
        if (end > this.#at) yield this.#take(end);
        this.#take(found.start);
        await this.readLine(DELIMITER_BYTES_MAX);
        return found.delimiter;
      }
      const end: number = await this.#safeEnd(boundaries.size > 0, isLineStart);
      if (end === this.#at) continue;
      isLineStart = this.#bytes[end - 1] === LINE_FEED;
      yield this.#take(end);
    }
    return undefined;
  }

  /** Lets go of what gives the bytes. */
  async close(): Promise<void> {
    await this.#chunks.return?.();
  }

  /** The first delimiter in the bytes at hand, and where it begins; all of its line is at hand then. */
  async #findDelimiter(
    boundaries: ReadonlySet<string>,
    isLineStart: boolean,
  ): Promise<{ readonly start: number; readonly delimiter: Delimiter } | undefined> {
    // From where reading stands, as bytes move when more come.
    let offset = 0;
    for (let isFirst = isLineStart; ; isFirst = false) {
      const at = this.#hyphensFrom(this.#at + offset, isFirst);
      if (at === undefined) return undefined;
      const start = await this.#hold(at, DELIMITER_BYTES_MAX);
      const delimiter = this.#delimiterAt(start, boundaries);
      if (delimiter !== undefined) return { start, delimiter };
      offset = start + 2 - this.#at;
    }
  }

  /** Where a line begins with two hyphens, from an offset on; undefined if none does in the bytes at hand. */
  #hyphensFrom(from: number, isLineStart: boolean): number | undefined {
    const bytes = this.#bytes;
    if (isLineStart && bytes[from] === HYPHEN && bytes[from + 1] === HYPHEN) return from;
    const found = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf('\n--', from, 'latin1');
    return found === -1 ? undefined : found + 1;
  }

  /** Up to where the bytes at hand cannot go on as a line end and two hyphens. If that is where reading stands, more came. */
  async #safeEnd(hasBoundaries: boolean, isLineStart: boolean): Promise<number> {
    const { length } = this.#bytes;
    if (!hasBoundaries || this.#ended) return length;
    let from = length;
    const isFirst = from - 1 === this.#at && isLineStart;
    if (this.#bytes[from - 1] === HYPHEN && (isFirst || this.#bytes[from - 2] === LINE_FEED)) from -= 1;
    const end = Math.max(this.#at, this.#withoutLineEnd(from));
    if (end > this.#at) return end;
    return (await this.#more()) ? this.#at : this.#bytes.length;
  }

  #delimiterAt(start: number, boundaries: ReadonlySet<string>): Delimiter | undefined {
    const end = this.#lineEnd(start, DELIMITER_BYTES_MAX);
    const words = Buffer.from(this.#bytes.subarray(start + 2, end))
      .toString('latin1')
      .trimEnd();
    if (boundaries.has(words)) return { boundary: words, isLast: false };
    const open = words.endsWith('--') ? words.slice(0, -2).trimEnd() : undefined;
    return open !== undefined && boundaries.has(open) ? { boundary: open, isLast: true } : undefined;
  }

  #withoutLineEnd(offset: number): number {
    let end = offset;
    if (end > this.#at && this.#bytes[end - 1] === LINE_FEED) end -= 1;
    if (end > this.#at && this.#bytes[end - 1] === RETURN) end -= 1;
    return end;
  }

  #take(end: number): Uint8Array {
    const taken = this.#bytes.subarray(this.#at, end);
    for (let at = taken.indexOf(LINE_FEED); at !== -1; at = taken.indexOf(LINE_FEED, at + 1)) this.#line += 1;
    this.#at = end;
    return taken;
  }

  /** Has the line at hand that begins at an offset, as far as `bytesMax`. Returns where it begins then: bytes move. */
  async #hold(start: number, bytesMax: number): Promise<number> {
    let from = start;
    while (this.#bytes.indexOf(LINE_FEED, from) === -1 && this.#bytes.length - from <= bytesMax) {
      const before = this.#at;
      if (!(await this.#more())) break;
      from -= before;
    }
    return from;
  }

  #lineEnd(start: number, bytesMax: number): number {
    const found = this.#bytes.indexOf(LINE_FEED, start);
    return Math.min(found === -1 ? this.#bytes.length : found, start + bytesMax);
  }

  /** Whether there is a byte to read. */
  async #fill(): Promise<boolean> {
    return this.#at < this.#bytes.length || (await this.#more());
  }

  /** Adds the next bytes to those at hand. They move: what was at `#at` is at 0. */
  async #more(): Promise<boolean> {
    while (!this.#ended) {
      const next = await this.#chunks.next();
      if (next.done === true) {
        this.#ended = true;
        break;
      }
      if (next.value.length === 0) continue;
      const rest = this.#bytes.subarray(this.#at);
      // The chunk is the source's to use again.
      this.#bytes = rest.length === 0 ? next.value.slice() : concat(rest, next.value);
      this.#at = 0;
      return true;
    }
    return false;
  }
}
