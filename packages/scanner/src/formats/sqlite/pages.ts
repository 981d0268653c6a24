import type { Source } from '../../document.ts';
import { ProblemError } from '../../problem.ts';
import type { FormatContext } from '../format.ts';
import { type CutPage, cutPage, FILE_HEADER_BYTES } from './page-cells.ts';
import { type Encoding, readRowid } from './record.ts';

/** A row as it is stored: its payload, put together, and its rowid, empty where it has none. */
export interface StoredRow {
  readonly payload: Uint8Array;
  readonly rowid: string;
}

/** What a page is used for. Of `overflow` from where on it is not used; of a tree which one. */
export type PageUse =
  | { readonly use: 'none' | 'trunk' | 'free' | 'map' }
  | { readonly use: 'overflow'; readonly usedBytes: number }
  | { readonly use: 'tree'; readonly tree: number };

const NONE = 0;
const TRUNK = -1;
const FREE = -2;
const MAP = -3;
/** Less the bytes that are used. */
const OVERFLOW = -4;

const NO_PAGE = Buffer.alloc(0);

/** The pages of a database: each is read for one thing, so that no chain of them goes round. */
export class Pages {
  readonly pageBytes: number;
  /** Bytes of a page without those that are kept for extensions (1.3.4). */
  readonly usable: number;
  readonly encoding: Encoding;
  /** Whole pages in the file, whatever its header says. */
  readonly count: number;
  /** Whether chains, trees or cells contradict each other. */
  isDamaged = false;
  /** Whether a value was larger than may be held in memory. */
  isCut = false;
  readonly #source: Source;
  readonly #context: FormatContext;
  readonly #uses: Int32Array;
  readonly #header: Buffer;

  private constructor(source: Source, header: Buffer, size: number, context: FormatContext) {
    const declared = header.readUInt16BE(16);
    this.pageBytes = declared === 1 ? 65_536 : declared;
    this.usable = this.pageBytes - (header[20] ?? 0);
    this.encoding = ENCODINGS[header.readUInt32BE(56)] ?? 'utf-8';
    const isPower = (this.pageBytes & (this.pageBytes - 1)) === 0;
    if (this.pageBytes < 512 || !isPower || this.usable < 480) throw new ProblemError('bad-structure');
    this.count = Math.floor(size / this.pageBytes);
    this.#uses = new Int32Array(this.count + 1);
    this.#source = source;
    this.#header = header;
    this.#context = context;
  }

  /** Throws `bad-structure` if the header is none. */
  static async open(source: Source, context: FormatContext): Promise<Pages> {
    const header = await source.read(0, FILE_HEADER_BYTES);
    if (header.length < FILE_HEADER_BYTES) throw new ProblemError('bad-structure');
    return new Pages(source, Buffer.from(header), await source.size(), context);
  }

  /** A page, from 1; empty if the file does not have it. */
  async read(page: number): Promise<Buffer> {
    this.#context.progress();
    if (page < 1 || page > this.count) return NO_PAGE;
    const bytes = await this.#source.read((page - 1) * this.pageBytes, page * this.pageBytes);
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  /** What a page is used for, as far as it is known. */
  useOf(page: number): PageUse {
    const use = this.#uses[page] ?? NONE;
    if (use > 0) return { use: 'tree', tree: use - 1 };
    if (use <= OVERFLOW) return { use: 'overflow', usedBytes: OVERFLOW - use };
    return { use: use === TRUNK ? 'trunk' : use === FREE ? 'free' : use === MAP ? 'map' : 'none' };
  }

  /** Takes a page for a use; false if it is not there or was taken, which no sound file has. */
  #take(page: number, use: number): boolean {
    if (page >= 1 && page <= this.count && this.#uses[page] === NONE) {
      this.#uses[page] = use;
      return true;
    }
    this.isDamaged = true;
    return false;
  }

  /** Takes the pages of the free list (1.5), those that say where others are (1.8), and the one of locks (1.4). */
  async takeUnused(): Promise<void> {
    const lock = 0x40000000 / this.pageBytes + 1;
    if (lock <= this.count) this.#take(lock, MAP);
    if (this.#header.readUInt32BE(52) > 0) {
      const step = Math.floor(this.usable / 5) + 1;
      for (let page = 2; page <= this.count; page += step) this.#take(page === lock ? page + 1 : page, MAP);
    }
    for (let trunk = this.#header.readUInt32BE(32); trunk !== 0; ) {
      if (!this.#take(trunk, TRUNK)) return;
      const page = await this.read(trunk);
      const count = Math.min(page.readUInt32BE(4), this.usable / 4 - 2);
      for (let index = 0; index < count; index += 1) this.#take(page.readUInt32BE(8 + 4 * index), FREE);
      trunk = page.readUInt32BE(0);
    }
  }

  /** A page of a tree, cut up; undefined if it is none. */
  cut(page: Buffer, number: number): CutPage | undefined {
    return cutPage(page, number === 1 ? FILE_HEADER_BYTES : 0, this.usable);
  }

  /** The rows of the tree that begins at a page, some at a time. `tree` is its number, from 0. */
  async *rows(root: number, tree: number): AsyncGenerator<readonly StoredRow[]> {
    const waiting = [root];
    for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
      if (!this.#take(number, tree + 1)) continue;
      const page = await this.read(number);
      const cut = this.cut(page, number);
      if (cut === undefined || cut.isDamaged) this.isDamaged = true;
      if (cut === undefined) continue;
      const children = [...cut.cells.map(({ child }) => child), cut.rightChild].filter((child) => child !== 0);
      waiting.push(...children.reverse());
      yield await this.#rowsOn(page, cut);
    }
  }

  async #rowsOn(page: Buffer, { cells }: CutPage): Promise<readonly StoredRow[]> {
    const rows: StoredRow[] = [];
    for (const { start, end, rowidAt, payloadBytes, overflow } of cells) {
      if (end === start) continue;
      const local = page.subarray(start, end);
      const payload = overflow === 0 ? local : await this.#whole(local, payloadBytes, overflow);
      rows.push({ payload, rowid: rowidAt === 0 ? '' : readRowid(page, rowidAt) });
    }
    return rows;
  }

  /** A payload with what stands of it on other pages (1.7), as far as they are there and memory allows. */
  async #whole(local: Uint8Array, payloadBytes: number, first: number): Promise<Uint8Array> {
    const pieces: Uint8Array[] = [local];
    const { partBytesMax } = this.#context.limits;
    let length = local.length;
    let next = first;
    while (length < payloadBytes) {
      const usedBytes = Math.min(this.usable, payloadBytes - length + 4);
      if (!this.#take(next, OVERFLOW - usedBytes)) break;
      const page = await this.read(next);
      if (length < partBytesMax) pieces.push(page.subarray(4, usedBytes));
      else this.isCut = true;
      length += usedBytes - 4;
      next = page.readUInt32BE(0);
    }
    return Buffer.concat(pieces);
  }
}

const ENCODINGS: Readonly<Record<number, Encoding>> = { 1: 'utf-8', 2: 'utf-16le', 3: 'utf-16be' };
