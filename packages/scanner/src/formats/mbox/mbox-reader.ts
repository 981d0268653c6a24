import type { Part, Source } from '../../document.ts';
import type { Limits } from '../../limits.ts';
import { member } from '../../source/source.ts';
import { BlockBuilder } from '../../text/block.ts';
import { concat } from '../../text/concat.ts';

const LINE_FEED = 0x0a;

/** Bytes of the line before a message: an address and a time (RFC 4155, appendix A). */
const SEPARATOR_BYTES_MAX = 1_000;

/** `From `, who sent it, and when. */
const SEPARATOR = /^From .{0,400}\d{1,2}:\d\d/;

/** The messages of a folder, one after the other, and the line before each. */
export async function* readMbox(
  source: Pick<Source, 'path' | 'depth' | 'stream'>,
  limits: Limits,
): AsyncGenerator<Part> {
  const messages = new Messages(source.stream());
  const blocks = new BlockBuilder();
  try {
    for (let number = 1; await messages.begin(); number += 1) {
      const { line, text } = messages.separator;
      if (text !== '') {
        const at = { kind: 'line', line, column: 1, endLine: line, endColumn: text.length + 1 } as const;
        blocks.add(text, at, { label: 'From', hiddenBy: 'message-header' });
        yield* blocks.take();
      }
      yield {
        kind: 'member',
        source: member(source, `message-${number}.eml`, messages.stream(), limits.memberBytesMax),
      };
      await messages.end();
    }
    yield* blocks.rest();
  } finally {
    await messages.close();
  }
}

/** The bytes of a folder, message by message. */
class Messages {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #bytes: Uint8Array = new Uint8Array(0);
  #at = 0;
  #line = 1;
  #ended = false;
  /** The message that is read has ended. */
  #isOver = true;
  /** The line before the message that was begun; its text is empty if it has none. */
  separator: { readonly line: number; readonly text: string } = { line: 1, text: '' };

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** Goes to the next message. Returns whether there is one. */
  async begin(): Promise<boolean> {
    await this.#skipBlank();
    if (this.#at >= this.#bytes.length) return false;
    this.#isOver = false;
    const text = await this.#separatorAt(this.#at);
    this.separator = { line: this.#line, text: text ?? '' };
    if (text !== undefined) await this.#skipLine(text.length);
    return true;
  }

  /** The bytes of the message, from where they were left. */
  async *stream(): AsyncGenerator<Uint8Array> {
    for (let chunk = await this.#next(); chunk !== undefined; chunk = await this.#next()) yield chunk;
  }

  /** Goes past what is left of the message. */
  async end(): Promise<void> {
    while ((await this.#next()) !== undefined);
  }

  async close(): Promise<void> {
    await this.#chunks.return?.();
  }

  async #next(): Promise<Uint8Array | undefined> {
    while (!this.#isOver && (this.#at < this.#bytes.length || (await this.#more()))) {
      const bytes = Buffer.from(this.#bytes.buffer, this.#bytes.byteOffset, this.#bytes.length);
      const found = bytes.indexOf('\nFrom ', this.#at, 'latin1');
      if (found === -1) {
        const end = await this.#safeEnd();
        if (end > this.#at) return this.#take(end);
        continue;
      }
      const length = found + 1 - this.#at;
      this.#isOver = (await this.#separatorAt(found + 1)) !== undefined;
      return this.#take(this.#at + length);
    }
    this.#isOver = true;
    return undefined;
  }

  /** Up to where the bytes at hand cannot begin such a line. If that is where reading stands, more came. */
  async #safeEnd(): Promise<number> {
    const { length } = this.#bytes;
    const end = this.#ended ? length : Math.max(this.#at, length - SEPARATOR_BYTES_MAX);
    if (end > this.#at) return end;
    return (await this.#more()) ? this.#at : this.#bytes.length;
  }

  /** The line at an offset without its end, if it stands before a message. Bytes may move; what was at `#at` is there still. */
  async #separatorAt(start: number): Promise<string | undefined> {
    const shift = start - this.#at;
    while (this.#bytes.length - this.#at - shift < SEPARATOR_BYTES_MAX && (await this.#more()));
    const from = this.#at + shift;
    const line = Buffer.from(this.#bytes.subarray(from, from + SEPARATOR_BYTES_MAX)).toString('latin1');
    const text = line.slice(0, line.search(/[\r\n]|$/));
    return SEPARATOR.test(text) ? text : undefined;
  }

  /** Goes past a line and its end: the message begins on the next. */
  async #skipLine(length: number): Promise<void> {
    this.#take(this.#at + length);
    for (const end of [0x0d, LINE_FEED]) {
      const isThere = this.#at < this.#bytes.length || (await this.#more());
      if (isThere && this.#bytes[this.#at] === end) this.#take(this.#at + 1);
    }
  }

  async #skipBlank(): Promise<void> {
    while (this.#at < this.#bytes.length || (await this.#more())) {
      const byte = this.#bytes[this.#at] ?? 0;
      if (byte !== LINE_FEED && byte !== 0x0d) return;
      this.#take(this.#at + 1);
    }
  }

  #take(end: number): Uint8Array {
    const taken = this.#bytes.subarray(this.#at, end);
    for (let at = taken.indexOf(LINE_FEED); at !== -1; at = taken.indexOf(LINE_FEED, at + 1)) this.#line += 1;
    this.#at = end;
    return taken;
  }

  async #more(): Promise<boolean> {
    while (!this.#ended) {
      const next = await this.#chunks.next();
      if (next.done === true) this.#ended = true;
      else if (next.value.length > 0) {
        const rest = this.#bytes.subarray(this.#at);
        this.#bytes = rest.length === 0 ? next.value.slice() : concat(rest, next.value);
        this.#at = 0;
        return true;
      }
    }
    return false;
  }
}
