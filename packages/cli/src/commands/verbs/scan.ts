import { Option } from 'commander';
import type { ScanOptions } from '../../configuration/scan-options.ts';
import { addJudging } from './judging.ts';
import { formatOption, typedNames } from './options.ts';
import type { AddVerb } from './verb.ts';

/** `holdback scan`. */
export const addScan: AddVerb = (program, setting) => {
  const command = program
    .command('scan')
    .description('Says which files must be held back, and why.')
    .argument('[path...]', 'files and folders; - is standard input; the folder you are in if not given')
    .addOption(formatOption())
    .option('--strict', 'fail on exceptions that hold no more, that nothing needs, or that nobody may make')
    .option('--files-from <file>', 'scan what a list names, a path a line or with NUL after each; - is standard input')
    .option('--staged', 'scan what is going to be committed, as git has it')
    .option('--since <ref>', 'scan what the commits since another changed, as git has it')
    .option('--summary', 'only the summary of the text report')
    .addOption(new Option('--verbose', 'every file and place in the text report, notes too').conflicts('summary'));
  addJudging(command).action(async (paths: string[], options: ScanOptions) => {
    const { scanPaths } = await import('../scan.ts');
    const typed = { paths, options, names: typedNames(command) };
    setting.finish(await scanPaths(typed, setting.terminal, setting.reading));
  });
};

/** `--allow-incomplete` takes a value after `=` only, so that the folder typed after it is the folder to scan. */
export function withOwnValues(words: readonly string[]): readonly string[] {
  const end = words.indexOf('--');
  return words.map((word, index) =>
    word === '--allow-incomplete' && (end === -1 || index < end) ? `${word}=all` : word,
  );
}
