import type { Scope, TestSubject } from './policy.ts';
import type { Severity } from './policy-severity.ts';

/** A policy file as its author wrote it, after the schema has checked it. */
export interface PolicyData {
  readonly policy: string;
  readonly title: string;
  readonly extends?: readonly string[];
  readonly audience?: Readonly<Record<string, boolean>>;
  readonly specimens?: 'possible' | 'real';
  readonly exempt?: readonly string[];
  readonly 'report-only'?: boolean;
  readonly 'ignored-topics'?: readonly string[];
  readonly agency?: AgencyData;
  readonly severities?: SeveritiesData;
  readonly adjust?: readonly { readonly for: string; readonly severities: SeveritiesData }[];
  readonly amend?: Readonly<Record<string, AmendmentData>>;
  readonly detectors?: readonly DetectorData[];
  readonly rules?: readonly RuleData[];
  readonly waiting?: readonly WaitingRuleData[];
}

/** A rule that judges nothing yet, and what it waits for. */
export interface WaitingRuleData {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly why: string;
  readonly do: string;
  readonly reference: readonly string[];
  readonly 'waits-for': string;
  readonly fixed?: boolean;
}

/** What is the agency's own, and nobody's personal data. */
export interface AgencyData {
  readonly domains?: readonly string[];
  readonly numbers?: readonly string[];
}

/** Severities by the id of the rule. */
export type SeveritiesData = Readonly<Record<string, Severity | 'off'>>;

/** What an author changes of a rule of another policy, without copying it. */
export interface AmendmentData {
  readonly severity?: Severity;
  readonly do?: string;
  readonly unless?: WhenData;
  readonly but?: readonly ShiftData[];
  readonly owner?: string;
  readonly reviewed?: string;
}

/** When a rule is more or less severe than it says. */
export interface ShiftData {
  readonly 'raise-to'?: Severity;
  readonly 'lower-to'?: Severity;
  readonly when: WhenData;
  readonly because: string;
  readonly 'because-recognized'?: string;
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
  readonly fixed?: boolean;
  readonly when: WhenData;
  readonly unless?: WhenData;
  readonly but?: readonly ShiftData[];
  readonly mentioned?: 'review' | 'note';
  readonly tests?: readonly (TestSubject & {
    readonly name: string;
    readonly expect: 'fail' | 'pass' | 'not-applicable';
    readonly todo?: boolean;
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
