import type { Range } from '../range.ts';
import { LINE_LENGTH_MAX, mayBeGap, piecesOf, SAMPLE_ROWS } from './column-bounds.ts';
import { isName, isTelling } from './column-names.ts';
import { isBlank, type LineCell, type LinedForm, type TextLine } from './table-form.ts';

/** Lines of a name with values after it, from which they are a table that is written downward. */
const PAIRS_MIN = 3;

/** What a line of a table of contents ends in. */
const pageNumber = /\s(?:\d{1,4}|[ivxlc]{1,6})\s*$/u;

/** A name of words and a wide gap, with nothing behind it that ends a line of code. */
const mayBePair = /^\s*(?!#[a-z])[\p{L}#%(*][^{}@:=;.!?<>\t]{0,39}?(?: {2,}|[ ]?\t)\s*[^\s:=_{}*(/]/u;

/** Names in the first column and a value, or one of each person, in the next: what stands in a form. */
export const pairedLines: LinedForm = {
  mayBeIn: (text) => mayBeGap.test(text),
  begin(lines, at) {
    const line = lines[at]?.text ?? '';
    if (!mayBePair.test(line)) return undefined;
    const first = pairOf(line);
    // The cheapest first. What stands above a name that says something needs none.
    if (first === undefined || !isTelling(first.name)) return undefined;
    if (!arePairs(lines.slice(at, at + SAMPLE_ROWS), first.value)) return undefined;
    const { value } = first;
    return {
      length: 0,
      table: {
        columns: [],
        isLoose: true,
        missesMax: 2,
        read(line) {
          if (isBlank(line)) return NONE;
          const pair = pairOf(line);
          if (pair?.value !== value) return undefined;
          return pair.values.map((cell, index) => ({ ...cell, column: index + 2, label: pair.name }));
        },
      },
    };
  },
};

/** A line that is a name and what stands after it. */
function pairOf(
  line: string,
): { readonly name: string; readonly value: number; readonly values: readonly Range[] } | undefined {
  if (line.length > LINE_LENGTH_MAX || !mayBeGap.test(line)) return undefined;
  const [head, ...values] = piecesOf(line);
  const value = values[0]?.start;
  if (head === undefined || value === undefined) return undefined;
  const name = line.slice(head.start, head.end);
  // A sign parts a setting from its value, and a line is to be filled in.
  return isName(name) && !/[:=_]/.test(line.charAt(value)) ? { name, value, values } : undefined;
}

/** Whether lines are pairs whose values begin at one place, and enough of their names say what stands behind them. */
function arePairs(lines: readonly TextLine[], value: number): boolean {
  const names: string[] = [];
  let pages = 0;
  for (const { text } of lines) {
    if (isBlank(text)) continue;
    const pair = pairOf(text);
    if (pair?.value !== value) break;
    names.push(pair.name);
    if (pair.values.length === 1 && pageNumber.test(text)) pages += 1;
  }
  const telling = names.filter(isTelling).length;
  return names.length >= PAIRS_MIN && telling > 1 && telling * 4 >= names.length && pages < names.length - 1;
}

const NONE: readonly LineCell[] = [];
