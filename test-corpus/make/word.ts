import { utf16 } from './case-bytes.ts';
import { type CompoundParts, makeCompound } from './compound.ts';
import { u16, u32 } from './office-parts.ts';

/** Characters of one format. */
export interface WordRun {
  readonly text: string;
  /** Changes of format ([MS-DOC] 2.6.1). */
  readonly changes?: readonly Buffer[];
}

/** A paragraph with the mark that ends it: a paragraph's, or `\x07` of a cell or a row. */
export interface WordParagraph {
  readonly runs: readonly WordRun[];
  readonly mark?: '\r' | '\x07';
  readonly style?: number;
  /** Changes of the paragraph ([MS-DOC] 2.6.2). */
  readonly changes?: readonly Buffer[];
}

/** What a Word document of 1997 to 2003 is made of ([MS-DOC]). */
export interface WordParts {
  readonly main: readonly WordParagraph[];
  readonly footnotes?: readonly WordParagraph[];
  readonly headers?: readonly WordParagraph[];
  readonly comments?: readonly WordParagraph[];
  readonly endnotes?: readonly WordParagraph[];
  readonly textBoxes?: readonly WordParagraph[];
  /** Styles by their number: what each is made of, and what it changes of characters. */
  readonly styles?: readonly { readonly kind: 1 | 2; readonly base?: number; readonly changes: readonly Buffer[] }[];
  /** Whether characters are single bytes. */
  readonly isNarrow?: boolean;
  /** Stands after the characters, where nothing points. */
  readonly earlier?: string;
  /** Tables by their place among pairs ([MS-DOC] 2.5.6). */
  readonly tables?: Readonly<Record<number, Buffer>>;
  /** Bits of the header beside those that it needs ([MS-DOC] 2.5.2). */
  readonly flags?: number;
  /** A document of building blocks. */
  readonly glossary?: readonly WordParagraph[];
  /** The stream `Data`. */
  readonly data?: Buffer;
  /** Other streams of the file, and what is in no stream. */
  readonly streams?: Readonly<Record<string, Uint8Array>>;
  readonly compound?: Partial<CompoundParts>;
  /** Is given the streams too, for a document that is a storage of another. */
  readonly sink?: Record<string, Uint8Array>;
  /** As Word 95 has it: the header is another, and characters are single bytes. */
  readonly isOld?: true;
  /** Without the stream of tables. */
  readonly isTorn?: true;
}

/** A change of format: its code, and an operand of one, two or four bytes. */
export function change(code: number, operand: number, bytes: 1 | 2 | 4 = 1): Buffer {
  const all = Buffer.concat([u16(code), u32(operand)]);
  return all.subarray(0, 2 + bytes);
}

export const changes = {
  hidden: change(0x083c, 1),
  deleted: change(0x0800, 1),
  inserted: change(0x0801, 1),
  author: (number: number) => change(0x4804, number, 2),
  /** sprmCPropRMark: by the second author. */
  formatted: Buffer.concat([u16(0xca89), Buffer.of(7, 1), u16(1), u32(0)]),
  white: change(0x2a42, 8),
  point: change(0x4a43, 2, 2),
  blackHighlight: change(0x2a0c, 1),
  characterStyle: (number: number) => change(0x4a30, number, 2),
  picture: (at: number) => change(0x6a03, at, 4),
  inTable: change(0x2416, 1),
  rowEnd: change(0x2417, 1),
  /** sprmTDefTableShd of one cell: black. */
  shadedRow: Buffer.concat([u16(0xd612), Buffer.of(10), u32(0xff000000, 0), u16(0)]),
} as const;

/** A paragraph of one format. */
export const paragraph = (text: string, ...list: readonly Buffer[]): WordParagraph => ({
  runs: [{ text, changes: list }],
});

/** The cells of a row and what ends it. */
export function row(cells: readonly string[], { white = false, shaded = false } = {}): readonly WordParagraph[] {
  const list = white ? [changes.white] : [];
  const marks = cells.map((text) => ({
    runs: [{ text, changes: list }],
    mark: '\x07' as const,
    changes: [changes.inTable],
  }));
  const end = [changes.inTable, changes.rowEnd, ...(shaded ? [changes.shadedRow] : [])];
  return [...marks, { runs: [], mark: '\x07', changes: end }];
}

/** A list of strings ([MS-DOC] 2.2.4). */
export function stringTable(strings: readonly string[], extra = Buffer.alloc(0)): Buffer {
  const items = strings.flatMap((text) => [u16(text.length), utf16(text), extra]);
  return Buffer.concat([u16(0xffff, strings.length, extra.length), ...items]);
}

/** Strings one after the other, each after its length. */
export const strings = (...list: readonly string[]) =>
  Buffer.concat(list.flatMap((text) => [u16(text.length), utf16(text)]));

const HEADER_BYTES = 0x600;
const PAIRS = 93;

/** A document, or with `streams` a compound file of it and others. */
export function makeWord(parts: WordParts): Buffer {
  const table = new TableStream();
  const document = parts.isOld === true ? oldStream(parts) : wordStream(parts, table, 0);
  const streams: Record<string, Uint8Array> = { WordDocument: document };
  if (parts.isOld !== true && parts.isTorn !== true) streams['1Table'] = table.bytes();
  if (parts.data !== undefined) streams.Data = parts.data;
  Object.assign(parts.sink ?? {}, streams);
  return makeCompound({ ...parts.compound, streams: { ...streams, ...parts.streams } });
}

/** A document of Word 95: a header of 682 bytes, then the characters. */
function oldStream(parts: WordParts): Buffer {
  const { text } = gather({ main: parts.main }, 0, 1);
  const header = Buffer.alloc(768);
  header.writeUInt16LE(0xa5dc, 0);
  header.writeUInt16LE(104, 2);
  header.writeUInt16LE(0x409, 6);
  header.writeUInt32LE(768, 0x18);
  header.writeUInt32LE(768 + text.length, 0x1c);
  header.writeUInt32LE(text.length, 0x34);
  return Buffer.concat([header, Buffer.from(text, 'latin1')]);
}

/** Tables as they are added. */
class TableStream {
  #bytes = Buffer.alloc(0);

  add(bytes: Buffer): readonly [number, number] {
    const at = this.#bytes.length;
    this.#bytes = Buffer.concat([this.#bytes, bytes]);
    return [at, bytes.length];
  }

  bytes(): Buffer {
    return this.#bytes;
  }
}

const STORIES = [
  ['main', 0x4c],
  ['footnotes', 0x50],
  ['headers', 0x54],
  ['comments', 0x5c],
  ['endnotes', 0x60],
  ['textBoxes', 0x64],
] as const;

/** The stream `WordDocument` with its tables in another; `at` is where it will stand. */
function wordStream(parts: WordParts, table: TableStream, at: number): Buffer {
  const unit = parts.isNarrow === true ? 1 : 2;
  const textAt = at + HEADER_BYTES;
  const { text, lengths, characters, paragraphs } = gather(parts, textAt, unit);
  const header = Buffer.alloc(HEADER_BYTES);
  for (const [lengthAt, length] of lengths) header.writeUInt32LE(length, lengthAt);
  const letters = unit === 1 ? Buffer.from(text, 'latin1') : utf16(text);
  const body = Buffer.concat([letters, utf16(parts.earlier ?? '')]);
  const pages = new Pages(at + HEADER_BYTES + body.length);
  const characterTable = pages.add(textAt, characters, 1);
  const paragraphTable = pages.add(textAt, paragraphs, 13);
  const pairs = new Map<number, readonly [number, number]>();
  pairs.set(1, table.add(styleSheet(parts.styles ?? [])));
  pairs.set(12, table.add(characterTable));
  pairs.set(13, table.add(paragraphTable));
  pairs.set(33, table.add(pieceTable(text.length, textAt, unit)));
  for (const [index, bytes] of Object.entries(parts.tables ?? {})) pairs.set(Number(index), table.add(bytes));
  writeHeader(header, parts.flags ?? 0, textAt, letters.length, pairs);
  const whole = Buffer.concat([header, body, pages.bytes()]);
  if (parts.glossary === undefined) return whole;
  const nextAt = at + whole.length;
  whole.writeUInt16LE(nextAt / 512, 8);
  return Buffer.concat([whole, wordStream({ main: parts.glossary }, table, nextAt)]);
}

type Stretches = (readonly [number, Buffer])[];

/** The characters of all stories, how many each has, and where formats end. */
function gather(parts: WordParts, textAt: number, unit: 1 | 2) {
  const lengths = new Map<number, number>();
  const characters: Stretches = [];
  const paragraphs: Stretches = [];
  let text = '';
  for (const [name, lengthAt] of STORIES) {
    const before = text.length;
    for (const { runs, mark = '\r', style = 0, changes: list = [] } of parts[name] ?? []) {
      for (const run of runs) {
        text += run.text;
        characters.push([textAt + text.length * unit, Buffer.concat(run.changes ?? [])]);
      }
      text += mark;
      characters.push([textAt + text.length * unit, Buffer.alloc(0)]);
      paragraphs.push([textAt + text.length * unit, Buffer.concat([u16(style), ...list])]);
    }
    lengths.set(lengthAt, text.length - before);
  }
  return { text, lengths, characters, paragraphs };
}

function writeHeader(
  header: Buffer,
  flags: number,
  textAt: number,
  textBytes: number,
  pairs: ReadonlyMap<number, readonly [number, number]>,
): void {
  header.writeUInt16LE(0xa5ec, 0);
  header.writeUInt16LE(0xc1, 2);
  header.writeUInt16LE(0x409, 6);
  header.writeUInt16LE(0x1200 | flags, 0x0a);
  header.writeUInt32LE(textAt, 0x18);
  header.writeUInt32LE(textAt + textBytes, 0x1c);
  header.writeUInt16LE(14, 0x20);
  header.writeUInt16LE(22, 0x3e);
  // [MS-DOC] 2.5.6 and 2.5.8: of Word 97, and of Word 2002.
  header.writeUInt16LE(Math.max(...pairs.keys()) < PAIRS ? PAIRS : 136, 0x98);
  for (const [index, [at, size]] of pairs) {
    header.writeUInt32LE(at, 0x9a + 8 * index);
    header.writeUInt32LE(size, 0x9e + 8 * index);
  }
}

/** [MS-DOC] 2.9.38: one piece. */
function pieceTable(length: number, at: number, unit: 1 | 2): Buffer {
  const place = unit === 1 ? (2 * at) | 0x40000000 : at;
  const plc = Buffer.concat([u32(0, length), u16(0), u32(place), u16(0)]);
  return Buffer.concat([Buffer.of(2), u32(plc.length), plc]);
}

/** Pages of formats, of eight stretches each. */
class Pages {
  readonly #first: number;
  readonly #pages: Buffer[] = [];
  readonly #padding: Buffer;

  constructor(at: number) {
    this.#padding = Buffer.alloc(-at & 511);
    this.#first = (at + this.#padding.length) / 512;
  }

  bytes(): Buffer {
    return Buffer.concat([this.#padding, ...this.#pages]);
  }

  /** The table of pages for stretches by their ends. */
  add(start: number, stretches: readonly (readonly [number, Buffer])[], placeBytes: 1 | 13): Buffer {
    const ends: number[] = [start];
    const numbers: number[] = [];
    let at = start;
    for (let index = 0; index < stretches.length; index += 8) {
      const some = stretches.slice(index, index + 8);
      numbers.push(this.#first + this.#pages.length);
      this.#pages.push(formatPage(at, some, placeBytes));
      at = some.at(-1)?.[0] ?? at;
      ends.push(at);
    }
    return u32(...ends, ...numbers);
  }
}

function formatPage(start: number, stretches: readonly (readonly [number, Buffer])[], placeBytes: 1 | 13): Buffer {
  const page = Buffer.alloc(512);
  page[511] = stretches.length;
  u32(start, ...stretches.map(([end]) => end)).copy(page);
  let at = 510;
  for (const [index, [, list]] of stretches.entries()) {
    if (list.length === 0) continue;
    const isOdd = list.length % 2 === 1;
    // Of a paragraph, twice the size less one, or twice the size after a zero.
    const size =
      placeBytes === 1
        ? Buffer.of(list.length)
        : isOdd
          ? Buffer.of((list.length + 1) / 2)
          : Buffer.of(0, list.length / 2);
    const whole = Buffer.concat([size, list]);
    at = (at - whole.length) & ~1;
    whole.copy(page, at);
    page[4 * (stretches.length + 1) + placeBytes * index] = at / 2;
  }
  return page;
}

/** [MS-DOC] 2.9.271. */
function styleSheet(styles: NonNullable<WordParts['styles']>): Buffer {
  const all = [{ kind: 1 as const, base: undefined, changes: [] }, ...styles];
  const entries = all.map(({ kind, base, changes: list }, index) => {
    const name = Buffer.concat([u16(6), utf16(`Style${index % 10}`), u16(0)]);
    const characters = Buffer.concat(list);
    const fixed = Buffer.concat([u16(0x0ffe, kind | ((base ?? 0xfff) << 4), kind === 1 ? 2 : 1, 0, 0)]);
    const paragraphs = kind === 1 ? Buffer.concat([u16(2), u16(index)]) : Buffer.alloc(0);
    const style = Buffer.concat([fixed, name, paragraphs, u16(characters.length), characters]);
    const even = Buffer.concat([style, Buffer.alloc(style.length % 2)]);
    return Buffer.concat([u16(even.length), even]);
  });
  return Buffer.concat([u16(18), u16(all.length, 10, 1, 0, 0, 0, 0, 0, 0), ...entries]);
}
