import { makeSample, type Policy, type PolicyTimes, redactSentence, type Timing, timePolicy } from '@holdback/rules';
import { defaultLimits, FileSource, formats, type Step, scan } from '@holdback/scanner';
import { numeral } from '@holdback/scanner/text';
import { openPolicy } from '../policies/open-policy.ts';
import { counted, hang, size, wordsOf } from '../report/lines.ts';
import { findBase, workingFolder } from '../run/base.ts';
import { Exclusions } from '../run/exclusions.ts';
import type { ExitCode } from '../run/exit-code.ts';
import { findRoots } from '../run/roots.ts';
import { walk } from '../run/walk.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { proseWidth } from './prose-width.ts';

/** The options of `holdback rules bench`, as they were typed. */
export interface BenchOptions {
  readonly policy: string;
  readonly verbose?: true;
}

/** So much text is made where no file is given, in UTF-16 units: enough to tell rules apart, in less than a minute. */
const SAMPLE_LENGTH = 50_000;

/** So much is taken of files, in UTF-16 units: it is held in memory, and each rule reads it four times. */
const TEXT_LENGTH_MAX = 4_000_000;

/** Lines of each table. */
const LINES_MAX = 15;

/** Says which rules and kinds of information take how long, the slowest first. */
export async function timeRules(
  paths: readonly string[],
  { policy: name, verbose }: BenchOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { policy } = await openPolicy(name);
  const { interrupted } = terminal;
  const sample = paths.length === 0 ? await madeSample(policy) : await readSample(paths);
  terminal.stderr.write(`Timing ${counted(policy.rules.length, 'rule')} of ${redactSentence(policy.id)} …\n`);
  const context = { asOf: new Date(), specimens: policy.specimens, seed: 1 };
  const times = await timePolicy(policy, sample.documents, { context, now: cpuMs, interrupted });
  if (interrupted.aborted) return 130;
  const lines = tellTimes(times, policy, sample, { width: proseWidth(terminal), isWhole: verbose === true });
  terminal.stdout.write(lines.map((line) => `${line}\n`).join(''));
  return 0;
}

/** Time of this process on a processor, in milliseconds: others may be at work on the same machine. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** What is read by each rule. */
interface Sample {
  /** As a sentence names it. */
  readonly name: string;
  readonly documents: readonly (readonly Step[])[];
  readonly isCut: boolean;
}

async function madeSample({ detectors }: Policy): Promise<Sample> {
  const documents = [await makeSample(detectors, SAMPLE_LENGTH)];
  return { name: 'text made of examples', documents, isCut: false };
}

async function readSample(paths: readonly string[]): Promise<Sample> {
  if (paths.includes('-')) throw new UsageError('What is timed is read again and again. Give files or folders.');
  const exclusions = new Exclusions([]);
  const roots = await findRoots(paths, findBase(workingFolder()), exclusions);
  const omissions = { exclusions, leftOut: new Set<string>(), roots: new Set<string>() };
  const documents: (readonly Step[])[] = [];
  let room = TEXT_LENGTH_MAX;
  for (const root of roots) {
    for await (const entry of walk(root, omissions)) {
      if (entry.kind !== 'file') continue;
      if (room <= 0) return { name: nameOf(documents), documents, isCut: true };
      const steps = await readSteps(entry.filePath, entry.path, room);
      documents.push(steps);
      room -= lengthOf(steps);
    }
  }
  if (room === TEXT_LENGTH_MAX)
    throw new UsageError('No text was read in what was given, so there is nothing to time. Give other files, or none.');
  return { name: nameOf(documents), documents, isCut: room <= 0 };
}

function nameOf(documents: readonly unknown[]): string {
  return counted(documents.length, 'file');
}

/** The steps of a file, closed where there is no more room. */
async function readSteps(filePath: string | Buffer, path: string, room: number): Promise<readonly Step[]> {
  await using source = new FileSource(filePath, path);
  const steps: Step[] = [];
  let length = 0;
  for await (const step of scan(source, defaultLimits, { formats })) {
    if (step.kind !== 'part' || length < room) steps.push(step);
    length += lengthOf([step]);
  }
  return steps;
}

function lengthOf(steps: readonly Step[]): number {
  return steps.reduce(
    (sum, step) => sum + (step.kind === 'part' && step.part.kind === 'text' ? step.part.text.length : 0),
    0,
  );
}

/** How times are laid out. */
interface Layout {
  readonly width: number;
  readonly isWhole: boolean;
}

function tellTimes(times: PolicyTimes, policy: Policy, { name, isCut }: Sample, layout: Layout): readonly string[] {
  const say = (sentence: string) => hang('', wordsOf(sentence), layout.width);
  const { length, wholeMs, rules, detectors } = times;
  return [
    ...say(
      `${redactSentence(policy.id)}: ${counted(rules.length, 'rule')} together take ${tellMs(wholeMs)} ms of a processor for ${size(length)} of ${name} (${size((length / Math.max(wholeMs, 0.001)) * 1000)} a second).`,
    ),
    ...(isCut ? say(`There was more: only the first ${size(TEXT_LENGTH_MAX)} of text were timed.`) : []),
    '',
    ...tellTable('Rules', rules, layout),
    '',
    ...tellTable('Kinds of information', detectors, layout),
    '',
    ...say(
      'Each was timed by itself, and its share is of what all take by themselves. In a scan they are looked for together, so that all of them take less than the sum.',
    ),
  ];
}

function tellTable(title: string, timings: readonly Timing[], { width, isWhole }: Layout): readonly string[] {
  const shown = isWhole ? timings : timings.slice(0, LINES_MAX);
  const nameWidth = Math.max(...shown.map(({ name }) => name.length));
  const rest = timings.length - shown.length;
  return [
    `${title}, the slowest first:`,
    '       ms  share',
    ...shown.flatMap(({ name, title: finds, ms, share }) => {
      const head = `${tellMs(ms).padStart(9)} ${`${Math.round(share * 100)} %`.padStart(6)}  ${name.padEnd(nameWidth)}  `;
      return hang(head, wordsOf(finds), width);
    }),
    ...(rest > 0 ? [`  … and ${counted(rest, 'other')}: --verbose tells them all`] : []),
  ];
}

function tellMs(ms: number): string {
  return ms < 100 ? ms.toFixed(2) : numeral(Math.round(ms));
}
