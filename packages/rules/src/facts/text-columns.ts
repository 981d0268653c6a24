import type { SeenTable } from '../block/tables/seen-table.ts';
import { type ColumnMatch, ColumnVerdicts, type FoundColumn } from '../column/unnamed-columns.ts';
import type { Detector } from '../detectors/detector.ts';
import type { FoundMatches } from '../match/find-matches.ts';

/** Tables of one text whose columns are watched at a time. */
const TABLES_MAX = 64;

/** What is watched with, as for `ColumnVerdicts`. */
interface Watching {
  readonly detectors: readonly Detector[];
  hash(value: string): number;
}

/** Watches the columns of tables that are written in the text of a document, as `ColumnVerdicts` does those of one table. */
export class TextColumns {
  readonly #watching: Watching;
  readonly #verdicts = new Map<SeenTable, ColumnVerdicts>();

  constructor(watching: Watching) {
    this.#watching = watching;
  }

  /** Counts the cells of a block, with what was found in it: `kept` is of values, in order of `start`. */
  add(text: string, { matches, block }: FoundMatches, kept: readonly number[]): void {
    let next = 0;
    for (const { start, end, column, label, table } of block.textCells) {
      const inCell: ColumnMatch[] = [];
      for (let index = kept[next]; index !== undefined; index = kept[next]) {
        const at = matches.starts[index] ?? 0;
        if (at >= end) break;
        if (at >= start) inCell.push({ infoType: matches.infoTypeOf(index), confidence: matches.confidenceOf(index) });
        next += 1;
      }
      this.#of(table)?.addTextCell(text.slice(start, end), column, label, inCell);
    }
  }

  /** The verdicts on a table that is over, which is forgotten. */
  end(table: SeenTable): readonly FoundColumn[] {
    const found = this.#verdicts.get(table)?.end(table.columns) ?? [];
    this.#verdicts.delete(table);
    return found;
  }

  #of(table: SeenTable): ColumnVerdicts | undefined {
    let verdicts = this.#verdicts.get(table);
    if (verdicts === undefined && this.#verdicts.size < TABLES_MAX) {
      verdicts = new ColumnVerdicts(this.#watching);
      this.#verdicts.set(table, verdicts);
    }
    return verdicts;
  }
}
