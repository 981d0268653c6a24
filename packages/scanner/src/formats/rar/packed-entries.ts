import type { Source } from '../../document.ts';
import { ProblemError } from '../../problem.ts';
import type { ExpansionBudget } from '../../source/measured-source.ts';
import type { EngineEvent } from '../../structures/unpacker/engine.ts';
import { Unpacker } from '../../structures/unpacker/unpack.ts';
import type { FormatContext } from '../format.ts';
import type { RarBlock } from './block.ts';
import { beginArchive4, END_4 } from './rar4.ts';
import { beginArchive5, END_5 } from './rar5.ts';

/** What bounds the format. */
export interface OwnLimits {
  readonly rarPackedBytesMax: number;
}

/** Blocks of an archive from an offset on. */
export type ReadBlocks = (start: number) => AsyncIterable<RarBlock>;

/**
 * What is packed, as it is unpacked: each entry by itself, in an archive that holds nothing else and says nothing of it, or
 * all of an archive whose entries are packed with one another.
 */
export class PackedEntries {
  readonly #source: Source;
  readonly #context: FormatContext;
  readonly #own: OwnLimits;
  readonly #isFive: boolean;
  readonly #unpacker: Unpacker;
  #solid: SolidEntries | undefined;

  constructor(source: Source, context: FormatContext, own: OwnLimits, isFive: boolean) {
    this.#source = source;
    this.#context = context;
    this.#own = own;
    this.#isFive = isFive;
    this.#unpacker = new Unpacker(context);
  }

  /** The bytes of an entry that is packed by itself. Throws what is wrong with it behind what could be unpacked. */
  async *bytesOf(block: RarBlock): AsyncGenerator<Uint8Array, void, undefined> {
    const archive = await this.#gather([block]);
    let failure: ProblemError | undefined;
    for await (const event of this.#unpacker.unpack(archive)) {
      if (event.kind === 'bytes') yield event.bytes;
      if (event.kind === 'problem') failure ??= event.problem;
    }
    if (failure !== undefined) throw failure;
  }

  /**
   * The bytes of an entry of an archive whose entries are packed with one another, from the first that is asked for on. They
   * are to be asked for in their order.
   */
  async *bytesInSolid(block: RarBlock, blocksFrom: ReadBlocks): AsyncGenerator<Uint8Array, void, undefined> {
    this.#solid ??= await this.#openSolid(block, blocksFrom);
    yield* this.#solid.bytesOf(block.data.start, this.#context);
  }

  async close(): Promise<void> {
    await this.#solid?.events.return();
  }

  async #openSolid(first: RarBlock, blocksFrom: ReadBlocks): Promise<SolidEntries> {
    const blocks: RarBlock[] = [first];
    for await (const block of blocksFrom(first.data.end)) {
      const isPlain = !block.isFolder && !block.isEncrypted && !block.isSplit;
      // What is stored is read where it stands, and nothing is packed with it.
      if (block.kind === 'entry' && block.method !== 0 && isPlain) blocks.push(block);
      if (blocks.length > this.#context.limits.membersMax) break;
    }
    const events = this.#unpacker.unpack(await this.#gather(blocks));
    return new SolidEntries(
      blocks.map(({ data }) => data.start),
      events,
    );
  }

  /** An archive of some entries, which are called by their number. */
  async #gather(blocks: readonly RarBlock[]): Promise<Uint8Array> {
    const { rarPackedBytesMax: number } = this.#own;
    const size = await this.#source.size();
    const isSolid = blocks.length > 1;
    const pieces: Uint8Array[] = [this.#isFive ? beginArchive5(isSolid) : beginArchive4(isSolid)];
    let bytes = 0;
    for (const [index, { data, headerAs, isSolid: isWithOthers }] of blocks.entries()) {
      const end = Math.min(data.end, size);
      bytes += end - data.start;
      if (bytes > number) throw new ProblemError('memory-limit', { number, limit: 'rarPackedBytesMax' });
      // The source has them as a window that it moves on.
      const packed = Uint8Array.from(await this.#source.read(data.start, end));
      if (headerAs !== undefined) pieces.push(headerAs(`${index}`, isWithOthers && index > 0), packed);
      this.#context.progress();
    }
    return Buffer.concat([...pieces, this.#isFive ? END_5 : END_4]);
  }
}

/** Entries that come one after another, whether or not anybody wants them. */
class SolidEntries {
  readonly #starts: readonly number[];
  readonly events: AsyncGenerator<EngineEvent, void, undefined>;
  /** The entry that comes next, or is being read. */
  #current = -1;
  /** Where an entry was begun while the one before it was read. */
  #ahead: EngineEvent | undefined;

  constructor(starts: readonly number[], events: AsyncGenerator<EngineEvent, void, undefined>) {
    this.#starts = starts;
    this.events = events;
  }

  /** The bytes of the entry whose data begins there. */
  async *bytesOf(start: number, { budget }: FormatContext): AsyncGenerator<Uint8Array, void, undefined> {
    await this.#passTo(this.#starts.indexOf(start), budget);
    let failure: ProblemError | undefined;
    for (let event = await this.#next(); event !== undefined; event = await this.#next()) {
      if (event.kind === 'bytes') yield event.bytes;
      if (event.kind === 'problem') failure ??= event.problem;
      if (event.kind !== 'file') continue;
      this.#ahead = event;
      break;
    }
    if (failure !== undefined) throw failure;
  }

  /** Passes over entries that nobody wanted, to the one with that number. */
  async #passTo(index: number, budget: ExpansionBudget): Promise<void> {
    while (this.#current < index) {
      const event = await this.#next();
      if (event === undefined) break;
      if (event.kind === 'file') this.#current = Number(event.path);
      if (event.kind === 'bytes') await budget.expand(event.bytes.length);
    }
    if (this.#current !== index) throw new ProblemError('bad-stream');
  }

  async #next(): Promise<EngineEvent | undefined> {
    const ahead = this.#ahead;
    this.#ahead = undefined;
    if (ahead !== undefined) return ahead;
    const next = await this.events.next();
    return next.done === true ? undefined : next.value;
  }
}
