import type { ArchiveWords } from '../../structures/archive/words.ts';
import { decodeName } from '../../structures/archive/words.ts';
import { printable } from '../../text/printable.ts';
import { readPax } from './pax.ts';

/** Keywords that the entry goes by (POSIX.1-2024; GNU tar 1.35, "Storing Sparse Files"). */
const KEPT: ReadonlySet<string> = new Set([
  ...['path', 'linkpath', 'uname', 'gname', 'size', 'GNU.sparse.name', 'GNU.sparse.major', 'GNU.sparse.minor'],
  ...['GNU.sparse.size', 'GNU.sparse.realsize', 'GNU.sparse.map'],
]);

/** Keywords whose values are letters of no person (pax; star(5)). */
const SILENT: ReadonlySet<string> = new Set([
  ...['path', 'linkpath', 'uname', 'gname', 'GNU.sparse.name', 'charset', 'hdrcharset', 'SCHILY.fflags'],
  ...['SCHILY.filetype', 'RHT.security.selinux'],
]);

/** Keywords whose values are numbers, and are told where they are none (pax; star(5); libarchive, tar(5)). */
const NUMBERS: ReadonlySet<string> = new Set([
  ...['size', 'uid', 'gid', 'atime', 'mtime', 'ctime', 'LIBARCHIVE.creationtime', 'SCHILY.dev', 'SCHILY.ino'],
  ...['SCHILY.nlink', 'SCHILY.realsize', 'SCHILY.devmajor', 'SCHILY.devminor', 'GNU.sparse.major'],
  ...['GNU.sparse.minor', 'GNU.sparse.size', 'GNU.sparse.realsize', 'GNU.sparse.numblocks', 'GNU.sparse.map'],
]);

/** Digits of a number, of a time, or of a list of numbers. */
const DIGITS = /^[\d.,-]*$/;

/** What headers say of the entry that follows them. */
export class Attributes {
  /** Of extended headers that are for this entry alone. */
  readonly own = new Map<string, Buffer>();
  readonly #global: Map<string, Buffer>;

  constructor(global = new Map<string, Buffer>()) {
    this.#global = global;
  }

  /** For the entry after this one: what was said of all that follow. */
  next(): Attributes {
    return new Attributes(this.#global);
  }

  /** Reads an extended header; its words are told. Says whether all its records are right. */
  read(bytes: Buffer, isGlobal: boolean, words: ArchiveWords): boolean {
    const { records, rest } = readPax(bytes);
    const into = isGlobal ? this.#global : this.own;
    // Of a map in single records, those of this header.
    const map: Buffer[] = [];
    for (const [keyword, value] of records) {
      if (keyword === 'GNU.sparse.offset' || keyword === 'GNU.sparse.numbytes') map.push(value);
      else if (KEPT.has(keyword)) into.set(keyword, value);
      if (keyword === 'comment') words.add(decodeName(value), 'comment', { hiddenBy: 'archive-comment' });
      else if (!isSilent(keyword, value)) tell(keyword, value, words);
    }
    if (map.length > 0) into.set('GNU.sparse.map', Buffer.from(map.map((value) => value.toString('latin1')).join(',')));
    for (const text of printable(rest)) words.add(text, 'attribute', { hiddenBy: 'entry-attribute' });
    return rest.every((byte) => byte === 0);
  }

  /** The value of a keyword for the entry that follows. */
  get(keyword: string): Buffer | undefined {
    return this.own.get(keyword) ?? this.#global.get(keyword);
  }

  /** The records that hold for the entry that follows. */
  all(): ReadonlyMap<string, Buffer> {
    return new Map([...this.#global, ...this.own]);
  }
}

/** Whether an attribute has its place elsewhere, or holds nothing of people. */
function isSilent(keyword: string, value: Buffer): boolean {
  if (SILENT.has(keyword)) return true;
  const isNumber = NUMBERS.has(keyword) || keyword === 'GNU.sparse.offset' || keyword === 'GNU.sparse.numbytes';
  return isNumber && DIGITS.test(value.toString('latin1'));
}

/** An attribute in words. Those of libarchive are base64, and the name is written as in a URL (libarchive, tar(5)). */
function tell(keyword: string, value: Buffer, words: ArchiveWords): void {
  const isCoded = keyword.startsWith('LIBARCHIVE.xattr.');
  const bytes = isCoded ? Buffer.from(value.toString('latin1'), 'base64') : value;
  const label = keyword.replace(/^(?:LIBARCHIVE|SCHILY)\.xattr\./, '');
  for (const text of printable(bytes)) words.add(text, 'attribute', { hiddenBy: 'entry-attribute', label });
}
