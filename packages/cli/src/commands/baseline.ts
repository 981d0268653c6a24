import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Assessment, redactPath, type Severity, type Verdict, weight } from '@holdback/rules';
import {
  type Baseline,
  isCovered,
  isOfAll,
  type KnownVerdict,
  readBaseline,
  sortRoots,
  subjectOf,
  writeBaseline,
} from '@holdback/rules/accepted';
import { parseAllowed } from '../configuration/parse-options.ts';
import type { ScanOptions } from '../configuration/scan-options.ts';
import { isBelow } from '../lists/accepted-files.ts';
import { BASELINE } from '../lists/accepted-names.ts';
import { findGiven } from '../lists/find-given.ts';
import { readTextFile, textOnDisk } from '../lists/text-file.ts';
import { holdFile, replaceFile } from '../lists/write-file.ts';
import { counted } from '../report/lines.ts';
import { findBase, workingFolder } from '../run/base.ts';
import { type ExitCode, exitCodeOf } from '../run/exit-code.ts';
import type { EndInfo, RunListener } from '../run/run-listener.ts';
import { type OpenedScan, openConfigured, openScan, type Typed } from '../scan/open-scan.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { type Reading, readByProcesses } from '../workers/worker-process.ts';

/** What is done to a baseline. */
export type BaselineVerb = 'create' | 'update' | 'prune';

/** Scans, and writes what is known from now on; gives the exit code. */
export async function keepBaseline(
  verb: BaselineVerb,
  typed: Typed,
  terminal: Terminal,
  reading: Reading = readByProcesses(),
): Promise<ExitCode> {
  const configured = await openConfigured(typed);
  const file = fileOf(configured.options);
  // What is wrong with it is told before the scan, and not after.
  if (verb === 'create') refuseOther(file);
  else readKnown(file);
  // What is known already is looked for anew.
  const options: ScanOptions = { ...configured.options, baseline: false };
  using scan = await openScan(typed, { ...configured, options }, [], terminal, reading);
  const found = new Found(scan);
  const exitCode = await scan.run(found);
  if (exitCode === 130) return exitCode;
  if (!found.isComplete(options)) {
    terminal.stderr.write(
      `Not everything was read, and what was not read could hold what is known: ${redactPath(file)} ${verb === 'create' ? 'was not made' : 'stays as it is'}. Which files it was is told by: holdback scan. For one that may stay so: holdback exceptions add --problem CODE --path PATH\n`,
    );
    return 3;
  }
  // Another may have changed it meanwhile.
  const [known, after] = holdFile(file, () => {
    const now = verb === 'create' ? refuseOther(file) : readKnown(file);
    const next = merge(verb, now, found, scan);
    write(file, next);
    return [now, next] as const;
  });
  terminal.stdout.write(tell(verb, file, known, after, found));
  return 0;
}

/** Tells what is known, by rule. */
export async function showBaseline(typed: Omit<Typed, 'paths'>, terminal: Terminal): Promise<void> {
  const { options } = await openConfigured(typed);
  const file = fileOf(options);
  const { policy, known } = readKnown(file);
  const files = new Set(known.map(({ path }) => path)).size;
  const rules = [...Map.groupBy(known, ({ rule, severity }) => `${severity.padEnd(6)}  ${rule}`)];
  const ordered = rules.toSorted(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1));
  const lines = [
    `${redactPath(file)}: ${counted(known.length, 'known verdict')} in ${counted(files, 'place')}, by policy ${redactPath(policy)}`,
    ...ordered.map(([rule, those]) => `  ${String(those.length).padStart(6)}  ${redactPath(rule)}`),
    ...(known.length === 0
      ? []
      : [
          'Nobody has said of any of them why it may stand. Remove what is wrong; for what may stand, make an exception.',
        ]),
  ];
  terminal.stdout.write(`${lines.join('\n')}\n`);
}

/** Where the baseline is, or is to be: as it was given, as it is found, or where paths begin. */
function fileOf({ baseline }: ScanOptions): string {
  if (baseline === false) throw new UsageError('--no-baseline leaves nothing to be done. Leave it out.');
  if (baseline !== undefined) return baseline;
  const folder = workingFolder();
  const filePath = findGiven(BASELINE, folder, textOnDisk)?.filePath ?? join(findBase(folder), BASELINE);
  return relative('.', filePath);
}

function refuseOther(file: string): Baseline {
  if (!existsSync(file)) return { policy: '', known: [] };
  throw new UsageError(`"${redactPath(file)}" is there already. Use: holdback baseline update`);
}

function readKnown(file: string): Baseline {
  const text = readTextFile(file);
  if (text !== undefined) return readBaseline(text);
  throw new UsageError(
    `There is no baseline "${redactPath(file)}" that can be read. Make one: holdback baseline create`,
  );
}

/** What is in the files that were scanned is as it was found; of others nothing is known. */
function merge(verb: BaselineVerb, before: Baseline, found: Found, scan: OpenedScan): Baseline {
  const { roots } = scan.inputs;
  const isInside = (path: string) => roots.some((root) => isBelow(path, root));
  // What was said of a scan of these files, or of some of them, is said anew.
  const isScanned = (each: KnownVerdict) => (isOfAll(each) ? (each.roots ?? []).every(isInside) : isInside(each.path));
  const { inside = [], outside = [] } = Object.groupBy(before.known, (each) =>
    isScanned(each) ? 'inside' : 'outside',
  );
  if (verb !== 'prune') return { policy: scan.policy.id, known: [...outside, ...found.known] };
  const subjects = new Set(found.known.map(subjectOf));
  const [kept, gone] = [true, false].map((is) => inside.filter((each) => subjects.has(subjectOf(each)) === is));
  return { policy: before.policy, known: [...outside, ...(kept ?? []), ...findMoved(gone ?? [], inside, found)] };
}

/** What was known at a path where it is no more, and is found with the same bytes at another: each stands for one place. */
function findMoved(
  gone: readonly KnownVerdict[],
  inside: readonly KnownVerdict[],
  found: Found,
): readonly KnownVerdict[] {
  const known = new Set(inside.map(subjectOf));
  const bytesOf = ({ rule, scope, sha256 }: KnownVerdict) => [rule, scope, sha256].join('\n');
  const left = Map.groupBy(gone, bytesOf);
  return found.known.filter((each) => {
    if (each.sha256 === undefined || known.has(subjectOf(each))) return false;
    const before = left.get(bytesOf(each))?.pop();
    return before !== undefined && isCovered(each, before);
  });
}

function write(file: string, baseline: Baseline): void {
  try {
    replaceFile(file, writeBaseline(baseline));
  } catch {
    throw new UsageError(
      `The baseline "${redactPath(file)}" could not be written. Check that its folder is there and may be written to.`,
    );
  }
}

function tell(verb: BaselineVerb, file: string, before: Baseline, after: Baseline, { refused }: Found): string {
  const ids = (baseline: Baseline) => new Set(baseline.known.map(({ id }) => id));
  const added = ids(after).difference(ids(before));
  const removed = ids(before).difference(ids(after)).size;
  const news = after.known.filter(({ id }) => added.has(id));
  const lines = [
    `${redactPath(file)}: ${counted(after.known.length, 'known verdict')} (${added.size} added, ${removed} removed)`,
    ...(verb === 'update' ? tellAdded(news) : []),
    ...[...refused].map(
      ([rule, count]) => `Not kept: ${counted(count, 'verdict')} of ${rule}, which nobody may accept.`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** How many verdicts that are known from now on are told, the worst first. */
const ADDED_TOLD = 20;

/** What passes from now on without a word, so that whoever changes the list sees it. */
function tellAdded(news: readonly KnownVerdict[]): readonly string[] {
  const ordered = news.toSorted((a, b) => weight[b.severity] - weight[a.severity]);
  const more = news.length - ADDED_TOLD;
  return [
    ...ordered
      .slice(0, ADDED_TOLD)
      .map(({ severity, rule, path }) => `  added  ${severity.padEnd(6)}  ${redactPath(rule)}  ${redactPath(path)}`),
    ...(more > 0 ? [`  … and ${counted(more, 'more verdict')}`] : []),
  ];
}

/** Gathers what a scan finds. */
class Found implements RunListener {
  readonly known: KnownVerdict[] = [];
  /** Of rules of which nobody may accept anything, how many verdicts there are. */
  readonly refused = new Map<string, number>();
  readonly #fixed: ReadonlySet<string>;
  readonly #least: Severity;
  readonly #roots: readonly string[];
  #end: EndInfo | undefined;

  constructor({ policy, options, roots }: Pick<OpenedScan, 'policy' | 'options' | 'roots'>) {
    this.#roots = sortRoots(roots);
    this.#fixed = new Set(policy.rules.filter(({ fixed }) => fixed).map(({ id }) => id));
    this.#least = options.failOn === 'note' ? 'note' : 'review';
  }

  async begin(): Promise<void> {}

  async document({ document, verdicts }: Assessment): Promise<void> {
    for (const verdict of verdicts) this.#keep(verdict, document.sha256);
  }

  async verdicts(verdicts: readonly Verdict[]): Promise<void> {
    for (const verdict of verdicts) this.#keep(verdict, undefined);
  }

  async end(info: EndInfo): Promise<void> {
    this.#end = info;
  }

  /** Was everything read, but for what somebody accepts? */
  isComplete(options: ScanOptions): boolean {
    if (this.#end === undefined) return false;
    const { problems } = this.#end.ledger;
    const happened = { verdicts: { block: 0, review: 0, note: 0 }, problems, stale: 0 };
    const allowIncomplete = parseAllowed(options.allowIncomplete);
    return exitCodeOf(happened, { failOn: 'never', allowIncomplete, isStrict: false }) === 0;
  }

  #keep(verdict: Verdict, sha256: string | undefined): void {
    const { id, rule, scope, path, severity, count, distinct, accepted } = verdict;
    if (accepted !== undefined || weight[severity] < weight[this.#least]) return;
    if (this.#fixed.has(rule)) this.refused.set(rule, (this.refused.get(rule) ?? 0) + 1);
    else
      this.known.push({
        ...{ id, rule, scope, path, severity, count, distinct },
        ...(isOfAll(verdict) && { roots: this.#roots }),
        ...(sha256 !== undefined && { sha256 }),
      });
  }
}
