import { parseDay } from '../../configuration/parse-day.ts';
import type { Answers } from '../new-policy.ts';
import type { BenchOptions } from '../rules-bench.ts';
import type { LintOptions } from '../rules-lint.ts';
import type { TestOptions } from '../rules-test.ts';
import { policyOption, USUAL_POLICY } from './options.ts';
import type { AddVerb } from './verb.ts';

/** The verbs under `holdback rules` for whoever writes them. */
export const addRuleWriting: AddVerb = (rules, setting) => {
  rules
    .command('test')
    .description('Runs the tests that stand in the rules of a policy, and says why one does not hold.')
    .argument('[policy...]', `files, or names of built-in policies; ${USUAL_POLICY}, if none is given`)
    .option('--coverage', 'fail as well for what no test shows: a rule that never fails, a condition never met')
    .option('--all', 'the tests of the policies that it extends, too')
    .option('--watch', 'run them again whenever a file of the policy changes')
    .action(async (policies: string[], options: TestOptions) => {
      const { testRules } = await import('../rules-test.ts');
      const { usualPolicy } = await import('../../configuration/usual-policy.ts');
      const names = policies.length > 0 ? policies : [await usualPolicy()];
      setting.finish(await testRules(names, options, setting.terminal));
    });
  rules
    .command('lint')
    .description('Says of policy files what is wrong with them, and what their author should look at.')
    .argument('[file...]', 'policy files; those of the folder you are in if none is given')
    .option('--strict', 'fail for what is only to be looked at, too')
    .option('--as-of <date>', 'the day that reviews are counted from, as 2026-11-23', parseDay)
    .action(async (files: string[], options: LintOptions) => {
      const { lintRules } = await import('../rules-lint.ts');
      setting.finish(await lintRules(files, options, setting.terminal));
    });
  rules
    .command('bench')
    .description('Says how long each rule and each kind of information takes, the slowest first.')
    .argument('[path...]', 'files and folders to time them on; text made of examples if none is given')
    .addOption(policyOption('the policy'))
    .option('--verbose', 'every rule and every kind')
    .action(async (paths: string[], options: BenchOptions) => {
      const { timeRules } = await import('../rules-bench.ts');
      setting.finish(await timeRules(paths, options, setting.terminal));
    });
  rules
    .command('new')
    .description('Writes a policy file with a rule and its tests, from questions at a terminal or from options.')
    .argument('[file]', 'the file to write, which must not be there; the name of the rule with .yaml if not given')
    .option('--id <name>', 'a short name for the rule, without spaces')
    .option('--title <phrase>', 'what it finds')
    .option('--severity <severity>', 'block, review or note')
    .option('--why <sentence>', 'why it matters')
    .option('--do <sentence>', 'what to do about it')
    .option('--looks-for <condition>', 'info, text, column or path')
    .option('--values <list>', 'which kinds, words, headers or patterns, with commas')
    .option('--at-least <count>', 'how many there must be, as 2 or "2 distinct"')
    .option('--fails <example>', 'what it must fail: a text; of a column a table; of a path a path')
    .option('--passes <example>', 'what it must pass')
    .action(async (file: string | undefined, options: Partial<Answers>) => {
      const { makeRule } = await import('../rules-new.ts');
      setting.finish(await makeRule(options, file, setting.terminal));
    });
};
