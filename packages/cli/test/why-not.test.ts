import { join } from 'node:path';
import { explainRule, loadPolicy, stepsOfTest, testContext } from '@holdback/rules';
import { expect, test } from 'vitest';
import { policyTextOf, whyNotCases } from '../../rules/test/why-not-cases.ts';
import { tellAccount } from '../src/report/why-not/account-lines.ts';

test('what is said of each case is a page that a clerk reads', async () => {
  const pages: string[] = [];
  for (const each of whyNotCases) {
    const policy = await loadPolicy({ file: 'made.yaml', text: policyTextOf(each) }, () => undefined);
    const [rule] = policy.rules;
    if (rule === undefined) throw new Error('a policy without its rule');
    const steps = stepsOfTest(rule, { name: '', expect: 'fail', subject: each.subject });
    const specimens = each.specimens ?? 'real';
    const account = await explainRule(policy, rule, steps, { context: { ...testContext, specimens }, isAlone: true });
    pages.push(`=== ${each.name}`, ...tellAccount(account, { width: 80 }), '');
  }
  for (const line of pages) expect(line.length, line).toBeLessThanOrEqual(80);
  await expect(`${pages.join('\n')}\n`).toMatchFileSnapshot(join(import.meta.dirname, 'why-not.txt'));
});
