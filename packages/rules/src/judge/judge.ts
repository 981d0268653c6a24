import { numeral } from '@holdback/scanner/text';
import type { Accepted } from '../facts/accepted.ts';
import { EVIDENCE_MAX, type Facts, type Finding, noFacts } from '../facts/facts.ts';
import { digest } from '../facts/hash.ts';
import type { Redacted } from '../facts/redacted.ts';
import { type Policy, questionsOf, type Rule, type Scope } from '../policy/policy.ts';
import { type Severity, weight } from '../policy/policy-severity.ts';
import { type Answer, holds, type Part } from './answer.ts';

/** The four outcomes of W3C's ACT rules, by the names a person would use. */
export type Outcome = 'pass' | 'fail' | 'cannot-tell' | 'not-applicable';

/** What a rule says of one subject, however many findings. */
export interface Verdict {
  /** SHA-256 of rule, path and the bytes judged: new bytes are judged anew. */
  readonly id: string;
  readonly rule: string;
  readonly scope: Scope;
  readonly path: Redacted;
  readonly severity: Severity;
  readonly outcome: Outcome;
  /** What was found, in words and numbers. */
  readonly message: string;
  readonly count: number;
  /** Exact up to 65,536, a floor above. */
  readonly distinct: number;
  readonly do: string;
  readonly reference: readonly string[];
  /** The strongest ten; all are counted. */
  readonly evidence: readonly Finding[];
  /** That it fails nothing, where somebody accepted it. */
  readonly accepted?: Accepted;
  /** Why what was accepted fails again, in a sentence. */
  readonly returned?: string;
}

/** What is judged: its facts, its name, and which rules may speak. */
export interface Subject {
  readonly facts: Facts;
  readonly path: Redacted;
  readonly scope: Scope;
}

/** What the rules of a scope say of a subject. */
export interface Judgement {
  /** Of the rules that failed. */
  readonly verdicts: readonly Verdict[];
  /** Of every rule, in the order of the policy. */
  readonly outcomes: readonly Outcome[];
}

/**
 * Judges a subject by the rules of its scope. A failure stands however little was read; a pass stands only if
 * everything was: the one place where the program decides that it does not know.
 */
export function judge(subject: Subject, policy: Policy): Judgement {
  const verdicts: Verdict[] = [];
  const outcomes: Outcome[] = [];
  const touched = findTouched(policy.rules, subject.facts);
  for (const rule of policy.rules) {
    if (!rule.scopes.includes(subject.scope)) continue;
    const { outcome, satisfied } = touched.has(rule) ? conclude(rule, subject.facts) : untouched(subject.facts);
    outcomes.push(outcome);
    if (outcome === 'fail') verdicts.push(verdict(rule, subject, satisfied, shift(rule, subject.facts, satisfied)));
  }
  return { verdicts, outcomes };
}

/** The rules for which anything was found that they ask for, or that may speak though nothing was: of most files few have anything to say. */
function findTouched(rules: readonly Rule[], { tallies }: Facts): ReadonlySet<Rule> {
  let asking = askingOf.get(rules);
  if (asking === undefined) {
    asking = { always: [], byKey: new Map() };
    for (const rule of rules) note(rule, asking);
    askingOf.set(rules, asking);
  }
  const touched = new Set(asking.always);
  for (const key of tallies.keys()) for (const rule of asking.byKey.get(key) ?? []) touched.add(rule);
  return touched;
}

/** Which rules ask for what. */
interface Asking {
  /** Those that may speak though nothing was found. */
  readonly always: Rule[];
  /** The others, by the keys of all that they ask. */
  readonly byKey: Map<string, Rule[]>;
}

const askingOf = new WeakMap<readonly Rule[], Asking>();

function note(rule: Rule, { always, byKey }: Asking): void {
  if (conclude(rule, noFacts()).outcome !== 'pass') {
    always.push(rule);
    return;
  }
  for (const { key } of questionsOf([rule])) {
    const rules = byKey.get(key);
    if (rules === undefined) byKey.set(key, [rule]);
    else if (rules.at(-1) !== rule) rules.push(rule);
  }
}

function untouched({ problemCount }: Facts): Conclusion {
  return { outcome: problemCount > 0 ? 'cannot-tell' : 'pass', satisfied: [] };
}

/** What a rule says of some facts. */
interface Conclusion {
  readonly outcome: Outcome;
  /** The tests that hold. */
  readonly satisfied: readonly Answer[];
}

function conclude(rule: Rule, facts: Facts): Conclusion {
  const { unless } = rule;
  if (unless !== undefined && holds(unless, facts, [])) return { outcome: 'not-applicable', satisfied: [] };
  const satisfied: Answer[] = [];
  return holds(rule.when, facts, satisfied) ? { outcome: 'fail', satisfied } : untouched(facts);
}

/** How severe a rule that failed is, and why it is not what it says. */
interface Shifted {
  readonly severity: Severity;
  /** `; lowered from block, because it reads as a policy`. Empty if it is not shifted. */
  readonly told: string;
}

/** Raises and lowers a rule by each of its shifts that holds, in their order. */
function shift(rule: Rule, facts: Facts, satisfied: readonly Answer[]): Shifted {
  const found = satisfied.flatMap(({ evidence }) => evidence);
  const isRecognized = found.length > 0 && found.every(({ recognized }) => recognized === true);
  let { severity } = rule;
  let told = '';
  for (const { direction, to, when, because, becauseRecognized = because } of rule.but) {
    const moves = direction === 'raise' ? weight[to] > weight[severity] : weight[to] < weight[severity];
    if (!moves || !holds(when, facts, [])) continue;
    told += `; ${direction === 'raise' ? 'raised' : 'lowered'} from ${severity}, because ${isRecognized ? becauseRecognized : because}`;
    severity = to;
  }
  return { severity, told };
}

function verdict(
  rule: Rule,
  { facts, path, scope }: Subject,
  satisfied: readonly Answer[],
  { severity, told }: Shifted,
): Verdict {
  const ofValues = satisfied.filter(({ test }) => test.condition.countsValues === true);
  const parts = partsOf(ofValues.length > 0 ? ofValues : satisfied);
  return {
    id: digest(`${rule.id}\n${scope}\n${path}\n${facts.digest}`),
    rule: rule.id,
    scope,
    path,
    severity,
    outcome: 'fail',
    message: describe(satisfied) + told,
    count: countOf(parts),
    distinct: distinctOf(parts),
    do: rule.do,
    reference: rule.reference,
    evidence: interleave([...ofValues, ...satisfied.filter((answer) => !ofValues.includes(answer))]),
  };
}

/**
 * `Date of birth × 250 (248 distinct); column so named × 1`. No colon: `Badge number: 250` would read as a badge number
 * to whoever scans the report.
 */
function describe(satisfied: readonly Answer[]): string {
  const nouns = Map.groupBy(partsOf(satisfied), ({ noun }) => noun);
  return [...nouns].map(([noun, parts]) => tellPart(noun, countOf(parts), distinctOf(parts))).join('; ');
}

/** What the tests counted, each thing once: two conditions that ask the same are one part. */
function partsOf(answers: readonly Answer[]): readonly Part[] {
  const parts = new Map<string, Part>();
  for (const part of answers.flatMap((answer) => answer.parts)) {
    const known = parts.get(part.key);
    if (known === undefined || known.count < part.count) parts.set(part.key, part);
  }
  return [...parts.values()];
}

function countOf(parts: readonly Part[]): number {
  return sum(parts.map(({ count }) => count));
}

function distinctOf(parts: readonly Part[]): number {
  return sum(parts.map(({ distinct }) => distinct));
}

function tellPart(noun: string, count: number, distinct: number): string {
  const found = `${noun} × ${numeral(count)}`;
  return distinct > 1 && distinct < count ? `${found} (${numeral(distinct)} distinct)` : found;
}

/** One piece of evidence of each condition in turn, so that ten dates do not hide the one column they stand in. */
function interleave(answers: readonly Answer[]): readonly Finding[] {
  const evidence: Finding[] = [];
  const longest = Math.max(0, ...answers.map((answer) => answer.evidence.length));
  for (let index = 0; index < longest; index++) {
    for (const answer of answers) {
      const finding = answer.evidence[index];
      if (finding !== undefined && evidence.length < EVIDENCE_MAX) evidence.push(finding);
    }
  }
  return evidence;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
