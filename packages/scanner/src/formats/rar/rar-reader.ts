import { crc32 } from 'node:zlib';
import type { Part, ProblemPart, Source, TraitPart } from '../../document.ts';
import { told, trait } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';
import { withoutPadding } from '../../source/around.ts';
import { readRange } from '../../source/read-range.ts';
import { ForwardEntries } from '../../structures/archive/forward-entries.ts';
import { ArchiveWords, decodeName } from '../../structures/archive/words.ts';
import { signatures } from '../../structures/signatures.ts';
import type { FormatContext } from '../format.ts';
import type { RarBlock } from './block.ts';
import { type OwnLimits, PackedEntries } from './packed-entries.ts';
import { readBlock4 } from './rar4.ts';
import { HEADER_BYTES_MAX, readBlock5 } from './rar5.ts';

/** Bytes in which the mark of an archive is looked for: a program may stand before it (RAR 5.0 archive format, Self-extracting module). */
const MARK_BYTES_MAX = 1024 ** 2;

/** Bytes of a header that are read first: few have more. */
const HEADER_BYTES = 4_096;

/** Bytes of a comment, at most (RAR 5.0 archive format, Archive comment header). */
const COMMENT_BYTES_MAX = 256 * 1024;

/** The parts of an archive: its entries in their order, then its words. */
export async function* readRar(source: Source, context: FormatContext, own: OwnLimits): AsyncGenerator<Part> {
  yield* new RarReader(source, context, own).read();
}

class RarReader {
  readonly #source: Source;
  readonly #entries: ForwardEntries;
  readonly #words: ArchiveWords;
  readonly #context: FormatContext;
  readonly #own: OwnLimits;
  #packed: PackedEntries;
  #size = 0;
  #isFive = true;
  #isInVolumes = false;
  #isSolid = false;

  constructor(source: Source, context: FormatContext, own: OwnLimits) {
    this.#source = source;
    this.#context = context;
    this.#own = own;
    this.#packed = new PackedEntries(source, context, own, this.#isFive);
    this.#entries = new ForwardEntries(source, context.limits);
    this.#words = new ArchiveWords(context.limits);
  }

  async *read(): AsyncGenerator<Part> {
    this.#size = await this.#source.size();
    const head = Buffer.from(await this.#source.read(0, MARK_BYTES_MAX));
    const mark = head.indexOf(signatures.rar);
    const version = head[mark + 6] ?? 0;
    if (mark === -1 || version > 1) throw new ProblemError('bad-structure');
    if (mark > 0) yield* this.#around('prepended-data', 0, mark);
    this.#isFive = version === 1;
    this.#packed = new PackedEntries(this.#source, this.#context, this.#own, this.#isFive);
    try {
      yield* this.#readAll(mark + (this.#isFive ? 8 : 7));
    } finally {
      await this.#packed.close();
    }
  }

  async *#readAll(start: number): AsyncGenerator<Part> {
    const end = yield* this.#readBlocks(start);
    if (this.#isInVolumes) yield told('other-volume');
    if (!this.#entries.isFull && end < this.#size) yield* this.#around('appended-data', end, this.#size);
    yield* this.#words.rest();
  }

  /** Reads the blocks from an offset, and says where they end. */
  async *#readBlocks(start: number): AsyncGenerator<Part, number> {
    let at = start;
    while (at < this.#size && !this.#entries.isFull) {
      const block = await this.#blockAt(at);
      if (block === undefined) {
        yield told('bad-entry');
        return at;
      }
      // What follows is encrypted, names too.
      if (block.kind === 'locked') throw new ProblemError('needs-password');
      yield* this.#readBlock(block);
      yield* this.#words.take();
      at = block.data.end;
      if (block.kind === 'end') break;
    }
    return Math.min(at, this.#size);
  }

  /** The blocks from an offset, as far as there are any, for whoever must know them before they are read. */
  async *#blocksFrom(start: number): AsyncGenerator<RarBlock> {
    for (let at = start; at < this.#size; ) {
      const block = await this.#blockAt(at);
      if (block === undefined || block.kind === 'end') return;
      yield block;
      at = block.data.end;
    }
  }

  async #blockAt(at: number): Promise<RarBlock | undefined> {
    for (const count of [HEADER_BYTES, this.#isFive ? HEADER_BYTES_MAX : 0x10000]) {
      const bytes = Buffer.from(await this.#source.read(at, at + count));
      const block = this.#isFive ? readBlock5(bytes, at) : readBlock4(bytes, at);
      if (block !== undefined || bytes.length < count) return block;
    }
    return undefined;
  }

  async *#readBlock(block: RarBlock): AsyncGenerator<Part> {
    for (const [place, text] of block.words) {
      if (place === 'owner') this.#words.addField('raw:owner', text);
      else this.#words.add(text, place, place === 'entry-name' ? { hiddenBy: 'unlisted-member' } : {});
    }
    if ((block.kind === 'archive' || block.kind === 'end') && block.isSplit) this.#isInVolumes = true;
    if (block.kind === 'archive') this.#isSolid = block.isSolid;
    if (block.kind === 'service') yield* this.#readService(block);
    if (block.kind === 'entry') yield* this.#readEntry(block);
  }

  *#readEntry(block: RarBlock): Generator<Part> {
    if (block.isFolder) this.#words.add(block.name.replace(/\/$/, ''), 'folder');
    else if (block.words.some(([place]) => place === 'link-target')) this.#words.add(block.name, 'entry-name');
    else yield* this.#entries.read(block.name, this.#bytesOf(block), knownOf(block));
  }

  /** What is kept beside the entries: comments are read, streams of NTFS are files. */
  async *#readService(block: RarBlock): AsyncGenerator<Part> {
    if (block.name === 'STM') {
      const name = `stream${block.words[0]?.[1] ?? ''}`;
      yield* this.#entries.read(name, this.#bytesOf(block), [trait('unlisted-member'), ...knownOf(block)]);
      return;
    }
    if (block.name !== 'CMT') return;
    const comment = await this.#readComment(block);
    if (comment === undefined) {
      yield trait('archive-comment');
      yield told('part-not-read');
      return;
    }
    const nul = comment.indexOf(0);
    this.#words.add(decodeName(nul === -1 ? comment : comment.subarray(0, nul)), 'comment', {
      hiddenBy: 'archive-comment',
    });
  }

  /** The comment of the archive; undefined if it is encrypted, damaged or too long. */
  async #readComment(block: RarBlock): Promise<Buffer | undefined> {
    const pieces: Uint8Array[] = [];
    let bytes = 0;
    try {
      for await (const piece of this.#bytesOf(block)) {
        bytes += piece.length;
        await this.#context.budget.expand(piece.length);
        if (bytes > COMMENT_BYTES_MAX) return undefined;
        pieces.push(piece);
      }
    } catch (thrown) {
      if (thrown instanceof ProblemError && thrown.problem.code !== 'limit-exceeded') return undefined;
      throw thrown;
    }
    return Buffer.concat(pieces);
  }

  async *#bytesOf(block: RarBlock): AsyncGenerator<Uint8Array> {
    const { isEncrypted, isSplit, data, crc32: declared } = block;
    if (isEncrypted) throw new ProblemError('entry-needs-password');
    if (isSplit) throw new ProblemError('other-volume');
    let sum = 0;
    const end = Math.min(data.end, this.#size);
    for await (const chunk of this.#unpacked(block, end)) {
      sum = crc32(chunk, sum);
      yield chunk;
    }
    if (end < data.end) throw new ProblemError('torn-entry');
    if (declared !== undefined && declared !== sum) throw new ProblemError('bad-checksum');
  }

  #unpacked(block: RarBlock, end: number): AsyncIterable<Uint8Array> {
    if (block.method === 0) return readRange(this.#source, { start: block.data.start, end });
    // Streams and comments are packed by themselves.
    if (!this.#isSolid || block.kind === 'service') return this.#packed.bytesOf(block);
    return this.#packed.bytesInSolid(block, (start) => this.#blocksFrom(start));
  }

  async *#around(name: 'prepended-data' | 'appended-data', start: number, end: number): AsyncGenerator<Part> {
    const found = await withoutPadding(this.#source, { start, end }, ZEROS);
    if (found === undefined) return;
    yield trait(name);
    yield* this.#entries.read(name, readRange(this.#source, found), [trait(name)]);
  }
}

const ZEROS: ReadonlySet<number> = new Set([0]);

function knownOf({ isEncrypted }: RarBlock): readonly (TraitPart | ProblemPart)[] {
  return isEncrypted ? [trait('encrypted-member')] : [];
}
