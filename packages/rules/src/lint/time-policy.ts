import type { Step } from '@holdback/scanner';
import type { Detector } from '../detectors/detector.ts';
import { assess, type Context } from '../judge/assess.ts';
import { matchBlock } from '../match/find-matches.ts';
import type { Policy } from '../policy/policy.ts';

/** What something takes by itself. */
export interface Timing {
  /** The id of a rule, or an info type. */
  readonly name: string;
  readonly title: string;
  /** For all of the text, beyond what it takes to read it for nothing. 0 or more. */
  readonly ms: number;
  /** Of what all of them take, each by itself: 0 to 1. */
  readonly share: number;
}

/** What the rules of a policy take on some text. */
export interface PolicyTimes {
  /** UTF-16 units of text. */
  readonly length: number;
  /** All rules together, as a scan has them. */
  readonly wholeMs: number;
  /** The slowest first. */
  readonly rules: readonly Timing[];
  readonly detectors: readonly Timing[];
}

/** How times are taken. */
export interface TimeSetting {
  readonly context: Context;
  /** A clock, in milliseconds: best one that stands still while the machine does something else. */
  readonly now: () => number;
  /** Aborted when the person has seen enough: what is not timed by then is left out. */
  readonly interrupted: AbortSignal;
}

/** Each is timed so often, after once that counts not; the shortest counts, which least else made longer. */
const RUNS = 3;

/** What takes as long is timed once more and no further, in milliseconds. */
const LONG_MS = 200;

/** Times each rule and each detector of a policy by itself on documents, which are given as the scanner tells them. */
export async function timePolicy(
  policy: Policy,
  documents: readonly (readonly Step[])[],
  { context, now, interrupted }: TimeSetting,
): Promise<PolicyTimes> {
  const texts = documents
    .flat()
    .flatMap((step) => (step.kind === 'part' && step.part.kind === 'text' ? [step.part] : []));
  const judgeBy = (rules: Policy['rules']) => async () => {
    for (const steps of documents) await exhaust(assess(follow(steps), { ...policy, rules }, context));
  };
  const matchBy = (detectors: readonly Detector[]) => async () => {
    for (const part of texts) matchBlock(part, detectors, { specimens: context.specimens });
  };
  const wholeMs = (await timeBeside(judgeBy(policy.rules), idle, now)).ownMs;
  const noRule = judgeBy([]);
  const rules: Measured[] = [];
  for (const rule of policy.rules) {
    if (interrupted.aborted) break;
    const { id: name, title } = rule;
    rules.push({ name, title, ms: (await timeBeside(judgeBy([rule]), noRule, now)).beyondMs });
  }
  const noDetector = matchBy([]);
  const detectors: Measured[] = [];
  for (const detector of policy.detectors) {
    if (interrupted.aborted) break;
    const { infoType: name, title } = detector;
    detectors.push({ name, title, ms: (await timeBeside(matchBy([detector]), noDetector, now)).beyondMs });
  }
  const length = texts.reduce((sum, { text }) => sum + text.length, 0);
  return { length, wholeMs, rules: order(rules), detectors: order(detectors) };
}

type Act = () => Promise<void>;
type Measured = Omit<Timing, 'share'>;

const idle: Act = async () => {};

/** Times something in turn with what it is compared to, so that what slows the machine down slows both. */
async function timeBeside(
  own: Act,
  other: Act,
  now: () => number,
): Promise<{ readonly ownMs: number; readonly beyondMs: number }> {
  const once = async (act: Act) => {
    const start = now();
    await act();
    return now() - start;
  };
  // The first puts together what is looked for, which a scan does once for all files.
  const first = await once(own);
  let ownMs = Number.POSITIVE_INFINITY;
  let otherMs = Number.POSITIVE_INFINITY;
  for (let run = 0; run < (first < LONG_MS ? RUNS : 1); run++) {
    otherMs = Math.min(otherMs, await once(other));
    ownMs = Math.min(ownMs, await once(own));
  }
  return { ownMs, beyondMs: Math.max(0, ownMs - otherMs) };
}

async function exhaust(steps: AsyncIterable<unknown>): Promise<void> {
  for await (const _step of steps);
}

async function* follow(steps: readonly Step[]): AsyncGenerator<Step> {
  yield* steps;
}

function order(measured: readonly Measured[]): readonly Timing[] {
  const whole = measured.reduce((sum, { ms }) => sum + ms, 0);
  return measured
    .map((each) => ({ ...each, share: whole === 0 ? 0 : each.ms / whole }))
    .toSorted((a, b) => b.ms - a.ms);
}

/** A text that holds the examples of detectors among plain sentences, of at least so many UTF-16 units, as the scanner would tell it. */
export async function makeSample(detectors: readonly Detector[], lengthMin: number): Promise<readonly Step[]> {
  const { readText } = await import('@holdback/scanner/strings');
  const examples = detectors
    .flatMap((each) => each.examples.slice(0, EXAMPLES_MAX))
    .map((each) => (typeof each === 'string' ? each : each.text));
  const round = examples.map((each) => `${PLAIN}\n\n${each.replaceAll(/[«»]/g, '')}\n\n`).join('');
  const text = round.repeat(Math.max(1, Math.ceil(lengthMin / Math.max(1, round.length))));
  const document = { path: 'sample.txt', format: 'text', depth: 0 };
  return [
    { kind: 'open', document },
    ...[...readText(text)].map((part) => ({ kind: 'part', document, part }) as const),
    { kind: 'close', document },
  ];
}

/** Examples of each detector. */
const EXAMPLES_MAX = 2;

/** What nobody has to hold back. */
const PLAIN = 'The roof of the library is to be mended in spring.';
