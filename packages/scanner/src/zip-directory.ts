import { type Entry, fromRandomAccessReader, RandomAccessReader, type ZipFile } from 'yauzl';
import type { Source } from './document.ts';

/** Bytes that are read ahead, so that a directory of many short entries is not read entry by entry. */
const WINDOW_BYTES = 64 * 1024;

/** yauzl refused the archive: its directory cannot be believed. */
export class DirectoryError extends Error {}

/** The end of central directory record (APPNOTE 6.3.10, 4.3.16), without its comment. */
const END_RECORD_BYTES = 22;
const END_SIGNATURE = Buffer.from('PK\x05\x06', 'latin1');
const COMMENT_BYTES_MAX = 0xffff;

/** Where the archive ends: after its end record and comment. Undefined if it has no end record. */
export async function findEnd(source: Source): Promise<number | undefined> {
  const size = await source.size();
  // Something may stand after the archive; as much as a comment may is looked behind.
  const start = Math.max(0, size - 2 * (END_RECORD_BYTES + COMMENT_BYTES_MAX));
  const tail = Buffer.from(await source.read(start, size));
  for (
    let at = tail.lastIndexOf(END_SIGNATURE);
    at !== -1;
    at = at === 0 ? -1 : tail.lastIndexOf(END_SIGNATURE, at - 1)
  ) {
    if (at + END_RECORD_BYTES > tail.length) continue;
    const end = at + END_RECORD_BYTES + tail.readUInt16LE(at + 20); // .ZIP file comment length
    if (end <= tail.length) return start + end;
  }
  return undefined;
}

/**
 * The entries of the central directory, in its order. Throws DirectoryError when yauzl refuses it, and what the source
 * throws.
 */
export class Directory {
  readonly #reader: SourceReader;
  readonly #zip: ZipFile;

  private constructor(reader: SourceReader, zip: ZipFile) {
    this.#reader = reader;
    this.#zip = zip;
  }

  /** `end` as `findEnd` has it. */
  static async open(source: Source, end: number): Promise<Directory> {
    const reader = new SourceReader(source);
    const options = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: false } as const;
    const { promise, resolve, reject } = Promise.withResolvers<ZipFile>();
    fromRandomAccessReader(reader, end, options, (error, zip) => {
      if (error === null) resolve(zip);
      else reject(error);
    });
    return new Directory(reader, await reader.orFailure(promise));
  }

  /** The archive's comment. Its encoding is not known: ASCII is all one can count on. */
  get comment(): Uint8Array {
    const comment: unknown = this.#zip.comment;
    return comment instanceof Uint8Array ? comment : new Uint8Array(0);
  }

  async *entries(): AsyncGenerator<Entry, void, undefined> {
    const zip = this.#zip;
    for (;;) {
      const { promise, resolve, reject } = Promise.withResolvers<Entry | undefined>();
      const end = () => resolve(undefined);
      zip.once('entry', resolve).once('end', end).once('error', reject);
      const entry = await this.#reader.orFailure(started(() => zip.readEntry(), promise));
      zip.off('entry', resolve).off('end', end).off('error', reject);
      if (entry === undefined) return;
      yield entry;
    }
  }
}

/** So that what `start` throws comes out of the promise. */
async function started<T>(start: () => void, promise: Promise<T>): Promise<T> {
  start();
  return promise;
}

/** Lets yauzl read a source. */
class SourceReader extends RandomAccessReader {
  readonly #source: Source;
  readonly #crashed = Promise.withResolvers<never>();
  #failure: { readonly thrown: unknown } | undefined;
  #window: Uint8Array = new Uint8Array(0);
  #windowStart = 0;

  constructor(source: Source) {
    super();
    this.#source = source;
    this.#crashed.promise.catch(() => undefined);
  }

  /** Waits for yauzl. What the source threw is thrown as it is; all else is yauzl's refusal of the archive. */
  async orFailure<T>(step: Promise<T>): Promise<T> {
    try {
      return await Promise.race([step, this.#crashed.promise]);
    } catch (cause) {
      if (this.#failure !== undefined) throw this.#failure.thrown;
      throw new DirectoryError('refused', { cause });
    }
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    this.#fetch(position, length)
      .then(
        (bytes) => {
          buffer.set(bytes, offset);
          callback(bytes.length === length ? null : new Error('unexpected end'));
        },
        (thrown: unknown) => {
          this.#failure = { thrown };
          callback(new Error('not read', { cause: thrown }));
        },
      )
      // What yauzl's callback throws would otherwise end the process.
      .catch((thrown: unknown) => this.#crashed.reject(thrown));
  }

  async #fetch(position: number, length: number): Promise<Uint8Array> {
    const start = position - this.#windowStart;
    if (start >= 0 && start + length <= this.#window.length) return this.#window.subarray(start, start + length);
    this.#window = await this.#source.read(position, position + Math.max(length, WINDOW_BYTES));
    this.#windowStart = position;
    return this.#window.subarray(0, length);
  }
}
