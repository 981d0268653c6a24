export type { ExceptionNotice } from './accept/notice.ts';
export { type CheckName, checks } from './checks/index.ts';
export type { Condition } from './conditions/condition.ts';
export { compileGlob } from './conditions/glob.ts';
export { conditions } from './conditions/index.ts';
export { isPropertyName } from './conditions/metadata.ts';
export { didYouMean } from './conditions/nearest-name.ts';
export type { Confidence, Detector, Example, Match } from './detectors/detector.ts';
export { detectors } from './detectors/index.ts';
export type { Accepted } from './facts/accepted.ts';
export { addProblem, type Facts, type Finding, mergeFacts, noFacts, type RedactedDocument } from './facts/facts.ts';
export { findAll } from './facts/find-all.ts';
export { digest, randomSeed } from './facts/hash.ts';
export { maskProtected } from './facts/name-spans.ts';
export type { GivenList } from './facts/question.ts';
export { redactLabel, redactLocation, redactName, redactPath, redactSentence } from './facts/redact.ts';
export type { Redacted, RedactedLocation } from './facts/redacted.ts';
export type { RedactedProblem } from './facts/redacted-problem.ts';
export { type Assessment, assess, type Context, type State, stateOf } from './judge/assess.ts';
export { type GivenLists, listsGiven } from './judge/given-lists.ts';
export { judge, type Outcome, type Subject, type Verdict } from './judge/judge.ts';
export { runRuleTest, type ScanFile, stepsOfTest, testContext } from './judge/rule-test.ts';
export { labelInfoTypes } from './label/label-info-types.ts';
export { type FileLint, lintFile } from './lint/lint-file.ts';
export type { LintMark } from './lint/lint-mark.ts';
export { lintPolicy } from './lint/lint-policy.ts';
export { makeSample, type PolicyTimes, type Timing, timePolicy } from './lint/time-policy.ts';
export type { WrittenExample, WrittenPattern } from './lint/written-pattern.ts';
export { type Evidence, type ExplainOptions, type Explanation, explainMatches } from './match/explain-matches.ts';
export { findMatches } from './match/find-matches.ts';
export { builtInNames, builtInPolicy } from './policy/built-in-policy.ts';
export { type FindPolicy, loadBuiltIn, loadPolicy } from './policy/load-policy.ts';
export {
  type Inactive,
  isWide,
  type Policy,
  PolicyError,
  type PolicyPlace,
  questionsOf,
  type Rule,
  type RuleTest,
  type Scope,
  type TestSubject,
  type When,
} from './policy/policy.ts';
export { policySchema } from './policy/policy-schema.ts';
export { type Severity, weight } from './policy/policy-severity.ts';
export type { BuiltInPolicy, PolicyFile } from './policy/read-policy.ts';
export { isTopic, type Topic, topics } from './prose/topics.ts';
export {
  type ConditionAccount,
  type Lack,
  type LackReason,
  type Nearest,
  type RuleAccount,
  type ShiftAccount,
  type SubjectAccount,
  type TestAccount,
  testsIn,
} from './why/account.ts';
export { explainRule } from './why/explain-rule.ts';
export {
  type CaseResult,
  infoTypesReached,
  type TestSetting,
  testRule,
  type Uncovered,
  uncoveredBy,
} from './why/test-rules.ts';
