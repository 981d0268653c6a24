import { compileNames, isOneName, withoutHere } from '../conditions/name-pattern.ts';
import type { Release } from './release.ts';

/** A file of a release, ready to be compared. */
interface NamedFile {
  /** The number of its path; those of its members follow. */
  readonly number: number;
  readonly fits: (way: string) => boolean;
  readonly members: readonly ((way: string) => boolean)[];
  readonly sheets: ReadonlySet<string> | undefined;
}

/** What a release names, ready to be compared with what there is. */
export class NamedFiles {
  readonly #files: readonly NamedFile[];
  readonly #folders: readonly string[];
  /** The numbers of the patterns that stand for one file only. */
  readonly #ones: ReadonlySet<number>;

  constructor({ files, folders }: Release) {
    let number = 0;
    this.#files = files.map(({ path, members, sheets }) => {
      const file: NamedFile = {
        number,
        fits: compilePattern(path),
        members: members.map(compilePattern),
        sheets: sheets && new Set(sheets.map(fold)),
      };
      number += 1 + members.length;
      return file;
    });
    this.#folders = folders;
    this.#ones = new Set(
      files
        .flatMap(({ path, members }) => [path, ...members])
        .flatMap((pattern, index) => (isOneName(pattern) ? [index] : [])),
    );
  }

  /** Does the pattern of a number stand for one file only? */
  isOneFile(number: number): boolean {
    return this.#ones.has(number);
  }

  /** The numbers of the patterns that fit a document, as in `patternsOf`: nobody named it if there are none. */
  numbersOf(path: string): readonly number[] {
    const [root = '', ...inside] = path.split('!/');
    const files = this.#filesOf(root);
    if (inside.length === 0) return files.map(({ number }) => number);
    const way = inside.join('!/');
    return files.flatMap(({ number, members }) =>
      members.flatMap((fits, index) => (fits(way) ? [number + 1 + index] : [])),
    );
  }

  /** Was a sheet of a document named? Where nobody names sheets of the file, all of them are. */
  isSheetNamed(path: string, sheet: string): boolean {
    const lists = this.#filesOf(path.split('!/')[0] ?? '').flatMap(({ sheets }) => sheets ?? []);
    return lists.length === 0 || lists.some((sheets) => sheets.has(fold(sheet)));
  }

  #filesOf(root: string): readonly NamedFile[] {
    const ways = this.#folders.flatMap((folder) => wayBelow(folder, root) ?? []);
    return this.#files.filter(({ fits }) => ways.some(fits));
  }
}

function compilePattern(pattern: string): (way: string) => boolean {
  return compileNames(withoutHere(pattern), { nocase: true });
}

/** The way from a logical folder down to a path; undefined if it lies elsewhere. */
function wayBelow(folder: string, path: string): string | undefined {
  if (folder === '.') return /^(?:\/|\.\.?\/|[a-z]:\/)/i.test(path) ? undefined : path;
  const start = folder.endsWith('/') ? folder : `${folder}/`;
  return path.startsWith(start) ? path.slice(start.length) : undefined;
}

function fold(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}
