import type { ListOptions } from '../lists/list-options.ts';
import type { FailurePolicy } from '../run/exit-code.ts';
import type { Ocr } from '../workers/ocr-choices.ts';

/** The options of `holdback scan`, by the properties that the parser of command lines gives them. */
export interface ScanOptions extends ListOptions {
  readonly policy: string;
  /** The list of exceptions; `false` for none, undefined for the one that is found. */
  readonly exceptions?: string | false;
  /** What was known before; `false` for nothing, undefined for the one that is found. */
  readonly baseline?: string | false;
  readonly format: readonly string[];
  readonly failOn: FailurePolicy['failOn'];
  readonly allowIncomplete?: string | true;
  readonly strict?: boolean;
  readonly only: readonly string[];
  readonly skip: readonly string[];
  readonly exclude: readonly string[];
  readonly gitignore?: boolean;
  readonly asOf?: string;
  readonly specimens: 'possible' | 'real';
  readonly jobs: string;
  readonly ocr: Ocr;
  readonly faces?: true;
  readonly summary?: true;
  readonly verbose?: true;
  /** A list of what to scan. */
  readonly filesFrom?: string;
  readonly staged?: true;
  readonly since?: string;
  /** The commit of which configuration, policy, exceptions and baseline are taken. */
  readonly policyFrom?: string;
  /** False if no configuration is to be read. */
  readonly config?: boolean;
}
