import { type Assessment, type Finding, type Verdict, weight } from '@holdback/rules';
import type { EndInfo } from '../run/run-listener.ts';
import { isAccepted, isOpenlyUnread } from './acceptance.ts';
import type { ReportedRule, Reporter, Written } from './reporter.ts';
import { Tally } from './tally.ts';
import { Worst } from './worst.ts';

/** A verdict with what a report says beside it. */
export interface ToldVerdict {
  readonly verdict: Verdict;
  readonly rule: ReportedRule | undefined;
  /** The format of its document; undefined for a folder or a run. */
  readonly format: string | undefined;
  /** Of the file that a viewer can open: where its first evidence stands, and 1 where no line is known. */
  readonly line: number;
}

/** A document that was not wholly read. */
export type UnreadDocument = Pick<Assessment, 'document' | 'state' | 'problems'>;

/** How many a report that is written at the end keeps. All are counted. */
export interface Kept {
  readonly verdicts: number;
  readonly accepted: number;
  readonly unread: number;
}

/** What such a report keeps of a run, the worst first. */
export class Gathered {
  readonly tally = new Tally();
  /** Those that nobody accepted. */
  readonly failed: Worst<ToldVerdict>;
  readonly accepted: Worst<ToldVerdict>;
  /** Those first of which nobody accepted that they were not read. */
  readonly unread: Worst<UnreadDocument>;

  constructor({ verdicts, accepted, unread }: Kept) {
    this.failed = new Worst(verdicts);
    this.accepted = new Worst(accepted);
    this.unread = new Worst(unread);
  }

  addDocument(assessment: Assessment): void {
    const { document, state, problems, verdicts } = assessment;
    this.tally.add(assessment);
    for (const verdict of verdicts) this.#addVerdict(verdict, assessment);
    if (problems.length > 0) {
      this.unread.offer(isOpenlyUnread(assessment) ? 1 : 0, () => ({ document, state, problems }));
    }
  }

  addWide(verdicts: readonly Verdict[]): void {
    this.tally.addWide(verdicts);
    for (const verdict of verdicts) this.#addVerdict(verdict, undefined);
  }

  #addVerdict(verdict: Verdict, assessment: Assessment | undefined): void {
    const isWide = assessment === undefined;
    // What is said of a folder or the run is said of many files at once.
    const rank = weight[verdict.severity] * 2 + (isWide ? 1 : 0);
    (isAccepted(verdict) ? this.accepted : this.failed).offer(rank, () => ({
      verdict,
      rule: this.tally.rule(verdict.rule),
      format: assessment?.document.format,
      line: lineOf(verdict.evidence[0], assessment),
    }));
  }
}

/** A report that is written when all is known. */
export function atEnd(kept: Kept, write: (gathered: Gathered, info: EndInfo) => Written | Promise<Written>): Reporter {
  const gathered = new Gathered(kept);
  return {
    begin: () => '',
    rule: (rule) => {
      gathered.tally.addRule(rule);
      return '';
    },
    document: (assessment) => {
      gathered.addDocument(assessment);
      return '';
    },
    verdicts: (verdicts) => {
      gathered.addWide(verdicts);
      return '';
    },
    end: (info) => write(gathered, info),
  };
}

/** The file that a viewer can open: of a member the root that it lies in; `.` for what has no path. */
export function rootOf(path: string): string {
  return path.split('!/', 1)[0] || '.';
}

function lineOf(finding: Finding | undefined, assessment: Assessment | undefined): number {
  if (finding === undefined || finding.path.includes('!/')) return 1;
  const { location } = finding;
  if (location.kind === 'line') return location.line;
  const rowsAreLines = assessment?.rowsAreLines === true && assessment.document.format === 'csv';
  return location.kind === 'cell' && rowsAreLines ? location.row : 1;
}
