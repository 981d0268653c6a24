import type { Location, Run } from '@holdback/scanner';

/** Where in the document the characters `[start, end)` of a block are that lie in `run`. */
export function locate(text: string, run: Run, start: number, end: number): Location {
  const { at } = run;
  if (at.kind !== 'line') return at;
  const from = advance(text, run.start, start, at.line, at.column);
  const to = advance(text, start, end, from.line, from.column);
  return { kind: 'line', line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

/** The line and column at offset `to`, if those at offset `from` are given. */
function advance(text: string, from: number, to: number, line: number, column: number) {
  let lines = 0;
  let lineStart = from;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) {
    lines += 1;
    lineStart = at + 1;
  }
  return { line: line + lines, column: lines === 0 ? column + (to - from) : to - lineStart + 1 };
}
