import type { Part, Source } from '../../document.ts';
import { told, trait } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';
import { withoutPadding } from '../../source/around.ts';
import { type Range, readRange } from '../../source/read-range.ts';
import { ForwardEntries } from '../../structures/archive/forward-entries.ts';
import { ArchiveWords } from '../../structures/archive/words.ts';
import type { FormatContext } from '../format.ts';
import { type FolderRecord, isDots, readRecord, readRockRidge } from './folder-record.ts';
import { MoreVolumes, markedSectors, rootOf } from './more-volumes.ts';
import { UdfDescriptors } from './udf.ts';
import {
  DESCRIPTORS_MAX,
  END_OF_DESCRIPTORS,
  isDescriptor,
  readVolume,
  SECTOR_BYTES,
  SYSTEM_SECTORS,
  type Volume,
} from './volume.ts';

/** A folder is read in memory: one with a hundred thousand files has some ten million bytes. */
const FOLDER_BYTES_MAX = 32 * 1024 ** 2;
const FOLDERS_MAX = 100_000;

/** The parts of an image: the files of its trees, each once, then those of other trees, and what is in none. */
export async function* readIso(source: Source, context: FormatContext): AsyncGenerator<Part> {
  yield* new IsoReader(source, context).read();
}

/** A folder that is to be read. */
interface Folder {
  readonly path: string;
  readonly sector: number;
  readonly bytes: number;
}

class IsoReader {
  readonly #source: Source;
  readonly #context: FormatContext;
  readonly #entries: ForwardEntries;
  readonly #words: ArchiveWords;
  readonly #ranges: Range[] = [];
  /** Where files begin that were read, and how long they are. */
  readonly #read = new Set<string>();
  readonly #names = new Set<string>();
  readonly #folders = new Set<number>();
  #size = 0;

  constructor(source: Source, context: FormatContext) {
    this.#source = source;
    this.#context = context;
    this.#entries = new ForwardEntries(source, context.limits);
    this.#words = new ArchiveWords(context.limits);
  }

  async *read(): AsyncGenerator<Part> {
    this.#size = await this.#source.size();
    const volumes = await this.#readVolumes();
    if (volumes.length === 0) throw new ProblemError('bad-structure');
    yield* this.#readTrees(volumes);
    if (!this.#entries.isFull) yield* this.#readTrees(await this.#readMoreVolumes());
    if (!this.#entries.isFull) yield* this.#readGaps();
    yield* this.#words.rest();
  }

  async *#readTrees(volumes: readonly Volume[]): AsyncGenerator<Part> {
    // Names as they were meant first: a file of both trees is told under the name of the first.
    for (const volume of volumes.toSorted((a, b) => Number(b.isJoliet) - Number(a.isJoliet))) {
      for (const [name, value] of volume.fields) this.#words.addField(name, value);
      yield* this.#readTree(volume);
      if (this.#entries.isFull) break;
    }
  }

  /** Volumes that are told of where no tree leads to, and the descriptors of UDF, which stand there too. */
  async #readMoreVolumes(): Promise<readonly Volume[]> {
    const more = new MoreVolumes(this.#source);
    const udf = new UdfDescriptors(this.#source, this.#words, (name) => this.#names.has(name.toLowerCase()));
    for (const gap of [...this.#gaps()]) {
      for await (const marked of markedSectors(this.#source, gap)) {
        this.#context.progress();
        await (isDescriptor(marked.bytes) ? more.read(marked) : udf.read(marked.sector, marked.bytes));
      }
    }
    for (const range of [...more.ranges, ...udf.ranges]) this.#ranges.push(range);
    for (const volume of more.volumes) this.#coverTables(volume);
    return more.volumes;
  }

  #coverTables({ pathTables, base }: Volume): void {
    for (const { sector, bytes } of pathTables) if (sector > base) this.#cover(sector, bytes);
  }

  async #readVolumes(): Promise<readonly Volume[]> {
    const volumes: Volume[] = [];
    for (let sector = SYSTEM_SECTORS; sector < SYSTEM_SECTORS + DESCRIPTORS_MAX; sector += 1) {
      const range = { start: sector * SECTOR_BYTES, end: (sector + 1) * SECTOR_BYTES };
      const descriptor = Buffer.from(await this.#source.read(range.start, range.end));
      if (!isDescriptor(descriptor)) break;
      this.#ranges.push(range);
      const [type] = descriptor;
      if (type === END_OF_DESCRIPTORS) break;
      if (type !== 1 && type !== 2) continue;
      const volume = readVolume(descriptor);
      volumes.push(volume);
      this.#coverTables(volume);
    }
    return volumes;
  }

  async *#readTree(volume: Volume): AsyncGenerator<Part> {
    const root = rootOf(volume);
    const folders: Folder[] = [{ path: '', sector: root?.sector ?? 0, bytes: root?.bytes ?? 0 }];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
      if (this.#folders.has(folder.sector)) continue;
      this.#folders.add(folder.sector);
      if (this.#folders.size > FOLDERS_MAX) throw new ProblemError('bad-structure');
      this.#context.progress();
      const records = await this.#recordsOf(folder, volume);
      if (records === undefined) yield told('bad-part');
      const found: Folder[] = [];
      for (const parts of filesOf(records ?? [])) {
        yield* this.#readFile(parts, folder.path, found, volume.isListed);
        yield* this.#words.take();
        if (this.#entries.isFull) return;
      }
      folders.push(...found.toReversed());
    }
  }

  /** A file, whose parts follow each other, a folder or a link. */
  async *#readFile(
    parts: readonly FolderRecord[],
    folder: string,
    folders: Folder[],
    isListed: boolean,
  ): AsyncGenerator<Part> {
    const [first] = parts;
    if (first === undefined) return;
    this.#names.add(first.name.toLowerCase());
    const path = folder === '' ? first.name : `${folder}/${first.name}`;
    const isHidden = first.isHidden || !isListed;
    if (first.isFolder) folders.push({ path, sector: first.sector, bytes: first.bytes });
    if (first.isFolder || first.target !== '') {
      this.#addNames(path, first, isHidden);
      return;
    }
    const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
    const key = bytes === 0 ? `empty ${path.toLowerCase()}` : `${first.sector} ${bytes}`;
    if (this.#read.has(key)) return;
    this.#read.add(key);
    for (const part of parts) this.#cover(part.sector, part.bytes);
    yield* this.#entries.read(path, this.#bytesOf(parts), isHidden ? [trait('unlisted-member')] : []);
    const last = parts.at(-1);
    if (last !== undefined) await this.#readSlack(last);
  }

  /** The name of a folder, or of a link with what it leads to, once. */
  #addNames(path: string, { isFolder, target }: FolderRecord, isHidden: boolean): void {
    const key = `${isFolder ? 'folder' : 'link'} ${path} ${target}`;
    if (this.#read.has(key)) return;
    this.#read.add(key);
    const hidden = isHidden ? ({ hiddenBy: 'unlisted-member' } as const) : {};
    this.#words.add(path, isFolder ? 'folder' : 'entry-name', hidden);
    if (!isFolder) this.#words.add(target, 'link-target', hidden);
  }

  async *#bytesOf(parts: readonly FolderRecord[]): AsyncGenerator<Uint8Array> {
    for (const { sector, bytes } of parts) {
      const start = sector * SECTOR_BYTES;
      yield* readRange(this.#source, { start, end: Math.min(start + bytes, Math.max(start, this.#size)) });
      if (start + bytes > this.#size) throw new ProblemError('torn-entry');
    }
  }

  /** What is behind a file in its last sector. */
  async #readSlack({ sector, bytes }: FolderRecord): Promise<void> {
    const end = sector * SECTOR_BYTES + bytes;
    const slack = await this.#source.read(end, Math.min(this.#size, Math.ceil(end / SECTOR_BYTES) * SECTOR_BYTES));
    this.#words.addLeftovers(slack, 'orphan-text');
  }

  /** The records of a folder; undefined if it is none. */
  async #recordsOf({ sector, bytes }: Folder, volume: Volume): Promise<readonly FolderRecord[] | undefined> {
    const start = sector * SECTOR_BYTES;
    if (bytes > FOLDER_BYTES_MAX || start + bytes > this.#size) return undefined;
    this.#cover(sector, bytes);
    const all = Buffer.from(await this.#source.read(start, start + bytes));
    const records: FolderRecord[] = [];
    for (let at = 0; at < all.length; ) {
      const length = all[at] ?? 0;
      if (length === 0) {
        // Records do not go on in the next sector (ECMA-119, 6.8.1.1).
        const next = (Math.floor(at / SECTOR_BYTES) + 1) * SECTOR_BYTES;
        this.#words.addLeftovers(all.subarray(at, next), 'orphan-text');
        at = next;
        continue;
      }
      const record = readRecord(all, at, volume);
      if (record !== undefined && !isDots(all, at)) records.push(await this.#withMore(record));
      if (record?.more !== undefined) this.#cover(record.more.sector, record.more.offset + record.more.bytes);
      at += length;
    }
    return records;
  }

  /** A record with what its fields say that go on elsewhere. */
  async #withMore(record: FolderRecord): Promise<FolderRecord> {
    if (record.more === undefined) return record;
    const { sector, offset, bytes } = record.more;
    const start = sector * SECTOR_BYTES + offset;
    const { name, target } = readRockRidge(
      Buffer.from(await this.#source.read(start, start + Math.min(bytes, SECTOR_BYTES))),
    );
    return { ...record, name: name === '' ? record.name : name, target: target === '' ? record.target : target };
  }

  /** Accounts for whole sectors. */
  #cover(sector: number, bytes: number): void {
    const start = sector * SECTOR_BYTES;
    this.#ranges.push({ start, end: start + Math.ceil(bytes / SECTOR_BYTES) * SECTOR_BYTES });
  }

  /** What stands in sectors that no tree leads to. */
  async *#readGaps(): AsyncGenerator<Part> {
    for (const gap of this.#gaps()) {
      yield* this.#readGap(gap);
      if (this.#entries.isFull) return;
    }
  }

  *#gaps(): Generator<Range> {
    let covered = 0;
    const ends = { start: this.#size, end: this.#size };
    for (const { start, end } of [...this.#ranges, ends].toSorted((a, b) => a.start - b.start)) {
      if (start > covered) yield { start: covered, end: Math.min(start, this.#size) };
      covered = Math.max(covered, end);
    }
  }

  async *#readGap(gap: Range): AsyncGenerator<Part> {
    const found = gap.end > gap.start ? await withoutPadding(this.#source, gap, ZEROS) : undefined;
    if (found === undefined) return;
    const isAtEnd = gap.end === this.#size ? 'appended-data' : 'gap-data';
    const name = gap.start === 0 ? 'prepended-data' : isAtEnd;
    const known = trait(name === 'gap-data' ? 'unlisted-member' : name);
    yield known;
    yield* this.#entries.read(name, readRange(this.#source, found), [known]);
  }
}

const ZEROS: ReadonlySet<number> = new Set([0]);

/** The records of each file, which may be several. */
function filesOf(records: readonly FolderRecord[]): readonly (readonly FolderRecord[])[] {
  const files: FolderRecord[][] = [];
  let isOpen = false;
  for (const record of records) {
    if (isOpen) files.at(-1)?.push(record);
    else files.push([record]);
    isOpen = record.goesOn;
  }
  return files;
}
