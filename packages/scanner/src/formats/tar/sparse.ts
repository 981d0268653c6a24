import { ProblemError } from '../../problem.ts';
import { makeZeros } from '../../structures/archive/forward-entries.ts';
import type { ByteQueue } from '../../structures/byte-queue.ts';
import { BLOCK_BYTES, type Piece, readMorePieces, type TarHeader } from './header.ts';

/** A file with holes: where its data belongs, and how long it is. */
export interface SparseMap {
  /** In the order of their data. */
  readonly pieces: readonly Piece[];
  readonly fileBytes: number;
  /** Bytes of the entry's data that the map itself took. */
  readonly mapBytes: number;
}

/**
 * The map of an old sparse file of GNU, whose blocks follow the header and are taken. Throws `part-limit` if they are more
 * than `bytesMax`.
 */
export async function readOldMap(
  { sparse }: TarHeader,
  input: ByteQueue,
  bytesMax: number,
): Promise<SparseMap | undefined> {
  if (sparse === undefined) return undefined;
  const pieces = [...sparse.pieces];
  let { hasMore } = sparse;
  for (let bytes = 0; hasMore; bytes += BLOCK_BYTES) {
    if (bytes >= bytesMax) throw new ProblemError('part-limit', { number: bytesMax, limit: 'tarHeaderBytesMax' });
    const block = await input.peek(BLOCK_BYTES);
    if (block.length < BLOCK_BYTES) break;
    const more = readMorePieces(block);
    pieces.push(...more.pieces);
    hasMore = more.hasMore;
    await input.skip(BLOCK_BYTES);
  }
  return { pieces, fileBytes: sparse.fileBytes, mapBytes: 0 };
}

/**
 * The map of a sparse file of pax (GNU tar 1.35, "Storing Sparse Files"): in its records, or before its data, where it is
 * taken. Undefined if the file has no holes.
 */
export async function readPaxMap(
  records: ReadonlyMap<string, Buffer>,
  input: ByteQueue,
  bytesMax: number,
): Promise<SparseMap | undefined> {
  const fileBytes = numberOf(records.get('GNU.sparse.realsize') ?? records.get('GNU.sparse.size'));
  const map = records.get('GNU.sparse.map');
  if (map !== undefined) return { pieces: toPieces(map.toString('latin1').split(',')), fileBytes, mapBytes: 0 };
  if (records.get('GNU.sparse.major')?.toString('latin1') !== '1') return undefined;
  // Decimal numbers, each on a line of its own: how many pieces, and two for each; padded to a block.
  for (let count = BLOCK_BYTES; count <= bytesMax; count *= 2) {
    const bytes = await input.peek(count);
    const lines = bytes.toString('latin1').split('\n');
    const wanted = 1 + 2 * numberOf(Buffer.from(lines[0] ?? '', 'latin1'));
    if (lines.length <= wanted && bytes.length === count) continue;
    if (lines.length <= wanted) return undefined;
    const numbers = lines.slice(0, wanted);
    const mapBytes = BLOCK_BYTES * Math.ceil(numbers.join('\n').concat('\n').length / BLOCK_BYTES);
    await input.skip(mapBytes);
    return { pieces: toPieces(numbers.slice(1)), fileBytes, mapBytes };
  }
  throw new ProblemError('part-limit', { number: bytesMax, limit: 'tarHeaderBytesMax' });
}

function numberOf(digits: Buffer | undefined): number {
  const value = Number(digits?.toString('latin1') ?? 0);
  return Number.isSafeInteger(value) && value >= 0 ? value : 0;
}

function toPieces(numbers: readonly string[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    const [offset = '', bytes = ''] = numbers.slice(at, at + 2);
    pieces.push({ offset: numberOf(Buffer.from(offset)), bytes: numberOf(Buffer.from(bytes)) });
  }
  return pieces;
}

/**
 * The file with its holes, which are NULs. Data that the map has no place for follows at the end; then, and where the map
 * goes back, it throws `bad-part` when all was given.
 */
export async function* fillHoles(
  data: AsyncIterable<Uint8Array>,
  map: SparseMap,
): AsyncGenerator<Uint8Array, void, undefined> {
  const layout = new Layout(map.pieces);
  for await (const chunk of data) yield* layout.place(chunk);
  yield* makeZeros(map.fileBytes - layout.at);
  if (!layout.isRight) throw new ProblemError('bad-part');
}

/** Where data belongs that comes piece by piece. */
class Layout {
  readonly #pieces: readonly Piece[];
  #index = 0;
  /** Bytes of the piece that are still to come. */
  #left = 0;
  /** In the file, so far. */
  at = 0;
  /** Whether all data had its place, each behind the one before. */
  isRight = true;

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
  }

  /** The data, with the holes before it. */
  *place(chunk: Uint8Array): Generator<Uint8Array> {
    for (let taken = 0; taken < chunk.length; ) {
      if (this.#left === 0) yield* this.#skipHoles();
      const piece = this.#left === 0 ? chunk.subarray(taken) : chunk.subarray(taken, taken + this.#left);
      yield piece;
      taken += piece.length;
      this.at += piece.length;
      this.#left = Math.max(0, this.#left - piece.length);
    }
  }

  /** The holes before the next piece that has data. */
  *#skipHoles(): Generator<Uint8Array> {
    for (; this.#left === 0 && this.#index < this.#pieces.length; this.#index += 1) {
      const { offset = 0, bytes = 0 } = this.#pieces[this.#index] ?? {};
      if (bytes === 0) continue;
      if (offset < this.at) this.isRight = false;
      yield* makeZeros(offset - this.at);
      this.at = Math.max(this.at, offset);
      this.#left = bytes;
    }
    if (this.#left === 0) this.isRight = false;
  }
}
