import { strengthOf } from './confidence.ts';
import type { Confidence } from './detector.ts';

/** What is known of a match when matches are weighed against each other. */
export interface Weighed {
  readonly infoType: string;
  readonly start: number;
  readonly end: number;
  readonly confidence: Confidence;
  /** Whether it passed a check. */
  readonly checked: boolean;
}

/**
 * Kinds that read the same digits each in their own way: only one of them can be right. All other kinds may stand in
 * one another, as an e-mail address does in a supervisor's field, or a badge number beside a name.
 */
const digitKinds: ReadonlySet<string> = new Set([
  'us-ssn',
  'payment-card',
  'iban',
  'us-aba-routing',
  'us-bank-account',
  'phone-number',
  'ip-address',
  'date-of-birth',
  'case-number',
  'badge-number',
  'gps-coordinate',
]);

/**
 * Of matches that overlap, keeps one per kind, and one of all kinds that read digits: the more confident, then the
 * longer, then the one that passed a check. The result is in order of `start`.
 */
export function keepBest<T extends Weighed>(matches: readonly T[]): T[] {
  const groups = new Map<string, T[]>();
  for (const match of matches) {
    const name = digitKinds.has(match.infoType) ? '' : match.infoType;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [match]);
    else group.push(match);
  }
  return [...groups.values()].flatMap(keepDisjoint).sort(byPlace);
}

function keepDisjoint<T extends Weighed>(matches: T[]): T[] {
  const kept: T[] = [];
  let cluster: T[] = [];
  let clusterEnd = 0;
  for (const match of matches.sort(byPlace)) {
    if (match.start >= clusterEnd) {
      kept.push(...bestOf(cluster));
      cluster = [];
    }
    cluster.push(match);
    clusterEnd = Math.max(clusterEnd, match.end);
  }
  return [...kept, ...bestOf(cluster)];
}

function bestOf<T extends Weighed>(cluster: T[]): T[] {
  if (cluster.length < 2) return cluster;
  const kept: T[] = [];
  for (const match of cluster.sort(byWorth)) {
    if (kept.every((other) => match.end <= other.start || other.end <= match.start)) kept.push(match);
  }
  return kept;
}

function byPlace(a: Weighed, b: Weighed): number {
  return a.start - b.start || b.end - a.end;
}

function byWorth(a: Weighed, b: Weighed): number {
  return (
    strengthOf(b.confidence) - strengthOf(a.confidence) ||
    b.end - b.start - (a.end - a.start) ||
    Number(b.checked) - Number(a.checked) ||
    a.start - b.start
  );
}
