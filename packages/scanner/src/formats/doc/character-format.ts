import type { Trait } from '../../document.ts';
import { doubleWord, word } from '../../structures/little-endian.ts';
import { isAlike, UNREADABLE_POINTS_MAX, WHITE } from '../../structures/story/contrast.ts';
import { propertyChanges } from './property-changes.ts';

/** What of the format of characters bears on whether they are seen. */
export interface CharacterFormat {
  readonly isHidden: boolean;
  readonly isDeleted: boolean;
  /** It was put in, or its format was changed, while changes were tracked. */
  readonly isTracked: boolean;
  readonly highlight: 'none' | 'black' | 'other';
  readonly color: 'white' | 'black' | 'other';
  readonly background: 'none' | 'black' | 'other';
  /** Halves of a point. */
  readonly halfPoints: number;
  /** The style of its own, by its number. */
  readonly style: number | undefined;
}

/** Ten points, on nothing, in no color of its own. */
export const plainCharacters: CharacterFormat = {
  isHidden: false,
  isDeleted: false,
  isTracked: false,
  highlight: 'none',
  color: 'other',
  background: 'none',
  halfPoints: 20,
  style: undefined,
};

type Changed = { -readonly [K in keyof CharacterFormat]: CharacterFormat[K] };

/** Changes of characters by their code ([MS-DOC] 2.6.1). `style` is what the format is without direct changes. */
const changes: Readonly<Record<number, (format: Changed, operand: Uint8Array, style: CharacterFormat) => void>> = {
  // sprmCFRMarkDel, sprmCFRMarkIns.
  2048: (format, operand) => {
    format.isDeleted = operand[0] === 1;
  },
  2049: (format, operand) => {
    format.isTracked ||= operand[0] === 1;
  },
  // sprmCPropRMark90, sprmCPropRMark ([MS-DOC] 2.9.204): whether, by whom, when.
  51799: (format, operand) => {
    format.isTracked ||= operand[0] === 1;
  },
  51849: (format, operand) => {
    format.isTracked ||= operand[0] === 1;
  },
  // sprmCFVanish: as [MS-DOC] 2.9.327 has it, it may be said by what the style says.
  2108: (format, [value = 0], style) => {
    format.isHidden = value === 0x80 ? style.isHidden : value === 0x81 ? !style.isHidden : value === 1;
  },
  // sprmCIstd, sprmCPlain.
  18992: (format, operand) => {
    format.style = word(operand, 0);
  },
  10803: (format, _operand, style) => {
    const { isDeleted, isTracked } = format;
    Object.assign(format, style, { isDeleted, isTracked });
  },
  // sprmCHighlight, an Ico ([MS-DOC] 2.9.119).
  10764: (format, [ico = 0]) => {
    format.highlight = ico === 0 ? 'none' : ico === BLACK_ICO ? 'black' : 'other';
  },
  // sprmCIco, sprmCCv.
  10818: (format, [ico = 0]) => {
    format.color = ico === WHITE_ICO ? 'white' : ico === BLACK_ICO ? 'black' : 'other';
  },
  26736: (format, operand) => {
    format.color = colorAt(operand, 0);
  },
  // sprmCHps.
  19011: (format, operand) => {
    format.halfPoints = word(operand, 0);
  },
  // sprmCShd80, sprmCShd.
  18534: (format, operand) => {
    format.background = oldShading(word(operand, 0));
  },
  51825: (format, operand) => {
    format.background = shading(operand);
  },
};

const BLACK_ICO = 1;
const WHITE_ICO = 8;

/** The format after a list of changes. `style` is what it is without direct ones. */
export function changeCharacters(
  format: CharacterFormat,
  list: Uint8Array,
  style: CharacterFormat = format,
): CharacterFormat {
  if (list.length === 0) return format;
  const changed: Changed = { ...format };
  for (const { code, operand } of propertyChanges(list)) changes[code]?.(changed, operand, style);
  return changed;
}

/** Half points up to which letters are not seen: a point. */
const HALF_POINTS_MAX = 2 * UNREADABLE_POINTS_MAX;

/** Why characters of a format are not seen on a page, on a background of their paragraph or none. */
export function hidesCharacters(format: CharacterFormat, isOnShade: boolean): Trait | undefined {
  if (format.isDeleted) return 'deleted-text';
  if (format.isHidden) return 'hidden-text';
  const isBare = format.highlight === 'none' && format.background === 'none' && !isOnShade;
  if (format.halfPoints <= HALF_POINTS_MAX || (format.color === 'white' && isBare)) return 'invisible-text';
  const isBlack = format.highlight === 'black' || (format.background === 'black' && format.color === 'black');
  return isBlack && format.color !== 'white' ? 'black-highlight' : undefined;
}

/** A COLORREF ([MS-DOC] 2.9.43): red, green, blue, and 0xFF where it is automatic. */
function colorAt(bytes: Uint8Array, at: number): CharacterFormat['color'] {
  const [red = 0, green = 0, blue = 0, automatic = 0] = bytes.subarray(at, at + 4);
  if (automatic === 0xff || bytes.length < at + 4) return 'other';
  if (isAlike((red << 16) | (green << 8) | blue, WHITE)) return 'white';
  return Math.max(red, green, blue) <= BLACK_MAX ? 'black' : 'other';
}

/** Shades that nobody tells from black. */
const BLACK_MAX = 0x10;

/** A shading ([MS-DOC] 2.9.248): the color of its pattern, of its ground, and which pattern; 0xFFFF is none. */
export function shading(bytes: Uint8Array, at = 0): CharacterFormat['background'] {
  const pattern = word(bytes, at + 8);
  if (bytes.length < at + 10 || pattern === 0xffff) return 'none';
  const ground = colorAt(bytes, at + 4);
  if (pattern === SOLID) return groundOf(colorAt(bytes, at));
  if (pattern !== 0) return 'other';
  return doubleWord(bytes, at + 4) >>> 24 === 0xff ? 'none' : groundOf(ground);
}

/** [MS-DOC] 2.9.121, ipatSolid. */
const SOLID = 1;

function groundOf(color: CharacterFormat['color']): CharacterFormat['background'] {
  return color === 'white' ? 'none' : color;
}

/** A shading of older versions ([MS-DOC] 2.9.249): two colors of five bits, a pattern of six. */
export function oldShading(value: number): CharacterFormat['background'] {
  const [front, ground, pattern] = [value & 0x1f, (value >> 5) & 0x1f, value >> 10];
  if (value === 0xffff) return 'none';
  const shown = pattern === SOLID ? front : ground;
  if (pattern > SOLID) return 'other';
  if (shown === BLACK_ICO || (pattern === SOLID && shown === 0)) return 'black';
  return shown === 0 || shown === WHITE_ICO ? 'none' : 'other';
}
