import type { Range } from '../range.ts';
import type { NamedCell, SpelledForm } from './seen-table.ts';
import { trimRange } from './table-form.ts';

/**
 * A statement that names columns and then gives rows: `INSERT INTO t (a, b) VALUES` (ISO/IEC 9075-2, 14.11; `INTO` is
 * optional in SQL Server, https://learn.microsoft.com/sql/t-sql/statements/insert-transact-sql), or the `COPY t (a, b) FROM
 * stdin;` of a PostgreSQL dump (https://www.postgresql.org/docs/current/sql-copy.html).
 */
const statement =
  /\b(?:(?:INSERT|REPLACE)\b(?:\s{1,20}(?:IGNORE|INTO|OR|LOW_PRIORITY|DELAYED)){0,3}\s{1,20}[^\s(;]{1,200}\s{0,20}\(([^();\x1f]{1,8000})\)\s{0,20}VALUES\b|COPY\s{1,20}[^\s(;]{1,200}\s{1,20}\(([^();\x1f]{1,8000})\)\s{1,20}FROM\s{1,20}stdin;)/giu;

/** One value of a row: a string, whose quotes are doubled or escaped within, or what stands up to the next comma. */
const value =
  /\s{0,20}(?:(?:[NEBX]|_\w{1,20} ?)?'((?:[^'\\\x1f]|''|\\[^\x1f]){0,10000})'|([^,()'\x1f]{0,200}))\s{0,20}/iuy;

/** The same without the names: they are those of the `CREATE TABLE` before. */
const unnamed =
  /\b(?:(?:INSERT|REPLACE)\b(?:\s{1,20}(?:IGNORE|INTO|OR|LOW_PRIORITY|DELAYED)){0,3}\s{1,20}([^\s(;]{1,200})\s{1,20}VALUES\b|COPY\s{1,20}([^\s(;]{1,200})\s{1,20}FROM\s{1,20}stdin;)/giu;

/** `CREATE TABLE t (`, and the word a column's definition begins with. */
const creation =
  /\bCREATE\s{1,20}(?:\w{1,20}\s{1,20}){0,2}TABLE\s{1,20}(?:IF\s{1,20}NOT\s{1,20}EXISTS\s{1,20})?([^\s(;]{1,200})\s{0,20}\(/giu;
const definition =
  /^\s{0,40}(?:`([^`\n]{1,64})`|"([^"\n]{1,64})"|\[([^\]\n]{1,64})\]|([\p{L}_][\p{L}\p{N}_$#]{0,63}))\s/u;

/** The words first: a bracket or a space to begin with is everywhere. */
const withNames = /(?<=\)\s{0,20})VALUES\b|\sstdin;/iu;
const created = /\bCREATE\s{1,20}(?:\w{1,20}\s{1,20}){0,2}TABLE\b/iu;

/** What begins a definition that is of no column. */
const constraint = /^\s*(?:CONSTRAINT|PRIMARY|FOREIGN|UNIQUE|KEY|INDEX|CHECK|FULLTEXT|SPATIAL|EXCLUDE|LIKE)\b/iu;

/** Characters of the definitions of a table. */
const DEFINITIONS_MAX = 20_000;

/** Tables of one document that are remembered. */
const TABLES_MAX = 1_000;

/** Finds the values of the rows of SQL statements under the names of their columns. A row goes no further than its run. */
export class SqlRows implements SpelledForm {
  readonly isLoose = false;
  /** Of each table that was created, by its bare name. */
  readonly #created = new Map<string, readonly string[]>();

  /** The verb alone says little: `copy` stands in every license. */
  mayBeIn(text: string): boolean {
    if (!/\b(?:INSERT|REPLACE|COPY|CREATE)\b/i.test(text)) return false;
    return withNames.test(text) || created.test(text) || (this.#created.size > 0 && /VALUES/i.test(text));
  }

  find(text: string, run: Range): readonly NamedCell[] {
    const own = text.slice(run.start, run.end);
    this.#learn(own);
    const found: NamedCell[] = [];
    const read = (at: number, isCopy: boolean, names: readonly string[]): void => {
      const cells = isCopy ? readCopied(own, at, names) : readTuples(own, at, names);
      const rowsBefore = found.at(-1)?.row ?? 0;
      for (const cell of cells) {
        found.push({ ...cell, start: cell.start + run.start, end: cell.end + run.start, row: rowsBefore + cell.row });
      }
    };
    for (const match of own.matchAll(statement)) {
      const names = (match[1] ?? match[2] ?? '').split(',').map((each) => bareName(each));
      read(match.index + match[0].length, match[1] === undefined, names);
    }
    if (this.#created.size === 0) return found;
    for (const match of own.matchAll(unnamed)) {
      const names = this.#created.get(lastName(match[1] ?? match[2] ?? ''));
      if (names !== undefined) read(match.index + match[0].length, match[1] === undefined, names);
    }
    return found.toSorted((a, b) => a.start - b.start);
  }

  #learn(text: string): void {
    for (const match of text.matchAll(creation)) {
      if (this.#created.size >= TABLES_MAX) return;
      const from = match.index + match[0].length;
      const names = namesOf(text.slice(from, from + DEFINITIONS_MAX));
      if (names.length > 0) this.#created.set(lastName(match[1] ?? ''), names);
    }
  }
}

function bareName(name: string): string {
  return name.trim().replaceAll(/[`"[\]]/g, '');
}

/** `public.people` and `[dbo].[people]` are `people`. */
function lastName(name: string): string {
  return bareName(name).split('.').at(-1)?.toLowerCase() ?? '';
}

/** The names of columns in what follows the bracket of a `CREATE TABLE`. */
function namesOf(definitions: string): readonly string[] {
  const names: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < definitions.length && depth >= 0; at += 1) {
    const sign = definitions[at];
    if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    if (depth < 0 || (depth === 0 && sign === ',')) {
      names.push(...columnOf(definitions.slice(from, at)));
      from = at + 1;
    }
  }
  return depth < 0 ? names : [];
}

/** The name of the column that a definition is of, if it is of one. */
function columnOf(piece: string): readonly string[] {
  if (constraint.test(piece)) return [];
  const [, ...found] = definition.exec(`${piece} `) ?? [];
  return found.filter((each) => each !== undefined);
}

/** `(1, 'a'), (2, 'b');` */
function readTuples(text: string, from: number, names: readonly string[]): readonly NamedCell[] {
  const found: NamedCell[] = [];
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
  into: NamedCell[],
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
    if (cell.end > cell.start) into.push({ ...cell, label, row, column: index + 1, names });
    if (text[at] === ')') break;
  }
  return text[at] === ')' ? at + 1 : undefined;
}

/** Lines of values between tabs, up to a line of `\.`. */
function readCopied(text: string, from: number, names: readonly string[]): readonly NamedCell[] {
  const found: NamedCell[] = [];
  const [, ...lines] = text.slice(from).split('\n');
  let start = text.indexOf('\n', from) + 1;
  for (const [index, line] of lines.entries()) {
    if (line.startsWith('\\.')) break;
    let at = start;
    for (const [column, field] of line.split('\t').entries()) {
      const label = names[column];
      if (label !== undefined && field !== '') {
        found.push({ start: at, end: at + field.length, label, row: index + 1, column: column + 1, names });
      }
      at += field.length + 1;
    }
    start += line.length + 1;
  }
  return found;
}
