import type { ReadableBlock } from '../block/readable-block.ts';
import { checks } from '../checks/index.ts';
import type { Detector } from '../detectors/detector.ts';
import { compilePattern, type Pattern } from '../engine/pattern.ts';

/** Characters on either side in which what stands around a value is looked at: some lines of a list. */
const REACH = 200;

/**
 * Whether what stands around a value of a detector that has `company` tells that it is one, though its shape does not:
 * others of the form stand there, and all of them pass the check, as of a table of other numbers few do. One that stands
 * alone must be the entry of a list. A cell is told by its column.
 */
export function isInCompany(
  { check, company }: Detector,
  block: ReadableBlock,
  run: number,
  start: number,
  end: number,
): boolean {
  if (company === undefined || check === undefined || block.isCell(run)) return false;
  const from = Math.max(0, start - REACH);
  const to = Math.min(block.text.length, end + REACH);
  const around = block.text.slice(from, to);
  const seen = new Set<string>();
  for (const { index, found } of matchesIn(company.form, around)) {
    const isCut = (index === 0 && from > 0) || (index + found.length === around.length && to < block.text.length);
    if (isCut) continue;
    if (!checks[check](found)) return false;
    seen.add(found.replaceAll(/\D/g, ''));
  }
  return seen.size > 1 || matchesIn(company.listed, lineAround(block, run, start, end)).next().done === false;
}

/** The line that a value stands in, in its run. */
function lineAround(block: ReadableBlock, run: number, start: number, end: number): string {
  const within = block.contextOf(run);
  const lineStart = Math.max(within.start, start - REACH, block.text.lastIndexOf('\n', start - 1) + 1);
  const next = block.text.indexOf('\n', end);
  return block.text.slice(lineStart, Math.min(within.end, end + REACH, next === -1 ? within.end : next));
}

function* matchesIn(pattern: Pattern, text: string): Generator<{ index: number; found: string }> {
  const compiled = compilePattern(pattern);
  for (let at = 0; at < text.length; ) {
    compiled.lastIndex = at;
    const found = compiled.exec(text)?.[0] ?? '';
    if (found !== '') yield { index: at, found };
    at += Math.max(1, found.length);
  }
}
