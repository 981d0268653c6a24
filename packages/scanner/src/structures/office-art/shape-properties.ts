import { replaceControls } from '../../text/decode.ts';
import { decodeCodePage, UNICODE_CODE_PAGE } from '../code-page.ts';
import { doubleWord, word } from '../little-endian.ts';
import type { ArtRecord } from './art-record.ts';

/** What a table of properties says of a shape ([MS-ODRAW] 2.2.9 to 2.2.11). */
export interface ShapeProperties {
  /** Letters of WordArt (2.3.22.1), which are drawn. */
  readonly drawn?: string;
  /** What describes the shape and is not drawn (2.3.4.4 wzDescription, 2.3.23.5 pibName: where a picture came from). */
  readonly described: readonly string[];
  /** 2.3.4.44, fHidden. */
  readonly isHidden: boolean;
}

/** [MS-ODRAW] 2.2.9, 2.2.10 and 2.2.11. */
const TABLES: ReadonlySet<number> = new Set([0xf00b, 0xf121, 0xf122]);

const DRAWN = 0x00c0;
const DESCRIBED: ReadonlySet<number> = new Set([0x0105, 0x0381, 0x038d]);

/** Bits of properties that are true or false: the value, and whether it is said. */
const BOOLEANS = 0x03bf;
const HIDDEN = 0x00020002;

/** Reads a table of properties; undefined if the record is none. */
export function shapeProperties(bytes: Uint8Array, record: ArtRecord): ShapeProperties | undefined {
  if (!TABLES.has(record.type)) return undefined;
  const described: string[] = [];
  let drawn: string | undefined;
  let isHidden = false;
  let dataAt = record.bodyStart + 6 * record.instance;
  for (let index = 0; index < record.instance; index += 1) {
    const at = record.bodyStart + 6 * index;
    if (at + 6 > record.end) break;
    const name = word(bytes, at);
    const value = doubleWord(bytes, at + 2);
    const property = name & 0x3fff;
    if (property === BOOLEANS) isHidden = (value & HIDDEN) === HIDDEN;
    if ((name & 0x8000) === 0) continue;
    const data = bytes.subarray(dataAt, Math.min(record.end, dataAt + value));
    dataAt += value;
    if (property === DRAWN) drawn = wordsOf(data);
    else if (DESCRIBED.has(property)) described.push(wordsOf(data));
  }
  const words = described.filter((text) => text !== '');
  return { described: words, isHidden, ...(drawn !== undefined && drawn !== '' && { drawn }) };
}

function wordsOf(data: Uint8Array): string {
  return replaceControls(decodeCodePage(data, UNICODE_CODE_PAGE).replace(/\0.*$/s, '')).trim();
}
