import { type GivenLists, maskProtected, type Policy } from '@holdback/rules';

/** The policy of a run that was given a list of protected people: no name that it tells of names one of them. */
export function protectPolicy(policy: Policy, { protected: people }: GivenLists): Policy {
  return people === undefined ? policy : { ...policy, masks: maskProtected(policy.masks, people) };
}
