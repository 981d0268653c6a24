import { type Command, Option } from 'commander';
import { collect, collectRules, facesOption, ocrOption, policyOption, specimensOption } from './options.ts';

/** Adds the options that say how files are judged, which all verbs have that scan. */
export function addJudging(command: Command): Command {
  return command
    .addOption(policyOption('the policy to judge by'))
    .addOption(
      new Option('--fail-on <severity>', 'the least severity that makes exit code 1')
        .choices(['block', 'review', 'note', 'never'])
        .default('review'),
    )
    .option(
      '--allow-incomplete [codes]',
      'accept what was not examined: all of it, or with = the problem codes listed with commas',
    )
    .option('--exceptions <file>', 'what somebody accepted; holdback.exceptions.yaml if there is one')
    .option('--no-exceptions', 'without any list of exceptions')
    .option('--baseline <file>', 'what was known before; holdback.baseline.jsonl if there is one')
    .option('--no-baseline', 'without any baseline')
    .option('--only <rules>', 'only these rules, with commas', collectRules, [])
    .option('--skip <rules>', 'all but these rules, with commas', collectRules, [])
    .option('--exclude <pattern>', 'leave out paths that fit; may be given several times', collect, [])
    .option('--gitignore', 'leave out what git is told to ignore')
    .option('--policy-from <ref>', 'take configuration, policy and all lists from a commit, as origin/main')
    .option('--no-config', 'without holdback.config.yaml')
    .option('--manifest <file>', 'what is meant to go out: whatever else there is fails')
    .option('--approved <file>', 'what was reviewed, as holdback approve lists it: whatever else there is fails')
    .option('--protected <file>', 'whom nothing may name, one a line: no report repeats what is in it')
    .option('--as-of <date>', 'the day that ages are counted from and exceptions are to hold on, as 2026-11-23')
    .addOption(specimensOption('whether published specimen values count as real ones, for tests'))
    .addOption(ocrOption())
    .addOption(facesOption())
    .option('--jobs <count>', 'how many files at a time: a number, or auto for what this machine can bear', 'auto');
}

/** What a verb says that has no report of its own. */
export const noReport = { format: [] } as const;
