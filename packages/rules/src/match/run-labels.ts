import type { ReadableBlock } from '../block/readable-block.ts';
import type { LabelMeaning, LabelMeanings } from '../label/label-meaning.ts';

/** What the runs of a block stand under. Worked out once: a column has one label, and a thousand cells in a block. */
export class RunLabels {
  /** Each once, in the order in which they first come. */
  readonly labels: readonly string[];
  /** What each of them means. */
  readonly meanings: readonly LabelMeaning[];
  /** Of each run the number of its label; -1 if it has none. */
  readonly #ids: Int32Array;

  constructor(block: ReadableBlock, known: LabelMeanings) {
    const labels: string[] = [];
    const ids = new Map<string, number>();
    const idOfColumn: number[] = [];
    this.#ids = new Int32Array(block.count).fill(-1);
    for (let run = 0; run < block.count; run += 1) {
      const column = block.columnOf(run);
      let id = column === -1 ? undefined : idOfColumn[column];
      if (id === undefined) {
        const label = block.labelOf(run);
        if (label === undefined) continue;
        id = ids.get(label);
        if (id === undefined) {
          id = labels.push(label) - 1;
          ids.set(label, id);
        }
        if (column !== -1) idOfColumn[column] = id;
      }
      this.#ids[run] = id;
    }
    this.labels = labels;
    this.meanings = labels.map((label) => known.of(label));
  }

  /** The number of the label of a run; -1 if it has none. */
  of(run: number): number {
    return this.#ids[run] ?? -1;
  }

  /** What the label of a run means; undefined if it has none. */
  meaningOf(run: number): LabelMeaning | undefined {
    return this.meanings[this.of(run)];
  }
}
