import { type PolicyOption, policyOption, typedNames } from './options.ts';
import type { AddVerb } from './verb.ts';

/** `holdback explain`. */
export const addExplain: AddVerb = (program, setting) => {
  const explain = program.command('explain');
  explain
    .description(
      'Says of a rule, a kind of information, a hidden place, a problem or a verdict what it is, and what to do.',
    )
    .argument(
      '<name>',
      'a rule, as PII-01; a kind of information, as us-ssn; a hidden place, as hidden-row; a problem, as encrypted; ocr; or the id of a verdict, with --report',
    )
    .addOption(policyOption('the policy that has the rule or the kind'))
    .option('--report <file>', 'JSON lines of a scan that has the verdict; the first 8 characters of its id are enough')
    .action(async (subject: string, { policy, report }: PolicyOption & { readonly report?: string }) => {
      if (report !== undefined) {
        const { explainVerdict } = await import('../explain-verdict.ts');
        const typed = typedNames(explain).has('policy') ? policy : undefined;
        await explainVerdict(subject.toLowerCase(), { report, policy: typed }, setting.terminal);
        return;
      }
      const { explainSubject } = await import('../explain.ts');
      await explainSubject(subject, policy, setting.terminal);
    });
};
