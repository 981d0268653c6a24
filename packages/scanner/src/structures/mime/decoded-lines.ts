import type { Location, Part, Run, RunPlace, TextPart } from '../../document.ts';

/**
 * A part of a text that was decoded, with its places in the file instead of those in the decoded text. `lines` says on which
 * line of the file each decoded line begins, the first at 0.
 */
export function inFile(part: Part, lines: readonly number[]): Part {
  if (part.kind === 'text') return part.cells === undefined ? { ...part, runs: runsInFile(part, lines) } : part;
  if (part.kind === 'trait') return { ...part, at: atInFile(part.at, lines) };
  return part;
}

function runsInFile({ text, runs }: TextPart, lines: readonly number[]): readonly Run[] {
  return runs.map((run, index) => {
    const { at } = run;
    if (at.kind !== 'line') return run;
    const end = (runs[index + 1]?.start ?? text.length) - 1;
    const places = run.places ?? lineStarts(text.slice(run.start, end), at);
    return {
      ...run,
      at: atInFile(at, lines),
      places: places.map(({ at: offset, line, column }) => ({ at: offset, line: lineInFile(line, lines), column })),
    };
  });
}

function lineStarts(text: string, at: Location & { readonly kind: 'line' }): readonly RunPlace[] {
  const places: RunPlace[] = [{ at: 0, line: at.line, column: at.column }];
  let { line } = at;
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) {
    line += 1;
    places.push({ at: end + 1, line, column: 1 });
  }
  return places;
}

function atInFile(at: Location, lines: readonly number[]): Location {
  if (at.kind !== 'line') return at;
  return { ...at, line: lineInFile(at.line, lines), endLine: lineInFile(at.endLine, lines) };
}

/** What comes after the last line that is known is on it. */
function lineInFile(line: number, lines: readonly number[]): number {
  return lines[Math.min(line, lines.length) - 1] ?? line;
}
