import type { Source } from '../../document.ts';
import { ProblemError } from '../../problem.ts';
import { type CompoundHeader, HEADER_BYTES, readCompoundHeader, SECTOR_MAX } from './compound-header.ts';
import { type CompoundEntry, ENTRY_BYTES, type PlacedEntry, readDirectory } from './directory-entry.ts';
import { numbersOf, SectorChains } from './sector-chains.ts';

/** What is in a compound file and in no stream. */
export interface Leftover {
  /** Sectors that no stream has, or what the last sectors of a stream hold after its end. */
  readonly kind: 'free' | 'slack';
  /** At most `LEFTOVER_BYTES`; a longer stretch comes in several. */
  readonly bytes: Uint8Array;
  /** Whether it follows on what came before it. */
  readonly isContinued: boolean;
}

/** Bytes of a stretch that are given at a time. */
const LEFTOVER_BYTES = 256 * 1024;

/** Entries of a directory that are read: installers have some thousands. */
const ENTRIES_MAX = 100_000;

/**
 * A compound file ([MS-CFB]): a file system within a file, of which Word, Excel, PowerPoint, Outlook and OLE objects are
 * made. The source is read at random and stays the caller's; it must not change. Nothing but the tables and the directory
 * is kept in memory.
 *
 * Whatever the bytes say, all streams together are no longer than the file: a sector that two streams want is the first
 * one's. What is contradictory is read as far as it can be, and `isDamaged` says so, to be told as `bad-part` when all has
 * been read. Methods throw what reading the source throws, and `open` throws `bad-structure` where there is no header or
 * no directory.
 *
 * ```ts
 * const compound = await CompoundFile.open(source);
 * const entry = compound.find('Workbook') ?? compound.find('Book');
 * if (entry !== undefined) bytes = await compound.read(entry);
 * ```
 */
export class CompoundFile {
  /** The root storage, whose class says of which program the file is. */
  readonly root: CompoundEntry;
  /** The root and all entries, also those that nothing leads to (`isReachable`), each storage before what is in it. */
  readonly entries: readonly CompoundEntry[];
  /** Names that places of the directory still have which no entry is in. */
  readonly freedNames: readonly string[];
  /** The offset after the last sector that anything is in: what follows is free or appended. At most the source's size. */
  readonly usedEnd: number;
  /** The offset after the last sector that the tables know: what follows is appended. At most the source's size. */
  readonly end: number;
  readonly #source: Pick<Source, 'read' | 'size'>;
  readonly #header: CompoundHeader;
  readonly #size: number;
  readonly #sectors: SectorChains;
  readonly #miniSectors: SectorChains;
  /** Sectors of each entry by its number; those of small streams are sectors of the root's. */
  readonly #chains: readonly (readonly number[])[];
  readonly #minis: ReadonlySet<number>;
  #isDamaged: boolean;

  private constructor(opened: Opened) {
    const { source, header, size, sectors, entries, isDamaged } = opened;
    this.freedNames = opened.freedNames;
    this.#source = source;
    this.#header = header;
    this.#size = size;
    this.#sectors = sectors;
    this.entries = entries;
    this.root = opened.root;
    this.end = Math.min(size, header.sectorBytes * (1 + sectors.listed));
    this.#isDamaged = isDamaged;
    const rootChain = sectors.claim(opened.root.start);
    const miniCount = Math.ceil((rootChain.length * header.sectorBytes) / header.miniSectorBytes);
    this.#miniSectors = new SectorChains(opened.miniFat, miniCount);
    const chains: (readonly number[])[] = [];
    const minis = new Set<number>();
    chains[0] = rootChain;
    for (const entry of entries) {
      if (entry.type !== 'stream' || entry.bytes === 0) continue;
      const isMini = entry.bytes < header.miniCutoffBytes;
      if (isMini) minis.add(entry.id);
      const table = isMini ? this.#miniSectors : sectors;
      const chain = entry.isReachable ? table.claim(entry.start) : table.claimLost(entry.start);
      const bytes = Math.min(entry.bytes, chain.length * (isMini ? header.miniSectorBytes : header.sectorBytes));
      if (bytes < entry.bytes && entry.isReachable) this.#isDamaged = true;
      entry.bytes = bytes;
      chains[entry.id] = chain;
    }
    this.usedEnd = Math.min(size, header.sectorBytes * (1 + sectors.takenEnd));
    this.#chains = chains;
    this.#minis = minis;
  }

  /** Reads header, tables and directory. */
  static async open(source: Pick<Source, 'read' | 'size'>): Promise<CompoundFile> {
    const size = await source.size();
    const header = readCompoundHeader(await source.read(0, HEADER_BYTES));
    const { sectorBytes } = header;
    const count = Math.max(0, Math.ceil((size - sectorBytes) / sectorBytes));
    const tables = new TableReader(source, sectorBytes, count);
    const sectors = new SectorChains(await tables.readFat(header), count);
    for (const sector of tables.own) sectors.take(sector);
    const chain = sectors.claim(header.directoryStart);
    const directoryBytes = await tables.readChain(chain, ENTRIES_MAX * ENTRY_BYTES);
    const isCut = chain.length * sectorBytes > ENTRIES_MAX * ENTRY_BYTES;
    const directory = readDirectory(directoryBytes, header.hasLongSizes);
    if (directory === undefined) throw new ProblemError('bad-structure');
    const miniFat = numbersOf(await tables.readChain(sectors.claim(header.miniFatStart), size));
    const { root, entries, freedNames } = directory;
    const isDamaged = directory.isDamaged || tables.isDamaged || isCut;
    return new CompoundFile({ source, header, size, sectors, root, entries, miniFat, freedNames, isDamaged });
  }

  /** Whether anything so far read contradicted the format. What a stream lacks is known when it was read. */
  get isDamaged(): boolean {
    return this.#isDamaged || this.#sectors.isDamaged || this.#miniSectors.isDamaged;
  }

  /** The reachable entry of a path from the root, in any case ([MS-CFB] 2.6.4): `find('ObjectPool', '_1234')`. */
  find(...path: readonly string[]): CompoundEntry | undefined {
    return this.findIn(this.root, ...path);
  }

  /** The entry of a path from a storage, in any case. */
  findIn(storage: CompoundEntry, ...path: readonly string[]): CompoundEntry | undefined {
    let found: CompoundEntry | undefined = storage;
    for (const name of path) {
      const wanted = name.toUpperCase();
      found = found?.children.find((child) => child.name.toUpperCase() === wanted);
    }
    return found;
  }

  /** Bytes `[start, end)` of a stream, fewer where it ends or is torn; of a storage, none. */
  async read(entry: CompoundEntry, start = 0, end = entry.bytes): Promise<Uint8Array> {
    const wanted = Math.min(end, entry.bytes);
    if (entry.type !== 'stream' || wanted <= start) return new Uint8Array(0);
    const bytes = await this.#readEntry(entry.id, start, wanted);
    if (bytes.length < wanted - start) this.#isDamaged = true;
    return bytes;
  }

  /** The bytes of a stream, as they are pulled. */
  async *stream(entry: CompoundEntry): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < entry.bytes; at += LEFTOVER_BYTES) {
      const bytes = await this.read(entry, at, at + LEFTOVER_BYTES);
      if (bytes.length === 0) return;
      yield bytes;
    }
  }

  /** Bytes that stand in no stream, up to `usedEnd`: first those of free sectors, then those after the ends of streams. */
  async *leftovers(): AsyncGenerator<Leftover> {
    const { sectorBytes, miniSectorBytes } = this.#header;
    yield* this.#unused();
    for (const { first, last } of this.#sectors.free()) {
      const range = { start: (first + 1) * sectorBytes, end: Math.min(this.usedEnd, (last + 1) * sectorBytes) };
      yield* this.#pieces('free', range.start, range.end, (start, end) => this.#source.read(start, end));
    }
    const readRoot = (start: number, end: number) => this.#readSectors(this.#chains[0] ?? [], start, end);
    for (const { first, last } of this.#miniSectors.free()) {
      yield* this.#pieces('free', first * miniSectorBytes, last * miniSectorBytes, readRoot);
    }
    for (const { id, bytes, type } of this.entries) {
      const chain = this.#chains[id];
      if (chain === undefined || type !== 'stream') continue;
      const unit = this.#minis.has(id) ? miniSectorBytes : sectorBytes;
      yield* this.#pieces('slack', bytes, chain.length * unit, (start, end) => this.#readEntry(id, start, end));
    }
  }

  /** Places of the header and of the table of sectors that say nothing: a class, and sectors that there are not. */
  async *#unused(): AsyncGenerator<Leftover> {
    const { beyond } = this.#sectors;
    const table = new Uint8Array(beyond.buffer, beyond.byteOffset, beyond.byteLength);
    for (const bytes of [await this.#source.read(8, 24), table]) {
      if (bytes.length > 0) yield { kind: 'free', bytes, isContinued: false };
    }
    yield* this.#pieces('free', HEADER_BYTES, this.#header.sectorBytes, (start, end) => this.#source.read(start, end));
  }

  async *#pieces(
    kind: Leftover['kind'],
    from: number,
    to: number,
    read: (start: number, end: number) => Promise<Uint8Array>,
  ): AsyncGenerator<Leftover> {
    for (let at = from; at < to; at += LEFTOVER_BYTES) {
      const bytes = await read(at, Math.min(to, at + LEFTOVER_BYTES));
      if (bytes.length > 0) yield { kind, bytes, isContinued: at > from };
    }
  }

  #readEntry(id: number, start: number, end: number): Promise<Uint8Array> {
    const chain = this.#chains[id] ?? [];
    return this.#minis.has(id) ? this.#readMini(chain, start, end) : this.#readSectors(chain, start, end);
  }

  /** Small streams are in sectors of the root's stream ([MS-CFB] 2.4). */
  #readMini(chain: readonly number[], start: number, end: number): Promise<Uint8Array> {
    const root = this.#chains[0] ?? [];
    return readRuns(chain, this.#header.miniSectorBytes, start, end, (from, to) => this.#readSectors(root, from, to));
  }

  #readSectors(chain: readonly number[], start: number, end: number): Promise<Uint8Array> {
    const { sectorBytes } = this.#header;
    return readRuns(chain, sectorBytes, start, Math.min(end, start + this.#size), (from, to) =>
      this.#source.read(from + sectorBytes, to + sectorBytes),
    );
  }
}

interface Opened {
  readonly source: Pick<Source, 'read' | 'size'>;
  readonly header: CompoundHeader;
  readonly size: number;
  readonly sectors: SectorChains;
  readonly root: PlacedEntry;
  readonly entries: readonly PlacedEntry[];
  readonly miniFat: Uint32Array;
  readonly freedNames: readonly string[];
  readonly isDamaged: boolean;
}

/** Bytes `[start, end)` of a chain of sectors, those that follow each other read at once; fewer where the chain or its bytes end. */
async function readRuns(
  chain: readonly number[],
  unitBytes: number,
  start: number,
  end: number,
  read: (start: number, end: number) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const last = Math.min(end, chain.length * unitBytes);
  const pieces: Uint8Array[] = [];
  for (let at = start; at < last; ) {
    const index = Math.floor(at / unitBytes);
    const sector = chain[index] ?? 0;
    let count = 1;
    while (chain[index + count] === sector + count && (index + count) * unitBytes < last) count += 1;
    const to = Math.min(last, (index + count) * unitBytes);
    const from = sector * unitBytes + (at - index * unitBytes);
    const bytes = await read(from, from + (to - at));
    pieces.push(bytes);
    if (bytes.length < to - at) break;
    at = to;
  }
  const [first] = pieces;
  return pieces.length === 1 && first !== undefined ? first : Buffer.concat(pieces);
}

/** Reads the tables themselves. */
class TableReader {
  readonly #source: Pick<Source, 'read'>;
  readonly #sectorBytes: number;
  readonly #count: number;
  /** The sectors that the tables stand in. */
  readonly own: number[] = [];
  isDamaged = false;

  constructor(source: Pick<Source, 'read'>, sectorBytes: number, count: number) {
    this.#source = source;
    this.#sectorBytes = sectorBytes;
    this.#count = count;
  }

  /** The FAT: its sectors are listed in the header and in a chain of lists, whose last number is the next ([MS-CFB] 2.5). */
  async readFat({ fatSectors, difatStart }: CompoundHeader): Promise<Uint32Array> {
    const listed = [...fatSectors];
    const seen = new Set<number>();
    for (let sector = difatStart; sector <= SECTOR_MAX; ) {
      if (sector >= this.#count || seen.has(sector)) {
        this.isDamaged = true;
        break;
      }
      seen.add(sector);
      const numbers = numbersOf(await this.readChain([sector], this.#sectorBytes));
      for (const number of numbers.subarray(0, -1)) if (number <= SECTOR_MAX) listed.push(number);
      sector = numbers.at(-1) ?? SECTOR_MAX + 1;
    }
    const unique = [...new Set(listed)];
    const present = unique.filter((sector) => sector < this.#count);
    if (present.length < listed.length) this.isDamaged = true;
    // Not one that says of more sectors than there are.
    const needed = present.slice(0, Math.ceil((this.#count * 4) / this.#sectorBytes));
    for (const sector of new Set([...present, ...seen])) this.own.push(sector);
    return numbersOf(await this.readChain(needed, this.#count * 4 + this.#sectorBytes));
  }

  /** The bytes of a chain, at most so many. */
  async readChain(chain: readonly number[], bytesMax: number): Promise<Uint8Array> {
    const { length } = chain;
    if (length * this.#sectorBytes > bytesMax + this.#sectorBytes) this.isDamaged = true;
    const end = Math.min(bytesMax, length * this.#sectorBytes);
    return readRuns(chain, this.#sectorBytes, 0, end, (from, to) =>
      this.#source.read(from + this.#sectorBytes, to + this.#sectorBytes),
    );
  }
}
