import type { Part, ProblemPart, Source, TraitPart } from '../../document.ts';
import type { Limits } from '../../limits.ts';
import { told, trait } from '../../parts.ts';
import { EntryBytes, ForwardEntries, withoutPadding } from '../../structures/archive/forward-entries.ts';
import { ArchiveWords, decodeName } from '../../structures/archive/words.ts';
import { ByteQueue } from '../../structures/byte-queue.ts';
import { beginsWith, signatures, TAR_MARK_OFFSET } from '../../structures/signatures.ts';
import { Attributes } from './attributes.ts';
import { BLOCK_BYTES, readHeader, type TarHeader } from './header.ts';
import { Lost } from './lost.ts';
import { fillHoles, readOldMap, readPaxMap } from './sparse.ts';

/** The parts of an archive: its entries as they come, what stands between and after them, then its words. */
export async function* readTar(
  source: Pick<Source, 'path' | 'depth' | 'stream'>,
  limits: Limits,
  headerBytesMax: number,
): AsyncGenerator<Part> {
  const input = new ByteQueue(source.stream());
  try {
    yield* new TarReader(source, input, limits, headerBytesMax).read();
  } finally {
    await input.close();
  }
}

/** What an entry is that is no file: where its name belongs, or what it says of others. */
type EntryType = 'attributes' | 'long-name' | 'long-target' | 'entry-name' | 'folder' | 'volume-label' | 'list';

/** By its type (POSIX.1-2024, pax, typeflag; GNU tar 1.35, tar.h). Any other is a file. */
const TYPES: Readonly<Record<string, EntryType>> = {
  g: 'attributes',
  x: 'attributes',
  X: 'attributes',
  L: 'long-name',
  K: 'long-target',
  1: 'entry-name',
  2: 'entry-name',
  3: 'entry-name',
  4: 'entry-name',
  5: 'folder',
  6: 'entry-name',
  V: 'volume-label',
  D: 'list',
};

/** An entry, as its header and what stands before that say. */
interface Entry {
  readonly header: TarHeader;
  readonly name: string;
  /** Of a link; empty if it is none. */
  readonly target: string;
  /** Of its data in the archive. */
  readonly bytes: number;
  readonly attributes: Attributes;
}

class TarReader {
  readonly #input: ByteQueue;
  readonly #entries: ForwardEntries;
  readonly #words: ArchiveWords;
  readonly #headerBytesMax: number;
  #attributes = new Attributes();
  #longName: Buffer | undefined;
  #longTarget: Buffer | undefined;
  /** Programs stop at the end, whatever follows. */
  #isBehindEnd = false;

  constructor(source: Pick<Source, 'path' | 'depth'>, input: ByteQueue, limits: Limits, headerBytesMax: number) {
    this.#input = input;
    this.#entries = new ForwardEntries(source, limits);
    this.#words = new ArchiveWords(limits);
    this.#headerBytesMax = headerBytesMax;
  }

  async *read(): AsyncGenerator<Part> {
    while (!this.#entries.isFull) {
      if (await this.#skipEnd()) this.#isBehindEnd = true;
      const block = await this.#input.peek(BLOCK_BYTES);
      if (block.length === 0) break;
      const header = readHeader(block);
      if (header === undefined) yield* this.#readLost(block);
      else {
        await this.#input.skip(BLOCK_BYTES);
        yield* this.#readEntry(header);
      }
      yield* this.#words.take();
    }
    this.#forget();
    yield* this.#words.rest();
  }

  /** Skips blocks of NULs, and says whether there were any. */
  async #skipEnd(): Promise<boolean> {
    let skipped = 0;
    for (let chunk = await this.#input.take(); chunk !== undefined; chunk = await this.#input.take()) {
      const first = chunk.findIndex((byte) => byte !== 0);
      if (first === -1) {
        skipped += chunk.length;
        continue;
      }
      const inBlock = (skipped + first) % BLOCK_BYTES;
      // The block may have begun with the chunk before, of which only NULs are missing.
      this.#input.giveBack(chunk.subarray(Math.max(0, first - inBlock)));
      if (inBlock > first) this.#input.giveBack(new Uint8Array(inBlock - first));
      return skipped + first >= BLOCK_BYTES;
    }
    return skipped > 0;
  }

  /**
   * Bytes where a header should be, up to the next: as a member, which is identified like any file. A header that is
   * damaged is told in words, so that the file behind it is known by its own beginning.
   */
  async *#readLost(block: Buffer): AsyncGenerator<Part> {
    const isMarked = beginsWith(block.subarray(TAR_MARK_OFFSET), signatures.tarMark);
    const why = this.#isBehindEnd ? 'appended-data' : 'unlisted-member';
    yield this.#isBehindEnd ? trait(why) : told('bad-entry');
    if (isMarked) {
      this.#words.addLeftovers(block, why);
      await this.#input.skip(block.length);
    }
    const bytes = new Lost(this.#input, isMarked);
    if (await bytes.isEmpty()) return;
    const name = this.#isBehindEnd ? 'appended-data' : 'gap-data';
    yield* this.#entries.read(name, withoutPadding(bytes.stream()), [trait(why)]);
    await bytes.skip();
  }

  async *#readEntry(header: TarHeader): AsyncGenerator<Part> {
    this.#words.addLeftovers(header.rest, 'orphan-text');
    const type = TYPES[header.type];
    if (type === 'attributes' || type === 'long-name' || type === 'long-target') {
      yield* this.#readAbout(header, type);
      return;
    }
    const entry = this.#describe(header);
    const { name, target, bytes } = entry;
    if (type === 'list') {
      yield* this.#readList(entry);
      return;
    }
    const isFolder = type === 'folder' || (type === undefined && name.endsWith('/') && bytes === 0);
    if (type === undefined && !isFolder) {
      yield* this.#readFile(entry);
      return;
    }
    const hidden = this.#isBehindEnd ? ({ hiddenBy: 'unlisted-member' } as const) : {};
    this.#words.add(isFolder ? name.replace(/\/$/, '') : name, type ?? 'folder', hidden);
    this.#words.add(target, 'link-target', hidden);
    // What has no data may say how long its file is, and have none; a link of pax may have it.
    if (bytes > 0 && !(await this.#isAtHeader())) yield* this.#readFile(entry);
  }

  /** What is known of an entry by its header and by those before it, which are of no other. */
  #describe(header: TarHeader): Entry {
    const attributes = this.#attributes;
    const name = this.#nameOf(header);
    const target = decodeName(attributes.get('linkpath') ?? this.#longTarget ?? header.target);
    this.#words.addField('raw:owner', decodeName(attributes.get('uname') ?? header.owner));
    this.#words.addField('raw:group', decodeName(attributes.get('gname') ?? header.group));
    const size = Number(attributes.get('size')?.toString('latin1') ?? Number.NaN);
    const bytes = Number.isSafeInteger(size) && size >= 0 ? size : header.bytes;
    this.#attributes = attributes.next();
    this.#longName = undefined;
    this.#longTarget = undefined;
    return { header, name, target, bytes, attributes };
  }

  /** A header that says something of the next entry, or of all that follow. */
  async *#readAbout(header: TarHeader, type: 'attributes' | 'long-name' | 'long-target'): AsyncGenerator<Part> {
    if (header.bytes > this.#headerBytesMax) {
      yield told('part-limit', { number: this.#headerBytesMax, limit: 'tarHeaderBytesMax' });
      const { bytes } = header;
      const entry = { header, name: decodeName(header.name), target: '', bytes, attributes: new Attributes() };
      yield* this.#readFile(entry, [trait('unlisted-member')]);
      return;
    }
    const { content, isWhole } = await this.#takeContent(header.bytes);
    if (!isWhole) yield told('torn-entry');
    if (type === 'attributes') {
      const isRight = this.#attributes.read(content, header.type === 'g', this.#words);
      if (!isRight) yield told('bad-part');
      return;
    }
    const end = content.indexOf(0);
    const name = end === -1 ? content : content.subarray(0, end);
    if (type === 'long-name') this.#longName = this.#instead(this.#longName, name);
    else this.#longTarget = this.#instead(this.#longTarget, name);
  }

  /** The content of a header, and whether all of it was there; its padding is read too. */
  async #takeContent(count: number): Promise<{ readonly content: Buffer; readonly isWhole: boolean }> {
    const content = Buffer.from(await this.#input.peek(count));
    await this.#input.skip(content.length);
    await this.#skipPadding(count);
    return { content, isWhole: content.length === count };
  }

  #instead(before: Buffer | undefined, name: Buffer): Buffer {
    if (before !== undefined) this.#words.add(decodeName(before), 'entry-name', { hiddenBy: 'unlisted-member' });
    return name;
  }

  /** The name by what says it last; another that the header has is told, unless it is the same cut short. */
  #nameOf(header: TarHeader): string {
    const own = decodeName(header.name);
    const long = this.#attributes.get('GNU.sparse.name') ?? this.#attributes.get('path') ?? this.#longName;
    if (long === undefined) return own;
    const name = decodeName(long);
    const isCut = own === '' || name.startsWith(own) || name.endsWith(own) || /@LongLink$|Sparse/.test(own);
    if (!isCut) this.#words.add(own, 'entry-name', { hiddenBy: 'unlisted-member' });
    return name;
  }

  async *#readFile({ header, name, bytes, attributes }: Entry, also: readonly TraitPart[] = []): AsyncGenerator<Part> {
    const map =
      (await readOldMap(header, this.#input, this.#headerBytesMax)) ??
      (await readPaxMap(attributes.all(), this.#input, this.#headerBytesMax));
    const data = new EntryBytes(this.#input, Math.max(0, bytes - (map?.mapBytes ?? 0)));
    const known: (TraitPart | ProblemPart)[] = [...also];
    if (this.#isBehindEnd) known.push(trait('unlisted-member'));
    if (header.type === 'M') known.push(told('other-volume'));
    yield* this.#entries.read(name, map === undefined ? data.stream() : fillHoles(data.stream(), map), known);
    await data.skip();
    await this.#skipPadding(bytes);
  }

  /** What a folder held when it was backed up, whether or not it is in the archive (GNU tar 1.35, "Dumpdir"). */
  async *#readList({ name, bytes }: Entry): AsyncGenerator<Part> {
    this.#words.add(name.replace(/\/$/, ''), 'folder');
    const { content, isWhole } = await this.#takeContent(Math.min(bytes, this.#headerBytesMax));
    if (!isWhole) yield told('torn-entry');
    if (bytes > content.length && isWhole) {
      yield told('part-limit', { number: this.#headerBytesMax, limit: 'tarHeaderBytesMax' });
      const rest = new EntryBytes(this.#input, bytes - content.length);
      yield* this.#entries.read(name, rest.stream(), [trait('unlisted-member')]);
      await rest.skip();
      await this.#skipPadding(bytes);
    }
    for (const listed of decodeNames(content)) {
      this.#words.add(listed.slice(1), 'list', listed.startsWith('N') ? { hiddenBy: 'unlisted-member' } : {});
    }
  }

  /** Takes the padding behind data of that length. Programs of old left in it what was in memory. */
  async #skipPadding(count: number): Promise<void> {
    const padding = await this.#input.peek((BLOCK_BYTES - (count % BLOCK_BYTES)) % BLOCK_BYTES);
    this.#words.addLeftovers(padding, 'orphan-text');
    await this.#input.skip(padding.length);
  }

  /** Whether the next block is a header or NULs, or there is none. */
  async #isAtHeader(): Promise<boolean> {
    const block = await this.#input.peek(BLOCK_BYTES);
    return block.every((byte) => byte === 0) || readHeader(block)?.isMarked === true;
  }

  /** Tells the names that were for an entry which never came. */
  #forget(): void {
    for (const name of [this.#attributes.own.get('path'), this.#longName, this.#longTarget]) {
      if (name !== undefined) this.#words.add(decodeName(name), 'entry-name', { hiddenBy: 'unlisted-member' });
    }
  }
}

/** Names that each end in a NUL. */
function decodeNames(content: Buffer): readonly string[] {
  return content
    .toString('latin1')
    .split('\0')
    .map((name) => decodeName(Buffer.from(name, 'latin1')));
}
