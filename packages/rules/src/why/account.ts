import type { CheckName } from '../checks/index.ts';
import type { Confidence } from '../detectors/detector.ts';
import type { Finding } from '../facts/facts.ts';
import type { Redacted } from '../facts/redacted.ts';
import type { RedactedProblem } from '../facts/redacted-problem.ts';
import type { Verdict } from '../judge/judge.ts';
import type { PieceOf } from '../match/piece-of.ts';
import type { Scope } from '../policy/policy.ts';
import type { Severity } from '../policy/policy-severity.ts';

/** What a condition lacked, or what came near and did not count. */
export type LackReason =
  /** Nothing of the kind is in the file. */
  | 'nothing'
  | 'too-few'
  | 'too-few-distinct'
  /** Less sure than asked: nothing near it says what it is. */
  | 'weak'
  /** Words near it speak against it. */
  | 'spoken-against'
  /** A published specimen, which is possible at most. */
  | 'specimen'
  /** The agency's own, by the policy. */
  | 'own'
  /** A shape so common that it counts only beside a word, or under a header, that says what it is. */
  | 'no-near-word'
  | 'check-failed'
  /** A piece of something longer. */
  | 'piece'
  /** The same text was taken for another kind. */
  | 'other-kind'
  /** It is there, and every reader sees it: the condition counts what is hidden. */
  | 'visible'
  /** It is in the text, and not in the name, the title or the subject. */
  | 'not-in-name'
  /** It is of a lower grade. */
  | 'grade'
  /** The phrase stands in a longer word only. */
  | 'inside-word'
  | 'phrases-missing'
  /** One of the kinds that must stand together is not there. */
  | 'part-missing'
  /** None of the words is there that must stand near. */
  | 'words-missing'
  /** All is there, and not near enough to each other. */
  | 'apart'
  | 'no-table'
  /** There is a table, and its first row is not read as headers. */
  | 'no-header'
  | 'no-such-header'
  /** No header fits, and one nearly does. */
  | 'header-near'
  | 'empty-column'
  | 'no-day-ahead'
  | 'younger'
  | 'undated'
  | 'other-properties'
  | 'empty-property'
  /** The property is filled in with a value that does not count. */
  | 'excepted-value'
  | 'other-traits'
  | 'other-format'
  | 'smaller'
  | 'no-member'
  /** The pattern would fit with another folder before or after it. */
  | 'glob-folder'
  /** Another pattern that is much alike would fit. */
  | 'glob-near'
  /** A pattern with a folder is tried on names, which have none. */
  | 'glob-path'
  | 'other-name'
  /** It judges by a list that was not given, or that names the file. */
  | 'no-list'
  | 'listed'
  /** The list of protected people was given, and names nobody in the file. */
  | 'nobody-listed'
  | 'list-given'
  /** It is there and must not be. */
  | 'must-not';

/** Something that came near, where it is. A finding, but for its confidence where it is no match at all. */
export interface Nearest extends Omit<Finding, 'confidence'> {
  readonly confidence?: Confidence;
}

/** One thing that a condition lacked. Plain data; the words are those of the policy and of detectors, never of the file. */
export interface Lack {
  readonly reason: LackReason;
  /** What is lacked, as people call it: titles of info types, or phrases of the policy. */
  readonly what?: readonly string[];
  /** Words, headers or patterns with which it would have counted; or that speak against it. */
  readonly words?: readonly string[];
  /** What is there instead: headers, properties, traits, a format, a day. */
  readonly seen?: readonly (Redacted | string)[];
  readonly check?: CheckName;
  readonly pieceOf?: PieceOf;
  readonly at?: Nearest;
  /** How many came as near for the same reason, this one included. */
  readonly count?: number;
}

/** A condition, and what a file came to under it. */
export interface TestAccount {
  readonly kind: 'test';
  /** The key in a policy: `info`. */
  readonly name: string;
  /** What it asks for, as the rest of a sentence. */
  readonly tells: string;
  readonly held: boolean;
  /** False under `none`: it must not hold. */
  readonly isWanted: boolean;
  readonly needed: {
    readonly atLeast: number;
    readonly distinct: boolean;
    readonly hidden: boolean;
    readonly confidence: Confidence;
  };
  readonly found: { readonly count: number; readonly distinct: number };
  /** What counted, the strongest first, at most ten. */
  readonly evidence: readonly Finding[];
  /** Empty where it is as it must be. The nearest first. */
  readonly lacks: readonly Lack[];
  /** How near the file came to what is wanted: 1 if it is so, 0 if nothing is. */
  readonly nearness: number;
}

/** Conditions in each other, as the rule has them. */
export type ConditionAccount =
  | TestAccount
  | {
      readonly kind: 'all' | 'any' | 'none';
      readonly held: boolean;
      readonly of: readonly ConditionAccount[];
      readonly nearness: number;
    };

/** What raises or lowers a rule, and whether it does. */
export interface ShiftAccount {
  readonly direction: 'raise' | 'lower';
  readonly to: Severity;
  readonly because: string;
  readonly when: ConditionAccount;
}

/** What a rule says of one document, or of a file with all that is in it, and why. */
export interface SubjectAccount {
  readonly path: Redacted;
  readonly scope: Scope;
  readonly says: 'fails' | 'passes' | 'exempt' | 'cannot-tell';
  /** Why something was not read. At most a hundred. */
  readonly problems: readonly RedactedProblem[];
  readonly when: ConditionAccount;
  readonly unless?: ConditionAccount;
  readonly shifts: readonly ShiftAccount[];
  /** Where it fails. */
  readonly verdict?: Verdict;
  /** The text was too long to look through for what came near: there may be more. */
  readonly isCut?: true;
}

/** What a rule says of a file, condition by condition. Plain data, as an assessment is. */
export interface RuleAccount {
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  readonly scopes: readonly Scope[];
  /** Each that the rule judges: those that fail first, then by how near they came. At least one. */
  readonly subjects: readonly SubjectAccount[];
}

/** The tests of an account, in order. */
export function testsIn(account: ConditionAccount): readonly TestAccount[] {
  return account.kind === 'test' ? [account] : account.of.flatMap(testsIn);
}
