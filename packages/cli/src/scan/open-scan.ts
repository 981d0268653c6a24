import { join } from 'node:path';
import { digest, type Policy, randomSeed, redactPath } from '@holdback/rules';
import { parseDay } from '../configuration/parse-day.ts';
import { parseAllowed, parseJobs } from '../configuration/parse-options.ts';
import type { Config } from '../configuration/read-config.ts';
import type { ScanOptions } from '../configuration/scan-options.ts';
import type { AcceptedFiles } from '../lists/accepted-files.ts';
import { givenLists } from '../lists/list-options.ts';
import { noLists, type RunLists } from '../lists/run-lists.ts';
import { isThere, type ReadText, textOnDisk } from '../lists/text-file.ts';
import { openPolicy } from '../policies/open-policy.ts';
import { protectPolicy } from '../policies/protect-policy.ts';
import type { OutputRequest } from '../report/outputs.ts';
import type { GivenFile } from '../report/reporter.ts';
import { checkTargets } from '../report/targets.ts';
import { type Accepting, acceptNothing } from '../run/accepting.ts';
import { CONFIGURATION, findBase, searchFolders, workingFolder } from '../run/base.ts';
import { Exclusions } from '../run/exclusions.ts';
import type { ExitCode, FailurePolicy } from '../run/exit-code.ts';
import { isLeftOut } from '../run/given.ts';
import { startProgress } from '../run/progress.ts';
import { run } from '../run/run.ts';
import type { RunListener } from '../run/run-listener.ts';
import { type Entry, type Omissions, walk } from '../run/walk.ts';
import type { Terminal } from '../terminal.ts';
import { Pool } from '../workers/pool.ts';
import { askedOf, checkRecognition } from '../workers/recognition.ts';
import type { Reading } from '../workers/worker-process.ts';
import { countFiles } from './count-files.ts';
import { findInputs, type Inputs } from './inputs.ts';
import { Presence } from './presence.ts';
import { Strays } from './strays.ts';
import { tellBefore, tellMissing } from './tell.ts';

/** What was typed. */
export interface Typed {
  readonly paths: readonly string[];
  readonly options: ScanOptions;
  /** The properties of options that a person typed, which no configuration changes. */
  readonly names: ReadonlySet<string>;
}

/** A scan that is ready to run. To be disposed of when it is over. */
export interface OpenedScan extends Disposable {
  /** As they are to be understood: what was typed, over what the configuration says. */
  readonly options: ScanOptions;
  readonly policy: Policy;
  readonly base: string;
  readonly asOf: string;
  readonly specimens: 'possible' | 'real';
  readonly failOn: FailurePolicy['failOn'];
  readonly inputs: Inputs;
  /** What was given to scan, redacted. */
  readonly roots: readonly string[];
  /** What is released, redacted, if there is a manifest. */
  readonly release: string | undefined;
  readonly accepted: AcceptedFiles | undefined;
  /** The files that it goes by, beside the policy. */
  readonly files: readonly GivenFile[];
  /** Reads and judges it all, and gives the exit code. */
  run(listener: RunListener): Promise<ExitCode>;
}

/** Options with those of the configuration, which was read from where it counts. */
export interface Configured {
  readonly options: ScanOptions;
  readonly config: Config | undefined;
  /** How files are read that judge: from the disk, or from a commit. */
  readonly readText: ReadText;
}

/** Reads the configuration of whoever works here. */
export async function openConfigured({ options, names }: Omit<Typed, 'paths'>): Promise<Configured> {
  const folder = workingFolder();
  const { policyFrom } = options;
  const readText =
    policyFrom === undefined
      ? textOnDisk
      : (await import('../git/text-at-commit.ts')).textAtCommit(policyFrom, '--policy-from', folder);
  const isGiven =
    options.config !== false && searchFolders(folder).some((at) => isThere(join(at, CONFIGURATION), readText));
  if (!isGiven) return { options, config: undefined, readText };
  const { readConfig } = await import('../configuration/read-config.ts');
  const { configure } = await import('../configuration/configure.ts');
  const config = readConfig(folder, readText);
  return { options: configure(options, names, config), config, readText };
}

/** Finds and reads all that a scan goes by, and starts the processes that read. Throws a UsageError or a PolicyError. */
export async function openScan(
  typed: Typed,
  { options, config, readText }: Configured,
  requests: readonly OutputRequest[],
  terminal: Terminal,
  reading: Reading,
): Promise<OpenedScan> {
  const base = findBase(workingFolder(), (filePath) => isThere(filePath, readText));
  const asOf = parseDay(options.asOf);
  const allowIncomplete = parseAllowed(options.allowIncomplete);
  await checkRecognition(options);
  const jobs = parseJobs(options.jobs, reading.limits);
  const opened = await openPolicy(options.policy, options.only, options.skip, givenLists(options), readText);
  const { source, filePaths } = opened;
  const exclusions = new Exclusions(options.exclude);
  const inputs = await findInputs(typed.paths, options, base, exclusions, terminal);
  const { roots } = inputs;
  const lists = await openLists(options, inputs, base, readText);
  const policy = protectPolicy(opened.policy, lists.lists);
  lists.checkAsked(policy);
  const accepted = await openAcceptedFiles(options, readText);
  const ownFiles = [...filePaths, ...lists.filePaths, ...ownPaths(config, accepted)];
  const stdin = inputs.readsStdin ? terminal.stdin : undefined;
  const written = await checkTargets(requests, { roots, exclusions, ownFiles, stdin, stdout: terminal.stdout });
  const omissions: Omissions = {
    exclusions,
    leftOut: new Set([...written, ...(await ignoredIn(inputs, options))]),
    roots: new Set(roots.map(({ filePath }) => filePath)),
  };
  const strays = new Strays(ownFiles);
  const presence = accepted?.baseline && new Presence();
  const watched = { omissions, written, strays, presence };
  const total = await countFiles(inputs, watched, terminal.interrupted, lists);
  // A pattern of a configuration is for all that is ever scanned.
  const idle = typed.names.has('exclude') ? exclusions.idle : [];
  tellBefore({ idle, lists, strays, inputs, policy }, terminal);
  let told: readonly string[] = [];
  const accepting = await acceptingIn(accepted, policy, asOf, options, inputs, presence, () => told);
  const specimens = policy.specimens === 'real' ? 'real' : options.specimens;
  const context = {
    ...{ asOf, specimens, seed: randomSeed(), lists: lists.lists },
    ...(accepting.paths.length > 0 && { acceptable: accepting.paths }),
  };
  const { names } = inputs;
  const failOn = failOnOf(options, policy, typed.names, config);
  const aim = { kind: 'assess', policy: source, context, names } as const;
  const pool = new Pool({ ...reading, ...askedOf(options) }, jobs, total, aim, terminal.interrupted);
  try {
    const masked = total === 0 ? undefined : await pool.names();
    told = masked ?? names.map((name) => redactPath(name, policy.masks));
    return {
      ...{ options, policy, base, specimens, failOn, inputs, accepted },
      asOf: asOf.toISOString().slice(0, 10),
      roots: told,
      release: lists.title,
      files: await tellFiles(config, accepted),
      run: async (listener) => {
        const exitCode = await run({
          events: lists.follow(pool.read(walkAll(inputs, omissions))),
          policy,
          failure: { failOn, allowIncomplete, isStrict: options.strict === true },
          accepting,
          isList: inputs.isList,
          listener,
          progress: await startProgress(terminal, total),
          interrupted: terminal.interrupted,
          startMs: terminal.startMs ?? 0,
        });
        tellMissing(lists, terminal);
        return exitCode;
      },
      [Symbol.dispose]: () => pool[Symbol.dispose](),
    };
  } catch (thrown) {
    pool[Symbol.dispose]();
    throw thrown;
  }
}

/** An audit of a share tells what lies there and fails nothing, unless it is asked to: by a person, or the configuration. */
function failOnOf(
  { failOn }: ScanOptions,
  { reportOnly }: Policy,
  typed: ReadonlySet<string>,
  config: Config | undefined,
): FailurePolicy['failOn'] {
  const isAsked = typed.has('failOn') || config?.data['fail-on'] !== undefined;
  return reportOnly && !isAsked ? 'never' : failOn;
}

async function* walkAll({ roots, given }: Inputs, omissions: Omissions): AsyncGenerator<Entry> {
  const { exclusions } = omissions;
  for (const each of given) {
    yield isLeftOut(each, exclusions) ? { kind: 'excluded', path: each.path } : await each.open();
  }
  for (const root of roots) yield* walk(root, omissions);
}

/** What a person listed for the run. Loaded only where there is something. */
async function openLists(options: ScanOptions, { roots }: Inputs, base: string, readText: ReadText): Promise<RunLists> {
  if (givenLists(options).length === 0) return noLists;
  const { ScanLists } = await import('../lists/scan-lists.ts');
  return await ScanLists.open(options, roots, base, readText);
}

/** What somebody accepted. Loaded only where there is a list of it. */
async function openAcceptedFiles(options: ScanOptions, readText: ReadText): Promise<AcceptedFiles | undefined> {
  const { isAnythingAccepted } = await import('../lists/accepted-names.ts');
  if (!isAnythingAccepted(options, workingFolder(), readText)) return undefined;
  const { openAccepted } = await import('../lists/accepted-files.ts');
  return openAccepted(options, workingFolder(), readText);
}

async function acceptingIn(
  accepted: AcceptedFiles | undefined,
  policy: Policy,
  asOf: Date,
  { only, skip }: ScanOptions,
  { roots, given, isList }: Inputs,
  presence: Presence | undefined,
  rootsOf: () => readonly string[],
): Promise<Accepting> {
  if (accepted === undefined) return acceptNothing;
  const { acceptingOf } = await import('../lists/accepted-files.ts');
  const gone = new Set(given.flatMap(({ path, isGone }) => (isGone ? [path] : [])));
  const isGone = isList ? (path: string) => gone.has(path) : (path: string) => presence?.isGone(path) === true;
  const isWhole = !isList && only.length === 0 && skip.length === 0;
  return acceptingOf(accepted, policy, asOf, { roots, isList, isWhole, rootsOf, isGone });
}

async function ignoredIn({ roots }: Inputs, { gitignore }: ScanOptions): Promise<readonly string[]> {
  if (gitignore !== true) return [];
  const { findIgnored } = await import('../git/ignored-files.ts');
  return roots.flatMap(({ filePath, isFolder }) => (isFolder ? findIgnored(filePath) : []));
}

function ownPaths(config: Config | undefined, accepted: AcceptedFiles | undefined): readonly string[] {
  const files = [accepted?.exceptions, accepted?.baseline].flatMap((each) =>
    each === undefined ? [] : [each.filePath],
  );
  return config === undefined ? files : [config.filePath, ...files];
}

async function tellFiles(
  config: Config | undefined,
  accepted: AcceptedFiles | undefined,
): Promise<readonly GivenFile[]> {
  const own = config && {
    kind: 'config' as const,
    path: redactPath(config.file.file),
    sha256: digest(config.file.text),
  };
  const others = accepted === undefined ? [] : (await import('../lists/accepted-files.ts')).tellAccepted(accepted);
  return own === undefined ? others : [own, ...others];
}
