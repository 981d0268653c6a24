import { replaceControls } from '../../text/decode.ts';
import { findWords } from '../binary-words.ts';
import { decodeCodePage, UNICODE_CODE_PAGE } from '../code-page.ts';
import { fileExtension } from '../file-extension.ts';
import { doubleWord, word } from '../little-endian.ts';
import type { ArtRecord } from './art-record.ts';

/** What a table of properties says of a shape ([MS-ODRAW] 2.2.9 to 2.2.11). */
export interface ShapeProperties {
  /** Letters of WordArt (2.3.22.1), which are drawn. */
  readonly drawn?: string;
  /**
   * What describes the shape and is not drawn (2.3.4.4 wzDescription, 2.3.23.5 pibName: where a picture came from), and
   * all words of other properties: tooltips, scripts, targets of links, names that a person gave.
   */
  readonly described: readonly string[];
  /** Names that programs give to shapes: a word and a number. */
  readonly named: readonly string[];
  /** The shape once more, as files that newer programs read in its place (2.3.4.43 metroBlob). */
  readonly packages: readonly Uint8Array[];
  /** 2.3.4.44, fHidden. */
  readonly isHidden: boolean;
}

/** Tables of properties ([MS-ODRAW] 2.2.9, 2.2.10 and 2.2.11). */
export const TABLES: ReadonlySet<number> = new Set([0xf00b, 0xf121, 0xf122]);

const DRAWN = 0x00c0;
const DESCRIBED: ReadonlySet<number> = new Set([0x0105, 0x0381, 0x038d]);
const PACKAGE = 0x03a9;

/** The font of WordArt (2.3.22.6). */
const FONT = 0x00c5;

/** Lists of numbers: points, colors, dashes, handles (2.3.6, 2.3.7.24, 2.3.8.17, 2.3.4.2). Words in them must be sure. */
const LISTS: ReadonlySet<number> = new Set([
  0x0145, 0x0146, 0x0151, 0x0152, 0x0155, 0x0156, 0x0157, 0x0197, 0x01cf, 0x0383,
]);

/** What programs call shapes: `Text Box 2`. */
const OWN_NAME = /^(?:\p{L}+ ){1,4}\d{1,6}$/u;

/** Bits of properties that are true or false: the value, and whether it is said. */
const BOOLEANS = 0x03bf;
const HIDDEN = 0x00020002;

/** Reads a table of properties; undefined if the record is none. */
export function shapeProperties(bytes: Uint8Array, record: ArtRecord): ShapeProperties | undefined {
  if (!TABLES.has(record.type)) return undefined;
  const words: string[] = [];
  const packages: Uint8Array[] = [];
  let drawn = '';
  let isHidden = false;
  for (const { property, value, data } of propertiesOf(bytes, record)) {
    if (property === BOOLEANS) isHidden = (value & HIDDEN) === HIDDEN;
    if (data === undefined) continue;
    if (property === DRAWN) drawn = wordsOf(data);
    else if (property === PACKAGE && fileExtension(data) !== undefined) packages.push(data);
    else words.push(...wordsWithin(property, data));
  }
  return {
    described: words.filter((text) => text !== '' && !OWN_NAME.test(text)),
    named: words.filter((text) => OWN_NAME.test(text)),
    packages,
    isHidden,
    ...(drawn !== '' && { drawn }),
  };
}

function wordsWithin(property: number, data: Uint8Array): readonly string[] {
  if (DESCRIBED.has(property)) return [wordsOf(data)];
  if (property === FONT && data.length <= FONT_BYTES_MAX) return [];
  return findWords(data, LISTS.has(property) ? 'sure' : 'likely');
}

/** The name of a font has 32 characters at most. */
const FONT_BYTES_MAX = 66;

/** A property of a shape. */
export interface Property {
  /** Its number, without the bits that say how its value is kept. */
  readonly property: number;
  readonly value: number;
  /** What stands after the table for it, of which `value` is the length. */
  readonly data: Uint8Array | undefined;
}

/** The properties of a table, in its order. */
export function* propertiesOf(bytes: Uint8Array, record: ArtRecord): Generator<Property> {
  let dataAt = record.bodyStart + 6 * record.instance;
  for (let index = 0; index < record.instance; index += 1) {
    const at = record.bodyStart + 6 * index;
    if (at + 6 > record.end) return;
    const name = word(bytes, at);
    const value = doubleWord(bytes, at + 2);
    const hasData = (name & 0x8000) !== 0;
    const property = name & 0x3fff;
    const length = hasData && LISTS.has(property) ? lengthOfList(bytes, dataAt, value) : value;
    const data = hasData ? bytes.subarray(dataAt, Math.min(record.end, dataAt + length)) : undefined;
    if (hasData) dataAt += length;
    yield { property, value, data };
  }
}

/** How long a list is that says of itself how many elements it has: some programs leave its header out of the length (IMsoArray). */
function lengthOfList(bytes: Uint8Array, at: number, said: number): number {
  if (at + LIST_HEADER_BYTES > bytes.length) return said;
  const size = word(bytes, at + 4);
  return said > 0 && word(bytes, at) * (size === HALVED ? 4 : size) === said ? said + LIST_HEADER_BYTES : said;
}

const LIST_HEADER_BYTES = 6;

/** A size of elements that stands for points of four bytes. */
const HALVED = 0xfff0;

function wordsOf(data: Uint8Array): string {
  return replaceControls(decodeCodePage(data, UNICODE_CODE_PAGE).replace(/\0.*$/s, '')).trim();
}
