import type { DocumentInfo, Part, Step } from '@holdback/scanner';
import { toMetadataName } from '../conditions/metadata.ts';
import { isTrait } from '../conditions/trait.ts';
import { type Facts, mergeFacts, noFacts } from '../facts/facts.ts';
import { digest } from '../facts/hash.ts';
import { redactPath } from '../facts/redact.ts';
import { isWide, type Policy, type Rule, type RuleTest, type TestSubject } from '../policy/policy.ts';
import { assess, type Context } from './assess.ts';
import { judge, type Outcome } from './judge.ts';

/** Scans a file that a test names, relative to the policy. Given by whoever may read files. */
export type ScanFile = (path: string) => AsyncIterable<Step>;

/** The day on which tests of rules are judged, so that what is old or still to come in them stays so. */
const TEST_DAY = new Date('2026-01-01');

/** What tests of rules are judged in. */
export const testContext: Context = { asOf: TEST_DAY, specimens: 'real', seed: 1 };

/** What a rule concludes of the subject of one of its tests. Specimen values count as real. */
export async function runRuleTest(policy: Policy, rule: Rule, test: RuleTest, scanFile?: ScanFile): Promise<Outcome> {
  const alone: Policy = { ...policy, rules: [rule], specimens: 'real' };
  const together = noFacts();
  let failed = false;
  for (const steps of stepsOfTest(rule, test, scanFile)) {
    failed = (await failsAlone(steps, alone, testContext, together)) || failed;
  }
  if (failed) return 'fail';
  const wide = rule.scopes.find(isWide);
  const scope = wide ?? rule.scopes[0] ?? 'document';
  const outcome = judge({ facts: together, path: redactPath('test'), scope }, alone).outcomes[0] ?? 'pass';
  // Documents that pass each for itself may fail together, which only a wide rule may hold against them.
  return outcome === 'fail' && wide === undefined ? 'pass' : outcome;
}

/** The subject of a test as the scanner would tell it: several roots for a rule on a folder or a run. */
export function stepsOfTest(rule: Rule, { subject }: RuleTest, scanFile?: ScanFile): readonly AsyncIterable<Step>[] {
  // For a rule on a folder or a run the members are the files in it; for any other they are inside one file.
  const roots = rule.scopes.some(isWide) && subject.members ? subject.members : [subject];
  return roots.map((root) =>
    root.file === undefined || scanFile === undefined ? toSteps(root, 0) : scanFile(root.file),
  );
}

/** Does a document or the tree fail? Adds the facts of the tree to `together`. */
async function failsAlone(
  steps: AsyncIterable<Step>,
  policy: Policy,
  context: Context,
  together: Facts,
): Promise<boolean> {
  let failed = false;
  for await (const { verdicts, tree } of assess(steps, policy, context)) {
    failed ||= verdicts.length > 0;
    if (tree !== undefined) mergeFacts(together, tree, digest);
  }
  return failed;
}

async function* toSteps(subject: TestSubject, depth: number, parent = ''): AsyncGenerator<Step> {
  const name = subject.path ?? (subject.table === undefined ? 'test.txt' : 'test.csv');
  const path = parent === '' ? name : `${parent}!/${name}`;
  const format = subject.format ?? (subject.table === undefined ? 'text' : 'csv');
  const document: DocumentInfo = { path, format, depth };
  yield { kind: 'open', document };
  for await (const part of toParts(subject)) yield { kind: 'part', document, part };
  for (const member of subject.members ?? []) yield* toSteps(member, depth + 1, path);
  yield { kind: 'close', document };
}

async function* toParts(subject: TestSubject): AsyncGenerator<Part> {
  // Only who tests rules reads strings.
  const { readTable, readText } = await import('@holdback/scanner/strings');
  for (const [name, value] of Object.entries(subject.metadata ?? {})) {
    yield { kind: 'metadata', name: toMetadataName(name), value };
  }
  for (const trait of subject.traits ?? []) {
    if (isTrait(trait)) yield { kind: 'trait', trait, at: { kind: 'field', name: 'file' } };
  }
  if (subject.marking !== undefined) yield* readText(`${subject.marking}\n\n`);
  if (subject.text !== undefined) yield* readText(subject.text);
  if (subject.table !== undefined) yield* readTable(subject.table);
}
