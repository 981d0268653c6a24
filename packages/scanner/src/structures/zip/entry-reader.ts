import type { MemberPart, ProblemPart, Source, TraitPart } from '../../document.ts';
import { type Limits, valuesOf } from '../../limits.ts';
import { told, trait } from '../../parts.ts';
import { type AroundName, around } from '../../source/around.ts';
import { MemberNames } from '../../source/member-names.ts';
import type { Range } from '../../source/read-range.ts';
import { member } from '../../source/source.ts';
import { isEncrypted, unpack, type ZipEntry } from './entry.ts';
import { zipLimits } from './zip-limits.ts';

/** Makes the members of one archive: their names are safe, and each is another's. */
export class EntryReader {
  readonly #archive: Source;
  readonly #limits: Limits;
  readonly #names = new MemberNames();
  #count = 0;

  constructor(archive: Source, limits: Limits) {
    this.#archive = archive;
    this.#limits = limits;
  }

  /** Whether there are more members than are read: the scan loop has refused the last, and refuses all others. */
  get isFull(): boolean {
    return this.#count > this.#limits.membersMax;
  }

  /** Bytes that are no entry, as a member: what is there is looked at like any other file. */
  around(name: AroundName, range: Range): MemberPart {
    this.#count += 1;
    const unique = this.#names.add(name).name;
    const known = name === 'gap-data' ? { known: [trait('unlisted-member')] } : {};
    return { ...around(this.#archive, unique, range, this.#limits.memberBytesMax), ...known };
  }

  /**
   * The member that an entry is. One that cannot be read is a member all the same: reading it throws why. `used` is
   * told how many packed bytes there were, when all have been read.
   */
  read(
    entry: ZipEntry,
    known: readonly (TraitPart | ProblemPart)[] = [],
    used: (packedBytes: number) => void = () => {},
  ): MemberPart {
    this.#count += 1;
    const { name, isDuplicate, problems } = this.#names.add(entry.name);
    const more: (TraitPart | ProblemPart)[] = [...known, ...problems.map((found) => told(found))];
    if (isDuplicate) more.push(trait('duplicate-member'));
    if (isEncrypted(entry)) more.push(trait('encrypted-member'));
    const { entryDictionaryBytesMax } = valuesOf(zipLimits, this.#limits.own);
    const bytes = unpack(this.#archive, entry, used, entryDictionaryBytesMax);
    return { kind: 'member', source: member(this.#archive, name, bytes, this.#limits.memberBytesMax), known: more };
  }
}
