import type { Location, Part, Source, TraitPart } from '../../document.ts';
import type { Limits } from '../../limits.ts';
import { told } from '../../parts.ts';
import type { MemberNames } from '../../source/member-names.ts';
import { once } from '../../source/once.ts';
import { member } from '../../source/source.ts';
import { replaceControls } from '../../text/decode.ts';
import { decodeWords } from '../../text/printable.ts';
import { findWords } from '../binary-words.ts';
import { holders } from '../signatures.ts';

/** What cells of bytes are: texts, files, or of no known kind. */
export class CellFiles {
  readonly #source: Source;
  readonly #names: MemberNames;
  readonly #limits: Limits;
  #isPackedTold = false;

  constructor(source: Source, names: MemberNames, limits: Limits) {
    this.#source = source;
    this.#names = names;
    this.#limits = limits;
  }

  /** The text of a cell, and the file that is in it, called `name`. `at` is where the cell stands. */
  async read(bytes: Uint8Array, name: string, at: Location): Promise<CellRead> {
    if (bytes.length < BYTES_MIN) return { text: wordsOf(bytes), parts: [] };
    const { fileTypeFromBuffer } = await import('file-type');
    const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
    const isFile = type !== undefined && !(WEAKLY_MARKED.has(type.ext) && bytes.length < WEAKLY_MARKED_BYTES_MIN);
    if (isFile) return { text: '', parts: this.member(bytes, `${name}.${type.ext}`, []) };
    const within = fileWithin(bytes);
    if (within !== undefined) return { text: wordsOf(bytes), parts: this.member(within, name, []) };
    const isTold = this.#isPackedTold || !isPacked(bytes);
    if (!isTold) this.#isPackedTold = true;
    return { text: wordsOf(bytes), parts: isTold ? [] : [told('part-not-read', { at })] };
  }

  /** A file that is known to be one, called as the database calls it if no other is. */
  member(bytes: Uint8Array, name: string, known: readonly TraitPart[]): readonly Part[] {
    const { name: safe } = this.#names.add(name.replaceAll('/', '_'));
    return [{ kind: 'member', source: member(this.#source, safe, once(bytes), this.#limits.memberBytesMax), known }];
  }
}

/** What a cell of bytes says, and what else is told of it. */
export interface CellRead {
  readonly text: string;
  readonly parts: readonly Part[];
}

/** Bytes that no file has fewer of. */
const BYTES_MIN = 12;

/** Files that are known by two bytes, by which digests and keys begin now and then: those have fewer bytes than such a file. */
const WEAKLY_MARKED: ReadonlySet<string> = new Set(['aac', 'mp1', 'mp2', 'mp3', 'ac3', 'bmp', 'exe', 'arj', 'Z']);
const WEAKLY_MARKED_BYTES_MIN = 256;

function wordsOf(bytes: Uint8Array): string {
  const { text, isText } = decodeWords(bytes);
  return isText ? replaceControls(text) : findWords(bytes, 'likely').join(' ');
}

/** Signatures that bytes of no file rarely have. */
const SURE_HOLDERS: readonly Buffer[] = holders.filter(({ length }) => length > 3);

/** The file that holds text which stands behind other bytes, as an object does behind a header that says of which program it is. */
function fileWithin(bytes: Uint8Array): Uint8Array | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const places = SURE_HOLDERS.map((signature) => buffer.indexOf(signature)).filter((place) => place > 0);
  return places.length === 0 ? undefined : bytes.subarray(Math.min(...places));
}

/** Whether bytes begin as a stream of zlib does (RFC 1950, 2.2). */
function isPacked([first = 0, second = 0]: Uint8Array): boolean {
  return first === 0x78 && (first * 256 + second) % 31 === 0;
}
