import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import { ProblemError } from '../../problem.ts';
import type { ByteQueue } from '../../structures/byte-queue.ts';
import { inflate } from '../../structures/inflate.ts';
import { signatures } from '../../structures/signatures.ts';
import { FIXED_BYTES, type GzipHeader, HEADER_BYTES_MAX, readHeader } from './headers.ts';

/** CRC32 and ISIZE, which follow the packed bytes of a stream (RFC 1952, 2.3.1). */
const TRAILER_BYTES = 8;

/** Expands the streams of a gzip file, one after another (RFC 1952, 2.2). What follows the last is left. */
export class GzipStreams {
  /** The headers that say anything, of the streams so far, in order. */
  readonly headers: GzipHeader[] = [];
  readonly #headersMax: number;
  /** Whether there were more headers than are kept. */
  hasMoreHeaders = false;
  /** Whether all streams were expanded, so that what is left follows the last. */
  isRead = false;

  /** `headersMax` bounds the headers that are kept. */
  constructor(headersMax: number) {
    this.#headersMax = headersMax;
  }

  /** The expanded bytes, as they are pulled. Throws where a stream is damaged; all before was given then. */
  async *expand(input: ByteQueue): AsyncGenerator<Uint8Array, void, undefined> {
    while (await this.#readHeader(input)) yield* expandStream(input);
    this.isRead = true;
  }

  /** Whether another stream begins. The first does: the file was told by its signature. */
  async #readHeader(input: ByteQueue): Promise<boolean> {
    await skipPadding(input);
    let bytes = await input.peek(FIXED_BYTES);
    if (bytes.indexOf(signatures.gzip) !== 0) return false;
    let header = readHeader(bytes);
    for (let count = FIXED_BYTES * 16; header === undefined; count *= 16) {
      const longer = await input.peek(Math.min(count, HEADER_BYTES_MAX));
      header = readHeader(longer);
      if (header === undefined && longer.length <= bytes.length) throw new ProblemError('bad-stream');
      bytes = longer;
    }
    await input.skip(header.bytes);
    if (header.name === undefined && header.comment === undefined && header.extra.length === 0) return true;
    if (this.headers.length < this.#headersMax) this.headers.push(header);
    else this.hasMoreHeaders = true;
    return true;
  }
}

/** Skips NULs: tapes pad with them, and gzip says nothing of it. */
async function skipPadding(input: ByteQueue): Promise<void> {
  for (let chunk = await input.take(); chunk !== undefined; chunk = await input.take()) {
    const first = chunk.findIndex((byte) => byte !== 0);
    if (first === -1) continue;
    input.giveBack(chunk.subarray(first));
    return;
  }
}

/** Expands one stream, and checks what is declared of it. */
async function* expandStream(input: ByteQueue): AsyncGenerator<Uint8Array, void, undefined> {
  let bytes = 0;
  let checksum = 0;
  const short = expandShort(await input.peek(SHORT_BYTES));
  if (short !== undefined) await input.skip(short.usedBytes);
  for await (const chunk of short === undefined ? expandLong(input) : [short.expanded]) {
    bytes += chunk.length;
    checksum = crc32(chunk, checksum);
    yield chunk;
  }
  const trailer = await input.peek(TRAILER_BYTES);
  if (trailer.length < TRAILER_BYTES) throw new ProblemError('bad-stream');
  if (trailer.readUInt32LE(0) !== checksum) throw new ProblemError('bad-checksum');
  if (trailer.readUInt32LE(4) !== bytes % 2 ** 32) throw new ProblemError('bad-size');
  await input.skip(TRAILER_BYTES);
}

/** Packed bytes of a stream that is expanded at once, and what they may expand to: BGZF has streams of 64 KiB. */
const SHORT_BYTES = 64 * 1024;
const SHORT_EXPANDED_BYTES_MAX = 256 * 1024;

/** Expands a stream that begins with these bytes, if it is short: an engine for each of a million would take minutes. */
function expandShort(packed: Buffer): { readonly expanded: Buffer; readonly usedBytes: number } | undefined {
  try {
    const options = { info: true, maxOutputLength: SHORT_EXPANDED_BYTES_MAX } as const;
    const found: object = inflateRawSync(packed, options);
    if (!('buffer' in found && found.buffer instanceof Buffer && 'engine' in found)) return undefined;
    const { buffer, engine } = found;
    if (!(engine instanceof Object && 'bytesWritten' in engine)) return undefined;
    return { expanded: buffer, usedBytes: Number(engine.bytesWritten) };
  } catch {
    return undefined; // long, or damaged: reading it shows how far
  }
}

async function* expandLong(input: ByteQueue): AsyncGenerator<Uint8Array, void, undefined> {
  const engine = createInflateRaw();
  const feeder = new Feeder(input, () => engine.bytesWritten);
  let isAtEnd = false;
  engine.once('end', () => {
    isAtEnd = true;
  });
  const packed = feeder.feed(() => isAtEnd);
  try {
    yield* inflate(packed, engine);
  } catch (thrown) {
    // It is no failure that the engine wants no more when it has come to the end.
    if (!isAtEnd) throw thrown;
  }
  feeder.giveBack();
}

/** Gives an engine what it may want, and back what it did not. */
class Feeder {
  readonly #input: ByteQueue;
  readonly #usedBytes: () => number;
  /** What was given and may be unused, in order. */
  #given: Uint8Array[] = [];
  #givenBytes = 0;

  /** `usedBytes` says how many bytes the engine has used of those that it was given. */
  constructor(input: ByteQueue, usedBytes: () => number) {
    this.#input = input;
    this.#usedBytes = usedBytes;
  }

  async *feed(isAtEnd: () => boolean): AsyncGenerator<Uint8Array, void, undefined> {
    while (!isAtEnd()) {
      const chunk = await this.#input.take();
      if (chunk === undefined) return;
      this.#givenBytes += chunk.length;
      this.#given = [...this.#unused(), chunk];
      yield chunk;
    }
  }

  /** To be called when the engine has come to its end. */
  giveBack(): void {
    for (const chunk of this.#unused().toReversed()) this.#input.giveBack(chunk);
    this.#given = [];
  }

  /** What the engine has not used of what it was given. */
  #unused(): Uint8Array[] {
    let leftBytes = this.#givenBytes - this.#usedBytes();
    const unused: Uint8Array[] = [];
    for (const chunk of this.#given.toReversed()) {
      if (leftBytes <= 0) break;
      unused.unshift(leftBytes >= chunk.length ? chunk : chunk.subarray(chunk.length - leftBytes));
      leftBytes -= chunk.length;
    }
    return unused;
  }
}
