import { type Policy, randomSeed, redactPath, redactSentence } from '@holdback/rules';
import { type Limits, type ProblemCode, problemMessages } from '@holdback/scanner';
import { givenLists, type ListOptions } from '../lists/list-options.ts';
import { noLists, type RunLists } from '../lists/run-lists.ts';
import { DEFAULT_POLICY } from '../policies/built-in-name.ts';
import { openPolicy } from '../policies/open-policy.ts';
import { detailOf, Outputs, requestOutputs } from '../report/outputs.ts';
import type { GivenOption, RunInfo } from '../report/reporter.ts';
import { checkTargets, twinCheck } from '../report/targets.ts';
import { findBase, workingFolder } from '../run/base.ts';
import { Exclusions } from '../run/exclusions.ts';
import type { ExitCode, FailurePolicy } from '../run/exit-code.ts';
import { startProgress } from '../run/progress.ts';
import { findRoots, type Root } from '../run/roots.ts';
import { run } from '../run/run.ts';
import { readStdin } from '../run/standard-input.ts';
import { type Entry, type Omissions, walk } from '../run/walk.ts';
import { commandOf, type Terminal, widthOf } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { version } from '../version.ts';
import { jobsFor } from '../workers/jobs.ts';
import type { Ocr } from '../workers/ocr-choices.ts';
import { Pool } from '../workers/pool.ts';
import { checkRecognition } from '../workers/recognition.ts';
import { type Reading, readByProcesses } from '../workers/worker-process.ts';
import { optionWords, shownValue } from './option-words.ts';

/** The options of `holdback scan`, as they were typed. */
export interface ScanOptions extends ListOptions {
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
  readonly ocr: Ocr;
  readonly summary?: true;
  readonly verbose?: true;
}

/** What fails a scan of whoever has not said it. */
const DEFAULT_FAIL_ON = 'review';

/** An audit of a share tells what lies there and fails nothing, unless it is asked to. */
function failOnOf({ failOn }: ScanOptions, { reportOnly }: Policy): FailurePolicy['failOn'] {
  return reportOnly && failOn === DEFAULT_FAIL_ON ? 'never' : failOn;
}

/** Scans files and folders, and gives the exit code. */
export async function scanPaths(
  typed: readonly string[],
  options: ScanOptions,
  terminal: Terminal,
  reading: Reading = readByProcesses(),
): Promise<ExitCode> {
  const base = findBase(workingFolder());
  const requests = requestOutputs(options, terminal);
  const allowIncomplete = parseAllowed(options.allowIncomplete);
  const asOf = parseDay(options.asOf);
  await checkRecognition(options.ocr);
  const jobs = parseJobs(options.jobs, reading.limits);
  const {
    policy,
    source,
    filePaths: policyFiles,
  } = await openPolicy(options.policy, options.only, options.skip, givenLists(options));
  const failure = { failOn: failOnOf(options, policy), allowIncomplete };
  const exclusions = new Exclusions(options.exclude);
  const paths = typed.filter((path) => path !== '-');
  const roots = await findRoots(paths, base, exclusions);
  const stdin = typed.includes('-') ? terminal.stdin : undefined;
  const lists = await openLists(options, roots, base);
  lists.checkAsked(policy);
  const ownFiles = [...policyFiles, ...lists.filePaths];
  const written = await checkTargets(requests, { roots, exclusions, ownFiles, stdin, stdout: terminal.stdout });
  const omissions = { exclusions, written, roots: new Set(roots.map(({ filePath }) => filePath)) };
  const input = stdin === undefined ? undefined : await readStdin(terminal);
  const fromStdin = input === undefined ? [] : [input];
  const total = (await countFiles(roots, omissions, terminal.interrupted, lists)) + fromStdin.length;
  tellIdle(exclusions, terminal);
  tellOwnLists(lists, terminal);
  const specimens = policy.specimens === 'real' ? 'real' : options.specimens;
  const names = [...fromStdin, ...roots].map(({ path }) => path);
  const context = { asOf, specimens, seed: randomSeed(), lists: lists.lists };
  const aim = { kind: 'assess', policy: source, context, names } as const;
  using pool = new Pool({ ...reading, ocr: options.ocr }, jobs, total, aim, terminal.interrupted);
  const masked = total === 0 ? undefined : await pool.names();
  const info: RunInfo = {
    version,
    policy: { ...policy, rules: policy.rules.map(({ id }) => id) },
    asOf: asOf.toISOString().slice(0, 10),
    specimens,
    failOn: failure.failOn,
    release: lists.title,
    roots: masked ?? names.map((name) => redactPath(name, policy.masks)),
    files: [],
    color: terminal.color,
    width: widthOf(terminal),
    detail: detailOf(options),
    command: commandOf(terminal),
    options: givenOptions(options, policy),
  };
  const outputs = await Outputs.open(requests, info, policy.rules, terminal.stdout);
  try {
    const exitCode = await run({
      events: lists.follow(pool.read(walkAll(roots, omissions, fromStdin))),
      policy,
      failure,
      listener: outputs,
      progress: await startProgress(terminal, total),
      interrupted: terminal.interrupted,
      startMs: terminal.startMs ?? 0,
    });
    tellMissing(lists, terminal);
    return exitCode;
  } finally {
    await outputs.close();
  }
}

/** What makes a scan judge otherwise than one without options, but for what it accepts as not examined. */
function givenOptions(options: ScanOptions, { masks }: Policy): readonly GivenOption[] {
  const { policy, failOn, only, skip, exclude, asOf, specimens, manifest, approved, ocr } = options;
  const given = (option: GivenOption['option'], values: readonly (string | undefined)[], placeholder: string) =>
    values.flatMap((value) => (value === undefined ? [] : [{ option, value: shownValue(value, placeholder, masks) }]));
  return [
    ...given('--policy', policy === DEFAULT_POLICY ? [] : [policy], 'FILE'),
    ...given('--fail-on', failOn === DEFAULT_FAIL_ON ? [] : [failOn], 'SEVERITY'),
    ...given('--only', only.length === 0 ? [] : [only.join(',')], 'RULES'),
    ...given('--skip', skip.length === 0 ? [] : [skip.join(',')], 'RULES'),
    ...given('--exclude', exclude, 'PATTERN'),
    ...given('--as-of', [asOf], 'DATE'),
    ...given('--manifest', [manifest], 'FILE'),
    ...given('--approved', [approved], 'FILE'),
    ...given('--specimens', specimens === 'possible' ? [] : [specimens], 'AS'),
    ...given('--ocr', ocr === 'auto' ? [] : [ocr], 'WHEN'),
  ];
}

async function* walkAll(roots: readonly Root[], omissions: Omissions, first: readonly Entry[]): AsyncGenerator<Entry> {
  yield* first;
  for (const root of roots) yield* walk(root, omissions);
}

/**
 * A walk of its own before the scan, so that the progress is honest and no file is written over that is still to be
 * read. Names only: nothing is opened.
 */
async function countFiles(
  roots: readonly Root[],
  omissions: Omissions,
  interrupted: AbortSignal,
  lists: RunLists,
): Promise<number> {
  const check = twinCheck(omissions.written);
  let count = 0;
  for await (const entry of walkAll(roots, omissions, [])) {
    if (interrupted.aborted) break;
    if (entry.kind !== 'excluded') {
      count += 1;
      lists.see(entry);
    }
    if (entry.kind === 'file') check(entry.filePath);
  }
  lists.checkSeen();
  return count;
}

/** What a person listed for the run. Loaded only where there is something. */
async function openLists(options: ScanOptions, roots: readonly Root[], base: string): Promise<RunLists> {
  if (givenLists(options).length === 0) return noLists;
  const { ScanLists } = await import('../lists/scan-lists.ts');
  return await ScanLists.open(options, roots, base);
}

/** What lies in a folder goes out with it, a list too: it is told what to do, and nothing is left out in silence. */
function tellOwnLists(lists: RunLists, { stderr }: Terminal): void {
  for (const path of lists.ownPaths) {
    stderr.write(
      `${redactPath(path)} lies in what is scanned, and is judged as every file there. Keep it elsewhere, or leave it out:${optionWords('--exclude', path, 'PATTERN')}\n`,
    );
  }
}

/** Nothing goes out that should not, so that it fails nothing. Whoever interrupts knows that there is more to find. */
function tellMissing({ missing }: RunLists, { stderr, interrupted }: Terminal): void {
  if (!interrupted.aborted) for (const line of missing) stderr.write(`${line}\n`);
}

/** A pattern may be meant for another day, so that it is no mistake for certain. */
function tellIdle({ idle }: Exclusions, { stderr }: Terminal): void {
  for (const pattern of idle) {
    stderr.write(`--exclude ${redactSentence(JSON.stringify(pattern))} fits nothing: no file is left out by it.\n`);
  }
}

function parseAllowed(value: string | true | undefined): FailurePolicy['allowIncomplete'] {
  if (value === undefined) return new Set();
  if (value === true || value === 'all') return 'all';
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

function parseJobs(value: string, { workerBytesMax }: Limits): number {
  if (value === 'auto') return jobsFor(workerBytesMax);
  if (!/^[1-9]\d{0,2}$/.test(value)) {
    throw new UsageError(`--jobs takes a whole number from 1 to 999, or auto, not "${value}".`);
  }
  return Number(value);
}
