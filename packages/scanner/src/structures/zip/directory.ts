import { type Entry, fromRandomAccessReader, RandomAccessReader, type ZipFile } from 'yauzl';
import type { Source } from '../../document.ts';
import type { ArchiveEnd } from './archive-end.ts';

/** Bytes that are read ahead, so that a directory of many short entries is not read entry by entry. */
const WINDOW_BYTES = 64 * 1024;

/** yauzl refused the archive: its directory cannot be believed. */
export class DirectoryError extends Error {}

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

  /** Offsets in the entries count from `base`, as do those that yauzl reads. */
  static async open(source: Source, { base, end }: ArchiveEnd): Promise<Directory> {
    const reader = new SourceReader(source, base);
    const options = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: false } as const;
    const { promise, resolve, reject } = Promise.withResolvers<ZipFile>();
    fromRandomAccessReader(reader, end - base, options, (error, zip) => {
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

/** Bytes of an entry in the central directory (4.3.12). */
export function centralBytes({ fileNameLength, extraFieldLength, fileCommentLength }: Entry): number {
  return 46 + fileNameLength + extraFieldLength + fileCommentLength;
}

/** So that what `start` throws comes out of the promise. */
async function started<T>(start: () => void, promise: Promise<T>): Promise<T> {
  start();
  return promise;
}

/** Lets yauzl read a source. */
class SourceReader extends RandomAccessReader {
  readonly #source: Source;
  readonly #base: number;
  /** Of the step that is waited for. To race with one promise for all steps would keep what each of them gave. */
  #crash: ((thrown: unknown) => void) | undefined;
  #failure: { readonly thrown: unknown } | undefined;
  #window: Uint8Array = new Uint8Array(0);
  #windowStart = 0;

  constructor(source: Source, base: number) {
    super();
    this.#source = source;
    this.#base = base;
  }

  /** Waits for yauzl. What the source threw is thrown as it is; all else is yauzl's refusal of the archive. */
  async orFailure<T>(step: Promise<T>): Promise<T> {
    try {
      const { promise: crashed, reject } = Promise.withResolvers<never>();
      this.#crash = reject;
      return await Promise.race([step, crashed]);
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
    this.#fetch(this.#base + position, length)
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
      .catch((thrown: unknown) => this.#crash?.(thrown));
  }

  async #fetch(position: number, length: number): Promise<Uint8Array> {
    const start = position - this.#windowStart;
    if (start >= 0 && start + length <= this.#window.length) return this.#window.subarray(start, start + length);
    this.#window = await this.#source.read(position, position + Math.max(length, WINDOW_BYTES));
    this.#windowStart = position;
    return this.#window.subarray(0, length);
  }
}
