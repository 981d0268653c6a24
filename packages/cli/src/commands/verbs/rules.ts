import { Option } from 'commander';
import { type CatalogueFormat, catalogueFormats } from '../catalogue-formats.ts';
import type { DiffOptions } from '../rules-diff.ts';
import type { WhyNotOptions } from '../rules-why-not.ts';
import { collect, ocrOption, type PolicyOption, policyOption, specimensOption, typedNames } from './options.ts';
import { addRuleWriting } from './rule-writing.ts';
import type { AddVerb } from './verb.ts';

/** `holdback rules`, and the verbs under it. */
export const addRules: AddVerb = (program, setting) => {
  const rules = program
    .command('rules')
    .description(
      'The rules of a policy: what there are, why one does not fail a file, whether they do what they are for.',
    );
  rules
    .command('list')
    .description('A line for each rule of a policy: severity, id, title.')
    .addOption(policyOption('the policy'))
    .action(async ({ policy }: PolicyOption) => {
      const { listRules } = await import('../rules-list.ts');
      await listRules(policy, setting.terminal);
    });
  rules
    .command('why-not')
    .description('Says why a rule does not fail a file: what each condition needs, what was found, what came nearest.')
    .argument('<rule>', 'the rule, as PII-01')
    .argument('<file>', 'the file that it was expected to fail')
    .addOption(policyOption('the policy that has the rule'))
    .option('--manifest <file>', 'what is meant to go out, for a rule that asks for it')
    .option('--approved <file>', 'what was reviewed, for a rule that asks for it')
    .option('--protected <file>', 'whom nothing may name, for a rule that asks for it')
    .addOption(specimensOption('whether published specimen values count as real ones'))
    .addOption(ocrOption())
    .action(async (rule: string, file: string, options: WhyNotOptions) => {
      const { tellWhyNot } = await import('../rules-why-not.ts');
      setting.finish(await tellWhyNot(rule, file, options, setting.terminal, setting.reading));
    });
  addDiff(rules, setting);
  rules
    .command('docs')
    .description('Writes a catalogue of a policy: each rule with why, what to do, its condition in words, its tests.')
    .addOption(policyOption('the policy'))
    .addOption(
      new Option('--format <format>', 'markdown, or html: one file to print')
        .choices(catalogueFormats)
        .default('markdown'),
    )
    .action(async ({ policy, format }: PolicyOption & { readonly format: CatalogueFormat }) => {
      const { documentRules } = await import('../rules-docs.ts');
      await documentRules(policy, format, setting.terminal);
    });
  addRuleWriting(rules, setting);
};

/** `holdback rules diff`. */
const addDiff: AddVerb = (rules, setting) => {
  const diff = rules.command('diff');
  diff
    .description('Says which files change between two policies: held back now, not any more, more or less severely.')
    .argument('<old>', 'the policy as it was: a name or a file')
    .argument('<new>', 'the policy as it is to be')
    .argument('[path...]', 'files and folders to judge by both; the folder you are in if not given')
    .option('--exclude <pattern>', 'leave out paths that fit; may be given several times', collect, [])
    .option('--gitignore', 'leave out what git is told to ignore')
    .option('--no-config', 'without holdback.config.yaml')
    .option('--manifest <file>', 'what is meant to go out, for rules that ask for it')
    .option('--approved <file>', 'what was reviewed, for rules that ask for it')
    .option('--protected <file>', 'whom nothing may name, for rules that ask for it')
    .option('--as-of <date>', 'the day that ages are counted from, as 2026-11-23')
    .addOption(specimensOption('whether published specimen values count as real ones'))
    .addOption(ocrOption())
    .option('--jobs <count>', 'how many files at a time: a number, or auto for what this machine can bear', 'auto')
    .option('--verbose', 'name every file that changes')
    .action(async (old: string, next: string, paths: string[], options: DiffOptions) => {
      const { diffPolicies } = await import('../rules-diff.ts');
      const comparison = { old, next, paths, options, names: typedNames(diff) };
      setting.finish(await diffPolicies(comparison, setting.terminal, setting.reading));
    });
};
