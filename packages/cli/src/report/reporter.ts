import type { Assessment, Policy, Verdict } from '@holdback/rules';
import type { EndInfo } from '../run/run-listener.ts';

/** A file that a run goes by, beside its policy. */
export interface GivenFile {
  readonly kind: 'config' | 'exceptions' | 'baseline';
  /** As reports name files, redacted. */
  readonly path: string;
  /** SHA-256 of its bytes, hexadecimal. */
  readonly sha256: string;
}

/** What is known before the first file is read. */
export interface RunInfo {
  /** Of Holdback. */
  readonly version: string;
  readonly policy: Policy;
  /** The day that ages are counted from, as `2026-11-23`. */
  readonly asOf: string;
  readonly specimens: 'possible' | 'real';
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
  /** What is to be typed after a command for it to use the same policy; begins with a space, or is empty. */
  readonly policyWords: string;
  /** The same for a scan to judge the same files in the same way. */
  readonly judgingWords: string;
}

/** Turns a run into text. Every method gives what is to be written now, which may be nothing. */
export interface Reporter {
  begin(): string;
  document(assessment: Assessment): string;
  /** Failed verdicts on a folder or on the run. */
  verdicts(verdicts: readonly Verdict[]): string;
  end(info: EndInfo): string;
}

/** Makes a reporter for one run. */
export type MakeReporter = (run: RunInfo) => Reporter;
