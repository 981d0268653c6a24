import { closeSync, constants, fstatSync, open, read } from 'node:fs';
import { promisify } from 'node:util';
import type { Source } from '../document.ts';
import { ProblemError } from '../problem.ts';

/** Bytes of one chunk of a stream: large enough that the cost of a system call is lost in the cost of reading text. */
const CHUNK_BYTES = 128 * 1024;

/** Bytes that are read at once when fewer are asked for. */
const WINDOW_BYTES = 64 * 1024;

/**
 * What may wait for a disk or a network is not waited for in this thread. What is asked of a file that is open is: to hand
 * it to another thread costs ten times what it takes.
 */
const [openFile, readFile] = [promisify(open), promisify(read)];

/** What a file was when it was first read. */
interface Opened {
  readonly descriptor: number;
  readonly size: bigint;
  readonly mtimeNs: bigint;
}

/**
 * A file on disk, opened at the first read. Whoever made it disposes of it, when its whole tree of members has been
 * scanned. Reading throws `not-a-file` if it is a folder, a device, a socket or a pipe.
 */
export class FileSource implements Source, AsyncDisposable {
  readonly path: string;
  readonly depth = 0;
  readonly #filePath: string | Buffer;
  #opened: Promise<Opened> | undefined;
  /** The bytes last read, from `#windowStart`. */
  #window: Uint8Array = new Uint8Array(0);
  #windowStart = 0;
  /** Reads that are under way: a descriptor that is closed below one may be another file's by then. */
  #reading = 0;
  #isDisposed = false;

  /** `filePath` is what the system opens (bytes, where it is no UTF-8), `path` what is reported: see `DocumentInfo`. */
  constructor(filePath: string | Buffer, path: string) {
    this.#filePath = filePath;
    this.path = path.normalize('NFC');
  }

  async *stream(): AsyncGenerator<Uint8Array> {
    for (let position = 0; ; ) {
      const chunk = await this.read(position, position + CHUNK_BYTES);
      if (chunk.length === 0) return;
      yield chunk;
      position += chunk.length;
    }
  }

  async read(start: number, end: number): Promise<Uint8Array> {
    const { size } = await this.#open();
    const last = Math.min(end, Number(size));
    if (start < this.#windowStart || last > this.#windowStart + this.#window.length) {
      if (last - start > WINDOW_BYTES) return this.#readFile(start, last);
      // An archive of many small members is read header by header, and each would cost a system call.
      this.#window = await this.#readFile(start, Math.min(start + WINDOW_BYTES, Number(size)));
      this.#windowStart = start;
    }
    return this.#window.subarray(start - this.#windowStart, Math.max(start, last) - this.#windowStart);
  }

  /** Fewer bytes if the file has become shorter. */
  async #readFile(start: number, end: number): Promise<Uint8Array> {
    // An archive may point far beyond itself, where the system takes no offset.
    if (start >= end) return new Uint8Array(0);
    const { descriptor } = await this.#open();
    const buffer = new Uint8Array(end - start);
    let length = 0;
    this.#reading += 1;
    try {
      // A network share may give fewer bytes than asked for before the end of the file.
      while (length < buffer.length) {
        const { bytesRead } = await readFile(descriptor, buffer, length, buffer.length - length, start + length);
        if (bytesRead === 0) break;
        length += bytesRead;
      }
    } finally {
      this.#reading -= 1;
      if (this.#isDisposed && this.#reading === 0) closeSync(descriptor);
    }
    return buffer.subarray(0, length);
  }

  async size(): Promise<number> {
    return Number((await this.#open()).size);
  }

  /** Compares size and modification time (in nanoseconds) with those at the first read. */
  async changed(): Promise<boolean> {
    const { descriptor, size, mtimeNs } = await this.#open();
    const now = fstatSync(descriptor, { bigint: true });
    return now.size !== size || now.mtimeNs !== mtimeNs;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const opened = await this.#opened?.catch(() => undefined);
    this.#isDisposed = true;
    if (opened !== undefined && this.#reading === 0) closeSync(opened.descriptor);
  }

  #open(): Promise<Opened> {
    this.#opened ??= openRegular(this.#filePath);
    return this.#opened;
  }
}

async function openRegular(filePath: string | Buffer): Promise<Opened> {
  // Without O_NONBLOCK (which Windows does not have), opening a pipe that nobody writes to would wait for ever.
  const descriptor = await openFile(filePath, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = fstatSync(descriptor, { bigint: true });
    if (!stats.isFile()) throw new ProblemError('not-a-file');
    return { descriptor, size: stats.size, mtimeNs: stats.mtimeNs };
  } catch (thrown) {
    closeSync(descriptor);
    throw thrown;
  }
}

/** Bytes in memory: standard input, an attachment, a test. */
export class BytesSource implements Source {
  readonly path: string;
  readonly depth: number;
  readonly #bytes: Uint8Array;

  /** The bytes are not copied, and not to be changed while they are scanned. */
  constructor(path: string, bytes: Uint8Array, depth = 0) {
    this.path = path.normalize('NFC');
    this.depth = depth;
    this.#bytes = bytes;
  }

  async *stream(): AsyncGenerator<Uint8Array> {
    for (let start = 0; start < this.#bytes.length; start += CHUNK_BYTES) {
      yield this.#bytes.subarray(start, start + CHUNK_BYTES);
    }
  }

  async read(start: number, end: number): Promise<Uint8Array> {
    return this.#bytes.subarray(start, end);
  }

  async size(): Promise<number> {
    return this.#bytes.length;
  }
}

/** The path of a member: NFC, one `!/` per container. */
function memberPath(container: Pick<Source, 'path'>, name: string): string {
  return `${container.path}!/${name}`.normalize('NFC');
}

/**
 * A member that comes out of its container only forward (gzip, tar, mbox). What was read ahead, to identify it or for
 * random access, is kept within a bound and given again by `stream`.
 */
export class ForwardSource implements Source {
  readonly path: string;
  readonly depth: number;
  readonly #bytes: AsyncIterator<Uint8Array>;
  readonly #bytesMax: number;
  #ahead: Uint8Array[] = [];
  #aheadBytes = 0;
  #ended = false;
  /** What the container's stream threw while it was read ahead: told when what came before it has been given. */
  #failure: { readonly thrown: unknown } | undefined;

  /** `bytes` is iterated once; `bytesMax` bounds what `read` and `size` keep (the limit `memberBytesMax`). */
  constructor(path: string, depth: number, bytes: AsyncIterable<Uint8Array>, bytesMax: number) {
    this.path = path;
    this.depth = depth;
    this.#bytes = bytes[Symbol.asyncIterator]();
    this.#bytesMax = bytesMax;
  }

  async *stream(): AsyncGenerator<Uint8Array> {
    for (let kept = this.#ahead.shift(); kept !== undefined; kept = this.#ahead.shift()) {
      this.#aheadBytes -= kept.length;
      yield kept;
    }
    while (!this.#ended) {
      const next = await this.#bytes.next();
      if (next.done === true) this.#ended = true;
      else yield next.value;
    }
    if (this.#failure !== undefined) throw this.#failure.thrown;
  }

  async read(start: number, end: number): Promise<Uint8Array> {
    await this.#readAhead(end);
    // A torn file is known by its head all the same.
    if (this.#failure !== undefined && start >= this.#aheadBytes) throw this.#failure.thrown;
    const [first] = this.#ahead;
    if (first === undefined) return new Uint8Array(0);
    if (this.#ahead.length === 1 || end <= first.length) return first.subarray(start, end);
    const all = Buffer.concat(this.#ahead);
    this.#ahead = [all];
    return all.subarray(start, end);
  }

  async size(): Promise<number> {
    await this.#readAhead(Number.POSITIVE_INFINITY);
    if (this.#failure !== undefined) throw this.#failure.thrown;
    return this.#aheadBytes;
  }

  /** Lets go of the container's stream, whether or not it was read to its end. */
  async close(): Promise<void> {
    this.#ended = true;
    this.#ahead = [];
    await this.#bytes.return?.();
  }

  async #readAhead(end: number): Promise<void> {
    while (!this.#ended && this.#aheadBytes < end) {
      if (this.#aheadBytes > this.#bytesMax) {
        throw new ProblemError('memory-limit', { number: this.#bytesMax, limit: 'memberBytesMax' });
      }
      await this.#keepNext();
    }
  }

  async #keepNext(): Promise<void> {
    try {
      const next = await this.#bytes.next();
      if (next.done === true) this.#ended = true;
      else {
        this.#ahead.push(next.value);
        this.#aheadBytes += next.value.length;
      }
    } catch (thrown) {
      this.#ended = true;
      this.#failure = { thrown };
    }
  }
}

/** A member as its container yields it: made of the container, its name, and how its bytes are had. */
export function member(
  container: Pick<Source, 'path' | 'depth'>,
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  bytesMax: number,
): Source {
  return new ForwardSource(memberPath(container, name), container.depth + 1, bytes, bytesMax);
}
