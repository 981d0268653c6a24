import { isAlike, WHITE } from '../story/contrast.ts';
import type { ArtRecord } from './art-record.ts';
import { propertiesOf, TABLES } from './shape-properties.ts';

/** Properties of what a shape is filled with ([MS-ODRAW] 2.3.7.1, 2.3.7.2 and 2.3.7.43), and of a picture in it (2.3.23.5). */
const FILL_TYPE = 0x0180;
const FILL_COLOR = 0x0181;
const FILL_BOOLEANS = 0x01bf;
const PICTURE = 0x0104;

/** fFilled, and fUsefFilled, without which it is not said. */
const FILLED = 0x10;
const SAYS_FILLED = 0x10_0000;

/** A color of the scheme of a presentation, by its number ([MS-ODRAW] 2.2.2): that of the background. */
const BACKGROUND_COLOR = 0x0800_0000;

/**
 * Whether a table of properties may paint a shape in another color than white and than the background: letters in white may
 * stand on it. A shape that says nothing is filled with white. False if the record is no such table.
 */
export function isPainted(bytes: Uint8Array, record: ArtRecord): boolean {
  if (!TABLES.has(record.type)) return false;
  let isFilled = true;
  let isColored = false;
  for (const { property, value } of propertiesOf(bytes, record)) {
    if (property === FILL_BOOLEANS && (value & SAYS_FILLED) !== 0) isFilled = (value & FILLED) !== 0;
    if (property === PICTURE && value !== 0) return true;
    isColored ||= (property === FILL_TYPE && value !== 0) || (property === FILL_COLOR && !isWhite(value));
  }
  return isFilled && isColored;
}

function isWhite(color: number): boolean {
  if (color === BACKGROUND_COLOR) return true;
  // Blue is first here, but of white all are the same.
  return color >>> 24 === 0 && isAlike(color, WHITE);
}

/** What a shape is filled with, as its tables of properties say. */
export interface ShapeFill {
  /** A number as a property has it, which may be of a scheme ([MS-ODRAW] 2.2.2); `unknown` if it is no color; undefined if it says none. */
  readonly color: number | 'unknown' | undefined;
  /** It is turned, and not by half a turn (2.3.18.5). */
  readonly isTurned: boolean;
}

const FILL_OPACITY = 0x0182;
const ROTATION = 0x0004;

/** A whole, and half a turn, as numbers of which the lower 16 bits are a fraction ([MS-OSHARED] 2.2.1.6). */
const WHOLE = 0x1_0000;
const HALF_TURN = 180 * WHOLE;

/** Reads the fill of a shape out of a table of properties; what it does not say stays as it was. */
export function readFill(bytes: Uint8Array, record: ArtRecord, before: ShapeFill): ShapeFill {
  if (!TABLES.has(record.type)) return before;
  const said = new Map([...propertiesOf(bytes, record)].map(({ property, value }) => [property, value]));
  const booleans = said.get(FILL_BOOLEANS) ?? 0;
  const isSaid = (booleans & SAYS_FILLED) !== 0;
  const isOther =
    (said.get(FILL_TYPE) ?? 0) !== 0 || (said.get(FILL_OPACITY) ?? WHOLE) !== WHOLE || (said.get(PICTURE) ?? 0) !== 0;
  const color = said.get(FILL_COLOR) ?? (isSaid ? 'unknown' : before.color);
  const isBare = isSaid && (booleans & FILLED) === 0 && (said.get(PICTURE) ?? 0) === 0;
  return {
    color: isBare ? undefined : isOther ? 'unknown' : color,
    isTurned: before.isTurned || (said.get(ROTATION) ?? 0) % HALF_TURN !== 0,
  };
}
