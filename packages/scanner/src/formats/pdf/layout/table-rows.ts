/** Text that stands in a row, and from where to where. */
interface Placed {
  readonly text: string;
  readonly x: number;
  readonly end: number;
}

type Row = readonly Placed[];

/** Rows of a table, its header among them. */
const ROWS_MIN = 3;
const COLUMNS_MIN = 3;

/** Where a column stands on the page. */
interface Slot {
  readonly start: number;
  readonly end: number;
}

/**
 * The cells of each row that is in a table with empty cells, these included: without them what stands behind one would be
 * taken for it. A table is rows that follow one another, the first of which has all columns, and no text of which stands
 * in two.
 */
export function findGappedRows(rows: readonly Row[]): ReadonlyMap<Row, readonly string[]> {
  const found = new Map<Row, readonly string[]>();
  for (let first = 0; first < rows.length; first += 1) {
    const width = rows[first]?.length ?? 0;
    if (width < COLUMNS_MIN) continue;
    let end = first + 1;
    while (end < rows.length && isWithin(rows[end], width)) end += 1;
    const group = rows.slice(first, end).filter(({ length }) => length > 1);
    if (group.length >= ROWS_MIN && group.some(({ length }) => length < width)) {
      for (const [row, cells] of placeRows(group, width)) found.set(row, cells);
    }
    first = end - 1;
  }
  return found;
}

function isWithin(row: Row | undefined, width: number): boolean {
  return row !== undefined && row.length > 0 && row.length <= width;
}

function placeRows(group: readonly Row[], width: number): readonly (readonly [Row, readonly string[]])[] {
  const slots = slotsOf(group);
  if (slots.length !== width) return [];
  return group.map((row) => [row, cellsOf(row, slots)]);
}

/** A row from left to right in its slots. Under a wide header several texts may stand in one. */
function cellsOf(row: Row, slots: readonly Slot[]): readonly string[] {
  let taken = 0;
  return slots.map((_, index) => {
    const nextStart = slots[index + 1]?.start ?? Infinity;
    const from = taken;
    while (taken < row.length && (row[taken]?.x ?? 0) < nextStart) taken += 1;
    const own = row.slice(from, taken);
    return own.map(({ text }) => text.trim()).join('  ');
  });
}

/** What all texts of some rows cover, from left to right, without the gaps that all of them leave. */
function slotsOf(group: readonly Row[]): readonly Slot[] {
  const slots: { start: number; end: number }[] = [];
  for (const { x, end } of group.flat().toSorted((a, b) => a.x - b.x)) {
    const last = slots.at(-1);
    if (last === undefined || x >= last.end) slots.push({ start: x, end });
    else last.end = Math.max(last.end, end);
  }
  return slots;
}
