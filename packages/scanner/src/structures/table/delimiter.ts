import { isClearHeader } from './header-row.ts';

/** What may stand between the cells of a record, the likeliest first. */
const DELIMITERS = [',', '\t', ';', '|'] as const;

/** Lines that are looked at. */
const LINES_MAX = 20;

/** `sep=;` as the first line, which Excel honors and does not show. */
const SEPARATOR_LINE = /^sep=(.)(?:\r\n|\r|\n|$)/i;

/** The first line's `sep=`, if it has one. */
export function separatorLine(text: string): { readonly delimiter: string; readonly length: number } | undefined {
  const found = SEPARATOR_LINE.exec(text);
  return found?.[1] === undefined ? undefined : { delimiter: found[1], length: found[0].length };
}

/**
 * What stands between the cells of a table that begins with `text`: the character that its first lines agree on. A
 * table of one column has none, and gets the comma.
 */
export function guessDelimiter(text: string): string {
  const lines = sampleLines(text);
  let best: string = ',';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const common = mostCommon(counts.filter((count) => count > 0));
    const agreeing = counts.filter((count) => count === common).length;
    const score = common === 0 ? 0 : (agreeing / lines.length) * 1_000 + common;
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

/**
 * Whether a text without a telling name is a table: at least three lines, each of the same three columns or more, or of
 * two under a header. To take prose for a table would tear its sentences apart, so all lines must agree.
 */
export function looksLikeTable(text: string): boolean {
  if (separatorLine(text) !== undefined) return true;
  const lines = sampleLines(text);
  if (lines.length < 3 || lines.every((line) => /^\s*[{[(<]/.test(line))) return false;
  return DELIMITERS.some((delimiter) => {
    const rows = lines.map((line) => line.split(delimiter));
    const [first = [], ...others] = rows;
    if (first.length < 2 || others.some(({ length }) => length !== first.length)) return false;
    if (first.length >= 3) return !isProse(lines, delimiter);
    if (delimiter === ',' && lines.some((line) => /,\s/.test(line))) return false;
    return first.every(isShortName) && isClearHeader(first, others);
  });
}

/** One to four words and no full stop: what a column of two is called. */
function isShortName(cell: string): boolean {
  return cell.length <= 40 && /^[\p{L}_#"][^.:;!?=]*$/u.test(cell.trim()) && cell.trim().split(/\s+/).length <= 4;
}

/** Lists in sentences have a space after every comma and end in a full stop. */
function isProse(lines: readonly string[], delimiter: string): boolean {
  return delimiter === ',' && lines.every((line) => line.endsWith('.') || !/,\S/.test(line));
}

/** The first lines that are whole and not empty, without the delimiters and line ends that are quoted. */
function sampleLines(text: string): readonly string[] {
  const unquoted = text.replace(/"[^"]*(?:"|$)/g, (quoted) => quoted.replace(/["\s,;|]+/g, ' ').trim());
  const lines = unquoted.split(/\r\n?|\n/);
  if (lines.length > 1) lines.pop();
  return lines.filter((line) => line.trim() !== '').slice(0, LINES_MAX);
}

function mostCommon(counts: readonly number[]): number {
  const tally = new Map<number, number>();
  for (const count of counts) tally.set(count, (tally.get(count) ?? 0) + 1);
  let common = 0;
  let times = 0;
  for (const [count, seen] of tally) {
    if (seen > times) {
      common = count;
      times = seen;
    }
  }
  return common;
}
