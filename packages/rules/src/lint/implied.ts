import type { Test } from '../conditions/condition.ts';
import { strength } from '../detectors/confidence.ts';
import type { When } from '../policy/policy.ts';

/** Does whatever meets one condition meet the other? False where that cannot be told. */
export function implies(one: When, other: When): boolean {
  if (one.kind === 'test' && other.kind === 'test') return impliesTest(one.test, other.test);
  if (other.kind === 'all') return other.of.every((each) => implies(one, each));
  if (one.kind === 'any') return one.of.length > 0 && one.of.every((each) => implies(each, other));
  if (other.kind === 'any') return other.of.some((each) => implies(one, each)) || isPartOf(one, other);
  if (one.kind === 'none' && other.kind === 'none')
    return other.of.every((each) => one.of.some((mine) => implies(each, mine)));
  return isPartOf(one, other);
}

/** One of several that must all be so is enough. */
function isPartOf(one: When, other: When): boolean {
  return one.kind === 'all' && one.of.some((each) => implies(each, other));
}

function impliesTest(one: Test, other: Test): boolean {
  if (one.condition.name !== other.condition.name) return false;
  const asked = new Set(other.questions.map(({ key }) => key));
  if (!one.questions.every(({ key }) => asked.has(key))) return false;
  if (other.hidden && !one.hidden) return false;
  if (strength[one.confidence] < strength[other.confidence]) return false;
  // So many are more, and so many different ones are at least as many.
  return one.atLeast >= other.atLeast && (one.distinct || !other.distinct || other.atLeast <= 1);
}

/** Conditions that say the same, side by side: the later of each two. */
export function repeatedIn(when: When): readonly When[] {
  if (when.kind === 'test') return [];
  const repeated = when.of.filter((each, index) =>
    when.of.slice(0, index).some((before) => implies(each, before) && implies(before, each)),
  );
  return [...repeated, ...when.of.flatMap(repeatedIn)];
}

/** Whether a condition can never be met, because one of its parts must be so and must not be. */
export function contradicts(when: When): boolean {
  if (when.kind === 'any') return when.of.length > 0 && when.of.every(contradicts);
  if (when.kind !== 'all') return false;
  const banned = when.of.flatMap((each) => (each.kind === 'none' ? each.of : []));
  return when.of.some((each) => contradicts(each) || banned.some((ban) => each.kind !== 'none' && implies(each, ban)));
}

/** A condition in words. */
export function wordsFor(when: When): string {
  if (when.kind === 'test') return when.test.tell();
  return `${when.kind} of: ${when.of.map(wordsFor).join('; ')}`;
}
