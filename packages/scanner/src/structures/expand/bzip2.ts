import { ProblemError } from '../../problem.ts';
import { BitReader } from './bit-reader.ts';
import { type Expansion, type InputWindow, want } from './input-window.ts';
import { RunLengths } from './run-lengths.ts';

/** What a stream begins with, before the digit that says how large its blocks are. */
export const BZIP2_MARK = Buffer.from('BZh', 'latin1');

/** Of a block, and of the end of a stream: digits of pi and of its square root. */
const BLOCK_MARK = 0x314159265359;
const END_MARK = 0x177245385090;

/** Bytes in which the tables of a block have room: 18,002 selectors of six bits, and six tables of 258 lengths. */
const TABLES_BYTES_MAX = 32 * 1024;
/** Symbols that share a table, and bytes that they take at most. */
const GROUP_SYMBOLS = 50;
const GROUP_BYTES_MAX = 128;

const LENGTH_MAX = 20;
const SELECTORS_MAX = 18_002;

/**
 * Streams of bzip2, one after another (its source, decompress.c and huffman.c; no standard says more). Ends before bytes
 * that are no stream. Throws `bad-stream` where the bytes contradict the format, `bad-checksum` when a block or a stream
 * has another checksum than it declares.
 */
export function* expandBzip2(window: InputWindow): Expansion {
  for (;;) {
    yield* want(window, 4);
    if (window.peek(3).compare(BZIP2_MARK) !== 0) return;
    const digit = (window.take(4)[3] ?? 0) - 0x30;
    if (digit < 1 || digit > 9) throw new ProblemError('bad-stream');
    yield* expandStream(window, digit * 100_000);
  }
}

function* expandStream(window: InputWindow, blockMax: number): Expansion {
  const bits = new BitReader(window);
  let streamChecksum = 0;
  for (;;) {
    yield* want(window, TABLES_BYTES_MAX);
    const mark = bits.read(24) * 2 ** 24 + bits.read(24);
    const declared = bits.readLong();
    if (mark === END_MARK) {
      bits.giveBack();
      if (declared !== streamChecksum) throw new ProblemError('bad-checksum');
      return;
    }
    if (mark !== BLOCK_MARK) throw new ProblemError('bad-stream');
    const block = new Block(bits, blockMax);
    while (!block.isRead) {
      yield* want(window, GROUP_BYTES_MAX);
      block.readGroup();
    }
    const runs = new RunLengths();
    for (const piece of block.expand()) yield runs.expand(piece);
    if (runs.checksum !== declared) throw new ProblemError('bad-checksum');
    streamChecksum = (((streamChecksum << 1) | (streamChecksum >>> 31)) ^ declared) >>> 0;
  }
}

/** A block: its tables, then its symbols, then the way back from how it was sorted. */
class Block {
  readonly #bits: BitReader;
  readonly #origin: number;
  readonly #symbols: Uint8Array;
  readonly #selectors: Uint8Array;
  readonly #tables: readonly Table[];
  readonly #endSymbol: number;
  /** Bytes before they are sorted back, each with where the next one is. */
  readonly #sorted: Uint32Array;
  readonly #counts = new Uint32Array(256);
  #count = 0;
  #group = 0;
  #run = 0;
  #runUnit = 1;
  isRead = false;

  constructor(bits: BitReader, blockMax: number) {
    this.#bits = bits;
    // A block of version 0.9.0 may be shuffled, which no program writes any longer.
    if (bits.read(1) === 1) throw new ProblemError('bad-stream');
    this.#origin = bits.read(24);
    this.#symbols = readSymbols(bits);
    this.#endSymbol = this.#symbols.length + 1;
    const tables = bits.read(3);
    const selectors = bits.read(15);
    if (this.#symbols.length === 0 || tables < 2 || tables > 6 || selectors === 0) throw new ProblemError('bad-stream');
    this.#selectors = readSelectors(bits, selectors, tables);
    this.#tables = Array.from({ length: tables }, () => new Table(readLengths(bits, this.#symbols.length + 2)));
    this.#sorted = new Uint32Array(blockMax);
  }

  /** Reads the next symbols of one table; `isRead` tells when they were the last. */
  readGroup(): void {
    const table = this.#tables[this.#selectors[this.#group] ?? 0];
    if (table === undefined || this.#group >= this.#selectors.length) throw new ProblemError('bad-stream');
    this.#group += 1;
    for (let count = 0; count < GROUP_SYMBOLS && !this.isRead; count += 1) this.#take(table.read(this.#bits));
  }

  #take(symbol: number): void {
    if (symbol <= 1) {
      // Two symbols are the digits of how often the first of the list comes again.
      this.#run += this.#runUnit << symbol;
      this.#runUnit <<= 1;
      if (this.#run > this.#sorted.length) throw new ProblemError('bad-stream');
      return;
    }
    if (this.#run > 0) this.#put(this.#symbols[0] ?? 0, this.#run);
    this.#run = 0;
    this.#runUnit = 1;
    if (symbol === this.#endSymbol) {
      this.isRead = true;
      return;
    }
    const byte = this.#symbols[symbol - 1] ?? 0;
    this.#symbols.copyWithin(1, 0, symbol - 1);
    this.#symbols[0] = byte;
    this.#put(byte, 1);
  }

  #put(byte: number, times: number): void {
    if (this.#count + times > this.#sorted.length) throw new ProblemError('bad-stream');
    this.#sorted.fill(byte, this.#count, this.#count + times);
    this.#counts[byte] = (this.#counts[byte] ?? 0) + times;
    this.#count += times;
  }

  /** The bytes in their order, in pieces that are written over. */
  *expand(): Generator<Uint8Array> {
    const sorted = this.#sorted;
    if (this.#origin >= this.#count) throw new ProblemError('bad-stream');
    const starts = new Uint32Array(256);
    for (let byte = 1; byte < 256; byte += 1) starts[byte] = (starts[byte - 1] ?? 0) + (this.#counts[byte - 1] ?? 0);
    for (let at = 0; at < this.#count; at += 1) {
      const byte = (sorted[at] ?? 0) & 0xff;
      const to = starts[byte] ?? 0;
      sorted[to] = ((sorted[to] ?? 0) & 0xff) | (at << 8);
      starts[byte] = to + 1;
    }
    const piece = new Uint8Array(Math.min(this.#count, PIECE_BYTES));
    let next = (sorted[this.#origin] ?? 0) >>> 8;
    for (let left = this.#count; left > 0; ) {
      const length = Math.min(left, piece.length);
      for (let at = 0; at < length; at += 1) {
        const entry = sorted[next] ?? 0;
        piece[at] = entry & 0xff;
        next = entry >>> 8;
      }
      left -= length;
      yield piece.subarray(0, length);
    }
  }
}

const PIECE_BYTES = 64 * 1024;

/** The bytes that the block has: 16 ranges of 16. */
function readSymbols(bits: BitReader): Uint8Array {
  const ranges = bits.read(16);
  const symbols: number[] = [];
  for (let range = 0; range < 16; range += 1) {
    if ((ranges & (0x8000 >> range)) === 0) continue;
    const own = bits.read(16);
    for (let low = 0; low < 16; low += 1) if ((own & (0x8000 >> low)) !== 0) symbols.push(range * 16 + low);
  }
  return Uint8Array.from(symbols);
}

/** Which table each group of symbols has, as places in a list whose used ones come first. */
function readSelectors(bits: BitReader, count: number, tables: number): Uint8Array {
  const order = Uint8Array.from({ length: tables }, (_, index) => index);
  const selectors = new Uint8Array(Math.min(count, SELECTORS_MAX));
  for (let index = 0; index < count; index += 1) {
    let place = 0;
    while (bits.read(1) === 1) {
      place += 1;
      if (place >= tables) throw new ProblemError('bad-stream');
    }
    const table = order[place] ?? 0;
    order.copyWithin(1, 0, place);
    order[0] = table;
    // Some programs write more than any block needs; they are read over, as bzip2 1.0.8 does.
    if (index < selectors.length) selectors[index] = table;
  }
  return selectors;
}

/** The lengths of the codes of all symbols, each told by what it differs from the one before. */
function readLengths(bits: BitReader, count: number): Uint8Array {
  const lengths = new Uint8Array(count);
  let length = bits.read(5);
  for (let index = 0; index < count; index += 1) {
    while (bits.read(1) === 1) length += bits.read(1) === 0 ? 1 : -1;
    if (length < 1 || length > LENGTH_MAX) throw new ProblemError('bad-stream');
    lengths[index] = length;
  }
  return lengths;
}

/** A canonical code: the symbols in the order of their codes, and the first code of each length. */
class Table {
  readonly #symbols: Uint16Array;
  /** By length: the code behind the last one, and what to add to a code to have its place in the symbols. */
  readonly #ends = new Int32Array(LENGTH_MAX + 1);
  readonly #bases = new Int32Array(LENGTH_MAX + 1);

  constructor(lengths: Uint8Array) {
    const counts = new Int32Array(LENGTH_MAX + 1);
    for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1;
    let code = 0;
    let place = 0;
    for (let length = 1; length <= LENGTH_MAX; length += 1) {
      code <<= 1;
      this.#bases[length] = place - code;
      code += counts[length] ?? 0;
      place += counts[length] ?? 0;
      this.#ends[length] = code;
    }
    const order = Array.from(lengths.keys()).sort((a, b) => (lengths[a] ?? 0) - (lengths[b] ?? 0) || a - b);
    this.#symbols = Uint16Array.from(order);
  }

  read(bits: BitReader): number {
    let code = 0;
    for (let length = 1; length <= LENGTH_MAX; length += 1) {
      code = (code << 1) | bits.read(1);
      if (code < (this.#ends[length] ?? 0)) return this.#symbols[code + (this.#bases[length] ?? 0)] ?? 0;
    }
    throw new ProblemError('bad-stream');
  }
}
