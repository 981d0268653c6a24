import type { Accepted, ExceptionNotice, Finding, Redacted, RedactedProblem, State, Verdict } from '@holdback/rules';
import type { ExitCode, FailurePolicy } from '../../run/exit-code.ts';
import type { GivenFile, ReportedPolicy, ReportedRule } from '../reporter.ts';

/** The same as it comes from a file: nobody knows whether a text in it is redacted. */
export type Untrusted<Value> = Value extends Redacted
  ? string
  : Value extends object
    ? { readonly [Key in keyof Value]: Untrusted<Value[Key]> }
    : Value;

/** The first line: what is known before the first file is read. */
export interface RunLine {
  readonly type: 'run';
  readonly schema: 'holdback.report/1';
  readonly version: string;
  /** Files of the first version of the schema have an id and a digest only. */
  readonly policy: Pick<ReportedPolicy, 'id' | 'digest'> & Partial<ReportedPolicy>;
  readonly asOf: string;
  readonly specimens: 'possible' | 'real';
  readonly failOn?: FailurePolicy['failOn'];
  readonly options?: readonly { readonly option: string; readonly value?: string }[];
  readonly release?: string;
  readonly roots: readonly string[];
  readonly files?: readonly GivenFile[];
}

/** A rule, before the first verdict of it. */
export type RuleLine = { readonly type: 'rule' } & ReportedRule;

/** A file, a member, or what else was come upon. */
export interface DocumentLine {
  readonly type: 'document';
  readonly path: string;
  readonly format: string;
  readonly sha256?: string;
  readonly bytes?: number;
  readonly state: State;
  readonly problems: readonly ProblemData[];
  readonly cannotTell?: number;
  readonly recognizedPages?: number;
  readonly faces?: number;
  readonly rowsAreLines?: true;
}

export type AcceptedData = Untrusted<Accepted>;
export type ProblemData = Untrusted<RedactedProblem>;
export type FindingData = Untrusted<Finding>;

/** What a rule says of the document that was told last, or of a folder or the run. */
export type VerdictLine = { readonly type: 'verdict' } & Untrusted<Verdict>;

/** An exception of which whoever keeps the list should know. */
export type ExceptionLine = { readonly type: 'exception' } & ExceptionNotice;

/** The last line: without it a report is not whole. */
export interface EndLine {
  readonly type: 'end';
  readonly documents: {
    readonly clean: number;
    readonly flagged: number;
    readonly excepted: number;
    readonly notExamined: number;
    readonly links?: number;
    readonly deleted?: number;
    readonly excluded: number;
  };
  readonly verdicts: { readonly block: number; readonly review: number; readonly note: number };
  readonly accepted?: { readonly exceptions: number; readonly baseline: number; readonly problems: number };
  readonly bytes: number;
  readonly rulesInPart?: number;
  readonly seconds: number;
  readonly exitCode: ExitCode;
}

/** A line of a report in JSON lines, schema `holdback.report/1`, as the validator leaves it. */
export type ReportLine = RunLine | RuleLine | DocumentLine | VerdictLine | ExceptionLine | EndLine | UnknownLine;

/** Of a later version. It is passed over. */
export interface UnknownLine {
  readonly type: 'unknown';
}
