import { inflateSync } from 'node:zlib';
import { ProblemError } from '../../../problem.ts';
import type { ExpansionBudget } from '../../../source/measured-source.ts';
import type { PdfSecurity } from '../objects/security.ts';
import { findSecurity } from '../objects/trailers.ts';
import { areFiltersKnown, filterNames, knownFilters } from './filter-names.ts';
import { type Chunks, inflated, isZlib } from './filters.ts';
import { type FoundStream, findStreams } from './find-streams.ts';
import { PdfObjects } from './objects.ts';
import { undoPredictor } from './predictor.ts';
import { isArray, type PdfDictionary, PdfName, PdfReference, type PdfValue } from './syntax.ts';
import { TagWatch } from './tag-marks.ts';

/** Packed bytes that are expanded at once; more are a stream of their own, which costs more than so few take. */
const SMALL_BYTES = 64 * 1024;
/** What those may expand to at once. */
const SMALL_EXPANDED_BYTES = 1024 ** 2;

/** Bytes that are expanded at a time, at least. */
const PIECE_BYTES_MIN = 1024;

/** Packed bytes that are passed on at a time. */
const CHUNK_BYTES = 64 * 1024;

/** Streams in object streams, which ISO 32000-1, 7.5.7 forbids and pdf.js reads. */
const DEPTH_MAX = 4;

/** Sizes below this are not kept by number: they are taken to be this large. */
const SIZE_MIN = 256;

/** Sizes that are kept. Where there are more, no page's is known. */
const SIZES_MAX = 1_000_000;

/** A stream where it stands. */
export interface PackedStream extends Pick<FoundStream, 'dictionary' | 'start' | 'end'> {
  readonly bytes: Buffer;
}

/** What the streams of a PDF expand to. */
export class PdfExpansion {
  readonly objects: PdfObjects;
  readonly #streamBytesMax: number;
  readonly #budget: ExpansionBudget;
  readonly #file: Buffer;
  readonly #security: PdfSecurity | undefined;
  readonly #sizes = new Map<number, number>();
  /** Where what was looked through of the file ends. */
  #seenTo = 0;
  readonly #tagged = new Set<number>();
  #contentBytes = 0;
  #isWhole = true;
  #hasUnknownFilters = false;

  private constructor(bytes: Buffer, streamBytesMax: number, budget: ExpansionBudget) {
    this.#file = bytes;
    this.objects = new PdfObjects(bytes);
    this.#security = findSecurity(bytes, this.objects);
    this.#streamBytesMax = streamBytesMax;
    this.#budget = budget;
  }

  /**
   * Expands every stream that the file has, keeps nothing, and charges the budget: what is too large for it never gets
   * to pdf.js, which would hold all of it. What only a password opens is measured as it stands. Throws `stream-limit` if
   * one is larger than `streamBytesMax`, and what the budget throws.
   */
  static async measure(bytes: Buffer, streamBytesMax: number, budget: ExpansionBudget): Promise<PdfExpansion> {
    const expansion = new PdfExpansion(bytes, streamBytesMax, budget);
    await expansion.#measureAll(bytes, 0);
    return expansion;
  }

  /** Bytes of all streams that a page might draw. */
  get contentBytes(): number {
    return this.#contentBytes;
  }

  /** Whether the content whose stream begins at an offset of the file may mark what it draws with other words. */
  isTagged(start: number): boolean {
    return this.#tagged.has(start);
  }

  /** What decrypts the document, if it is encrypted. */
  get security(): PdfSecurity | undefined {
    return this.#security;
  }

  /** Whether all objects and the sizes of all streams are known. */
  get isWhole(): boolean {
    return this.#isWhole && this.objects.isWhole;
  }

  /** Whether some stream is packed by a filter that nobody knows. */
  get hasUnknownFilters(): boolean {
    return this.#hasUnknownFilters;
  }

  /** Bytes of the stream of that number, expanded; the largest, if there are several. */
  sizeOf(number: number): number {
    return this.#sizes.get(number) ?? SIZE_MIN;
  }

  /**
   * The bytes of a stream, expanded as far as `filters` undo, and without its predictor. Charged as they come; throws what
   * `measure` throws.
   */
  async read(stream: PackedStream): Promise<Buffer> {
    const kept: Uint8Array[] = [];
    await this.#measure(stream, (chunk) => kept.push(chunk));
    const parameters = this.#resolve(stream.dictionary?.get('DecodeParms') ?? stream.dictionary?.get('DP'));
    const last = isArray(parameters) ? this.#resolve(parameters.at(-1)) : parameters;
    const plain = undoPredictor(Buffer.concat(kept), last);
    return Buffer.from(plain.buffer, plain.byteOffset, plain.length);
  }

  async #measureAll(bytes: Buffer, depth: number): Promise<void> {
    for (const found of findStreams(bytes)) {
      // Those that do not end have all that follows, each of them.
      if (this.#security !== undefined) await this.#budget.expand(found.end - found.start);
      const packed = depth === 0 ? this.decrypted({ ...found, bytes }) : { ...found, bytes };
      if (nameAt(found.dictionary, 'Type') === 'ObjStm') await this.#readObjects(packed, found.number, depth);
      else if (isContent(found.dictionary)) await this.#measureContent(found, packed, depth);
      else await this.#measure(packed);
    }
  }

  async #measureContent({ number, start }: FoundStream, packed: PackedStream, depth: number): Promise<void> {
    const watch = new TagWatch();
    const see = depth > 0 ? undefined : (chunk: Uint8Array) => watch.see(this.#unseen(chunk, packed));
    const size = await this.#measure(packed, see);
    this.#contentBytes += size;
    if (number !== undefined) this.#keep(number, size);
    if (watch.isFound) this.#tagged.add(start);
  }

  /** Of what stands in the file as it is, what no stream before it had: those that do not end have all that follows. */
  #unseen(chunk: Uint8Array, { bytes }: PackedStream): Uint8Array {
    const from = chunk.byteOffset - bytes.byteOffset;
    const isOfFile = bytes === this.#file && chunk.buffer === bytes.buffer && from >= 0 && from < bytes.length;
    if (!isOfFile) return chunk;
    const seen = Math.max(0, this.#seenTo - from);
    this.#seenTo = Math.max(this.#seenTo, from + chunk.length);
    return chunk.subarray(seen);
  }

  /** The same stream of the file, decrypted if it is encrypted. */
  decrypted(stream: PackedStream & Pick<FoundStream, 'number' | 'generation'>): PackedStream {
    const { dictionary, number, generation, bytes, start, end } = stream;
    if (this.#security === undefined || number === undefined || dictionary === undefined) return stream;
    const plain = this.#security.stream(bytes.subarray(start, end), dictionary, number, generation);
    const buffer = Buffer.from(plain.buffer, plain.byteOffset, plain.length);
    return { dictionary, bytes: buffer, start: 0, end: buffer.length };
  }

  #keep(number: number, size: number): void {
    if (size <= this.sizeOf(number)) return;
    if (this.#sizes.size < SIZES_MAX) this.#sizes.set(number, size);
    else this.#isWhole = false;
  }

  /** An object stream, and the streams in it. */
  async #readObjects(packed: PackedStream, number: number | undefined, depth: number): Promise<void> {
    const inside = await this.read(packed);
    const first = packed.dictionary?.get('First');
    this.objects.addStream(inside, typeof first === 'number' ? first : 0, number ?? 0);
    if (depth < DEPTH_MAX) await this.#measureAll(inside, depth + 1);
  }

  #resolve(value: PdfValue): PdfValue {
    return value instanceof PdfReference ? this.objects.find(value.number).at(-1) : value;
  }

  /** Expands one stream, and gives its bytes to `take` as they come. */
  async #measure({ bytes, dictionary, start, end }: PackedStream, take?: (chunk: Uint8Array) => void): Promise<number> {
    const names = filterNames(dictionary, (value) => this.#resolve(value));
    const isUnknown = names === undefined;
    this.#hasUnknownFilters ||= !areFiltersKnown(names);
    const isBare = isUnknown && isZlib(bytes.subarray(start, start + 2));
    const chain = isUnknown ? (isBare ? [inflated] : []) : knownFilters(names);
    if (chain.length === 0) {
      take?.(bytes.subarray(start, end));
      return isUnknown ? 0 : end - start;
    }
    if (chain.length === 1 && chain[0] === inflated && end - start <= SMALL_BYTES) {
      const expanded = inflateSmall(bytes.subarray(start, end));
      if (expanded !== undefined) {
        await this.#budget.expand(expanded.length);
        take?.(expanded);
        return expanded.length;
      }
    }
    // Where zlib's bytes end, they say themselves; where others do, the file says.
    const last = chain[0] === inflated ? bytes.length : end;
    let chunks = slices(bytes, start, last);
    for (const filter of chain) chunks = this.#counted(filter(chunks));
    let size = 0;
    for await (const chunk of chunks) {
      size += chunk.length;
      take?.(chunk);
    }
    return size;
  }

  async *#counted(chunks: Chunks): Chunks {
    let size = 0;
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > this.#streamBytesMax) {
        throw new ProblemError('stream-limit', { number: this.#streamBytesMax, limit: 'pdfStreamBytesMax' });
      }
      await this.#budget.expand(chunk.length);
      yield chunk;
    }
  }
}

/** Undefined if it expands to more than is expanded at once, or is damaged. */
function inflateSmall(packed: Uint8Array): Buffer | undefined {
  try {
    // zlib takes as much memory as it is told to for a piece: text and drawings expand to some four times as much.
    const chunkSize = Math.max(PIECE_BYTES_MIN, packed.length * 4);
    return inflateSync(packed, { maxOutputLength: SMALL_EXPANDED_BYTES, chunkSize });
  } catch {
    return undefined;
  }
}

async function* slices(bytes: Uint8Array, start: number, end: number): Chunks {
  for (let at = start; at < end; at += CHUNK_BYTES) yield bytes.subarray(at, Math.min(end, at + CHUNK_BYTES));
}

/** Whether a stream may be what a page or a form draws: pictures, tables of objects and attached files are not. */
function isContent(dictionary: PdfDictionary | undefined): boolean {
  if (dictionary === undefined || nameAt(dictionary, 'Subtype') === 'Image') return false;
  return !OTHER_TYPES.has(nameAt(dictionary, 'Type') ?? '');
}

const OTHER_TYPES: ReadonlySet<string> = new Set(['XRef', 'ObjStm', 'EmbeddedFile', 'Metadata']);

function nameAt(dictionary: PdfDictionary | undefined, key: string): string | undefined {
  const value = dictionary?.get(key);
  return value instanceof PdfName ? value.name : undefined;
}
