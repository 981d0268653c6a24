import { type PolicyOption, policyOption } from './options.ts';
import type { AddVerb } from './verb.ts';

/** `holdback rules`, and the verbs under it. */
export const addRules: AddVerb = (program, setting) => {
  const rules = program.command('rules').description('The rules of a policy: rules list.');
  rules
    .command('list')
    .description('A line for each rule of a policy: severity, id, title.')
    .addOption(policyOption('the policy'))
    .action(async ({ policy }: PolicyOption) => {
      const { listRules } = await import('../rules-list.ts');
      await listRules(policy, setting.terminal);
    });
};
