import type { Location, MemberPart, Part, ProblemPart, Source, TraitPart } from '../../document.ts';
import type { Limits } from '../../limits.ts';
import { told, trait } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';
import type { ExpansionBudget } from '../../source/measured-source.ts';
import type { Range } from '../../source/read-range.ts';
import type { ArchiveEnd } from '../zip/archive-end.ts';
import { DirectoryError } from '../zip/directory.ts';
import { unpack, type ZipEntry } from '../zip/entry.ts';
import { EntryReader } from '../zip/entry-reader.ts';
import { overlap } from '../zip/gaps.ts';
import { isSame } from '../zip/listed.ts';
import { endOfEntry, isEmptyFolder, Listing, otherEntry } from '../zip/listing.ts';
import { findEntries, type LocalHeader } from '../zip/local.ts';
import { readUnlisted } from '../zip/unlisted.ts';
import { ZipWords } from '../zip/words.ts';

/** What a package is read with. */
export interface PackageContext {
  readonly limits: Limits;
  readonly budget: ExpansionBudget;
}

/** An entry of the archive that is a part of the package. */
interface PackagePart {
  readonly entry: ZipEntry;
  readonly header: LocalHeader;
  /** Packed bytes that were read; as many as are declared, before that. */
  used: number;
  isRead: boolean;
}

/**
 * A ZIP archive whose entries are the parts of one document (ECMA-376 part 2, 7; ODF 1.3 part 2, 3). A part is known by
 * its name, in any case, with or without a leading slash. Whatever is read through it is charged. What nobody has asked for
 * can be listed, and what stands in the archive beside the parts is read by `rest`.
 */
export class Package {
  readonly #source: Source;
  readonly #context: PackageContext;
  readonly #parts = new Map<string, PackagePart>();
  /** Entries whose name another has: the first is the part. */
  readonly #doubles: PackagePart[] = [];
  readonly #entries: EntryReader;
  readonly #words = new ZipWords();
  readonly #problems: ProblemPart[] = [];
  /** Undefined if the directory could not be read. */
  #end: (ArchiveEnd & { readonly directoryEnd: number }) | undefined;

  private constructor(source: Source, context: PackageContext) {
    this.#source = source;
    this.#context = context;
    this.#entries = new EntryReader(source, context.limits);
  }

  /** Reads the directory. Throws `members-limit` if it lists too much, `bad-structure` if no entry can be found. */
  static async open(source: Source, context: PackageContext): Promise<Package> {
    const found = new Package(source, context);
    try {
      await found.#readDirectory();
    } catch (thrown) {
      if (!(thrown instanceof DirectoryError)) throw thrown;
      await found.#recover();
    }
    if (found.#parts.size === 0) throw new ProblemError('bad-structure');
    return found;
  }

  /** The names of all parts, in the order of the directory, as they stand there. */
  get names(): readonly string[] {
    return [...this.#parts.values()].map(({ entry }) => entry.name);
  }

  /** Whether there is a part of a name. */
  has(name: string): boolean {
    return this.#parts.has(keyOf(name));
  }

  /** Whether somebody has read a part, or accounted for it. */
  wasRead(name: string): boolean {
    return this.#parts.get(keyOf(name))?.isRead === true;
  }

  /** Accounts for a part that is not to be read. */
  leave(name: string): void {
    const part = this.#parts.get(keyOf(name));
    if (part !== undefined) part.isRead = true;
  }

  /** How many bytes a part is said to have; undefined if it is not there, or nobody says. */
  sizeOf(name: string): number | undefined {
    return this.#parts.get(keyOf(name))?.entry.bytes;
  }

  /**
   * The bytes of a part, as they are pulled, charged and accounted for; neither if they are read once more. Throws `lost-part` if it is not there, and
   * what reading throws.
   */
  async *bytes(name: string, again = false): AsyncGenerator<Uint8Array> {
    const part = this.#parts.get(keyOf(name));
    if (part === undefined) throw new ProblemError('lost-part', { at: placeOf(name) });
    if (!again) part.isRead = true;
    const chunks = unpack(this.#source, part.entry, (used) => {
      part.used = used;
    });
    for await (const chunk of chunks) {
      if (!again) await this.#context.budget.expand(chunk.length);
      yield chunk;
    }
  }

  /** The same of a part of which something is held in memory. Throws as `bytes` does, and `part-limit` if it is too long. */
  async *small(name: string): AsyncGenerator<Uint8Array> {
    const { partBytesMax } = this.#context.limits;
    let length = 0;
    for await (const chunk of this.bytes(name)) {
      length += chunk.length;
      if (length > partBytesMax) throw new ProblemError('part-limit', { number: partBytesMax, limit: 'partBytesMax' });
      yield chunk;
    }
  }

  /** All bytes of a part. Throws as `small` does. */
  async whole(name: string): Promise<Uint8Array> {
    return Buffer.concat(await Array.fromAsync(this.small(name)));
  }

  /** A part as a member, to be read by whatever format it is of. Throws `lost-part` if it is not there. */
  member(name: string, known: readonly (TraitPart | ProblemPart)[] = []): MemberPart {
    const part = this.#parts.get(keyOf(name));
    if (part === undefined) throw new ProblemError('lost-part', { at: placeOf(name) });
    return this.#memberOf(part, known);
  }

  /**
   * What is in the archive and is no part: entries of the same name, entries that are not listed, bytes before, between and
   * after them, comments; and what was wrong with its directory. To be read last: a part that was read by then is known to
   * end where it ended.
   */
  async *rest(): AsyncGenerator<Part> {
    yield* this.#problems;
    for (const part of this.#doubles) yield this.#memberOf(part, [trait('duplicate-member')]);
    const ranges: Range[] = [];
    for (const part of [...this.#parts.values(), ...this.#doubles]) ranges.push(yield* this.#rangeOf(part));
    if (overlap(ranges)) yield told('overlapping-entries');
    if (this.#end !== undefined) yield* readUnlisted(this.#source, this.#entries, this.#words, ranges, this.#end);
    yield* this.#words.rest();
  }

  #memberOf(part: PackagePart, known: readonly (TraitPart | ProblemPart)[]): MemberPart {
    part.isRead = true;
    return this.#entries.read(part.entry, known, (used) => {
      part.used = used;
    });
  }

  async #readDirectory(): Promise<void> {
    const listing = await Listing.open(this.#source, this.#words);
    for await (const found of listing.entries()) {
      if (found === undefined) {
        this.#problems.push(told('bad-directory'));
        continue;
      }
      const { entry, header } = found;
      this.#add(entry, header);
      if (!isSame(entry, header)) this.#problems.push(told('header-mismatch', { at: placeOf(entry.name) }));
    }
    this.#end = listing.end;
  }

  async #recover(): Promise<void> {
    this.#problems.push(told('bad-directory'));
    for await (const found of findEntries(this.#source, 0, await this.#source.size())) {
      this.#words.addUnlisted(found.header);
      this.#add(found.entry, found.header);
    }
  }

  #add(entry: ZipEntry, header: LocalHeader): void {
    const { membersMax } = this.#context.limits;
    if (this.#parts.size + this.#doubles.length >= membersMax) {
      throw new ProblemError('members-limit', { number: membersMax, limit: 'membersMax' });
    }
    const key = keyOf(entry.name);
    const part = { entry, header, used: entry.packedBytes, isRead: isEmptyFolder(entry) };
    if (this.#parts.has(key)) this.#doubles.push(part);
    else this.#parts.set(key, part);
  }

  /** Where a part is; what its local header says else of it is a member. */
  async *#rangeOf({ entry, header, used }: PackagePart): AsyncGenerator<Part, Range> {
    const { start, dataStart } = header;
    let last = dataStart + used;
    const local = await otherEntry(this.#source, entry, header);
    if (local !== undefined) {
      yield this.#entries.read(local, [trait('unlisted-member')]);
      last = Math.max(last, dataStart + local.packedBytes);
    }
    return { start, end: await endOfEntry(this.#source, last, entry) };
  }
}

/** The place of a part: its name, which is shown as names are. */
export function placeOf(name: string): Location {
  return { kind: 'field', name: name.replace(/^\//, '') };
}

/** Names are the same in any case (ECMA-376 part 2, 6.2.2.3), and may be percent-encoded (6.2.2.2). */
function keyOf(name: string): string {
  const plain = name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
  if (!plain.includes('%')) return plain;
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}
