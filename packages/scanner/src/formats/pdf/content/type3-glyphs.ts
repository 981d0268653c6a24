import type { PdfDocument } from '../pdf-document.ts';
import { at } from '../value.ts';
import { IDENTITY } from './matrix.ts';
import { isRectangle, outlinesOf } from './path.ts';
import { pathsOf } from './path-operators.ts';
import { areaOf, intersect, toRectangle } from './rectangle.ts';

/**
 * A letter that is a drawing (Type 3, ISO 32000-1, 9.6.5) with a name such as `g1`, and no mapping: pdf.js takes its code
 * for a letter. Names that tell the code, such as `a65`, are TeX's, whose codes are ASCII.
 */
export function isNameless(glyph: unknown): boolean {
  const code = Number(at(glyph, 'originalCharCode'));
  const number = /^[A-Za-z]{1,3}(\d+)$/.exec(String(at(glyph, 'operatorListId')))?.[1];
  return number !== undefined && Number(number) !== code && at(glyph, 'unicode') === String.fromCharCode(code);
}

/** What the letters of a font of drawings show. */
export interface GlyphsLook {
  /** Those that draw words, as pdf.js has them. */
  readonly words: readonly unknown[];
  /** All of them are boxes that fill most of their place. */
  readonly areBoxes: boolean;
  /** The box of all letters of the font. */
  readonly box: unknown;
}

/** The part of the box of all letters that a box of a letter fills. */
const BOX_SHARE_MIN = 0.6;

/** How some letters of a font look, each of which is drawn by operators that the font has. */
export function lookOfGlyphs(
  glyphs: readonly unknown[],
  font: unknown,
  operators: PdfDocument['operators'],
): GlyphsLook {
  const [drawings, box] = [at(font, 'charProcOperatorList'), at(font, 'bbox')];
  const shown = glyphs.filter((glyph) => typeof glyph === 'object');
  const names = new Set(shown.map((glyph) => String(at(glyph, 'operatorListId'))));
  const own = [...names].map((name): unknown => (drawings instanceof Map ? drawings.get(name) : at(drawings, name)));
  const words = own.filter((drawing) => lookOf(drawing, box, operators) === 'words');
  return { words, areBoxes: own.length > 0 && own.every((drawing) => lookOf(drawing, box, operators) === 'box'), box };
}

type Look = 'words' | 'box' | 'letter';

/** Of what letters were looked at: a page shows each many times. */
const looks = new WeakMap<object, Look>();

function lookOf(drawing: unknown, box: unknown, operators: PdfDocument['operators']): Look {
  if (typeof drawing !== 'object' || drawing === null) return 'letter';
  const known = looks.get(drawing);
  if (known !== undefined) return known;
  const steps = at(drawing, 'fnArray');
  const hasWords = Array.isArray(steps) && steps.includes(operators.showText);
  const look = hasWords ? 'words' : isBox(drawing, box, operators) ? 'box' : 'letter';
  looks.set(drawing, look);
  return look;
}

function isBox(drawing: unknown, box: unknown, operators: PdfDocument['operators']): boolean {
  const [steps, operands] = [at(drawing, 'fnArray'), at(drawing, 'argsArray')];
  if (!Array.isArray(steps) || !Array.isArray(operands)) return false;
  const path: unknown = operands[steps.indexOf(operators.constructPath)];
  const outline = at(at(path, '1'), '0');
  const [all, span] = [toRectangle(box), toRectangle(at(path, '2'))];
  if (!(outline instanceof Float32Array) || all === undefined || span === undefined) return false;
  const isFilled = pathsOf(operators).fills.has(Number(at(path, '0'))) && isRectangle(outlinesOf(outline, IDENTITY));
  return isFilled && areaOf(all) > 0 && areaOf(intersect(span, all)) >= BOX_SHARE_MIN * areaOf(all);
}

/** The code of a black square in Zapf Dingbats and Wingdings. */
const DINGBAT_BLOCK = 'n';

/** Whether all letters of a font of signs are black squares. */
export function areDingbatBlocks(glyphs: readonly unknown[]): boolean {
  return glyphs.every((glyph) => typeof glyph !== 'object' || at(glyph, 'unicode') === DINGBAT_BLOCK);
}
