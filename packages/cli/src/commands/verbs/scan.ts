import { Option } from 'commander';
import type { ScanOptions } from '../scan.ts';
import { collect, collectRules, formatOption, ocrOption, policyOption, specimensOption } from './options.ts';
import type { AddVerb } from './verb.ts';

/** `holdback scan`. */
export const addScan: AddVerb = (program, setting) => {
  program
    .command('scan')
    .description('Says which files must be held back, and why.')
    .argument('[path...]', 'files and folders; - is standard input', ['.'])
    .addOption(policyOption('the policy to judge by'))
    .addOption(formatOption())
    .addOption(
      new Option('--fail-on <severity>', 'the least severity that makes exit code 1')
        .choices(['block', 'review', 'note', 'never'])
        .default('review'),
    )
    .option(
      '--allow-incomplete [codes]',
      'accept what was not examined: all of it, or with = the problem codes listed with commas',
    )
    .option('--only <rules>', 'only these rules, with commas', collectRules, [])
    .option('--skip <rules>', 'all but these rules, with commas', collectRules, [])
    .option('--exclude <pattern>', 'leave out paths that fit; may be given several times', collect, [])
    .option('--manifest <file>', 'what is meant to go out: whatever else there is fails')
    .option('--approved <file>', 'what was reviewed, as holdback approve lists it: whatever else there is fails')
    .option('--as-of <date>', 'the day that ages are counted from, as 2026-11-23')
    .addOption(specimensOption('whether published specimen values count as real ones, for tests'))
    .addOption(ocrOption())
    .option('--jobs <count>', 'how many files at a time: a number, or auto for what this machine can bear', 'auto')
    .option('--summary', 'only the summary of the text report')
    .addOption(new Option('--verbose', 'every file and place in the text report, notes too').conflicts('summary'))
    .action(async (paths: string[], options: ScanOptions) => {
      const { scanPaths } = await import('../scan.ts');
      setting.finish(await scanPaths(paths, options, setting.terminal, setting.reading));
    });
};

/** `--allow-incomplete` takes a value after `=` only, so that the folder typed after it is the folder to scan. */
export function withOwnValues(words: readonly string[]): readonly string[] {
  const end = words.indexOf('--');
  return words.map((word, index) =>
    word === '--allow-incomplete' && (end === -1 || index < end) ? `${word}=all` : word,
  );
}
