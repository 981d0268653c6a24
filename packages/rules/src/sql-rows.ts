import type { Range } from './context.ts';
import { type InlineCell, trimRange } from './inline-cell.ts';

/**
 * A statement that names columns and then gives rows: `INSERT INTO t (a, b) VALUES` (ISO/IEC 9075-2, 14.11; `INTO` is
 * optional in SQL Server, https://learn.microsoft.com/sql/t-sql/statements/insert-transact-sql), or the `COPY t (a, b) FROM
 * stdin;` of a PostgreSQL dump (https://www.postgresql.org/docs/current/sql-copy.html).
 */
const statement =
  /\b(?:(?:INSERT|REPLACE)\b(?:\s{1,20}(?:IGNORE|INTO|OR|LOW_PRIORITY|DELAYED)){0,3}\s{1,20}[^\s(;]{1,200}\s{0,20}\(([^();\x1f]{1,8000})\)\s{0,20}VALUES\b|COPY\s{1,20}[^\s(;]{1,200}\s{1,20}\(([^();\x1f]{1,8000})\)\s{1,20}FROM\s{1,20}stdin;)/giu;

/** One value of a row: a string, whose quotes are doubled or escaped within, or what stands up to the next comma. */
const value = /\s{0,20}(?:(?:[NEBX]|_\w{1,20} ?)?'((?:[^'\\\x1f]|''|\\[^\x1f]){0,10000})'|([^,()'\x1f]{0,200}))\s{0,20}/iuy;

/** Whether a text may hold such a statement. */
export function mayHaveRows(text: string): boolean {
  return /\b(?:INSERT|REPLACE|COPY)\b/i.test(text);
}

/** Finds the values of the rows of SQL statements that name their columns. In order; a row goes no further than the run. */
export function findRowCells(text: string, run: Range): readonly InlineCell[] {
  const found: InlineCell[] = [];
  const own = text.slice(run.start, run.end);
  for (const match of own.matchAll(statement)) {
    const names = (match[1] ?? match[2] ?? '').split(',').map((each) => each.trim().replaceAll(/[`"[\]]/g, ''));
    const at = match.index + match[0].length;
    const cells = match[1] === undefined ? readCopied(own, at, names) : readTuples(own, at, names);
    const rowsBefore = found.at(-1)?.row ?? 0;
    for (const cell of cells) {
      found.push({ ...cell, start: cell.start + run.start, end: cell.end + run.start, row: rowsBefore + cell.row });
    }
  }
  return found;
}

/** `(1, 'a'), (2, 'b');` */
function readTuples(text: string, from: number, names: readonly string[]): readonly InlineCell[] {
  const found: InlineCell[] = [];
  let at = from;
  for (let row = 1; ; row += 1) {
    at = skip(text, at, /[\s,]/);
    if (text[at] !== '(') return found;
    for (const [index, label] of names.entries()) {
      value.lastIndex = at + 1;
      const match = value.exec(text);
      if (match === null) return found;
      const [whole, quoted, bare] = match;
      const end = value.lastIndex;
      const inner = quoted ?? bare ?? '';
      const start = quoted === undefined ? at + 1 : at + 1 + whole.lastIndexOf(`${inner}'`);
      const cell = trimRange(text, { start, end: start + (quoted ?? whole).length });
      if (cell.end > cell.start) found.push({ ...cell, label, row, column: index + 1 });
      at = end;
      if (text[at] === ')') break;
      // A call of a function, or a row that is not what it should be.
      if (text[at] !== ',') return found;
    }
    at += 1;
  }
}

/** Lines of values between tabs, up to a line of `\.`. */
function readCopied(text: string, from: number, names: readonly string[]): readonly InlineCell[] {
  const found: InlineCell[] = [];
  let start = text.indexOf('\n', from) + 1;
  for (let row = 1; start > 0 && start < text.length && !text.startsWith('\\.', start); row += 1) {
    const next = text.indexOf('\n', start);
    const end = next === -1 ? text.length : next;
    let at = start;
    for (const [index, label] of names.entries()) {
      const tab = text.indexOf('\t', at);
      const cellEnd = tab === -1 || tab > end ? end : tab;
      if (cellEnd > at) found.push({ start: at, end: cellEnd, label, row, column: index + 1 });
      at = cellEnd + 1;
      if (at > end) break;
    }
    start = end + 1;
  }
  return found;
}

function skip(text: string, from: number, what: RegExp): number {
  let at = from;
  while (at < text.length && what.test(text.charAt(at))) at += 1;
  return at;
}
