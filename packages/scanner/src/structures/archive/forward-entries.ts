import type { Part, ProblemPart, Source, TraitPart } from '../../document.ts';
import type { Limits } from '../../limits.ts';
import { told, trait } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';
import { MemberNames } from '../../source/member-names.ts';
import { member } from '../../source/source.ts';
import type { ByteQueue } from '../byte-queue.ts';

/** The members of an archive that is read from first to last: safe names, and each another's. */
export class ForwardEntries {
  readonly #archive: Pick<Source, 'path' | 'depth'>;
  readonly #limits: Limits;
  readonly #names = new MemberNames();
  #count = 0;

  constructor(archive: Pick<Source, 'path' | 'depth'>, limits: Limits) {
    this.#archive = archive;
    this.#limits = limits;
  }

  /** Whether there are more members than are read: the scan loop has refused the last, and refuses all others. */
  get isFull(): boolean {
    return this.#count > this.#limits.membersMax;
  }

  /** A member whose bytes come from the archive in their turn. What nobody reads of them is for the caller to skip. */
  *read(
    name: string,
    bytes: AsyncIterable<Uint8Array>,
    known: readonly (TraitPart | ProblemPart)[] = [],
  ): Generator<Part> {
    this.#count += 1;
    const { name: unique, isDuplicate, problems } = this.#names.add(name);
    const more = [...known, ...problems.map((found) => told(found))];
    if (isDuplicate) more.push(trait('duplicate-member'));
    const source = member(this.#archive, unique, bytes, this.#limits.memberBytesMax);
    yield { kind: 'member', source, ...(more.length > 0 && { known: more }) };
    // The archive itself was not wholly walked, whatever becomes of the member that was one too many.
    if (this.isFull) {
      yield told('members-limit', { number: this.#limits.membersMax, limit: 'membersMax' });
    }
  }
}

/** So many of the next bytes of an archive: an entry's. */
export class EntryBytes {
  readonly #input: ByteQueue;
  #left: number;
  #isTorn = false;

  /** `count` is as the archive declares it: all that is there is given, and no more than there is. */
  constructor(input: ByteQueue, count: number) {
    this.#input = input;
    this.#left = count;
  }

  /** Those that were not taken yet. Throws `torn-entry` where the archive ends before they do. */
  async *stream(): AsyncGenerator<Uint8Array, void, undefined> {
    yield* this.rest();
    if (this.#isTorn) throw new ProblemError('torn-entry');
  }

  /** Takes what nobody wanted. */
  async skip(): Promise<void> {
    while ((await this.#take()) !== undefined);
  }

  /** What nobody wanted, as it is taken. */
  async *rest(): AsyncGenerator<Uint8Array, void, undefined> {
    for (let chunk = await this.#take(); chunk !== undefined; chunk = await this.#take()) yield chunk;
  }

  async #take(): Promise<Uint8Array | undefined> {
    if (this.#left === 0) return undefined;
    const chunk = await this.#input.take();
    if (chunk === undefined) {
      this.#isTorn = true;
      this.#left = 0;
      return undefined;
    }
    const taken = chunk.length > this.#left ? chunk.subarray(0, this.#left) : chunk;
    this.#input.giveBack(chunk.subarray(taken.length));
    this.#left -= taken.length;
    return taken;
  }
}

/** Bytes without the NULs at their end, which are padding. */
export async function* withoutPadding(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  let zeros = 0;
  for await (const chunk of bytes) {
    const last = chunk.findLastIndex((byte) => byte !== 0);
    if (last === -1) {
      zeros += chunk.length;
      continue;
    }
    yield* makeZeros(zeros);
    yield chunk.subarray(0, last + 1);
    zeros = chunk.length - last - 1;
  }
}

/** So many NULs. */
export function* makeZeros(count: number): Generator<Uint8Array> {
  // Each is another: whoever is given bytes may write over them.
  for (let left = count; left > 0; left -= ZEROS_BYTES) yield new Uint8Array(Math.min(left, ZEROS_BYTES));
}

/** NULs that are made at a time. */
const ZEROS_BYTES = 128 * 1024;
