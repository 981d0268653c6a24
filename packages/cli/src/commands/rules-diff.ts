import type { Policy } from '@holdback/rules';
import type { ScanOptions } from '../configuration/scan-options.ts';
import { openPolicy } from '../policies/open-policy.ts';
import type { ExitCode } from '../run/exit-code.ts';
import { openConfigured, openScan, type Typed } from '../scan/open-scan.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { type Reading, readByProcesses } from '../workers/worker-process.ts';
import { compareJudged, JudgedFiles } from './judged-files.ts';
import { proseWidth } from './prose-width.ts';
import { tellDifference } from './rules-diff-lines.ts';

/** The options of `holdback rules diff`, as they were typed. */
export type DiffOptions = Pick<
  ScanOptions,
  'exclude' | 'gitignore' | 'asOf' | 'specimens' | 'ocr' | 'jobs' | 'config'
> &
  Pick<ScanOptions, 'manifest' | 'approved' | 'protected' | 'verbose'>;

/** Two policies, and what they are compared on. */
export interface Comparison {
  readonly old: string;
  readonly next: string;
  readonly paths: readonly string[];
  readonly options: DiffOptions;
  /** The properties of options that a person typed. */
  readonly names: ReadonlySet<string>;
}

/** Says which files change between two policies, and gives the exit code: 1 if one does. */
export async function diffPolicies(
  { old, next, paths, options, names }: Comparison,
  terminal: Terminal,
  reading: Reading = readByProcesses(),
): Promise<ExitCode> {
  if (paths.includes('-'))
    throw new UsageError('Standard input can be read once, and is judged twice here. Give files or folders.');
  // What is wrong with the second is to be known before everything is read by the first.
  await openPolicy(next);
  const scanBy = (policy: string) => scan({ paths, ...optionsOf(policy, options, names) }, terminal, reading);
  const before = await scanBy(old);
  if (before === undefined) return 130;
  const after = await scanBy(next);
  if (after === undefined) return 130;
  const changed = compareJudged(before.judged, after.judged);
  const lines = tellDifference({
    ...{ old: before.policy, next: after.policy, changed },
    files: after.judged.documents.length,
    unread: after.judged.documents.filter(({ isUnread }) => isUnread).length,
    width: proseWidth(terminal),
    isWhole: options.verbose === true,
  });
  terminal.stdout.write(lines.map((line) => `${line}\n`).join(''));
  return changed.length > 0 ? 1 : 0;
}

/** What somebody accepted is left out: it is what the policies say that is compared. */
function optionsOf(policy: string, given: DiffOptions, names: ReadonlySet<string>): Omit<Typed, 'paths'> {
  const fixed = {
    policy,
    exceptions: false,
    baseline: false,
    format: [],
    failOn: 'review',
    only: [],
    skip: [],
  } as const satisfies Partial<ScanOptions>;
  return { options: { ...given, ...fixed }, names: new Set([...names, ...Object.keys(fixed)]) };
}

async function scan(
  typed: Typed,
  terminal: Terminal,
  reading: Reading,
): Promise<{ readonly policy: Policy; readonly judged: JudgedFiles } | undefined> {
  using opened = await openScan(typed, await openConfigured(typed), [], terminal, reading);
  const judged = new JudgedFiles();
  return (await opened.run(judged)) === 130 ? undefined : { policy: opened.policy, judged };
}
