import { type Policy, randomSeed, redactName } from '@holdback/rules';
import { BytesSource, type ProblemCode, problemMessages } from '@holdback/scanner';
import { type Command, Option } from 'commander';
import { openPolicy, selectRules } from '../policies/open-policy.ts';
import { checkOutputs, Output, type OutputRequest, parseOutput } from '../report/outputs.ts';
import type { RunInfo } from '../report/reporter.ts';
import type { ExitCode, FailurePolicy } from '../run/exit-code.ts';
import { startProgress } from '../run/progress.ts';
import { run } from '../run/run.ts';
import { type Entry, excludedByDefault, findRoots, type Root, walk } from '../run/walk.ts';
import { commandOf, policyWords, type Terminal, widthOf } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { version } from '../version.ts';

interface ScanOptions {
  readonly policy: string;
  readonly format: readonly string[];
  readonly failOn: FailurePolicy['failOn'];
  readonly allowIncomplete?: string | true;
  readonly only: readonly string[];
  readonly skip: readonly string[];
  readonly exclude: readonly string[];
  readonly asOf?: string;
  readonly specimens: 'possible' | 'real';
  readonly jobs: string;
  readonly summary?: true;
  readonly verbose?: true;
}

/** Adds `holdback scan`. `finish` is told the exit code. */
export function addScan(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  program
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
    .option('--allow-incomplete [codes]', 'accept what was not examined: all, or problem codes with commas')
    .option('--only <rules>', 'only these rules, with commas', collectList, [])
    .option('--skip <rules>', 'all but these rules, with commas', collectList, [])
    .option('--exclude <pattern>', 'leave out paths that fit; may be given several times', collect, [])
    .option('--as-of <date>', 'the day that ages are counted from, as 2026-11-23')
    .addOption(
      new Option('--specimens <as>', 'whether published specimen values count as real ones, for tests')
        .choices(['possible', 'real'])
        .default('possible'),
    )
    .option('--jobs <count>', 'how many files at a time', '1')
    .option('--summary', 'only the summary of the text report')
    .addOption(new Option('--verbose', 'every file and place in the text report, notes too').conflicts('summary'))
    .action(async (paths: string[], options: ScanOptions) => finish(await scanPaths(paths, options, terminal)));
}

/** One of the values of an option that may be given several times. */
function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

/** The values of an option that are given with commas. */
function collectList(value: string, before: readonly string[]): readonly string[] {
  return [
    ...before,
    ...value
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== ''),
  ];
}

async function scanPaths(paths: readonly string[], options: ScanOptions, terminal: Terminal): Promise<ExitCode> {
  const requests = options.format.length === 0 ? [parseOutput('text')] : options.format.map(parseOutput);
  checkOutputs(requests);
  if ((options.summary || options.verbose) && !requests.some(({ format }) => format === 'text'))
    throw new UsageError('--summary and --verbose are about the text report. Add --format text, or leave them out.');
  const failure = { failOn: options.failOn, allowIncomplete: parseAllowed(options.allowIncomplete) };
  const asOf = parseDay(options.asOf);
  checkJobs(options.jobs, terminal);
  const policy = selectRules(openPolicy(options.policy), options.only, options.skip);
  const roots = await findRoots(paths.filter((path) => path !== '-'));
  const specimens = policy.specimens === 'real' ? 'real' : options.specimens;
  const info: RunInfo = {
    version,
    policy,
    asOf: asOf.toISOString().slice(0, 10),
    specimens,
    roots: paths.includes('-') ? [...nameAll(roots, policy), 'stdin'] : nameAll(roots, policy),
    color: terminal.color,
    width: widthOf(terminal),
    detail: options.summary ? 'summary' : options.verbose ? 'every' : 'worst',
    command: commandOf(terminal),
    policyWords: policyWords(options.policy),
  };
  const exclude = [...excludedByDefault, ...options.exclude];
  const fromStdin = paths.includes('-') ? await readStdin(terminal) : [];
  const total = (await countFiles(roots, exclude)) + fromStdin.length;
  return await runOutputs(requests, info, terminal, (outputs) =>
    run({
      entries: walkAll(roots, exclude, fromStdin),
      policy,
      context: { asOf, specimens, seed: randomSeed() },
      failure,
      outputs,
      progress: startProgress(terminal, total),
      interrupted: terminal.interrupted,
    }),
  );
}

async function runOutputs(
  requests: readonly OutputRequest[],
  info: RunInfo,
  terminal: Terminal,
  scanAll: (outputs: readonly Output[]) => Promise<ExitCode>,
): Promise<ExitCode> {
  const outputs = requests.map((request) => new Output(request, info, terminal.stdout));
  try {
    return await scanAll(outputs);
  } finally {
    for (const output of outputs) await output.close();
  }
}

async function* walkAll(
  roots: readonly Root[],
  exclude: readonly string[],
  first: readonly Entry[],
): AsyncGenerator<Entry> {
  yield* first;
  for (const root of roots) yield* walk(root, exclude);
}

/** A walk of its own before the scan, so that the progress is honest. Names only: nothing is opened. */
async function countFiles(roots: readonly Root[], exclude: readonly string[]): Promise<number> {
  let count = 0;
  for await (const { kind } of walkAll(roots, exclude, [])) if (kind !== 'excluded') count += 1;
  return count;
}

/** Standard input is held in memory, because an archive is read from its end. */
const STDIN_BYTES_MAX = 1024 ** 3;

async function readStdin({ stdin }: Terminal): Promise<readonly Entry[]> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stdin) {
    const bytes: Uint8Array = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
    length += bytes.length;
    if (length > STDIN_BYTES_MAX)
      throw new UsageError('Standard input holds more than 1 GiB. Save it to a file and scan that.');
    chunks.push(bytes);
  }
  const source = new BytesSource('stdin', new Uint8Array(Buffer.concat(chunks)));
  return [{ kind: 'bytes', path: 'stdin', folder: '', source }];
}

function nameAll(roots: readonly Root[], { masks }: Policy): readonly string[] {
  return roots.map(({ name }) => redactName(name, masks));
}

function parseAllowed(value: string | true | undefined): FailurePolicy['allowIncomplete'] {
  if (value === undefined) return new Set();
  if (value === true) return 'all';
  const known = new Set<ProblemCode>(Object.values(problemMessages).map(([code]) => code));
  const allowed = new Set<ProblemCode>();
  for (const name of value.split(',')) {
    const code = [...known].find((each) => each === name.trim());
    if (code === undefined) {
      throw new UsageError(`There is no problem code "${name}". Use some of ${[...known].join(', ')}.`);
    }
    allowed.add(code);
  }
  return allowed;
}

function parseDay(value: string | undefined): Date {
  if (value === undefined) return new Date();
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : new Date(Number.NaN);
  if (Number.isNaN(day.getTime()) || !day.toISOString().startsWith(value)) {
    throw new UsageError(`"${value}" is not a day. Write it as 2026-11-23.`);
  }
  return day;
}

function checkJobs(value: string, { stderr }: Terminal): void {
  if (!/^[1-9]\d{0,3}$/.test(value)) throw new UsageError(`--jobs takes a whole number from 1, not "${value}".`);
  if (value !== '1') stderr.write('--jobs is 1 in this version; the report is the same for any number.\n');
}
