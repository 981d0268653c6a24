import type { Run } from '@holdback/scanner';
import type { Range } from './range.ts';
import type { TextCell } from './tables/seen-table.ts';

/** A piece of a run: a cell of a table that is written in its text, or what stands before, between and after. */
export interface InlineRun extends Range {
  /** As the run it is a piece of, under the name of its column. */
  readonly run: Run;
  /** The index of the run that it is a piece of. */
  readonly source: number;
  /** Where words count for what stands in it. */
  readonly context: Range;
  /** It is a cell whose place alone tells it: words beside it count as well as its label. */
  readonly isLoose: boolean;
  /** It is a cell that is read with the key before it. */
  readonly isKeyed?: true | undefined;
}

/**
 * Divides the runs of a block that have cells in their text, so that what stands in a column is read under its name. In
 * order; the pieces of a run hold all of it but what parts two cells of a row.
 */
export function divideRuns(
  runs: readonly Run[],
  cells: readonly TextCell[],
  rangeOf: (index: number) => Range,
): readonly InlineRun[] {
  let next = 0;
  return runs.flatMap((run, source): readonly InlineRun[] => {
    const first = next;
    while (cells[next]?.source === source) next += 1;
    const range = rangeOf(source);
    if (next === first) return [{ ...range, run, source, context: range, isLoose: false }];
    return divide(run, source, range, cells.slice(first, next));
  });
}

function divide(run: Run, source: number, range: Range, cells: readonly TextCell[]): readonly InlineRun[] {
  const pieces: InlineRun[] = [];
  const isLoose = cells.some((cell) => cell.isLoose);
  const { cut: _cut, overlap: _overlap, ...whole } = run;
  const addText = (start: number, end: number): void => {
    const piece = { start, end };
    if (end > start) pieces.push({ ...piece, run, source, context: isLoose ? range : piece, isLoose: false });
  };
  let from = range.start;
  let rowBefore = 0;
  for (const { start, end, label, row, column, isLoose: isOwn, isKeyed } of cells) {
    if (row !== rowBefore) addText(from, start);
    const piece = { start, end };
    const cell: Run = { ...whole, at: { kind: 'cell', row, column }, label };
    pieces.push({ ...piece, run: cell, source, context: isOwn ? range : piece, isLoose: isOwn, isKeyed });
    from = end;
    rowBefore = row;
  }
  addText(from, range.end);
  return pieces;
}
