import { type Assessment, type Redacted, type Severity, type Verdict, weight } from '@holdback/rules';
import type { RunListener } from '../run/run-listener.ts';
import { UsageError } from '../usage-error.ts';

/** What a policy says of a file, of one inside of another, of a folder, or of all that was scanned. */
export interface Judged {
  readonly path: Redacted;
  /** Of a document; undefined for a folder and for the run. */
  readonly sha256: string | undefined;
  /** Not all of it was read. */
  readonly isUnread: boolean;
  /** The rules that fail, each with how severe it is here. */
  readonly failed: ReadonlyMap<string, Severity>;
}

/** How what one policy says of a subject differs from what another says. */
export type Change = 'held' | 'freed' | 'more-severe' | 'less-severe' | 'other-reasons' | 'notes';

/** A subject of which two policies say different things. */
export interface ChangedSubject {
  readonly path: Redacted;
  readonly change: Change;
  readonly before: Judged['failed'];
  readonly after: Judged['failed'];
}

/** Gathers what a scan says of each subject, in the order of the walk. */
export class JudgedFiles implements RunListener {
  readonly documents: Judged[] = [];
  /** On folders and on the run, by scope and path. */
  readonly wide = new Map<string, Judged>();

  async begin(): Promise<void> {}

  async document({ document: { path, sha256 }, problems, verdicts }: Assessment): Promise<void> {
    this.documents.push({ path, sha256, isUnread: problems.length > 0, failed: failedBy(verdicts) });
  }

  async verdicts(verdicts: readonly Verdict[]): Promise<void> {
    const [first] = verdicts;
    if (first === undefined) return;
    const judged = { path: first.path, sha256: undefined, isUnread: false, failed: failedBy(verdicts) };
    this.wide.set(`${first.scope} ${first.path}`, judged);
  }

  async end(): Promise<void> {}
}

function failedBy(verdicts: readonly Verdict[]): ReadonlyMap<string, Severity> {
  const failed = new Map<string, Severity>();
  for (const { rule, severity } of verdicts) {
    const known = failed.get(rule);
    if (known === undefined || weight[severity] > weight[known]) failed.set(rule, severity);
  }
  return failed;
}

/**
 * The subjects of which two scans of the same files say different things, in the order of the walk. Throws a UsageError where
 * the files were not the same.
 */
export function compareJudged(old: JudgedFiles, next: JudgedFiles): readonly ChangedSubject[] {
  if (old.documents.length !== next.documents.length) throw new UsageError(CHANGED);
  // By their order: each policy masks names in its own way, so that a path may read otherwise.
  const documents = next.documents.map((after, index) => {
    const before = old.documents[index];
    if (before === undefined || before.sha256 !== after.sha256) throw new UsageError(CHANGED);
    return compare(before, after);
  });
  const keys = new Set([...old.wide.keys(), ...next.wide.keys()]);
  const wide = [...keys].map((key) => compareWide(old.wide.get(key), next.wide.get(key)));
  return [...documents, ...wide].filter((each) => each !== undefined);
}

const CHANGED =
  'The files changed between the scan by the one policy and that by the other, so that nothing can be compared. Compare again when nobody works on them.';

function compareWide(before: Judged | undefined, after: Judged | undefined): ChangedSubject | undefined {
  const known = after ?? before;
  if (known === undefined) return undefined;
  const nothing: Judged = { ...known, failed: new Map() };
  return compare(before ?? nothing, after ?? nothing);
}

function compare(before: Judged, after: Judged): ChangedSubject | undefined {
  const change = changeOf(before.failed, after.failed);
  if (change === undefined) return undefined;
  const path = masksIn(before.path) > masksIn(after.path) ? before.path : after.path;
  return { path, change, before: before.failed, after: after.failed };
}

/** How much of a path one may not see. */
function masksIn(path: string): number {
  return path.split('•').length;
}

function changeOf(before: Judged['failed'], after: Judged['failed']): Change | undefined {
  const [was, is] = [worstOf(before), worstOf(after)];
  if (was < HELD && is >= HELD) return 'held';
  if (was >= HELD && is < HELD) return 'freed';
  if (was >= HELD && is !== was) return is > was ? 'more-severe' : 'less-severe';
  if (areEqual(held(before), held(after))) return areEqual(before, after) ? undefined : 'notes';
  return 'other-reasons';
}

/** From this on a file is held back. */
const HELD = weight.review;

function worstOf(failed: Judged['failed']): number {
  return Math.max(-1, ...[...failed.values()].map((severity) => weight[severity]));
}

function held(failed: Judged['failed']): Judged['failed'] {
  return new Map([...failed].filter(([, severity]) => weight[severity] >= HELD));
}

function areEqual(one: Judged['failed'], other: Judged['failed']): boolean {
  return one.size === other.size && [...one].every(([rule, severity]) => other.get(rule) === severity);
}
