import { type PolicyOption, policyOption } from './options.ts';
import type { AddVerb } from './verb.ts';

/** `holdback explain`. */
export const addExplain: AddVerb = (program, setting) => {
  program
    .command('explain')
    .description('Says of a rule, a kind of information, a hidden place or a problem what it is, and what to do.')
    .argument(
      '<name>',
      'a rule, as PII-01; a kind of information, as us-ssn; a hidden place, as hidden-row; a problem, as encrypted; or ocr',
    )
    .addOption(policyOption('the policy that has the rule or the kind'))
    .action(async (subject: string, { policy }: PolicyOption) => {
      const { explainSubject } = await import('../explain.ts');
      await explainSubject(subject, policy, setting.terminal);
    });
};
