import type { Run } from '@holdback/scanner';
import type { InlineCell } from './inline-cell.ts';
import { findTableCells, mayHaveTable } from './lined-table.ts';
import type { Range } from './range.ts';
import { findRowCells, mayHaveRows } from './sql-rows.ts';

/** A piece of a run: a cell of a table that is written in its text, or what stands before, between and after. */
export interface InlineRun extends Range {
  /** As the run it is a piece of, under the name of its column. */
  readonly run: Run;
  /** The index of the run that it is a piece of. */
  readonly source: number;
}

/** How tables are written in text. */
const forms = [
  { mayBeIn: mayHaveTable, find: findTableCells },
  { mayBeIn: mayHaveRows, find: findRowCells },
] as const;

/**
 * Divides the runs of a block that have tables in their text, so that what stands in a column is read under its name. In
 * order; the pieces of a run hold all of it but what parts two cells of a row. Undefined if there is no such table.
 */
export function divideRuns(
  text: string,
  runs: readonly Run[],
  rangeOf: (index: number) => Range,
): readonly InlineRun[] | undefined {
  const present = forms.filter(({ mayBeIn }) => mayBeIn(text));
  if (present.length === 0) return undefined;
  let isDivided = false;
  const pieces = runs.flatMap((run, source): readonly InlineRun[] => {
    const range = rangeOf(source);
    // A cell has its name already.
    const isText = run.label === undefined && run.at.kind !== 'cell' && run.header !== true;
    const cells = isText ? firstFound(present, text, range) : [];
    if (cells.length === 0) return [{ ...range, run, source }];
    isDivided = true;
    return divide(run, source, range, cells);
  });
  return isDivided ? pieces : undefined;
}

function firstFound(present: readonly (typeof forms)[number][], text: string, range: Range): readonly InlineCell[] {
  for (const { find } of present) {
    const cells = find(text, range);
    if (cells.length > 0) return cells;
  }
  return [];
}

function divide(run: Run, source: number, range: Range, cells: readonly InlineCell[]): readonly InlineRun[] {
  const pieces: InlineRun[] = [];
  let from = range.start;
  let rowBefore = 0;
  for (const { start, end, label, row, column } of cells) {
    if (row !== rowBefore && start > from) pieces.push({ start: from, end: start, run, source });
    pieces.push({ start, end, run: { ...run, at: { kind: 'cell', row, column }, label }, source });
    from = end;
    rowBefore = row;
  }
  if (from < range.end) pieces.push({ start: from, end: range.end, run, source });
  return pieces;
}
