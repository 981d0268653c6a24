import { doubleWord, word } from '../../structures/little-endian.ts';

/** Bytes of a page that formats are kept in ([MS-DOC] 2.9.33 and 2.9.175). */
const PAGE_BYTES = 512;

/** A stretch of the stream whose characters have one format. */
export interface FormatRun {
  /** Offset in the stream after its last character; infinite where nothing more is said. */
  readonly end: number;
  /** The page, and where in it the format begins; 0 where it is the style's. */
  readonly page: Uint8Array;
  readonly at: number;
}

const NO_PAGE = new Uint8Array(0);

/**
 * The formats of characters or paragraphs by the offset of a character in the stream `WordDocument`: a table of pages
 * ([MS-DOC] 2.8.5 and 2.8.6), each with the formats of some stretches. A page is read when it is asked for.
 */
export class FormatPages {
  readonly #document: Uint8Array;
  readonly #table: Uint8Array;
  readonly #count: number;
  /** Bytes of what says where a format is: one of characters, thirteen of paragraphs. */
  readonly #placeBytes: number;

  constructor(document: Uint8Array, table: Uint8Array, placeBytes: 1 | 13) {
    this.#document = document;
    this.#table = table;
    this.#count = Math.max(0, Math.floor((table.length - 4) / 8));
    this.#placeBytes = placeBytes;
  }

  /** Offsets of the pages, in the order of the table. */
  *pages(): Generator<number> {
    for (let index = 0; index < this.#count; index += 1) yield this.#pageAt(index);
  }

  /** The stretch that a character is in. */
  find(offset: number): FormatRun {
    const index = lastAtMost(this.#table, 0, this.#count, offset);
    if (index === -1) return { end: this.#count === 0 ? Infinity : doubleWord(this.#table, 0), page: NO_PAGE, at: 0 };
    const next = doubleWord(this.#table, 4 * (index + 1));
    const pageEnd = next > offset ? next : Infinity;
    const start = this.#pageAt(index);
    const page = this.#document.subarray(start, start + PAGE_BYTES);
    const count = page[PAGE_BYTES - 1] ?? 0;
    const run = lastAtMost(page, 0, count, offset);
    const end = doubleWord(page, 4 * (run + 1));
    if (run === -1 || end <= offset) return { end: end > offset ? Math.min(end, pageEnd) : pageEnd, page, at: 0 };
    return { end, page, at: 2 * (page[4 * (count + 1) + this.#placeBytes * run] ?? 0) };
  }

  #pageAt(index: number): number {
    return (doubleWord(this.#table, 4 * (this.#count + 1) + 4 * index) & PAGE_MASK) * PAGE_BYTES;
  }
}

/** [MS-DOC] 2.9.205 and 2.9.206, pn. */
const PAGE_MASK = 0x3fffff;

/** The last of rising numbers that is at most `wanted`; -1 if there is none. */
function lastAtMost(bytes: Uint8Array, start: number, count: number, wanted: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (doubleWord(bytes, start + 4 * middle) <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The changes of characters that a stretch has ([MS-DOC] 2.9.32, Chpx). */
export function characterChanges({ page, at }: FormatRun): Uint8Array {
  return at === 0 ? NO_PAGE : page.subarray(at + 1, at + 1 + (page[at] ?? 0));
}

/** The style of a paragraph and what is changed of it ([MS-DOC] 2.9.174, PapxInFkp, and 2.9.114). */
export function paragraphChanges({ page, at }: FormatRun): { readonly style: number; readonly changes: Uint8Array } {
  if (at === 0) return { style: 0, changes: NO_PAGE };
  const half = page[at] ?? 0;
  const start = half === 0 ? at + 2 : at + 1;
  const size = half === 0 ? 2 * (page[at + 1] ?? 0) : 2 * half - 1;
  return { style: word(page, start), changes: page.subarray(start + 2, start + size) };
}
