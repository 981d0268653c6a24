import type { Range } from '../range.ts';
import { isBlank, type LineCell, type LinedForm, trimRange } from './table-form.ts';

/** Lines from the first sign of a table to its names. */
const BEFORE_HEADER_MAX = 6;

/**
 * Tables of MediaWiki (https://www.mediawiki.org/wiki/Help:Tables): `! name !! name`, then `|-` before each row, and the
 * cells of a row in one line or a line each.
 */
export const wikiTables: LinedForm = {
  mayBeIn: (text) => text.includes('{|'),
  begin(lines, at) {
    if (!/^\s*\{\|/.test(lines[at]?.text ?? '')) return undefined;
    const header: string[] = [];
    let next = at + 1;
    for (; next < lines.length && next < at + BEFORE_HEADER_MAX + header.length; next += 1) {
      const line = lines[next]?.text ?? '';
      if (line.startsWith('!')) {
        header.push(...cellsOf(line, 1, /!!|\|\|/g).map(({ start, end }) => line.slice(start, end)));
      } else if (header.length > 0) break;
    }
    if (header.length === 0) return undefined;
    return { table: tableUnder(header), length: next - at };
  },
};

function tableUnder(header: readonly string[]) {
  let column = 0;
  let isOver = false;
  return {
    columns: header,
    isLoose: false,
    missesMax: 0,
    read(line: string): readonly LineCell[] | undefined {
      if (isOver || !/^[|!\s]/.test(line)) return isBlank(line) && !isOver ? [] : undefined;
      if (line.startsWith('|}')) {
        isOver = true;
        return [];
      }
      if (line.startsWith('|-')) {
        column = 0;
        return [];
      }
      const cells = cellsOf(line, /^[|!]/.test(line) ? 1 : 0, /\|\||!!/g);
      return cells.flatMap((cell): readonly LineCell[] => {
        column += 1;
        return cell.end > cell.start ? [{ ...cell, column, label: header[column - 1] ?? '' }] : [];
      });
    },
  };
}

/** The cells of a line, without the attributes before a single bar. */
function cellsOf(line: string, from: number, sign: RegExp): readonly Range[] {
  const cells: Range[] = [];
  let start = from;
  for (const match of [...line.slice(from).matchAll(sign), undefined]) {
    const end = match === undefined ? line.length : from + match.index;
    const attributes = /^\s*[a-z]+=[^|]*\|(?!\|)/iu.exec(line.slice(start, end))?.[0].length ?? 0;
    cells.push(trimRange(line, { start: start + attributes, end }));
    start = end + (match?.[0].length ?? 0);
  }
  return cells;
}
