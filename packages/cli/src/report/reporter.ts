import type { Assessment, Scope, Severity, Verdict } from '@holdback/rules';
import type { FailurePolicy } from '../run/exit-code.ts';
import type { GivenOption } from '../run/given-option.ts';
import type { EndInfo } from '../run/run-listener.ts';

/** A file that a run goes by, beside its policy. */
export interface GivenFile {
  readonly kind: 'config' | 'exceptions' | 'baseline';
  /** As reports name files, redacted. */
  readonly path: string;
  /** SHA-256 of its bytes, hexadecimal. */
  readonly sha256: string;
}

/** What a report tells of a rule. Plain data, which JSON lines carry as it is. */
export interface ReportedRule {
  readonly id: string;
  /** What it finds, as a phrase. */
  readonly title: string;
  /** Before a condition raised or lowered it. */
  readonly severity: Severity;
  readonly scopes: readonly Scope[];
  /** Why it matters, in one sentence. */
  readonly why: string;
  /** What to do, in one sentence. */
  readonly do: string;
  /** Statutes, policies, standards. */
  readonly reference: readonly string[];
}

/** What a report tells of the policy of a run. */
export interface ReportedPolicy {
  readonly id: string;
  readonly title: string;
  /** SHA-256 of the policy's text and of all it extends; hexadecimal. */
  readonly digest: string;
  /** What texts are about that no rule went by. */
  readonly ignoredTopics: readonly string[];
  /** The ids of all rules that judged, in the order of the policy. */
  readonly rules: readonly string[];
}

/** What is known before the first file is read. */
export interface RunInfo {
  /** Of Holdback. */
  readonly version: string;
  readonly policy: ReportedPolicy;
  /** The day that ages are counted from, as `2026-11-23`. */
  readonly asOf: string;
  readonly specimens: 'possible' | 'real';
  /** The least severity that fails the run. */
  readonly failOn: FailurePolicy['failOn'];
  /** What is released, as the manifest calls it, redacted; undefined if there is no manifest. */
  readonly release: string | undefined;
  /** The names of what was given to scan, redacted. */
  readonly roots: readonly string[];
  /** The other files that the run goes by, in the order in which they were read. */
  readonly files: readonly GivenFile[];
  /** May escape sequences for color be written? */
  readonly color: boolean;
  /** How wide a text may be, in characters. */
  readonly width: number;
  /** How much a text tells: the summary; the worst files too; every file and place. */
  readonly detail: 'summary' | 'worst' | 'every';
  /** What a person types to run Holdback where the report is printed: `holdback`, or a path to it. */
  readonly command: string;
  /** What is to be typed for a scan to judge the same files in the same way. */
  readonly options: readonly GivenOption[];
}

/** What is to be written: text, or the bytes of a format that is none. May be nothing. */
export type Written = string | Uint8Array;

/** Turns a run into a report. Every method gives what is to be written now. */
export interface Reporter {
  begin(): Written;
  /** Of each rule that failed, once, before the first verdict of it. */
  rule(rule: ReportedRule): Written;
  document(assessment: Assessment): Written;
  /** Failed verdicts on one folder or on the run. */
  verdicts(verdicts: readonly Verdict[]): Written;
  end(info: EndInfo): Written | Promise<Written>;
}

/** Makes a reporter for one run. */
export type MakeReporter = (run: RunInfo) => Reporter;
