import type { Entry } from 'yauzl';
import type { Source } from '../../document.ts';
import { type ArchiveEnd, findEnd } from './archive-end.ts';
import { centralBytes, Directory, DirectoryError } from './directory.ts';
import type { ZipEntry } from './entry.ts';
import { type ListedEntry, listedEntry } from './listed.ts';
import { descriptorBytes, type LocalHeader, leavesSizes, localEntry, readLocalHeader } from './local.ts';
import { DEFLATED } from './methods.ts';
import type { ZipWords } from './words.ts';

/** An entry that the directory lists, and what its local header says. */
export interface FoundListed {
  readonly entry: ListedEntry;
  readonly header: LocalHeader;
}

/** What the directory of an archive lists, with the words that it and the local headers have besides. */
export class Listing {
  readonly #source: Source;
  readonly #end: ArchiveEnd;
  readonly #directory: Directory;
  readonly #words: ZipWords;
  #directoryEnd: number;

  private constructor(source: Source, end: ArchiveEnd, directory: Directory, words: ZipWords) {
    this.#source = source;
    this.#end = end;
    this.#directory = directory;
    this.#words = words;
    this.#directoryEnd = end.directory;
  }

  /** Throws DirectoryError where there is no directory or it cannot be believed, and what the source throws. */
  static async open(source: Source, words: ZipWords): Promise<Listing> {
    const end = await findEnd(source);
    if (end === undefined) throw new DirectoryError('none');
    const directory = await Directory.open(source, end);
    words.addComment(directory.comment);
    return new Listing(source, end, directory, words);
  }

  /** Where the archive ends; the directory, where that of its entries does which have been walked. */
  get end(): ArchiveEnd & { readonly directoryEnd: number } {
    return { ...this.#end, directoryEnd: this.#directoryEnd };
  }

  /** The entries in the order of the directory; undefined in place of one that is not where it is said to be. */
  async *entries(): AsyncGenerator<FoundListed | undefined> {
    for await (const central of this.#directory.entries()) {
      this.#directoryEnd += centralBytes(central);
      yield await this.#find(central);
    }
  }

  async #find(central: Entry): Promise<FoundListed | undefined> {
    const header = await readLocalHeader(this.#source, this.#end.base + central.relativeOffsetOfLocalHeader);
    if (header === undefined) return undefined;
    this.#words.addListed(central, header);
    return { entry: listedEntry(central, header), header };
  }
}

/** The entry by its local header, where that says another thing of its bytes than the directory does. */
export async function otherEntry(source: Source, listed: ZipEntry, header: LocalHeader): Promise<ZipEntry | undefined> {
  if (leavesSizes(header)) return undefined;
  const local = await localEntry(source, header, await source.size());
  return local.packedBytes !== listed.packedBytes || local.method !== listed.method ? local : undefined;
}

/** Where an entry ends of which the packed bytes end at `last`: its data descriptor may follow. */
export async function endOfEntry(source: Source, last: number, listed: ZipEntry): Promise<number> {
  const { crc32 = 0, packedBytes } = listed;
  return last + (await descriptorBytes(source, last, { crc32, packedBytes }));
}

/** Whether an entry is a folder, and has no bytes of its own: deflating nothing gives two (RFC 1951, 3.2.6). */
export function isEmptyFolder({ name, method, packedBytes }: ZipEntry): boolean {
  return name.endsWith('/') && packedBytes <= (method === DEFLATED ? 2 : 0);
}
