import { type Command, Option } from 'commander';
import type { ExitCode } from '../run/exit-code.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { ocrChoices } from '../workers/ocr-choices.ts';
import type { Reading } from '../workers/worker-process.ts';
import type { ApproveOptions } from './approve.ts';
import type { InspectOptions } from './inspect.ts';
import type { ScanOptions } from './scan.ts';

/**
 * Adds every verb, with its arguments and options. What a verb does is loaded when it is used: help is to cost nothing.
 * `finish` is told the exit code.
 */
export function addVerbs(
  program: Command,
  terminal: Terminal,
  reading: Reading | undefined,
  finish: (code: ExitCode) => void,
): void {
  addScan(program).action(async (paths: string[], options: ScanOptions) => {
    const { scanPaths } = await import('./scan.ts');
    finish(await scanPaths(paths, options, terminal, reading));
  });
  addApprove(program).action(async (files: string[], options: ApproveOptions) => {
    const { approveFiles } = await import('./approve.ts');
    finish(await approveFiles(files, options, terminal, reading));
  });
  addInspect(program).action(async (file: string, options: InspectOptions) => {
    const { inspect } = await import('./inspect.ts');
    finish(await inspect(file, options, terminal, reading));
  });
  addExplain(program).action(async (subject: string, { policy }: PolicyOption) => {
    const { explainSubject } = await import('./explain.ts');
    await explainSubject(subject, policy, terminal);
  });
  addRulesList(program).action(async ({ policy }: PolicyOption) => {
    const { listRules } = await import('./rules-list.ts');
    await listRules(policy, terminal);
  });
  addDetectorsList(program).action(async ({ policy }: PolicyOption) => {
    const { listDetectors } = await import('./detectors-list.ts');
    await listDetectors(policy, terminal);
  });
}

interface PolicyOption {
  readonly policy: string;
}

function addScan(program: Command): Command {
  return program
    .command('scan')
    .description('Says which files must be held back, and why.')
    .argument('[path...]', 'files and folders; - is standard input', ['.'])
    .option('--policy <name|file>', 'the policy to judge by', 'public-portal')
    .option('--format <format[=file]>', 'text, jsonl or sarif; may be given several times', collect, [])
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
    .addOption(
      new Option('--specimens <as>', 'whether published specimen values count as real ones, for tests')
        .choices(['possible', 'real'])
        .default('possible'),
    )
    .addOption(ocrOption())
    .option('--jobs <count>', 'how many files at a time: a number, or auto for what this machine can bear', 'auto')
    .option('--summary', 'only the summary of the text report')
    .addOption(new Option('--verbose', 'every file and place in the text report, notes too').conflicts('summary'));
}

function addApprove(program: Command): Command {
  return program
    .command('approve')
    .description(
      'Records that files were reviewed as they are, for scan --approved. Nothing else is let through by it.',
    )
    .argument('<file...>', 'the files that were reviewed')
    .requiredOption('--by <name>', 'who approves')
    .requiredOption('--reason <text>', 'why they may go out')
    .option('--list <file>', 'the list that it is added to', 'holdback.approved.jsonl')
    .option('--policy <name|file>', 'the policy to judge by', 'public-portal');
}

function addInspect(program: Command): Command {
  return program
    .command('inspect')
    .description('Shows what is seen of a file: its parts, and what they hold, without a word of their text.')
    .argument('<file>', 'the file')
    .option(
      '--findings',
      'every finding of every detector, a JSON line each; of a topic with the common words that spoke for it',
    )
    .addOption(
      new Option('--specimens <as>', 'whether published specimen values count as real ones')
        .choices(['possible', 'real'])
        .default('possible'),
    )
    .addOption(ocrOption());
}

function ocrOption(): Option {
  return new Option(
    '--ocr <when>',
    'where letters are recognized in pictures of pages, if @holdback/ocr is installed: holdback explain ocr',
  )
    .choices(ocrChoices)
    .default('auto');
}

function addExplain(program: Command): Command {
  return program
    .command('explain')
    .description('Says of a rule, a kind of information, a hidden place or a problem what it is, and what to do.')
    .argument(
      '<name>',
      'a rule, as PII-01; a kind of information, as us-ssn; a hidden place, as hidden-row; a problem, as encrypted; or ocr',
    )
    .option('--policy <name|file>', 'the policy that has the rule or the kind', 'public-portal');
}

function addRulesList(program: Command): Command {
  return program
    .command('rules')
    .description('The rules of a policy: rules list.')
    .command('list')
    .description('A line for each rule of a policy: severity, id, title.')
    .option('--policy <name|file>', 'the policy', 'public-portal');
}

function addDetectorsList(program: Command): Command {
  return program
    .command('detectors')
    .description('The kinds of information that are found: detectors list.')
    .command('list')
    .description('A line for each kind of information that a policy knows: how sure a value of it is, id, title.')
    .option('--policy <name|file>', 'the policy, which may have some of its own', 'public-portal');
}

/** One of the values of an option that may be given several times. */
function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

/** The values of an option that are given with commas. Throws a UsageError if there is none. */
function collectRules(value: string, before: readonly string[]): readonly string[] {
  const ids = value
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
  if (ids.length === 0)
    throw new UsageError('--only and --skip take ids of rules, with commas. See: holdback rules list');
  return [...before, ...ids];
}

/** `--allow-incomplete` takes a value after `=` only, so that the folder typed after it is the folder to scan. */
export function withOwnValues(words: readonly string[]): readonly string[] {
  const end = words.indexOf('--');
  return words.map((word, index) =>
    word === '--allow-incomplete' && (end === -1 || index < end) ? `${word}=all` : word,
  );
}
