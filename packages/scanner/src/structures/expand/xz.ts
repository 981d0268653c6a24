import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { ProblemError } from '../../problem.ts';
import { signatures } from '../signatures.ts';
import { Crc64 } from './crc64.ts';
import { undoDelta } from './delta.ts';
import { Dictionary } from './dictionary.ts';
import type { DictionaryLimit } from './dictionary-limit.ts';
import { type Expansion, type InputWindow, want } from './input-window.ts';
import { expandLzma2 } from './lzma2.ts';

/** Filters (The .xz File Format 1.2.1, 5.3). */
const LZMA2 = 0x21;
const DELTA = 0x03;

const FOOTER_MARK = Buffer.from('YZ', 'latin1');

/** Streams of xz and what pads them, one after another, up to bytes that are no stream (The .xz File Format 1.2.1, 2). */
export function* expandXz(window: InputWindow, limit: DictionaryLimit): Expansion {
  for (;;) {
    yield* want(window, 12);
    if (window.peek(6).compare(signatures.xz) !== 0) return;
    const flags = window.take(12).subarray(6, 8);
    yield* expandBlocks(window, flags[1] ?? 0, limit);
    yield* skipIndex(window);
    yield* want(window, 12);
    const footer = window.take(12);
    if (footer.subarray(10).compare(FOOTER_MARK) !== 0) throw new ProblemError('bad-stream');
    if (crc32(footer.subarray(4, 10)) !== footer.readUInt32LE(0)) throw new ProblemError('bad-checksum');
    yield* skipPadding(window);
  }
}

/** The blocks of a stream, up to its index, which begins with a NUL in the place of a block's length. */
function* expandBlocks(window: InputWindow, check: number, limit: DictionaryLimit): Expansion {
  for (;;) {
    yield* want(window, HEADER_BYTES_MAX);
    const length = ((window.peek(1)[0] ?? 0) + 1) * 4;
    if (length === 4) return;
    const header = window.take(length);
    if (crc32(header.subarray(0, length - 4)) !== header.readUInt32LE(length - 4))
      throw new ProblemError('bad-checksum');
    yield* expandBlock(window, readBlockHeader(header), check, limit);
  }
}

/** Bytes of a block's header at most (3.1.1). */
const HEADER_BYTES_MAX = 1024;

function* expandBlock(
  window: InputWindow,
  { filters, bytes }: BlockHeader,
  check: number,
  limit: DictionaryLimit,
): Expansion {
  const start = window.taken;
  const sum = new Checksum(check);
  let expanded = 0;
  for (const piece of expandFiltered(window, filters, limit)) {
    if (piece !== undefined) {
      sum.update(piece);
      expanded += piece.length;
    }
    yield piece;
  }
  if (bytes !== undefined && bytes !== expanded) throw new ProblemError('bad-size');
  yield* want(window, 4 + 64);
  window.take((4 - ((window.taken - start) % 4)) % 4);
  if (!sum.isSum(window.take(checkBytes(check)))) throw new ProblemError('bad-checksum');
}

/** What a block says of itself (3.1). */
interface BlockHeader {
  readonly filters: readonly Filter[];
  /** Of the block when it is expanded, if it says so. */
  readonly bytes?: number;
}

interface Filter {
  readonly id: number;
  readonly properties: Buffer;
}

function readBlockHeader(header: Buffer): BlockHeader {
  const flags = header[1] ?? 0;
  let at = 2;
  const next = (): number => {
    at += 1;
    return header[at - 1] ?? 0;
  };
  if ((flags & 0x40) !== 0) readNumber(next);
  const bytes = (flags & 0x80) === 0 ? undefined : readNumber(next);
  const filters = Array.from({ length: (flags & 3) + 1 }, () => {
    const id = readNumber(next);
    const length = readNumber(next);
    at += length;
    return { id, properties: header.subarray(at - length, at) };
  });
  return { filters, ...(bytes !== undefined && { bytes }) };
}

function* expandFiltered(window: InputWindow, filters: readonly Filter[], limit: DictionaryLimit): Expansion {
  const last = filters.at(-1);
  if (last?.id !== LZMA2) throw new ProblemError('method-not-read', { number: last?.id ?? 0 });
  const other = filters.slice(0, -1).toReversed();
  const unknown = other.find(({ id }) => id !== DELTA);
  if (unknown !== undefined) throw new ProblemError('method-not-read', { number: unknown.id });
  const size = (last.properties[0] ?? 0) & 0x3f;
  const dictionary = new Dictionary(size === 40 ? 2 ** 32 - 1 : (2 | (size & 1)) * 2 ** ((size >> 1) + 11), limit);
  let pieces: Expansion = expandLzma2(window, dictionary);
  for (const { properties } of other) pieces = undoDelta(pieces, (properties[0] ?? 0) + 1);
  yield* pieces;
}

/** A number of seven bits a byte, the lowest first (1.2). */
function readNumber(next: () => number): number {
  let value = 0;
  for (let digit = 0; digit < 9; digit += 1) {
    const byte = next();
    value += (byte & 0x7f) * 128 ** digit;
    if (byte < 0x80) return value;
  }
  throw new ProblemError('bad-stream');
}

/** The index (4): a NUL, how many blocks, two numbers for each, padding and a checksum. */
function* skipIndex(window: InputWindow): Expansion {
  const start = window.taken;
  let sum = 0;
  const next = (): number => {
    const taken = window.take(1);
    sum = crc32(taken, sum);
    return taken[0] ?? 0;
  };
  yield* want(window, INDEX_BYTES);
  next();
  for (let left = readNumber(next); left > 0; left -= 1) {
    yield* want(window, INDEX_BYTES);
    readNumber(next);
    readNumber(next);
  }
  yield* want(window, INDEX_BYTES);
  while ((window.taken - start) % 4 !== 0) if (next() !== 0) throw new ProblemError('bad-stream');
  if (window.take(4).readUInt32LE(0) !== sum) throw new ProblemError('bad-checksum');
}

/** Bytes of two numbers, or of padding and a checksum, and more. */
const INDEX_BYTES = 32;

/** NULs in fours (2.2). */
function* skipPadding(window: InputWindow): Expansion {
  for (;;) {
    yield* want(window, 4);
    const padding = window.peek(4);
    if (padding.length < 4 || padding.some((byte) => byte !== 0)) return;
    window.take(4);
  }
}

/** 2.1.1.2: none, CRC32, CRC64 and SHA-256; others have the length that their number says. */
function checkBytes(check: number): number {
  return [0, 4, 4, 4, 8, 8, 8, 16, 16, 16, 32, 32, 32, 64, 64, 64][check & 0x0f] ?? 0;
}

class Checksum {
  readonly #check: number;
  readonly #crc64 = new Crc64();
  readonly #sha256 = createHash('sha256');
  #crc32 = 0;

  constructor(check: number) {
    this.#check = check & 0x0f;
  }

  update(bytes: Uint8Array): void {
    if (this.#check === 1) this.#crc32 = crc32(bytes, this.#crc32);
    if (this.#check === 4) this.#crc64.update(bytes);
    if (this.#check === 10) this.#sha256.update(bytes);
  }

  /** Whether it is the one declared; a kind that no program writes is not compared. */
  isSum(declared: Buffer): boolean {
    if (this.#check === 1) return declared.readUInt32LE(0) === this.#crc32;
    if (this.#check === 4) return declared.equals(this.#crc64.digest());
    return this.#check !== 10 || declared.equals(this.#sha256.digest());
  }
}
