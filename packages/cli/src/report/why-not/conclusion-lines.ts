import { judge, type Policy, type Subject, type Verdict, weight } from '@holdback/rules';
import { counted, hang, wordsOf } from '../lines.ts';
import type { AccountLayout } from './account-lines.ts';

/** Rules that are named of those that cannot be told, or are exempt. */
const NAMED_MAX = 12;

/** What each rule of a policy concludes of a document, or of a file with what is in it: what fails first, the rest by its number. */
export function tellConclusions(subject: Subject, policy: Policy, { width }: AccountLayout): readonly string[] {
  const rules = policy.rules.filter(({ scopes }) => scopes.includes(subject.scope));
  const { verdicts, outcomes } = judge(subject, policy);
  if (rules.length === 0) return [];
  const rulesThat = (outcome: string) => rules.filter((_, index) => outcomes[index] === outcome);
  const whole = subject.scope === 'tree' ? ', with what is in it' : '';
  const say = (lead: string, text: string) => hang(`  ${lead.padEnd(11)} `, wordsOf(text), width);
  const named = (outcome: string) => {
    const ids = rulesThat(outcome).map(({ id }) => id);
    const rest = ids.length - NAMED_MAX;
    return `${ids.slice(0, NAMED_MAX).join(', ')}${rest > 0 ? ` and ${counted(rest, 'other')}` : ''}`;
  };
  const passing = rulesThat('pass').length;
  return [
    ...hang('', wordsOf(`${subject.path}${whole}`), width),
    ...verdicts
      .toSorted((a, b) => weight[b.severity] - weight[a.severity])
      .flatMap((verdict) => say('fails', tellVerdict(verdict, policy))),
    ...(rulesThat('not-applicable').length > 0 ? say('exempt', named('not-applicable')) : []),
    ...(rulesThat('cannot-tell').length > 0 ? say('cannot tell', named('cannot-tell')) : []),
    ...(passing > 0 ? say('passes', counted(passing, 'rule')) : []),
  ];
}

function tellVerdict({ rule, severity, message }: Verdict, { rules }: Policy): string {
  const title = rules.find(({ id }) => id === rule)?.title ?? '';
  return `${rule} (${severity}): ${title}. Found: ${message}`;
}
