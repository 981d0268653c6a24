import { type InlineCell, trimRange } from './inline-cell.ts';
import type { Range } from './range.ts';
import { findDefinedColumns, tableName } from './sql-columns.ts';

/**
 * A statement that names columns and then gives rows: `INSERT INTO t (a, b) VALUES` (ISO/IEC 9075-2, 14.11; `INTO` is
 * optional in SQL Server, https://learn.microsoft.com/sql/t-sql/statements/insert-transact-sql), or the `COPY t (a, b) FROM
 * stdin;` of a PostgreSQL dump (https://www.postgresql.org/docs/current/sql-copy.html).
 */
const statement =
  /\b(?:(?:INSERT|REPLACE)\b(?:\s{1,20}(?:IGNORE|INTO|OR|LOW_PRIORITY|DELAYED)){0,3}\s{1,20}[^\s(;]{1,200}\s{0,20}\(([^();\x1f]{1,8000})\)\s{0,20}VALUES\b|COPY\s{1,20}[^\s(;]{1,200}\s{1,20}\(([^();\x1f]{1,8000})\)\s{1,20}FROM\s{1,20}stdin;)/giu;

/** The same without names, as `mysqldump` writes it below the definition of the table. */
const bareStatement =
  /\b(?:INSERT|REPLACE)\b(?:\s{1,20}(?:IGNORE|LOW_PRIORITY|DELAYED)){0,2}\s{1,20}INTO\s{1,20}([^\s(;]{1,200})\s{1,20}VALUES\b/giu;

/** One value of a row: a string, whose quotes are doubled or escaped within, or what stands up to the next comma. */
const value =
  /\s{0,20}(?:(?:[NEBX]|_\w{1,20} ?)?'((?:[^'\\\x1f]|''|\\[^\x1f]){0,10000})'|([^,()'\x1f]{0,200}))\s{0,20}/iuy;

/** Whether a text may hold such a statement. Its verb alone says little: `copy` stands in every license. */
export function mayHaveRows(text: string): boolean {
  return (
    /\b(?:INSERT|REPLACE|COPY)\b/i.test(text) &&
    // The words first: a bracket or a space to begin with is everywhere.
    /VALUES|stdin;/iu.test(text) &&
    /(?:\)|INTO\s{1,20}\S{1,200}\s)\s{0,20}VALUES\b|\sstdin;/iu.test(text)
  );
}

/** Finds the values of the rows of SQL statements that name their columns. In order; a row goes no further than the run. */
export function findRowCells(text: string, run: Range): readonly InlineCell[] {
  const found: InlineCell[] = [];
  const own = text.slice(run.start, run.end);
  for (const { at, names, isCopied } of statementsIn(own, text)) {
    const cells = isCopied ? readCopied(own, at, names) : readTuples(own, at, names);
    const rowsBefore = found.at(-1)?.row ?? 0;
    for (const cell of cells) {
      found.push({ ...cell, start: cell.start + run.start, end: cell.end + run.start, row: rowsBefore + cell.row });
    }
  }
  return found;
}

/** A statement whose columns are known. */
interface Statement {
  /** The offset of what follows it. */
  readonly at: number;
  readonly names: readonly string[];
  /** Whether its rows are lines with tabs. */
  readonly isCopied: boolean;
}

/** The statements of a run in order: those that name their columns, and those of a table that the text defines. */
function statementsIn(own: string, text: string): readonly Statement[] {
  const statements: Statement[] = [];
  for (const match of own.matchAll(statement)) {
    const names = (match[1] ?? match[2] ?? '').split(',').map((each) => each.trim().replaceAll(/[`"[\]]/g, ''));
    statements.push({ at: match.index + match[0].length, names, isCopied: match[1] === undefined });
  }
  const bare = [...own.matchAll(bareStatement)];
  const tables = bare.length === 0 ? undefined : findDefinedColumns(text);
  for (const match of bare) {
    const names = tables?.get(tableName(match[1] ?? ''));
    if (names !== undefined) statements.push({ at: match.index + match[0].length, names, isCopied: false });
  }
  return statements.sort((a, b) => a.at - b.at);
}

/** `(1, 'a'), (2, 'b');` */
function readTuples(text: string, from: number, names: readonly string[]): readonly InlineCell[] {
  const found: InlineCell[] = [];
  let at = from;
  for (let row = 1; ; row += 1) {
    while (/[\s,]/.test(text.charAt(at))) at += 1;
    if (text[at] !== '(') return found;
    const end = readTuple(text, at, names, row, found);
    if (end === undefined) return found;
    at = end;
  }
}

/** Reads one row from its bracket. Gives the offset after it; undefined if it is not what it should be. */
function readTuple(
  text: string,
  open: number,
  names: readonly string[],
  row: number,
  into: InlineCell[],
): number | undefined {
  let at = open;
  for (const [index, label] of names.entries()) {
    value.lastIndex = at + 1;
    const match = value.exec(text);
    if (match === null) return undefined;
    const [whole, quoted] = match;
    const start = at + 1 + (quoted === undefined ? 0 : whole.lastIndexOf(`${quoted}'`));
    const cell = trimRange(text, { start, end: start + (quoted ?? whole).length });
    at = value.lastIndex;
    // The name of a function is no value.
    if (text[at] !== ',' && text[at] !== ')') return undefined;
    if (cell.end > cell.start) into.push({ ...cell, label, row, column: index + 1 });
    if (text[at] === ')') break;
  }
  return text[at] === ')' ? at + 1 : undefined;
}

/** Lines of values between tabs, up to a line of `\.`. */
function readCopied(text: string, from: number, names: readonly string[]): readonly InlineCell[] {
  const found: InlineCell[] = [];
  const [, ...lines] = text.slice(from).split('\n');
  let start = text.indexOf('\n', from) + 1;
  for (const [index, line] of lines.entries()) {
    if (line.startsWith('\\.')) break;
    let at = start;
    for (const [column, field] of line.split('\t').entries()) {
      const label = names[column];
      if (label !== undefined && field !== '') {
        found.push({ start: at, end: at + field.length, label, row: index + 1, column: column + 1 });
      }
      at += field.length + 1;
    }
    start += line.length + 1;
  }
  return found;
}
