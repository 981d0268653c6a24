import { assess, loadBuiltIn } from '../packages/rules/src/index.ts';
import {
  BytesSource,
  defaultLimits,
  type Part,
  type Step,
  scan,
  type TextPart,
} from '../packages/scanner/src/index.ts';

const policy = await loadBuiltIn('holdback/public-portal');

/**
 * Scans and assesses bytes as a file of a name. Throws if anything does, if a reader of ours broke down, if text is
 * not blocks as promised, if steps do not nest like brackets, or if a document gets no assessment.
 */
export async function examineBytes(name: string, bytes: Uint8Array): Promise<void> {
  const steps: Step[] = [];
  for await (const step of scan(new BytesSource(name, bytes), defaultLimits)) steps.push(step);
  const documents = checkSteps(steps);
  let assessed = 0;
  const context = { asOf: new Date('2026-11-23'), specimens: 'possible', seed: 1 } as const;
  for await (const { document, state } of assess(replay(steps), policy, context)) {
    assessed += 1;
    if (state === 'clean' && document.sha256 === undefined) throw new Error('clean, but not read to its end');
  }
  if (assessed !== documents) throw new Error(`${documents} documents, ${assessed} assessments`);
}

async function* replay(steps: readonly Step[]): AsyncGenerator<Step> {
  yield* steps;
}

/** How many documents there were. */
function checkSteps(steps: readonly Step[]): number {
  const open: string[] = [];
  let documents = 0;
  for (const step of steps) {
    if (step.kind === 'open') {
      if (step.document.depth !== open.length) throw new Error('opened at the wrong depth');
      open.push(step.document.path);
      documents += 1;
    } else if (open.at(-1) !== step.document.path) throw new Error('steps do not nest');
    else if (step.kind === 'close') open.pop();
    else checkPart(step.part);
  }
  if (open.length > 0) throw new Error('not all were closed');
  return documents;
}

function checkPart(part: Part): void {
  if (part.kind === 'text') checkBlock(part);
  if (part.kind === 'problem' && part.problem.code === 'crashed') throw new Error(`crashed: ${part.problem.message}`);
}

/** Every run is followed by U+001F, which stands nowhere else, and starts after the one before it. */
function checkBlock({ text, runs }: TextPart): void {
  const ends = [...text.matchAll(/\x1f/g)].map(({ index }) => index);
  if (runs.length === 0) throw new Error('a block without a run');
  if (ends.length !== runs.length || ends.at(-1) !== text.length - 1) throw new Error('a run is not ended by U+001F');
  for (const [index, { start, overlap = 0 }] of runs.entries()) {
    const before = ends[index - 1];
    if (start !== (before === undefined ? 0 : before + 1)) throw new Error(`run ${index} starts in the wrong place`);
    if (overlap > (ends[index] ?? 0) - start) throw new Error(`run ${index} overlaps more than it holds`);
  }
}
