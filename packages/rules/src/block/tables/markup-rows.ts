import type { Range } from '../range.ts';
import { isName, sidewaysOf } from './column-names.ts';
import type { NamedCell, SpelledForm } from './seen-table.ts';
import { trimRange } from './table-form.ts';

/** The tags of tables (HTML, 4.9), whatever attributes they have. */
const tag = /<(\/?)(table|tr|t[hd])\b[^<>]{0,500}>/giu;

/** Tags within a cell that stand at its edges: `<b>`, `<p>`, `<br>`. */
const tagBefore = /^(?:\s|<[a-z/][^<>]{0,500}>|&nbsp;)+/iu;
const tagAfter = /(?:\s|<[a-z/][^<>]{0,500}>|&nbsp;)+$/iu;

/** Characters of a cell. */
const CELL_LENGTH_MAX = 4_000;

interface Cell extends Range {
  readonly isHead: boolean;
  readonly text: string;
}

/** Tables that are written with tags: their first row of names, or the cells of heads, name what stands below or behind. */
export class MarkupRows implements SpelledForm {
  readonly isLoose = false;
  /** The names of the table that goes by, which may go on behind a blank line. */
  #header: readonly string[] | undefined;
  #isSideways = false;

  mayBeIn(text: string): boolean {
    return /<t[hd]\b/iu.test(text);
  }

  find(text: string, run: Range): readonly NamedCell[] {
    const found: NamedCell[] = [];
    let row = 0;
    for (const rows of tablesIn(text, run)) {
      if (rows === 'end') this.#header = undefined;
      else {
        for (const cells of this.#withoutHeader(rows)) {
          row += 1;
          found.push(...this.#label(cells, row));
        }
      }
    }
    return found;
  }

  /** Takes the header off the rows of a table, if it has one. */
  #withoutHeader(rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
    const [first, ...others] = rows;
    if (first === undefined || this.#header !== undefined) return rows;
    const isHeads = first.length > 1 && first.every(({ isHead }) => isHead);
    const names = first.map(({ text }) => text);
    if (!isHeads && !(others.length > 0 && first.length > 1 && names.every((each) => each === '' || isName(each)))) {
      return rows;
    }
    const texts = others.map((cells) => cells.map(({ text }) => text));
    // Two cells of words may be a name and what it stands for.
    if (!isHeads && sidewaysOf(['', ...names.slice(1)], [names, ...texts]) !== undefined) return rows;
    this.#header = names;
    this.#isSideways = sidewaysOf(names, texts) !== undefined;
    return others;
  }

  #label(cells: readonly Cell[], row: number): readonly NamedCell[] {
    const names = this.#header ?? [];
    const [first] = cells;
    const isNamedBefore = names.length === 0 || this.#isSideways;
    const before = isNamedBefore && first !== undefined && isName(first.text) ? first.text : undefined;
    return cells.flatMap(({ start, end }, index): readonly NamedCell[] => {
      if (end <= start) return [];
      const label = before === undefined ? (names[index] ?? '') : index > 0 ? before : '';
      return [{ start, end, label, row, column: index + 1, names }];
    });
  }
}

/** The rows of each table in a run, and where one begins or ends. */
function* tablesIn(text: string, run: Range): Generator<readonly (readonly Cell[])[] | 'end'> {
  let rows: (readonly Cell[])[] = [];
  for (const piece of piecesIn(text.slice(run.start, run.end), run.start)) {
    if (piece !== 'end') rows.push(piece);
    else {
      yield rows;
      yield piece;
      rows = [];
    }
  }
  yield rows;
}

/** The rows in a text, and where a table begins or ends. `offset` is added to where cells stand. */
function* piecesIn(text: string, offset: number): Generator<readonly Cell[] | 'end'> {
  let cells: Cell[] = [];
  let open: { readonly start: number; readonly isHead: boolean } | undefined;
  for (const match of text.matchAll(tag)) {
    const [whole, slash, name = ''] = match;
    if (open !== undefined) cells.push(cellOf(text, open.start, match.index, offset, open.isHead));
    const lower = name.toLowerCase();
    const isCell = slash === '' && lower !== 'tr' && lower !== 'table';
    open = isCell ? { start: match.index + whole.length, isHead: lower === 'th' } : undefined;
    if (lower === 'tr' || lower === 'table') {
      if (cells.length > 0) yield cells;
      cells = [];
    }
    if (lower === 'table') yield 'end';
  }
  if (cells.length > 0) yield cells;
}

/** A cell; what is too long is text, and no cell. */
function cellOf(text: string, start: number, end: number, offset: number, isHead: boolean): Cell {
  const range = end - start > CELL_LENGTH_MAX ? { start, end: start } : bare(text, { start, end });
  return { start: range.start + offset, end: range.end + offset, isHead, text: text.slice(range.start, range.end) };
}

/** A cell without the tags and the space at its edges. */
function bare(text: string, range: Range): Range {
  const inner = text.slice(range.start, range.end);
  const before = tagBefore.exec(inner)?.[0].length ?? 0;
  const after = before < inner.length ? (tagAfter.exec(inner)?.[0].length ?? 0) : 0;
  return trimRange(text, { start: range.start + before, end: Math.max(range.start + before, range.end - after) });
}
