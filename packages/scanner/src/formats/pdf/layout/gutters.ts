import type { Row } from './row.ts';

/** A gap that may be one between columns, in sizes of the letters: one between words is half as wide. */
const GAP_MIN = 0.5;
/** Rows of which a column begins at one place. */
const ROWS_MIN = 4;
/** Places that are looked at, those where most rows agree first. */
const GUTTERS_MAX = 64;
/** Rows that have text across that place, as a part of those: headings. */
const CROSSING_MAX = 0.25;

/** Where columns begin that stand close to the ones before them. */
export interface Gutters {
  /** Whether a column begins there, `gap` sizes of the letters behind what stands before it. */
  isAt(x: number, gap: number): boolean;
}

/** Places at which text begins in several rows after a gap, and which hardly any text crosses. */
export function findGutters(rows: readonly Row[]): Gutters {
  const starts = new Map<number, number>();
  for (const row of rows) {
    for (const x of startsOf(row)) starts.set(x, (starts.get(x) ?? 0) + 1);
  }
  const found = new Set<number>();
  const often = [...starts].filter(([, count]) => count >= ROWS_MIN).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  for (const [x, count] of often.slice(0, GUTTERS_MAX)) {
    if (countCrossing(rows, x) <= count * CROSSING_MAX) found.add(x);
  }
  return { isAt: (x, gap) => gap >= GAP_MIN && found.has(Math.round(x)) };
}

/** Where text begins after a gap, in whole units, each once. */
function startsOf(row: Row): ReadonlySet<number> {
  const starts = new Set<number>();
  for (const [index, { x, size }] of row.entries()) {
    const before = row[index - 1];
    if (before !== undefined && x - before.x - before.width >= GAP_MIN * size) starts.add(Math.round(x));
  }
  return starts;
}

/** Rows in which a word stands across a place, or right before it. */
function countCrossing(rows: readonly Row[], place: number): number {
  return rows.filter((row) =>
    row.some(
      ({ x, width, size }) => x < place - 1 && x + width > place - GAP_MIN * size && x + width > place - size / 4,
    ),
  ).length;
}
