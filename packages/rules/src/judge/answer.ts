import type { Test } from '../conditions/condition.ts';
import { countTally, type Facts, type Finding } from '../facts/facts.ts';
import { infoKey } from '../facts/question.ts';
import type { When } from '../policy/policy.ts';

/** What was counted of one thing. */
export interface Part {
  /** Parts of one key count the same things. */
  readonly key: string;
  readonly noun: string;
  readonly count: number;
  readonly distinct: number;
}

/** What a test came to. */
export interface Answer {
  readonly test: Test;
  /** What was counted, by noun, where there was any. */
  readonly parts: readonly Part[];
  readonly count: number;
  readonly distinct: number;
  readonly evidence: readonly Finding[];
}

/** Does it hold? Adds the tests that hold to `satisfied`, all of them, so that the verdict can show each. */
export function holds(when: When, facts: Facts, satisfied: Answer[]): boolean {
  switch (when.kind) {
    case 'test': {
      // Most were not found, and most must have been.
      if (when.test.atLeast > 0 && !isAnswered(when.test, facts)) return false;
      const answer = answerOf(when.test, facts);
      const held = isEnough(answer);
      if (held) satisfied.push(answer);
      return held;
    }
    case 'all': {
      const inside: Answer[] = [];
      const held = when.of.every((each) => holds(each, facts, inside));
      if (held) satisfied.push(...inside);
      return held;
    }
    case 'any':
      return when.of.filter((each) => holds(each, facts, satisfied)).length > 0;
    case 'none':
      return !when.of.some((each) => holds(each, facts, []));
    default:
      return when satisfies never;
  }
}

function isAnswered({ questions }: Test, { tallies }: Facts): boolean {
  for (const { key } of questions) if (tallies.has(key)) return true;
  return false;
}

/** What a test comes to, whether it holds or not. */
export function answerOf(test: Test, facts: Facts): Answer {
  let count = 0;
  let distinct = 0;
  const evidence: Finding[] = [];
  const parts: Part[] = [];
  for (const question of test.questions) {
    const tally = facts.tallies.get(question.key);
    if (tally === undefined) continue;
    const counted = countTally(tally, test.confidence, test.hidden);
    if (counted.count === 0) continue;
    count += question.weight ?? counted.count;
    distinct += question.weight ?? counted.distinct;
    evidence.push(...(test.hidden ? tally.hiddenEvidence : tally.evidence));
    // What is asked of a name is part of what is asked of the whole.
    const key = question.ask === 'info' ? infoKey(question.infoType, 'document') : question.key;
    parts.push({ key, noun: question.noun, ...counted });
  }
  return { test, parts, count, distinct, evidence };
}

/** Is there as much as the test asks for? */
export function isEnough({ test, count, distinct }: Answer): boolean {
  return (test.distinct ? distinct : count) >= test.atLeast;
}
