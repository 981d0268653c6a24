import { distance } from 'fastest-levenshtein';

/** The known name nearest to a wrong one, if it is near enough to be what was meant. */
function nearest(name: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    // What shares no letter with a short name is not meant by it.
    const edits = distance(name.toLowerCase(), candidate.toLowerCase());
    if (edits < bestDistance && (edits === 0 || edits < Math.max(name.length, candidate.length))) {
      best = candidate;
      bestDistance = edits;
    }
  }
  return best;
}

/** `; did you mean "severity"?`, or nothing. */
export function didYouMean(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  return near === undefined ? '' : `; did you mean "${near}"?`;
}
