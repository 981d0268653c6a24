import type { Test } from '../conditions/condition.ts';
import type { Detector } from '../detectors/detector.ts';
import type { AgencyOwn } from '../facts/agency-own.ts';
import type { GivenList, Question } from '../facts/question.ts';
import type { Topic } from '../prose/topics.ts';
import type { Severity } from './policy-severity.ts';

/** What a rule is judged on: a document, a root with its members, the files of a folder, all of a run. */
export type Scope = 'document' | 'tree' | 'folder' | 'run';

/** Is it of many files at once, and not of one with what is in it? */
export function isWide(scope: Scope): boolean {
  return scope === 'folder' || scope === 'run';
}

/** What must be so for a rule to fail: conditions and their combinations. */
export type When =
  | { readonly kind: 'test'; readonly test: Test }
  | { readonly kind: 'all' | 'any' | 'none'; readonly of: readonly When[] };

/** An example in the rule that says what the rule must conclude. */
export interface RuleTest {
  readonly name: string;
  readonly expect: 'fail' | 'pass' | 'not-applicable';
  /** One or more of them; see `rule-test.ts`. */
  readonly subject: TestSubject;
  /** It is known not to hold yet. */
  readonly todo?: true;
  /** Where it is written. */
  readonly place?: PolicyPlace;
}

/** A made-up document, by what is known of it. */
export interface TestSubject {
  readonly text?: string;
  /** A CSV table. */
  readonly table?: string;
  readonly path?: string;
  readonly format?: string;
  readonly metadata?: Readonly<Record<string, string>>;
  readonly traits?: readonly string[];
  /** A line that stands alone, as a banner does. */
  readonly marking?: string;
  /** Documents inside it, or beside it for a rule on a folder or a run. */
  readonly members?: readonly TestSubject[];
  /** A real file, relative to the policy. */
  readonly file?: string;
}

/** When a rule that failed is more, or less, severe than it says: it is never lowered below `to` nor raised above it. */
export interface Shift {
  readonly direction: 'raise' | 'lower';
  readonly to: Severity;
  readonly when: When;
  /** Why, as the rest of a sentence after "because": `it reads as a policy`. */
  readonly because: string;
  /** The same, where all that was found was recognized in a picture. */
  readonly becauseRecognized?: string;
}

/** One line of a policy, ready to judge. */
export interface Rule {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly scopes: readonly Scope[];
  /** Why it matters, in one sentence. */
  readonly why: string;
  /** What to do, in one sentence. */
  readonly do: string;
  /** Statutes, policies, standards. */
  readonly reference: readonly string[];
  readonly when: When;
  /** Where it holds, the rule does not apply. */
  readonly unless: When | undefined;
  /** Each that holds is applied, in this order. */
  readonly but: readonly Shift[];
  /** What it finds may cost a life: no author may lower it, exempt anything from it or leave it out. */
  readonly fixed: boolean;
  readonly tests: readonly RuleTest[];
  /** The lists without which it can never fail, so that without them it judges nothing. */
  readonly needs: readonly GivenList[];
  readonly owner?: string;
  readonly reviewed?: string;
  /** Where it is written. */
  readonly place: PolicyPlace;
}

/** Why a rule of a policy, or of one that it extends, judges nothing. */
export type Inactive =
  /** A policy set its severity to off, here. */
  | { readonly kind: 'off'; readonly title: string; readonly place: PolicyPlace }
  /** It waits for something that Holdback does not tell yet. */
  | { readonly kind: 'waiting'; readonly title: string; readonly waitsFor: string };

/** Rules and their severities for one audience. */
export interface Policy {
  readonly id: string;
  readonly title: string;
  /** SHA-256 of the policy's text and of all it extends; hexadecimal. */
  readonly digest: string;
  /** At least one is active: a policy without one is an error. */
  readonly rules: readonly Rule[];
  /** Those that judge nothing, by their ids. */
  readonly inactive: ReadonlyMap<string, Inactive>;
  /** The built-in detectors and the policy's own. */
  readonly detectors: readonly Detector[];
  /** All by which names are redacted: the detectors, and the phrases that the author of a policy looks for. */
  readonly masks: readonly Detector[];
  readonly specimens: 'possible' | 'real';
  /** What is the agency's own: `possible` at most, as everybody may know it. */
  readonly agency: AgencyOwn;
  /** What texts are about that no rule is to go by. */
  readonly ignoredTopics: readonly Topic[];
  /** What it finds is told and fails nothing. */
  readonly reportOnly: boolean;
}

/** A place in a policy file. */
export interface PolicyPlace {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

/** The policy is wrong, so nothing was checked. The message begins with `file:line:column` where there is one. */
export class PolicyError extends Error {
  readonly place: PolicyPlace | undefined;
  /** Of several mistakes, each with its place before it; of one, that. */
  readonly each: readonly string[];
  constructor(message: string, place?: PolicyPlace, each?: readonly string[]) {
    super(place === undefined ? message : `${place.file}:${place.line}:${place.column}: ${message}`);
    this.place = place;
    this.each = each ?? [this.message];
  }
}

/** Every test of a rule, in order. */
function testsOf(when: When): readonly Test[] {
  return when.kind === 'test' ? [when.test] : when.of.flatMap(testsOf);
}

/** All that the rules of a policy ask, each question once. */
export function questionsOf(
  rules: readonly (Pick<Rule, 'when'> & Partial<Pick<Rule, 'unless' | 'but'>>)[],
): readonly Question[] {
  const questions = new Map<string, Question>();
  for (const { when, unless, but = [] } of rules) {
    const tests = [when, ...(unless === undefined ? [] : [unless]), ...but.map((shift) => shift.when)].flatMap(testsOf);
    for (const question of tests.flatMap((test) => test.questions)) questions.set(question.key, question);
  }
  return [...questions.values()];
}
