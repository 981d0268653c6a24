import type { Color } from '../../../structures/story/contrast.ts';
import type { FontLetters } from './font-letters.ts';
import { IDENTITY, type Matrix } from './matrix.ts';
import type { Outline } from './paint-grid.ts';
import type { Rectangle } from './rectangle.ts';

/** A font, as far as letters are placed by it. */
export interface FontMetrics {
  /** From units of its letters to those of text: a thousandth, but for Type 3 (ISO 32000-1, 9.6.5). */
  readonly unit: number;
  /** How high its letters are in sizes: 1, but for Type 3, whose own box says it. */
  readonly height: number;
  readonly isVertical: boolean;
  /** Its letters are drawings of the file's own. */
  readonly isType3: boolean;
  /** It is one of signs, whose codes are those of letters. */
  readonly isDingbats: boolean;
  /** What its letters stand for. */
  readonly letters: FontLetters;
}

/** What stands between operators (ISO 32000-1, tables 52 and 104), as far as it decides what is seen where. */
export interface GraphicsState {
  matrix: Matrix;
  /** What is drawn outside of it is cut away. */
  clip: Rectangle;
  /** The clip is not the rectangle that it spans, but a part of it. */
  isClipShaped: boolean;
  /** What it is instead, if it is one path that is known. */
  clipPath: { readonly outlines: readonly Outline[]; readonly isEvenOdd: boolean } | undefined;
  /** Of text that is a clip, whether something was drawn through it, which shows it (ISO 32000-1, 9.3.6). */
  clipText: { isShown: boolean } | undefined;
  fill: Color;
  /** What fills is a shading without gaps: nothing is seen through it. */
  isShaded: boolean;
  /** What is filled shows a picture, by a pattern of tiles that have one. */
  isPictured: boolean;
  stroke: Color;
  fillAlpha: number;
  strokeAlpha: number;
  /** Of the groups around it, which are drawn as one. */
  groupAlpha: number;
  blend: string;
  /** A mask makes a part of what is drawn transparent. */
  isMasked: boolean;
  /** What is drawn is a mask, and not seen itself. */
  isMask: boolean;
  lineWidth: number;
  font: FontMetrics;
  /** pdf.js's name of the font. */
  fontName: string;
  fontSize: number;
  letterSpace: number;
  wordSpace: number;
  /** 1 is the width that the letters have. */
  textScale: number;
  rise: number;
  leading: number;
  /** Table 106. */
  mode: number;
  textMatrix: Matrix;
  /** Where the next letter is drawn, and where the line began, in units of text. */
  x: number;
  y: number;
  lineX: number;
  lineY: number;
}

/** Of no font. */
const NO_LETTERS: FontLetters = { key: '', isSymbol: false, mayBeNameless: 'no' };

/** What a page begins with (ISO 32000-1, 8.4.1 and 9.3.1). */
export function initialState(clip: Rectangle): GraphicsState {
  return {
    matrix: IDENTITY,
    clip,
    isClipShaped: false,
    clipPath: undefined,
    clipText: undefined,
    fill: 0,
    isShaded: false,
    isPictured: false,
    stroke: 0,
    fillAlpha: 1,
    strokeAlpha: 1,
    groupAlpha: 1,
    blend: 'source-over',
    isMasked: false,
    isMask: false,
    lineWidth: 1,
    font: { unit: 0.001, height: 1, isVertical: false, isType3: false, isDingbats: false, letters: NO_LETTERS },
    fontName: '',
    fontSize: 0,
    letterSpace: 0,
    wordSpace: 0,
    textScale: 1,
    rise: 0,
    leading: 0,
    mode: 0,
    textMatrix: IDENTITY,
    x: 0,
    y: 0,
    lineX: 0,
    lineY: 0,
  };
}
