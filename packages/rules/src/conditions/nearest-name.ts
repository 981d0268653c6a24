import { distance } from 'fastest-levenshtein';
import { either, quoted } from './in-words.ts';

/** More names than this that share a word with a wrong one are no advice. */
const PARTED_MAX = 3;

/** `; did you mean "severity"?`, or nothing if no known name is near enough to be what was meant. */
export function didYouMean(name: string, known: readonly string[]): string {
  const near = namesNear(name, known);
  return near.length === 0 ? '' : `; did you mean ${either(quoted(near))}?`;
}

/** The known names that may have been meant by a wrong one; none if no name is near enough. */
export function namesNear(name: string, known: readonly string[]): readonly string[] {
  const meant = parted(name, known);
  return meant.length > 0 ? meant : nearest(name, known);
}

/** The names that have a wrong one between their `-` or `/`, the shortest first: `us-ssn` of `ssn`. */
function parted(name: string, known: readonly string[]): readonly string[] {
  const withEnds = (text: string) => `-${text.toLowerCase().replaceAll('/', '-')}-`;
  const found = known.filter(
    (candidate) => candidate.length > name.length && withEnds(candidate).includes(withEnds(name)),
  );
  return found.length > PARTED_MAX ? [] : found.toSorted((a, b) => a.length - b.length);
}

function nearest(name: string, known: readonly string[]): readonly string[] {
  let best: string | undefined;
  let bestEdits = (name.length < 5 ? 1 : Math.max(2, Math.floor(name.length / 3))) + 1;
  for (const candidate of known) {
    const edits = editsBetween(name.toLowerCase(), candidate.toLowerCase());
    if (edits < bestEdits && !isOtherNumber(name, candidate)) {
      best = candidate;
      bestEdits = edits;
    }
  }
  return best === undefined ? [] : [best];
}

/** How many slips lie between two names. Letters in another order are one; names that share none are never near. */
function editsBetween(a: string, b: string): number {
  const edits = distance(a, b);
  if (edits > 0 && edits >= Math.max(a.length, b.length)) return Number.POSITIVE_INFINITY;
  const inOrder = (text: string) => [...text].toSorted().join('');
  return edits > 1 && inOrder(a) === inOrder(b) ? 1 : edits;
}

/** Both have a number, and not the same: `PII-99` is not a slip for `PII-01`, and `PII-1` is. */
function isOtherNumber(a: string, b: string): boolean {
  const numbers = (text: string) => (text.match(/\d+/g) ?? []).map(Number).join(' ');
  return numbers(a) !== '' && numbers(b) !== '' && numbers(a) !== numbers(b);
}
