import type { Scope, TestSubject } from './policy.ts';
import type { Severity } from './policy-severity.ts';

/** A policy file as its author wrote it, after the schema has checked it. */
export interface PolicyData {
  readonly policy: string;
  readonly title: string;
  readonly extends?: readonly string[];
  readonly audience?: Readonly<Record<string, boolean>>;
  readonly specimens?: 'possible' | 'real';
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  readonly detectors?: readonly DetectorData[];
  readonly rules?: readonly RuleData[];
}

export type WhenData = Readonly<Record<string, unknown>>;

export interface RuleData {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly scope?: Scope | readonly Scope[];
  readonly why: string;
  readonly do: string;
  readonly reference?: readonly string[];
  readonly when: WhenData;
  readonly unless?: WhenData;
  readonly tests?: readonly (TestSubject & {
    readonly name: string;
    readonly expect: 'fail' | 'pass' | 'not-applicable';
  })[];
  readonly owner?: string;
  readonly reviewed?: string;
}

export interface DetectorData {
  readonly id: string;
  readonly title: string;
  readonly find?: string | readonly string[];
  readonly words?: readonly string[];
  readonly near?: readonly string[];
  readonly 'not-near'?: readonly string[];
  readonly check?: string;
  readonly confidence?: { readonly alone?: Confidence; readonly near?: Confidence };
  readonly examples: { readonly match: readonly string[]; readonly 'no-match': readonly string[] };
}

type Confidence = 'possible' | 'likely' | 'sure';
