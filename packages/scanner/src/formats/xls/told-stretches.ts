import type { Trait, TraitPart } from '../../document.ts';
import { trait } from '../../parts.ts';
import type { Sheet } from './sheet.ts';

/** Tells what hides cells once for each stretch of cells beside or below one another. Cells come row by row, from 0. */
export class ToldStretches {
  readonly #sheet: Sheet;
  /** By trait and column, the row in which a cell had it last. */
  readonly #last = new Map<string, number>();
  #isTold = false;

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
  }

  /** What is to be told of a cell that something hides. */
  tell(by: Trait, row: number, column: number): TraitPart | undefined {
    if (by === this.#sheet.hiddenBy) {
      const isFirst = !this.#isTold;
      this.#isTold = true;
      return isFirst ? trait(by, this.#sheet.place(0, 0)) : undefined;
    }
    const goesOn = this.#goesOn(by, row, column);
    this.#last.set(`${by} ${ALONG[by] === undefined ? column : ALONG[by]}`, row);
    if (goesOn) return undefined;
    const at = by === 'hidden-column' ? { row: 0, column } : { row, column: ALONG[by] === 'row' ? 0 : column };
    return trait(by, this.#sheet.place(at.row, at.column));
  }

  #goesOn(by: Trait, row: number, column: number): boolean {
    if (by === 'hidden-column') {
      // A column is told once, and those beside it with it.
      this.#last.set(`${by} ${column}`, row);
      const isTold = this.#last.has(`${by} told ${column}`);
      this.#last.set(`${by} told ${column}`, row);
      return isTold || (this.#sheet.hiddenColumns.has(column - 1) && this.#last.has(`${by} told ${column - 1}`));
    }
    const lastAlong = this.#last.get(`${by} row`);
    if (ALONG[by] === 'row') return lastAlong !== undefined && lastAlong >= row - 1;
    const isAbove = (this.#last.get(`${by} ${column}`) ?? Number.NEGATIVE_INFINITY) === row - 1;
    return isAbove || this.#last.get(`${by} ${column - 1}`) === row;
  }
}

/** What hides whole rows. */
const ALONG: Partial<Record<Trait, 'row'>> = { 'hidden-row': 'row', 'filtered-row': 'row' };
