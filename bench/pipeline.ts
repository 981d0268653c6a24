import { loadBuiltIn } from '../packages/rules/src/index.ts';
import { assess } from '../packages/rules/src/judge/assess.ts';
import { defaultLimits, FileSource, type Step, scan } from '../packages/scanner/src/index.ts';

const policy = await loadBuiltIn('holdback/public-portal');

/** Reads a file to its end and throws away what it holds. */
export async function extract(filePath: string): Promise<void> {
  await using source = new FileSource(filePath, 'bench');
  for await (const step of scan(source, defaultLimits)) refuseProblem(step);
}

/** The steps of a file, kept: what `find` is timed on. */
export async function readSteps(filePath: string): Promise<readonly Step[]> {
  await using source = new FileSource(filePath, 'bench');
  return await Array.fromAsync(scan(source, defaultLimits));
}

/** Finds and judges what is in text that was extracted before, as `holdback scan` does. */
export async function find(steps: readonly Step[]): Promise<void> {
  const context = { asOf: new Date('2026-11-23'), specimens: 'possible', seed: 1 } as const;
  for await (const _ of assess(replay(steps), policy, context));
}

async function* replay(steps: readonly Step[]): AsyncGenerator<Step> {
  yield* steps;
}

/** A file that was read in part would look fast. */
function refuseProblem(step: Step): void {
  if (step.kind === 'part' && step.part.kind === 'problem') throw new Error(step.part.problem.message);
}
