import type { Range } from '../range.ts';
import { isName } from './column-names.ts';
import type { NamedCell, SpelledForm } from './seen-table.ts';
import { trimRange } from './table-form.ts';

/**
 * A sign of JSON (RFC 8259), a string, or a bare value. What is none of them is passed over, as in a log around it. Escapes
 * have been read before, so that a quotation mark ends a string only where something may follow one.
 */
const after = String.raw`\s{0,40}(?:[}\]:]|,\s{0,40}(?:["[{]|(?:-?\d[-+.\deE]{0,40}|true|false|null)\s{0,20}[,\]])|$)`;
const token = new RegExp(
  String.raw`[{}[\]:,]|"((?:[^"\\\x1f]|\\[^\n\x1f]|"(?!${after})){0,20000})"|[-+.\w]{1,64}`,
  'gu',
);

/** Brackets within one another that are remembered from one run to the next. */
const DEPTH_MAX = 64;

/** Values of one object or array that are cells. */
const CELLS_MAX = 1_000;

/** A value that is no object and no array. */
interface Scalar extends Range {
  readonly text: string;
  readonly isString: boolean;
}

/** An object or an array that is not over. */
interface Open {
  readonly sign: '{' | '[';
  /** The key that the next value is of. */
  key: string | undefined;
  readonly names: string[];
  readonly values: Scalar[];
  /** It holds objects or arrays too. */
  isNested: boolean;
}

/**
 * Records that are written as JSON: the values of an object under their keys, and those of arrays in an array under the
 * strings of the first, or of the array of the same length before them. A record goes no further than its run.
 */
export class JsonRows implements SpelledForm {
  /** A key stands before each value, and what stands beside it is of the same record. */
  readonly isLoose = true;
  /** What is open where the run before ended; its values are of no row any more. */
  #stack: Open[] = [];
  /** The last array of names. */
  #header: readonly string[] = [];

  mayBeIn(text: string): boolean {
    return /[{[]\s{0,80}"/u.test(text);
  }

  find(text: string, run: Range): readonly NamedCell[] {
    const own = text.slice(run.start, run.end);
    const found: NamedCell[] = [];
    const stack = this.#stack.length > DEPTH_MAX ? [] : this.#stack.map(({ sign }) => opened(sign));
    let row = 0;
    for (const match of own.matchAll(token)) {
      const [whole, quoted] = match;
      if (whole === '}' || whole === ']') {
        const cells = this.#rowOf(stack, row + 1);
        if (cells.length > 0) row += 1;
        for (const cell of cells) found.push({ ...cell, start: cell.start + run.start, end: cell.end + run.start });
      } else if (!isOpened(stack, whole)) {
        take(stack.at(-1), scalarOf(match.index, whole, quoted), own);
      }
    }
    this.#stack = stack;
    return found.toSorted((a, b) => a.start - b.start);
  }

  /** Closes what is open, and gives its cells if it is a row. */
  #rowOf(stack: Open[], row: number): readonly NamedCell[] {
    const closed = stack.pop();
    const names = closed === undefined ? NONE : this.#namesOf(closed, stack);
    return closed === undefined || names.length < 2 ? [] : cellsOf(closed, names, row);
  }

  /** What the values of an object or array stand under; none if it is no row. */
  #namesOf({ sign, names, values, isNested }: Open, around: readonly Open[]): readonly string[] {
    if (sign === '{') return names;
    const isRow = around.at(-1)?.sign === '[' && !isNested && values.length === this.#header.length;
    if (isRow) return this.#header;
    if (values.length > 1 && values.every(({ isString, text }) => isString && isName(text))) {
      this.#header = values.map(({ text }) => text);
    }
    return NONE;
  }
}

const NONE: readonly string[] = [];

/** Opens an object or array, which is the value of the key that waits for one. False if a sign begins neither. */
function isOpened(stack: Open[], sign: string): boolean {
  if (sign === ':' || sign === ',') return true;
  if (sign !== '{' && sign !== '[') return false;
  const around = stack.at(-1);
  if (around !== undefined) {
    around.isNested = true;
    around.key = undefined;
  }
  stack.push(opened(sign));
  return true;
}

function opened(sign: Open['sign']): Open {
  return { sign, key: undefined, names: [], values: [], isNested: false };
}

/** Takes a value into what is open; in an object, a key waits for its value. */
function take(open: Open | undefined, scalar: Scalar, text: string): void {
  if (open === undefined || open.values.length >= CELLS_MAX) return;
  if (open.sign === '[') {
    open.values.push(scalar);
    return;
  }
  if (open.key === undefined) {
    if (scalar.isString && /^"[ \t\n]{0,20}:/.test(text.slice(scalar.end, scalar.end + 24))) open.key = scalar.text;
    return;
  }
  open.names.push(open.key);
  open.values.push(scalar);
  open.key = undefined;
}

/** A bare value, or what stands between quotation marks. */
function scalarOf(at: number, whole: string, quoted: string | undefined): Scalar {
  const start = quoted === undefined ? at : at + 1;
  const text = quoted ?? whole;
  return { start, end: start + text.length, text, isString: quoted !== undefined };
}

/** The cells of a row, but for those that hold nothing. */
function cellsOf({ sign, values }: Open, names: readonly string[], row: number): readonly NamedCell[] {
  return values.flatMap(({ start, end, text, isString }, index): readonly NamedCell[] => {
    if (!isString && /^(?:null|true|false)$/.test(text)) return [];
    const inner = trimRange(text, { start: 0, end: end - start });
    if (inner.end <= inner.start) return [];
    const label = names[index] ?? '';
    const range = { start: start + inner.start, end: start + inner.end };
    return [{ ...range, label, row, column: index + 1, names, ...(sign === '{' && { isKeyed: true }) }];
  });
}
