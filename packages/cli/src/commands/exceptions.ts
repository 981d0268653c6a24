import { type Assessment, type Policy, redactPath, redactSentence, type Verdict } from '@holdback/rules';
import { type Exception, type Standing, standingOf } from '@holdback/rules/accepted';
import { parseDay } from '../configuration/parse-day.ts';
import type { ScanOptions } from '../configuration/scan-options.ts';
import { type AcceptedFiles, acceptingOf, openAccepted } from '../lists/accepted-files.ts';
import { openPolicy } from '../policies/open-policy.ts';
import { counted, hang, wordsOf } from '../report/lines.ts';
import { workingFolder } from '../run/base.ts';
import type { ExitCode } from '../run/exit-code.ts';
import type { EndInfo, RunListener } from '../run/run-listener.ts';
import { type Configured, openConfigured, openScan, type Typed } from '../scan/open-scan.ts';
import { type Terminal, widthOf } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { type Reading, readByProcesses } from '../workers/worker-process.ts';

/** A line or more for each exception: whether it holds, what it is for, why, who says so. */
export async function listExceptions(typed: Omit<Typed, 'paths'>, terminal: Terminal): Promise<void> {
  const configured = await openConfigured(typed);
  const { file, content } = openExceptions(configured);
  const { policy } = await openPolicy(configured.options.policy, [], [], undefined, configured.readText);
  const today = parseDay(configured.options.asOf);
  const width = widthOf(terminal);
  const lines = content.exceptions.flatMap((exception) => {
    const [state, lack] = standingIn(policy, exception, standingOf(exception, today, content.daysMax));
    const { reason, approver, expires, ticket } = exception;
    const why = [
      ...(lack === undefined ? [] : [lack]),
      redactSentence(reason),
      `${redactSentence(approver)}, until ${redactSentence(expires)}`,
      ...(ticket === undefined ? [] : [redactSentence(ticket)]),
      ...(exception.paths.some(fitsAll) ? ['it is for every file there is; name a folder, if that is not meant'] : []),
    ];
    return [
      ...hang(`${state.padEnd(8)}  `, wordsOf(subjectOf(exception)), width),
      ...hang(`${' '.repeat(10)}`, wordsOf(why.join(' · ')), width),
    ];
  });
  terminal.stdout.write(
    `${[`${redactPath(file.file)}: ${counted(content.exceptions.length, 'exception')}`, ...lines].join('\n')}\n`,
  );
}

/** How an exception stands by a policy on a day, in a word, and why it holds nothing. */
function standingIn(
  { id: policy, rules }: Policy,
  { subject }: Exception,
  standing: Standing,
): readonly [state: string, lack?: string] {
  for (const id of subject.kind === 'rule' ? subject.rules : []) {
    const rule = rules.find((each) => each.id === id);
    if (rule === undefined) return ['unused', redactSentence(`the policy "${policy}" has no rule "${id}"`)];
    if (rule.fixed) return ['refused', redactSentence(`of ${id} nobody may make one`)];
  }
  if (!standing.holds) return ['expired', redactSentence(standing.why)];
  return [standing.isEnding ? 'ending' : 'holds'];
}

/** Is it a pattern that any path fits? */
function fitsAll(pattern: string): boolean {
  return /^\*\*(?:\/\*\*)*(?:\/\*)?$/.test(pattern);
}

/**
 * Says of which exceptions whoever keeps the list should know, and gives the exit code: 1 if one holds no more, is for what
 * nobody may accept or, where paths are scanned, if nothing needs it.
 */
export async function checkExceptions(
  typed: Typed,
  terminal: Terminal,
  reading: Reading = readByProcesses(),
): Promise<ExitCode> {
  const configured = await openConfigured(typed);
  const accepted = openExceptions(configured);
  const notices =
    typed.paths.length === 0
      ? await noticesAlone(configured)
      : await noticesOfScan(typed, configured, terminal, reading);
  if (notices === undefined) return 130;
  const width = widthOf(terminal);
  const lines = notices.flatMap(({ state, place, subject, message }) => [
    ...hang(`${state.padEnd(8)}  `, wordsOf(`${place}  ${subject}`), width),
    ...hang(' '.repeat(10), wordsOf(message), width),
  ]);
  const stale = notices.filter(({ state }) => state !== 'ending').length;
  const looked =
    typed.paths.length === 0
      ? ' Whether something needs each of them is known by a scan: holdback exceptions check PATH'
      : '';
  const sum = `${redactPath(accepted.file.file)}: ${counted(accepted.content.exceptions.length, 'exception')}, ${stale} to be mended.${looked}`;
  terminal.stdout.write(`${[...lines, ...hang('', wordsOf(sum), width)].join('\n')}\n`);
  return stale > 0 ? 1 : 0;
}

function openExceptions({ options, readText }: Configured): NonNullable<AcceptedFiles['exceptions']> {
  const { exceptions } = openAccepted({ ...options, baseline: false }, workingFolder(), readText);
  if (exceptions !== undefined) return exceptions;
  throw new UsageError('There is no holdback.exceptions.yaml here. Make one: holdback exceptions add');
}

async function noticesAlone({ options, readText }: Configured): Promise<EndInfo['exceptions']> {
  const { policy } = await openPolicy(options.policy, [], [], undefined, readText);
  const accepted = openAccepted({ ...options, baseline: false }, workingFolder(), readText);
  const looked = { roots: [], isList: false, isWhole: false, rootsOf: () => [], isGone: () => false };
  return acceptingOf(accepted, policy, parseDay(options.asOf), looked).notices();
}

async function noticesOfScan(
  typed: Typed,
  configured: Configured,
  terminal: Terminal,
  reading: Reading,
): Promise<EndInfo['exceptions'] | undefined> {
  const options: ScanOptions = { ...configured.options, baseline: false };
  using scan = await openScan(typed, { ...configured, options }, [], terminal, reading);
  const last = new Last();
  return (await scan.run(last)) === 130 ? undefined : last.exceptions;
}

/** Listens to the end alone. */
class Last implements RunListener {
  exceptions: EndInfo['exceptions'] = [];
  async begin(): Promise<void> {}
  async document(_: Assessment): Promise<void> {}
  async verdicts(_: readonly Verdict[]): Promise<void> {}
  async end({ exceptions }: EndInfo): Promise<void> {
    this.exceptions = exceptions;
  }
}

/** In words, as far as they are told. */
function subjectOf({ subject, paths }: Exception): string {
  const where = paths.length === 0 ? '' : ` in ${paths.map((path) => redactPath(path)).join(', ')}`;
  switch (subject.kind) {
    case 'rule':
      return subject.rules.map((id) => redactSentence(id)).join(', ') + where;
    case 'verdict':
      return `verdict ${subject.id.slice(0, 12)}…`;
    case 'problem':
      return `${subject.code}${subject.formats.length === 0 ? '' : ` of ${subject.formats.map((each) => redactSentence(each)).join(', ')}`}${where}`;
    default:
      return subject satisfies never;
  }
}
