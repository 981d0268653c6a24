import type { GivenList } from '../facts/question.ts';
import type { WhenData } from './policy-data.ts';

const lists = ['release', 'approval', 'protected'] as const satisfies readonly GivenList[];

/** The lists without which a condition can never hold. Told by the data: whoever lists rules compiles none. */
export function listsNeeded(when: WhenData): readonly GivenList[] {
  return lists.filter((list) => !canHold(when, list));
}

function canHold(when: WhenData, without: GivenList): boolean {
  const { all, any } = when;
  if (Array.isArray(all)) return all.filter(isCondition).every((each) => canHold(each, without));
  if (Array.isArray(any)) return any.filter(isCondition).some((each) => canHold(each, without));
  return !Object.hasOwn(when, without);
}

function isCondition(each: unknown): each is WhenData {
  return typeof each === 'object' && each !== null && !Array.isArray(each);
}
