import type { Step } from '@holdback/scanner';
import { detectors } from '../detectors/index.ts';
import { AgencyOwn } from './agency-own.ts';
import { type Finding, noFacts } from './facts.ts';
import { type Gathering, gatherDocument } from './gather.ts';
import { randomSeed, valueHash } from './hash.ts';

/** Every finding of every built-in detector in a tree, and what each passage reads like, in the order of its parts. Redacted, as any finding. */
export async function* findAll(steps: AsyncIterable<Step>, specimens: 'possible' | 'real'): AsyncGenerator<Finding> {
  const inquiry = {
    search: { detectors, phraseLists: [] },
    known: detectors,
    asOf: 0,
    agency: new AgencyOwn(),
    questions: [],
    showsTopics: true as const,
    specimens,
    hash: valueHash(randomSeed()),
  };
  const open: Gathering[] = [];
  const found: Finding[] = [];
  for await (const step of steps) {
    if (step.kind === 'open') {
      open.push(gatherDocument(step.document.path, noFacts(), inquiry, (finding) => found.push(finding)));
    } else if (step.kind === 'part') open.at(-1)?.add(step.part);
    else open.pop()?.end();
    yield* found.splice(0);
  }
}
