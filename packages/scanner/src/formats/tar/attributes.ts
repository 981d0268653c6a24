import type { ArchiveWords } from '../../structures/archive/words.ts';
import { decodeName } from '../../structures/archive/words.ts';
import { printable } from '../../text/printable.ts';
import { readPax } from './pax.ts';

/** Keywords of which the entry is made, or that hold numbers only (POSIX.1-2024; star(5); libarchive, tar(5)). */
const KNOWN: ReadonlySet<string> = new Set([
  ...['path', 'linkpath', 'size', 'uname', 'gname', 'uid', 'gid', 'atime', 'mtime', 'ctime', 'charset', 'hdrcharset'],
  ...['LIBARCHIVE.creationtime', 'SCHILY.dev', 'SCHILY.ino', 'SCHILY.nlink', 'SCHILY.realsize', 'SCHILY.filetype'],
  ...['SCHILY.devmajor', 'SCHILY.devminor', 'SCHILY.fflags', 'RHT.security.selinux'],
]);

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
    for (const [keyword, value] of records) {
      if (keyword === 'GNU.sparse.offset' || keyword === 'GNU.sparse.numbytes') {
        const map = into.get('GNU.sparse.map');
        into.set('GNU.sparse.map', map === undefined ? value : Buffer.concat([map, COMMA, value]));
        continue;
      }
      into.set(keyword, value);
      if (keyword === 'comment') words.add(decodeName(value), 'comment', { hiddenBy: 'archive-comment' });
      else if (!KNOWN.has(keyword) && !keyword.startsWith('GNU.sparse.')) tell(keyword, value, words);
    }
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

const COMMA = Buffer.from(',');

/** An attribute in words. Those of libarchive are base64, and the name is written as in a URL (libarchive, tar(5)). */
function tell(keyword: string, value: Buffer, words: ArchiveWords): void {
  const isCoded = keyword.startsWith('LIBARCHIVE.xattr.');
  const bytes = isCoded ? Buffer.from(value.toString('latin1'), 'base64') : value;
  const label = keyword.replace(/^(?:LIBARCHIVE|SCHILY)\.xattr\./, '');
  for (const text of printable(bytes)) words.add(text, 'attribute', { hiddenBy: 'entry-attribute', label });
}
