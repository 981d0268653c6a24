import { type PolicyOption, policyOption } from './options.ts';
import type { AddVerb } from './verb.ts';

/** `holdback detectors`, and the verb under it. */
export const addDetectors: AddVerb = (program, setting) => {
  program
    .command('detectors')
    .description('The kinds of information that are found: detectors list.')
    .command('list')
    .description('A line for each kind of information that a policy knows: how sure a value of it is, id, title.')
    .addOption(policyOption('the policy, which may have some of its own'))
    .action(async ({ policy }: PolicyOption) => {
      const { listDetectors } = await import('../detectors-list.ts');
      await listDetectors(policy, setting.terminal);
    });
};
