import type { BareColumn } from '../detectors/detector.ts';
import { detectors } from '../detectors/index.ts';

/** Cells that a column without a header needs to say anything. */
const FILLED_MIN = 3;

/** Of the cells, those that must have the form. */
const SHARE_MIN = 0.8;

/** Of the cells, those that must be a match by themselves where that is asked for. */
const MATCHED_MIN = 0.25;

/** Of the cells, those that must begin differently where that is asked for, up to as many as are enough. */
const VARIED_MIN = 0.6;
const VARIED_ENOUGH = 8;

/** A kind, with how a column of it looks that has no header. */
interface Bare extends BareColumn {
  readonly infoType: string;
}

type Pattern = BareColumn['form'];

const bares: readonly Bare[] = detectors.flatMap(({ infoType, column }) =>
  column?.bare === undefined ? [] : [{ infoType, ...column.bare }],
);

/** What is known of a column besides. */
export interface BareSurroundings {
  readonly filled: number;
  readonly distinct: number;
  /** Another column of the table holds names of people. */
  readonly isBesideNames: boolean;
  /** The share of the cells that are a match of a kind by themselves. */
  matchedShare(infoType: string): number;
}

/** Counts the cells of a column without a header that look like values of each kind. */
export class BareTally {
  readonly #counts = new Map<string, number>();
  readonly #beginnings = new Set<string>();

  /** Counts a cell that is not empty. */
  add(value: string): void {
    if (this.#beginnings.size < VARIED_ENOUGH) this.#beginnings.add(value.charAt(0));
    for (const { infoType, form } of bares) {
      if (wholeOf(form).test(value)) this.#counts.set(infoType, (this.#counts.get(infoType) ?? 0) + 1);
    }
  }

  /** What the column holds and how many cells say so; undefined if they do not. */
  verdict(around: BareSurroundings): { readonly infoType: string; readonly matching: number } | undefined {
    const { filled, distinct } = around;
    if (filled < FILLED_MIN || distinct * 2 < Math.min(filled, FILLED_MIN * 2)) return undefined;
    const fits = bares.find((bare) => this.#countOf(bare) >= filled * SHARE_MIN && this.#isSure(bare, around));
    return fits === undefined ? undefined : { infoType: fits.infoType, matching: this.#countOf(fits) };
  }

  #countOf({ infoType }: Bare): number {
    return this.#counts.get(infoType) ?? 0;
  }

  #isSure({ infoType, besideNames, matched, varied }: Bare, around: BareSurroundings): boolean {
    if (besideNames === true && !around.isBesideNames) return false;
    if (matched === true && around.matchedShare(infoType) < MATCHED_MIN) return false;
    return varied !== true || this.#beginnings.size >= Math.min(VARIED_ENOUGH, around.filled * VARIED_MIN);
  }
}

const compiled = new Map<Pattern, RegExp>();

/** A form as a pattern of a whole cell, which is made when it is first asked for. */
function wholeOf(form: Pattern): RegExp {
  let whole = compiled.get(form);
  if (whole === undefined) {
    whole = new RegExp(`^(?:${form.source})$`, form.flags);
    compiled.set(form, whole);
  }
  return whole;
}
