import type { DocumentInfo, Location, Trait } from '@holdback/scanner';
import { type Level, strength } from '../detectors/confidence.ts';
import type { Confidence } from '../detectors/detector.ts';
import { addDistinct, type Distinct, mergeDistinct, noDistinct } from './distinct.ts';
import type { Redacted, RedactedLocation } from './redacted.ts';
import type { RedactedProblem } from './redacted-problem.ts';

/** How many findings are kept to be shown, of a kind and by a verdict. All are counted. */
export const EVIDENCE_MAX = 10;

/** How many problems of a tree, a folder or a run are kept. All are counted. */
const PROBLEMS_KEPT = 100;

/** A match, located and redacted: what is known of it once the text has gone by. */
export interface Finding {
  /** Of a detector; or what else was seen: `column`, `text`, `trait`, `metadata`, `document`. */
  readonly infoType: string;
  readonly confidence: Confidence;
  readonly path: Redacted;
  readonly location: RedactedLocation;
  /** The column header, form label or key that it stands under. */
  readonly label?: Redacted;
  /** Why a reader of the page would not see it. */
  readonly hiddenBy?: Trait;
  /** Its letters were recognized in a picture, so that some may be others. */
  readonly recognized?: true;
  readonly excerpt: Redacted;
  /** Of a passage, what it reads like and whether that is enough: only where findings are shown by themselves. */
  readonly because?: string;
}

/**
 * What is counted of a finding. A table has a million and ten are kept, so `finding` may be a getter that makes it when it
 * is first asked for.
 */
export interface Countable extends Pick<Finding, 'confidence'> {
  readonly hiddenBy: Trait | undefined;
  /** Of its value, seeded for the run. */
  readonly hash: number;
  readonly finding: Finding;
}

/** The same with what must be known of it only while its document goes by. */
export interface Sighting extends Countable, Pick<Finding, 'infoType'> {
  /** Where it is, names not redacted. To be asked for before the next block. */
  readonly at: Location;
  /** Offset in the text of the whole document. */
  readonly offset: number;
  /** Of a cell of a table without a name, its row: such a place need not be made. */
  readonly row?: number | undefined;
}

/** All findings of one kind: every one counted, the strongest ten kept. */
export interface Tally {
  /** By strength: possible, likely, sure. */
  readonly counts: [number, number, number];
  readonly hiddenCounts: [number, number, number];
  readonly distinct: Distinct;
  /** Strongest first, then in order of arrival. */
  evidence: readonly Finding[];
  hiddenEvidence: readonly Finding[];
}

/**
 * What is known of a document, a tree, a folder or a run once it went by: all that a rule may judge by. Bounded,
 * mergeable, and without a character of text.
 */
export interface Facts {
  /** Documents that went in. */
  documents: number;
  /** What was counted, by the key of the question that a condition asked. */
  readonly tallies: Map<string, Tally>;
  problems: readonly RedactedProblem[];
  /** All of them, also those not kept. */
  problemCount: number;
  /** SHA-256 over the documents that went in, in their order; hexadecimal. */
  digest: string;
}

/** A document as a report may name it. */
export interface RedactedDocument extends Omit<DocumentInfo, 'path'> {
  readonly path: Redacted;
}

/** The facts of nothing. */
export function noFacts(): Facts {
  return { documents: 0, tallies: new Map(), problems: [], problemCount: 0, digest: '' };
}

function noTally(): Tally {
  return {
    counts: [0, 0, 0],
    hiddenCounts: [0, 0, 0],
    distinct: noDistinct(),
    evidence: [],
    hiddenEvidence: [],
  };
}

/** Counts a finding under a key. `hash` is of its value, seeded for the run. */
export function addFinding(facts: Facts, key: string, finding: Finding, hash: number): void {
  addCount(facts, key, finding, hash, 1);
}

/** Counts something seen `count` times at once (rows of a table). */
export function addCount(facts: Facts, key: string, finding: Finding, hash: number, count: number): void {
  const { confidence, hiddenBy } = finding;
  addTo(tallyOf(facts, key), { finding, hash, confidence, hiddenBy }, count);
}

/** Counts something under a key, whose finding is asked for only if it is kept. */
export function addSighting(facts: Facts, key: string, seen: Countable): void {
  addTo(tallyOf(facts, key), seen, 1);
}

/** The tally of a key, for who counts often. */
export function tallyOf(facts: Facts, key: string): Tally {
  let tally = facts.tallies.get(key);
  if (tally === undefined) {
    tally = noTally();
    facts.tallies.set(key, tally);
  }
  return tally;
}

function addTo(tally: Tally, seen: Countable, count: number): void {
  const isHidden = seen.hiddenBy !== undefined;
  if (countIn(tally, strength[seen.confidence], isHidden, seen.hash, count)) keepIn(tally, seen.finding);
}

/** Counts something that was seen `count` times. Whether its finding is one to be kept: see `keepIn`. */
export function countIn(tally: Tally, level: Level, isHidden: boolean, hash: number, count: number): boolean {
  tally.counts[level] += count;
  if (isHidden) tally.hiddenCounts[level] += count;
  addDistinct(tally.distinct, hash, level * 2 + (isHidden ? 1 : 0));
  return wants(tally.evidence, level) || (isHidden && wants(tally.hiddenEvidence, level));
}

/** Keeps the finding of what was counted, if it is one of the strongest. */
export function keepIn(tally: Tally, finding: Finding): void {
  const level = strength[finding.confidence];
  if (wants(tally.evidence, level)) tally.evidence = strongest(tally.evidence, [finding]);
  if (finding.hiddenBy !== undefined && wants(tally.hiddenEvidence, level)) {
    tally.hiddenEvidence = strongest(tally.hiddenEvidence, [finding]);
  }
}

/** Notes that something was not read. */
export function addProblem(facts: Facts, problem: RedactedProblem): void {
  facts.problemCount += 1;
  if (facts.problems.length < PROBLEMS_KEPT) facts.problems = [...facts.problems, problem];
}

/** Adds the facts of one subject to those of a larger one: a member to its tree, a tree to its folder and its run. */
export function mergeFacts(into: Facts, from: Facts, digest: (text: string) => string): void {
  into.documents += from.documents;
  into.problemCount += from.problemCount;
  into.problems = [...into.problems, ...from.problems].slice(0, PROBLEMS_KEPT);
  into.digest = into.digest === '' ? from.digest : digest(into.digest + from.digest);
  for (const [key, tally] of from.tallies) {
    const known = into.tallies.get(key);
    if (known === undefined) into.tallies.set(key, { ...mergeTallies(noTally(), tally) });
    else mergeTallies(known, tally);
  }
}

function mergeTallies(into: Tally, from: Tally): Tally {
  for (const level of [0, 1, 2] as const) {
    into.counts[level] += from.counts[level];
    into.hiddenCounts[level] += from.hiddenCounts[level];
  }
  mergeDistinct(into.distinct, from.distinct);
  into.evidence = strongest(into.evidence, from.evidence);
  into.hiddenEvidence = strongest(into.hiddenEvidence, from.hiddenEvidence);
  return into;
}

/** What a tally comes to for a condition that asks for a confidence, or for hidden findings only. */
export function countTally(
  tally: Tally,
  confidence: Confidence,
  hiddenOnly: boolean,
): { readonly count: number; readonly distinct: number } {
  const level = strength[confidence];
  const counts = hiddenOnly ? tally.hiddenCounts : tally.counts;
  const count = counts.reduce((sum, each, index) => (index >= level ? sum + each : sum), 0);
  const distinct = tally.distinct.seenAs.reduce(
    (sum, each, seen) => (seen >> 1 >= level && (!hiddenOnly || (seen & 1) === 1) ? sum + each : sum),
    0,
  );
  return { count, distinct };
}

function wants(kept: readonly Finding[], level: Level): boolean {
  const last = kept.length < EVIDENCE_MAX ? undefined : kept[EVIDENCE_MAX - 1];
  return last === undefined || level > strength[last.confidence];
}

/** The first ten of both by strength, each of which begins with its strongest. The sort is stable, so among equals the earlier stays first. */
function strongest(a: readonly Finding[], b: readonly Finding[]): readonly Finding[] {
  const [first] = b;
  const last = a[EVIDENCE_MAX - 1];
  if (first === undefined || (last !== undefined && strength[first.confidence] <= strength[last.confidence])) return a;
  return [...a, ...b]
    .sort((one, other) => strength[other.confidence] - strength[one.confidence])
    .slice(0, EVIDENCE_MAX);
}
