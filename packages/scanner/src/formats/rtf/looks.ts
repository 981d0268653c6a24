import type { Trait } from '../../document.ts';
import { coverOfColors, isDark, mixColors, UNREADABLE_POINTS_MAX } from '../../structures/story/contrast.ts';

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

const WHITE = 0xffffff;
const BLACK = 0;

/** The color table: 24 bits of red, green and blue. Its first is mostly left open: what Word chooses itself. */
export class Colors {
  readonly #colors: (number | undefined)[] = [];

  /** The next color. */
  add(color: number | undefined): void {
    this.#colors.push(color);
  }

  /**
   * What hides letters from who looks at the page, by their look and by what is behind them beside what marks the letters
   * alone, the nearest first; `page` is behind all of it.
   */
  hiding({ color, highlight, fill, halfPoints }: Look, fills: readonly Fill[], page = WHITE): Trait | undefined {
    if (halfPoints > 0 && halfPoints <= 2 * UNREADABLE_POINTS_MAX) return 'invisible-text';
    const ink = this.#colors[color];
    const mark = (highlight > 0 ? this.#colors[highlight] : undefined) ?? this.#colorOf(fill);
    // Word takes a color that can be read on a page, a cell or a shape, and not on what marks the letters alone.
    if (ink === undefined) return mark !== undefined && isDark(mark) ? 'black-highlight' : undefined;
    const behind = fills.map((each) => this.#colorOf(each)).find((each) => each !== undefined);
    return coverOfColors(ink, mark ?? behind ?? page);
  }

  #colorOf({ back, front, share }: Fill): number | undefined {
    const isSet = share > 0 || (back !== undefined && this.#colors[back] !== undefined);
    if (!isSet) return undefined;
    return mixColors(this.#colors[front ?? 0] ?? BLACK, this.#colors[back ?? 0] ?? WHITE, Math.min(1, share / 10_000));
  }
}
