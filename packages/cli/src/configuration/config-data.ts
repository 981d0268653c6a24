import type { Severity } from '@holdback/rules';
import type { ProblemCode } from '@holdback/scanner';
import type { Ocr } from '../workers/ocr-choices.ts';

/** A configuration as its author wrote it, after the schema has checked it: what a scan does unless it is told otherwise. */
export interface ConfigData {
  readonly policy?: string;
  readonly exceptions?: string | false;
  readonly baseline?: string | false;
  readonly 'fail-on'?: Severity | 'never';
  readonly 'allow-incomplete'?: boolean | readonly ProblemCode[];
  readonly strict?: boolean;
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly exclude?: readonly string[];
  readonly gitignore?: boolean;
  readonly manifest?: string;
  readonly approved?: string;
  readonly protected?: string;
  readonly specimens?: 'possible' | 'real';
  readonly ocr?: Ocr;
  readonly jobs?: number | 'auto';
  readonly reports?: readonly string[];
}
