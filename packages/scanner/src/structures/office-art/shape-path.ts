import { word } from '../little-endian.ts';
import type { ArtRecord } from './art-record.ts';
import { propertiesOf, TABLES } from './shape-properties.ts';

/** The commands of a path ([MS-ODRAW] 2.3.6, pSegmentInfo). */
const SEGMENTS = 0x0146;

/** Bytes before the elements of an array ([MS-ODRAW] 2.2, IMsoArray). */
const HEADER_BYTES = 6;

/** What commands are, by the upper three bits, and escapes by the upper eight (MSOPATHINFO, MSOPATHESCAPEINFO): letters of a path. */
const LETTERS: Readonly<Record<number, string>> = { 2: 'M', 3: 'Z', 4: 'N' };
const ESCAPES: Readonly<Record<number, string>> = { 162: 'U', 164: 'B', 166: 'V', 170: 'F' };

/** The path that a table of properties gives to a shape, by letters; undefined if it gives none. */
export function readPath(bytes: Uint8Array, record: ArtRecord): string | undefined {
  if (!TABLES.has(record.type)) return undefined;
  for (const { property, data } of propertiesOf(bytes, record)) {
    if (property !== SEGMENTS || data === undefined) continue;
    const letters: string[] = [];
    for (let at = HEADER_BYTES; at + 2 <= data.length; at += 2) {
      const command = word(data, at);
      letters.push(LETTERS[command >> 13] ?? ESCAPES[command >> 8] ?? '');
    }
    return letters.join('');
  }
  return undefined;
}
