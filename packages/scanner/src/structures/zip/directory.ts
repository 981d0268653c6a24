import { type Entry, fromRandomAccessReader, RandomAccessReader, type ZipFile } from 'yauzl';
import type { Source } from '../../document.ts';
import { signatures } from '../signatures.ts';

/** Bytes that are read ahead, so that a directory of many short entries is not read entry by entry. */
const WINDOW_BYTES = 64 * 1024;

/** yauzl refused the archive: its directory cannot be believed. */
export class DirectoryError extends Error {}

/** The end of central directory record (APPNOTE 6.3.10, 4.3.16), without its comment. */
const END_RECORD_BYTES = 22;
const COMMENT_BYTES_MAX = 0xffff;

/** Bytes of a ZIP64 end record (4.3.14) without its extensible data, and of its locator (4.3.15). */
const END64_BYTES = 56;
const LOCATOR_BYTES = 20;
const END64_SIGNATURE = Buffer.from('PK\x06\x06', 'latin1');
const LOCATOR_SIGNATURE = Buffer.from('PK\x06\x07', 'latin1');

/** Where the parts of an archive are that stand behind its entries. All are offsets in the source. */
export interface ArchiveEnd {
  /** What the archive counts its offsets from: something may stand before it that they do not count. */
  readonly base: number;
  /** Where the central directory begins. */
  readonly directory: number;
  /** Where the end records begin, those of ZIP64 included, and each stretch of them. */
  readonly records: readonly { readonly start: number; readonly end: number }[];
  /** After the end record and its comment. */
  readonly end: number;
  /** Whether there is an entry where the directory is said to be. */
  readonly hasEntries: boolean;
}

/** Where the archive ends. Undefined if it has no end record. */
export async function findEnd(source: Source): Promise<ArchiveEnd | undefined> {
  const size = await source.size();
  // Something may stand after the archive; as much as a comment may is looked behind.
  const start = Math.max(0, size - 2 * (END_RECORD_BYTES + COMMENT_BYTES_MAX));
  const tail = Buffer.from(await source.read(start, size));
  for (
    let at = tail.lastIndexOf(signatures.zipEnd);
    at !== -1;
    at = at === 0 ? -1 : tail.lastIndexOf(signatures.zipEnd, at - 1)
  ) {
    if (at + END_RECORD_BYTES > tail.length) continue;
    const length = END_RECORD_BYTES + tail.readUInt16LE(at + 20); // .ZIP file comment length
    if (at + length <= tail.length) return readEnd(source, start + at, tail.subarray(at, at + length));
  }
  return undefined;
}

async function readEnd(source: Source, at: number, record: Buffer): Promise<ArchiveEnd> {
  const own = { start: at, end: at + record.length };
  const size = record.readUInt32LE(12); // size of the central directory
  const offset = record.readUInt32LE(16); // offset of start of central directory
  const end64 = await findEnd64(source, at);
  if (end64 !== undefined) {
    const hasEntries = await hasCentralHeader(source, end64.directory);
    return { base: 0, directory: end64.directory, records: [...end64.records, own], end: own.end, hasEntries };
  }
  // The directory stands just before its end record. If it is not where it is said to be, all is as far off as it is.
  const before = at - size;
  const isBefore = before >= offset && (await hasCentralHeader(source, before));
  const directory = isBefore ? before : offset;
  const hasEntries = isBefore || (await hasCentralHeader(source, directory));
  return { base: directory - offset, directory, records: [own], end: own.end, hasEntries };
}

async function findEnd64(source: Source, at: number) {
  const start = Math.max(0, at - LOCATOR_BYTES);
  const locator = Buffer.from(await source.read(start, at));
  if (locator.length < LOCATOR_BYTES || !locator.subarray(0, 4).equals(LOCATOR_SIGNATURE)) return undefined;
  const offset = Number(locator.readBigUInt64LE(8)); // relative offset of the zip64 end of central directory record
  const record = Buffer.from(await source.read(offset, offset + END64_BYTES));
  if (record.length < END64_BYTES || !record.subarray(0, 4).equals(END64_SIGNATURE)) return undefined;
  const directory = Number(record.readBigUInt64LE(48)); // offset of start of central directory
  const records = [
    { start: offset, end: offset + END64_BYTES },
    { start, end: at },
  ];
  return { directory, records };
}

async function hasCentralHeader(source: Source, at: number): Promise<boolean> {
  return Buffer.from(await source.read(at, at + signatures.zipCentral.length)).equals(signatures.zipCentral);
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
