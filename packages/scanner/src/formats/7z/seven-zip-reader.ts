import { crc32 } from 'node:zlib';
import type { Part, ProblemPart, Source, TraitPart } from '../../document.ts';
import { trait } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';
import { withoutPadding } from '../../source/around.ts';
import { once } from '../../source/once.ts';
import { type Range, readRange } from '../../source/read-range.ts';
import { EntryBytes, ForwardEntries } from '../../structures/archive/forward-entries.ts';
import { ArchiveWords } from '../../structures/archive/words.ts';
import { ByteQueue } from '../../structures/byte-queue.ts';
import type { FormatContext } from '../format.ts';
import { expandFolder, isEncrypted, isKnown } from './expand-folder.ts';
import type { Folder } from './folders.ts';
import { type ReadHeader, readHeader, type SevenZipEntry, type Streams } from './listing.ts';
import { unpackFolder } from './unpack-folder.ts';

/** What bounds the format. */
interface OwnLimits {
  readonly sevenZipHeaderBytesMax: number;
  readonly sevenZipDictionaryBytesMax: number;
  readonly sevenZipPackedBytesMax: number;
}

/** Signature, version, the checksum of what follows, and where the header is. */
const SIGNATURE_HEADER_BYTES = 32;

/** Lists packed in lists: programs pack once. */
const PACKED_TIMES_MAX = 4;

/** The parts of an archive: its entries in the order of their data, then what its list does not cover. */
export async function* readSevenZip(source: Source, context: FormatContext, own: OwnLimits): AsyncGenerator<Part> {
  yield* new SevenZipReader(source, context, own).read();
}

type Listing = Extract<ReadHeader, { readonly isPacked: false }>;

class SevenZipReader {
  readonly #source: Source;
  readonly #context: FormatContext;
  readonly #own: OwnLimits;
  readonly #entries: ForwardEntries;
  readonly #words: ArchiveWords;
  /** What is accounted for. */
  readonly #ranges: Range[] = [{ start: 0, end: SIGNATURE_HEADER_BYTES }];

  constructor(source: Source, context: FormatContext, own: OwnLimits) {
    this.#source = source;
    this.#context = context;
    this.#own = own;
    this.#entries = new ForwardEntries(source, context.limits);
    this.#words = new ArchiveWords(context.limits);
  }

  async *read(): AsyncGenerator<Part> {
    const listing = await this.#readListing();
    if (listing !== undefined) {
      for (const other of listing.others) this.#words.addLeftovers(other, 'unlisted-member');
      yield* this.#readEntries(listing);
    }
    if (!this.#entries.isFull) yield* this.#readGaps();
    yield* this.#words.rest();
  }

  /** The list of entries; undefined if the archive is empty. */
  async #readListing(): Promise<Listing | undefined> {
    const size = await this.#source.size();
    const head = Buffer.from(await this.#source.read(0, SIGNATURE_HEADER_BYTES));
    if (head.length < SIGNATURE_HEADER_BYTES) throw new ProblemError('bad-structure');
    const start = SIGNATURE_HEADER_BYTES + Number(head.readBigUInt64LE(12));
    const bytes = Number(head.readBigUInt64LE(20));
    if (bytes === 0) return undefined;
    if (start + bytes > size) throw new ProblemError(isVolume(this.#source) ? 'other-volume' : 'torn-entry');
    this.#checkHeaderBytes(bytes);
    let header: Buffer = Buffer.from(await this.#source.read(start, start + bytes));
    this.#ranges.push({ start, end: start + bytes });
    if (crc32(header) !== head.readUInt32LE(28)) throw new ProblemError('bad-checksum');
    for (let times = 0; times < PACKED_TIMES_MAX; times += 1) {
      const read = readHeader(header);
      if (!read.isPacked) return read;
      header = await this.#expandHeader(read.streams);
    }
    throw new ProblemError('bad-structure');
  }

  #checkHeaderBytes(bytes: number): void {
    const { sevenZipHeaderBytesMax: number } = this.#own;
    if (bytes > number) throw new ProblemError('part-limit', { number, limit: 'sevenZipHeaderBytesMax' });
  }

  async #expandHeader(streams: Streams): Promise<Buffer> {
    const [folder] = streams.folders;
    if (folder === undefined) throw new ProblemError('bad-structure');
    // Then nothing is known of the archive, and not even the names are.
    if (isEncrypted(folder)) throw new ProblemError('needs-password');
    const pieces: Uint8Array[] = [];
    let bytes = 0;
    for await (const piece of this.#expand(folder, streams, 0)) {
      bytes += piece.length;
      this.#checkHeaderBytes(bytes);
      await this.#context.budget.expand(piece.length);
      pieces.push(piece);
    }
    const header = Buffer.concat(pieces).subarray(0, folder.sizes.at(-1));
    if (folder.digest !== undefined && crc32(header) !== folder.digest) throw new ProblemError('bad-checksum');
    return header;
  }

  /** The files of a folder, whose packed streams are the ones from that number. */
  #expand(folder: Folder, { packed }: Streams, stream: number): AsyncIterable<Uint8Array> {
    const ranges = packed.slice(stream, stream + folder.packedStreams).map(({ start, end }) => ({
      start: SIGNATURE_HEADER_BYTES + start,
      end: SIGNATURE_HEADER_BYTES + end,
    }));
    this.#ranges.push(...ranges);
    if (!isKnown(folder)) {
      const { sevenZipPackedBytesMax: number } = this.#own;
      return unpackFolder(folder, this.#source, ranges, this.#context, { number, limit: 'sevenZipPackedBytesMax' });
    }
    const { sevenZipDictionaryBytesMax: number } = this.#own;
    return expandFolder(folder, readRange(this.#source, ranges[0] ?? { start: 0, end: 0 }), {
      number,
      limit: 'sevenZipDictionaryBytesMax',
    });
  }

  async *#readEntries({ streams, entries }: Listing): AsyncGenerator<Part> {
    const files = entries.filter(({ kind }) => kind === 'file').values();
    let stream = 0;
    for (const [index, folder] of streams.folders.entries()) {
      yield* this.#readFolder(folder, streams, stream, streams.files[index] ?? [], files);
      stream += folder.packedStreams;
      if (this.#entries.isFull) return;
    }
    for (const { name, kind } of entries) {
      if (kind === 'folder') this.#words.add(name, 'folder');
      if (kind === 'deleted') this.#words.add(name, 'entry-name');
      if (kind === 'empty-file') yield* this.#entries.read(name, once(new Uint8Array(0)));
      yield* this.#words.take();
      if (this.#entries.isFull) return;
    }
  }

  async *#readFolder(
    folder: Folder,
    streams: Streams,
    stream: number,
    files: Streams['files'][number],
    entries: Iterator<SevenZipEntry>,
  ): AsyncGenerator<Part> {
    const queue = new ByteQueue(this.#expand(folder, streams, stream));
    const known: readonly (TraitPart | ProblemPart)[] = isEncrypted(folder) ? [trait('encrypted-member')] : [];
    const state: FolderState = {};
    try {
      for (const { bytes, digest } of files) {
        const { value } = entries.next();
        const data = new EntryBytes(queue, bytes);
        const name = (typeof value === 'object' ? value.name : '') || nameOf(this.#source);
        yield* this.#entries.read(name, checked(data.stream(), digest, state), known);
        // What nobody wanted is expanded all the same, to come to the next.
        for await (const chunk of data.rest()) await this.#context.budget.expand(chunk.length);
        if (this.#entries.isFull) return;
      }
      if (state.failure === undefined) yield* this.#readRest(queue);
    } finally {
      await queue.close();
    }
  }

  /** What a packed stream has behind its files. */
  async *#readRest(queue: ByteQueue): AsyncGenerator<Part> {
    const rest = new EntryBytes(queue, Number.MAX_SAFE_INTEGER);
    if ((await queue.peek(1)).length === 0) return;
    yield trait('unlisted-member');
    yield* this.#entries.read('gap-data', rest.rest(), [trait('unlisted-member')]);
    for await (const chunk of rest.rest()) await this.#context.budget.expand(chunk.length);
  }

  /** What stands outside of the streams and the list. */
  async *#readGaps(): AsyncGenerator<Part> {
    const size = await this.#source.size();
    let covered = 0;
    for (const { start, end } of [...this.#ranges, { start: size, end: size }].toSorted((a, b) => a.start - b.start)) {
      const found =
        start > covered
          ? await withoutPadding(this.#source, { start: covered, end: Math.min(start, size) }, ZEROS)
          : undefined;
      if (found !== undefined) {
        const isAppended = start >= size;
        const known = trait(isAppended ? 'appended-data' : 'unlisted-member');
        yield known;
        yield* this.#entries.read(isAppended ? 'appended-data' : 'gap-data', readRange(this.#source, found), [known]);
      }
      covered = Math.max(covered, end);
    }
  }
}

const ZEROS: ReadonlySet<number> = new Set([0]);

/** What a file without a name is called: as its archive, as programs have it. */
function nameOf({ path }: Pick<Source, 'path'>): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.7z$/i, '');
}

/** Whether the name is that of one of several files: `a.7z.001`. */
function isVolume({ path }: Pick<Source, 'path'>): boolean {
  return /\.\d{3}$/.test(path);
}

/** What went wrong in a folder: it goes for all files behind as well. */
interface FolderState {
  failure?: unknown;
}

/** The bytes of a file, whose checksum is the one declared, or it throws at their end. */
async function* checked(
  bytes: AsyncIterable<Uint8Array>,
  digest: number | undefined,
  state: FolderState,
): AsyncGenerator<Uint8Array> {
  let sum = 0;
  try {
    for await (const chunk of bytes) {
      sum = crc32(chunk, sum);
      yield chunk;
    }
  } catch (thrown) {
    state.failure ??= thrown;
    throw state.failure;
  }
  if (digest !== undefined && sum !== digest) throw new ProblemError('bad-checksum');
}
