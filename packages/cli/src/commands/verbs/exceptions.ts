import type { ScanOptions } from '../../configuration/scan-options.ts';
import type { ExceptionsAddOptions } from '../exceptions-add.ts';
import { addJudging, noReport } from './judging.ts';
import { typedNames } from './options.ts';
import type { AddVerb } from './verb.ts';

/** `holdback exceptions`, and the verbs under it. */
export const addExceptions: AddVerb = (program, setting) => {
  const exceptions = program
    .command('exceptions')
    .description('What somebody accepted, each with a reason and an end: exceptions add, list, check.');
  exceptions
    .command('add')
    .description('Adds an exception to holdback.exceptions.yaml, which is made if there is none.')
    .argument('[verdict]', 'the id of a verdict as a report has it, or its first 8 characters with --report')
    .option(
      '--report <file>',
      'JSON lines of a scan that has the verdict: rule, path, bytes and number are taken of it',
    )
    .option('--any-bytes', 'with --report: also for other bytes at the path, while no more is found')
    .option('--rule <id>', 'the rule, with --path')
    .option('--problem <code>', 'what could not be read, with --path or --format')
    .option('--path <pattern>', 'files as reports name them, or a pattern: outbox/**')
    .option('--format <format>', 'with --problem: the format as reports name it, as jpg')
    .option('--at-most <number>', 'while no more is found: "3 distinct", or a number of findings')
    .option('--sha256 <digest>', 'for these bytes alone')
    .requiredOption('--reason <text>', 'why it may stand, in 15 characters or more')
    .requiredOption('--approver <name>', 'who says so')
    .option('--expires <date>', 'the last day on which it holds; in 90 days if not given')
    .option('--ticket <text>', 'where it was talked over')
    .option('--exceptions <file>', 'the list; holdback.exceptions.yaml if not given')
    .option('--policy <name>', 'the policy that has the rule; that of the configuration if not given')
    .action(async (verdict: string | undefined, options: ExceptionsAddOptions) => {
      const { addToExceptions } = await import('../exceptions-add.ts');
      await addToExceptions(verdict, options, setting.terminal);
    });
  const list = exceptions.command('list').description('Each exception, whether it holds, why, and who says so.');
  addJudging(list).action(async (options: ScanOptions) => {
    const { listExceptions } = await import('../exceptions.ts');
    await listExceptions({ options: { ...options, ...noReport }, names: typedNames(list) }, setting.terminal);
  });
  const check = exceptions
    .command('check')
    .description('Says which hold no more, and with paths which nothing needs. Exits 1 if there is one.')
    .argument('[path...]', 'files and folders to be scanned for what they are for');
  addJudging(check).action(async (paths: string[], options: ScanOptions) => {
    const { checkExceptions } = await import('../exceptions.ts');
    const typed = { paths, options: { ...options, ...noReport }, names: typedNames(check) };
    setting.finish(await checkExceptions(typed, setting.terminal, setting.reading));
  });
};
