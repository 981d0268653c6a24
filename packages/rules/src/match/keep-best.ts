import { strength } from '../detectors/confidence.ts';
import type { Confidence, Detector } from '../detectors/detector.ts';

/** What is known of a match when matches are weighed against each other. */
export interface Weighed {
  readonly detector: Pick<Detector, 'infoType' | 'value' | 'generic'>;
  readonly start: number;
  readonly end: number;
  readonly confidence: Confidence;
  /** What speaks for it: 2 for a checksum and 1 for a label or a near word, together. */
  readonly rank: number;
  /** The place of its detector in the list that is looked for: what is equal in all else is in this order. */
  readonly order: number;
}

/**
 * Of matches that overlap, keeps one per kind, and one of all kinds of values: the more confident; then checksum and label
 * before checksum before label before shape; then the longer; then the more specific. The result is in order of `start`. `onLost` is told what was
 * outvoted, and by what.
 */
export function keepBest<T extends Weighed>(matches: readonly T[], onLost?: (loser: T, winner: T) => void): T[] {
  const groups = new Map<string, T[]>();
  for (const match of matches) {
    const name = match.detector.value === true ? '' : match.detector.infoType;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [match]);
    else group.push(match);
  }
  const kept: T[] = [];
  for (const group of groups.values()) keepDisjoint(group, kept, onLost);
  return groups.size > 1 ? kept.sort(byPlace) : kept;
}

function keepDisjoint<T extends Weighed>(matches: T[], kept: T[], onLost?: (loser: T, winner: T) => void): void {
  matches.sort(byPlace);
  for (let first = 0; first < matches.length; ) {
    let next = first + 1;
    let end = matches[first]?.end ?? 0;
    for (let match = matches[next]; match !== undefined && match.start < end; match = matches[next]) {
      end = Math.max(end, match.end);
      next += 1;
    }
    const only = matches[first];
    if (next === first + 1 && only !== undefined) kept.push(only);
    else keepStrongest(matches.slice(first, next), kept, onLost);
    first = next;
  }
}

function keepStrongest<T extends Weighed>(cluster: T[], kept: T[], onLost?: (loser: T, winner: T) => void): void {
  const strongest = cluster.reduce((best, each) => (byWorth(each, best) < 0 ? each : best));
  if (cluster.every((each) => each.start < strongest.end && strongest.start < each.end)) {
    kept.push(strongest);
    if (onLost !== undefined) for (const each of cluster) if (each !== strongest) onLost(each, strongest);
    return;
  }
  const best: T[] = [];
  for (const match of cluster.sort(byWorth)) {
    const winner = best.find((other) => match.start < other.end && other.start < match.end);
    if (winner === undefined) best.push(match);
    else onLost?.(match, winner);
  }
  kept.push(...best.sort(byPlace));
}

function byPlace(a: Weighed, b: Weighed): number {
  return a.start - b.start || b.end - a.end || a.order - b.order;
}

function byWorth(a: Weighed, b: Weighed): number {
  return (
    strength[b.confidence] - strength[a.confidence] ||
    b.rank - a.rank ||
    b.end - b.start - (a.end - a.start) ||
    Number(a.detector.generic === true) - Number(b.detector.generic === true) ||
    a.start - b.start ||
    a.order - b.order
  );
}
