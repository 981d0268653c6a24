import type { Assessment, ExceptionNotice, Verdict } from '@holdback/rules';
import type { ExitCode } from './exit-code.ts';
import type { Ledger } from './ledger.ts';

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
