import type { Assessment, Verdict } from '@holdback/rules';
import type { ExitCode } from './exit-code.ts';
import type { Ledger } from './ledger.ts';

/** An exception of which whoever keeps the list should know. */
export interface ExceptionNotice {
  /** It holds no more; nothing needed it; it is for a rule of which none is allowed; it is about to hold no more. */
  readonly state: 'expired' | 'unused' | 'refused' | 'ending';
  /** The list and the line, as `holdback.exceptions.yaml:12`. Redacted. */
  readonly place: string;
  /** What it is for: `PII-03 in outbox/people.csv`. Redacted. */
  readonly subject: string;
  /** What is so, and what to do, in a sentence. */
  readonly message: string;
}

/** What is known when the last file was read. */
export interface EndInfo {
  readonly ledger: Ledger;
  readonly seconds: number;
  readonly exitCode: ExitCode;
  /** In the order of the list. */
  readonly exceptions: readonly ExceptionNotice[];
}

/** Whom a run tells what it comes to, in order; it goes on when it was heard. */
export interface RunListener {
  begin(): Promise<void>;
  document(assessment: Assessment): Promise<void>;
  /** Failed verdicts on a folder or on the run. */
  verdicts(verdicts: readonly Verdict[]): Promise<void>;
  end(info: EndInfo): Promise<void>;
}
