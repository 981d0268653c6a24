import type { Trait } from '../../document.ts';

/** How letters look and what is true of them, as control words have set it (RTF 1.9.1, Font (Character) Formatting Properties). */
export interface Look {
  readonly isHidden: boolean;
  readonly isDeleted: boolean;
  readonly isRevised: boolean;
  /** Size in half points. */
  readonly halfPoints: number;
  /** Places in the color table; 0 is what Word chooses itself. */
  readonly color: number;
  readonly highlight: number;
  readonly fill: Fill;
  readonly font: number | undefined;
}

/** What is behind letters: a share of one color upon another. */
export interface Fill {
  /** Places in the color table, undefined where none was named. */
  readonly back: number | undefined;
  readonly front: number | undefined;
  /** Hundredths of a percent. */
  readonly share: number;
}

/** Red, green and blue, 0 to 255 each. */
export type Color = readonly [number, number, number];

export const NO_FILL: Fill = { back: undefined, front: undefined, share: 0 };

/** What `\plain` sets. */
export const PLAIN: Look = {
  isHidden: false,
  isDeleted: false,
  isRevised: false,
  halfPoints: 24,
  color: 0,
  highlight: 0,
  fill: NO_FILL,
  font: undefined,
};

type Change = (look: Look, parameter: number | undefined) => Look;

/** What control words do to the look of letters. A word without a number, or with another than 0, switches on. */
export const looksByWord: Readonly<Record<string, Change>> = {
  v: (look, parameter) => ({ ...look, isHidden: parameter !== 0 }),
  deleted: (look, parameter) => ({ ...look, isDeleted: parameter !== 0 }),
  // What was moved away is deleted where it was (RTF 1.9.1, Track Changes).
  mvf: (look, parameter) => ({ ...look, isDeleted: parameter !== 0 }),
  revised: (look, parameter) => ({ ...look, isRevised: parameter !== 0 }),
  mvt: (look, parameter) => ({ ...look, isRevised: parameter !== 0 }),
  fs: (look, parameter) => ({ ...look, halfPoints: parameter ?? 24 }),
  cf: (look, parameter) => ({ ...look, color: parameter ?? 0 }),
  highlight: (look, parameter) => ({ ...look, highlight: parameter ?? 0 }),
  cb: (look, parameter) => ({ ...look, fill: { ...look.fill, back: parameter } }),
  chcbpat: (look, parameter) => ({ ...look, fill: { ...look.fill, back: parameter } }),
  chcfpat: (look, parameter) => ({ ...look, fill: { ...look.fill, front: parameter } }),
  chshdng: (look, parameter) => ({ ...look, fill: { ...look.fill, share: parameter ?? 0 } }),
  f: (look, parameter) => ({ ...look, font: parameter }),
  plain: () => PLAIN,
};

/** The same of what is behind a paragraph, a cell and a row, by the words that set it. */
export const fillsByWord: Readonly<Record<string, (fill: Fill, parameter: number | undefined) => Fill>> = {
  cbpat: (fill, back) => ({ ...fill, back }),
  cfpat: (fill, front) => ({ ...fill, front }),
  shading: (fill, share) => ({ ...fill, share: share ?? 0 }),
  clcbpat: (fill, back) => ({ ...fill, back }),
  clcfpat: (fill, front) => ({ ...fill, front }),
  clshdng: (fill, share) => ({ ...fill, share: share ?? 0 }),
  trcbpat: (fill, back) => ({ ...fill, back }),
  trcfpat: (fill, front) => ({ ...fill, front }),
  trshdng: (fill, share) => ({ ...fill, share: share ?? 0 }),
};

const WHITE: Color = [255, 255, 255];
const BLACK: Color = [0, 0, 0];

/** Half points below which nobody reads a letter. */
const HALF_POINTS_MIN = 4;

/** By how much two colors differ in each of red, green and blue that the eye takes for one. */
const NEAR = 8;

/** The color table. Its first is mostly left open: what Word chooses itself. */
export class Colors {
  readonly #colors: (Color | undefined)[] = [];

  /** The next color. */
  add(color: Color | undefined): void {
    this.#colors.push(color);
  }

  /**
   * What hides letters from who looks at the page, by their look and by what is behind them, the nearest first;
   * `page` is behind all of it.
   */
  hiding(look: Look, fills: readonly Fill[], page: Color | undefined): Trait | undefined {
    const { color, highlight, halfPoints } = look;
    const own = this.#colors[color];
    if (highlight > 0) {
      const behind = this.#colors[highlight];
      const isBlack = behind !== undefined && isNear(behind, BLACK);
      if (isBlack && isNear(own ?? BLACK, BLACK)) return 'black-highlight';
    }
    if (halfPoints > 0 && halfPoints < HALF_POINTS_MIN) return 'invisible-text';
    if (own === undefined) return undefined;
    return isNear(own, this.#behind(highlight, fills) ?? page ?? WHITE) ? 'invisible-text' : undefined;
  }

  #behind(highlight: number, fills: readonly Fill[]): Color | undefined {
    const marked = highlight > 0 ? this.#colors[highlight] : undefined;
    if (marked !== undefined) return marked;
    for (const { back, front, share } of fills) {
      const isSet = share > 0 || (back !== undefined && this.#colors[back] !== undefined);
      if (isSet) return mixed(this.#colors[back ?? 0] ?? WHITE, this.#colors[front ?? 0] ?? BLACK, share / 10_000);
    }
    return undefined;
  }
}

function mixed([red, green, blue]: Color, front: Color, share: number): Color {
  const mix = (back: number, other: number) => back + (other - back) * Math.min(1, share);
  return [mix(red, front[0]), mix(green, front[1]), mix(blue, front[2])];
}

function isNear(one: Color, other: Color): boolean {
  return one.every((value, index) => Math.abs(value - (other[index] ?? 0)) <= NEAR);
}
