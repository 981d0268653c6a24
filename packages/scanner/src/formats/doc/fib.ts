import { doubleWord, word } from '../../structures/little-endian.ts';

/** Tables that a document has, by their place among pairs of offset and size ([MS-DOC] 2.5.6 to 2.5.10). */
const tables = {
  styles: 1,
  commentReferences: 4,
  characterFormats: 12,
  paragraphFormats: 13,
  bookmarkNames: 21,
  documentProperties: 31,
  associatedStrings: 32,
  pieces: 33,
  commentAuthors: 36,
  drawings: 50,
  revisionAuthors: 51,
  mergeState: 44,
  subDocuments: 54,
  variables: 60,
  routeSlip: 70,
  savedBy: 71,
  fileNames: 72,
  layoutPages: 86,
  smartTags: 118,
} as const;

export type TableName = keyof typeof tables;

/** Stories in the order in which their characters are counted ([MS-DOC] 2.4.1), and where the length of each stands. */
const stories = [
  ['main', 0x4c],
  ['footnotes', 0x50],
  ['headers', 0x54],
  ['macros', 0x58],
  ['comments', 0x5c],
  ['endnotes', 0x60],
  ['text-boxes', 0x64],
  ['header-text-boxes', 0x68],
] as const;

export type StoryName = (typeof stories)[number][0];

/** A stretch of characters of a document. */
export interface Story {
  readonly name: StoryName;
  /** Characters from the beginning of the first story. */
  readonly start: number;
  readonly end: number;
}

/** What a document begins with ([MS-DOC] 2.5.1). */
export interface Fib {
  /** Offset in the stream `WordDocument`. */
  readonly at: number;
  /** Version: 193 and above are Word 97 and its successors, 101 to 105 are Word 6 and 95. */
  readonly version: number;
  readonly isEncrypted: boolean;
  readonly isWriteReserved: boolean;
  /** Whether other streams are `1Table` and not `0Table`. */
  readonly usesSecondTable: boolean;
  /** Where another document begins that holds building blocks; 0 if there is none. */
  readonly glossaryAt: number;
  readonly stories: readonly Story[];
  /** Offset after the header. */
  readonly end: number;
  /** The place of a table in the stream of tables, empty if there is none. */
  table(name: TableName): { readonly start: number; readonly end: number };
}

/** [MS-DOC] 2.5.1: FibBase, csw, fibRgW, cslw, fibRgLw, cbRgFcLcb. */
const PAIRS_AT = 0x9a;

/** [MS-DOC] 2.5.2. */
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;
const WRITE_RESERVED = 0x0800;

/** What every document begins with, whichever version wrote it: [MS-DOC] 2.5.2, wIdent, and what Word 6 has there. */
const MARKS: ReadonlySet<number> = new Set([0xa5ec, 0xa5dc, 0xa697, 0xa698, 0xa699]);

/** Versions from which the header is as it is read here ([MS-DOC] 2.5.2, nFib). */
export const WORD_97 = 0x00c1;

/** The size of pages that formats are kept in, by which the beginning of building blocks is told ([MS-DOC] 2.5.2, pnNext). */
const PAGE_BYTES = 512;

/** Reads the header that begins at an offset; undefined if there is none. */
export function readFib(document: Uint8Array, at: number): Fib | undefined {
  if (document.length < at + 0x60 || !MARKS.has(word(document, at))) return undefined;
  const flags = word(document, at + 0x0a);
  const version = word(document, at + 2);
  const pairs = word(document, at + 0x98);
  const pairsEnd = at + PAIRS_AT + 8 * pairs;
  const next = word(document, at + 8);
  let start = 0;
  return {
    at,
    version,
    isEncrypted: (flags & ENCRYPTED) !== 0,
    isWriteReserved: (flags & WRITE_RESERVED) !== 0,
    usesSecondTable: (flags & SECOND_TABLE) !== 0,
    glossaryAt: next * PAGE_BYTES,
    // 2.5.1: a number of words follows the pairs (cswNew), and the words.
    end: pairsEnd + 2 + 2 * word(document, pairsEnd),
    stories: stories.map(([name, lengthAt]) => {
      const story = { name, start, end: start + doubleWord(document, at + lengthAt) };
      start = story.end;
      return story;
    }),
    table: (name) => {
      const index = tables[name];
      const pair = at + PAIRS_AT + 8 * index;
      const first = doubleWord(document, pair);
      return index >= pairs ? { start: 0, end: 0 } : { start: first, end: first + doubleWord(document, pair + 4) };
    },
  };
}
