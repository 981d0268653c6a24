import { HEADER_SAMPLE_ROWS, isAnotherHeader, namesColumns } from './header-row.ts';

/** The cells of a record. */
export type Row = readonly string[];

/** The records below one, as many as are looked at: to the next blank line, or beyond it. */
export function following(records: readonly Row[], index: number, beyond: boolean): readonly Row[] {
  const below: Row[] = [];
  for (let at = index + 1; at < records.length && at <= index + HEADER_SAMPLE_ROWS; at++) {
    const record = records[at] ?? [];
    if (!isEmpty(record)) below.push(record);
    else if (!beyond) break;
  }
  return below;
}

/**
 * Whether the record below one is the header, and the one its title (`Contacts, Almory office`) or what several columns
 * have in common (`Person,,Stay,`).
 */
export function isBetter(next: Row | undefined, record: Row, below: readonly Row[]): boolean {
  if (next === undefined || next.length !== record.length) return false;
  const isAbove = hasGap(record) && !hasGap(next);
  const isTitle = !namesColumns(record) && namesColumns(next);
  return (isAbove || isTitle) && isAnotherHeader(next, below.slice(1));
}

function hasGap(record: Row): boolean {
  return record.some((cell) => cell.trim() === '');
}

/** Whether a record has nothing but space. */
export function isEmpty(record: Row): boolean {
  return record.every((cell) => cell.trim() === '');
}
