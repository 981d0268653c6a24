import { strength } from '../detectors/confidence.ts';
import type { Detector, Example, Match } from '../detectors/detector.ts';
import { stepsOfTest } from '../judge/rule-test.ts';
import { findMatches, matchBlock } from '../match/find-matches.ts';
import { isReserved } from '../match/specimen.ts';
import type { Policy, Rule, RuleTest } from '../policy/policy.ts';
import type { LintMark } from './lint-mark.ts';
import type { WrittenExample } from './written-pattern.ts';

/**
 * Values in the tests of rules that somebody may have: they pass the check of their kind, and are neither published as an
 * example nor of a range that is set aside.
 */
export async function lintRealValues(policy: Policy, rules: readonly Rule[]): Promise<readonly LintMark[]> {
  const detectors = countingDetectors(policy);
  const marks: LintMark[] = [];
  for (const rule of rules) {
    for (const test of rule.tests) {
      const place = test.place ?? rule.place;
      for (const kind of await kindsIn(rule, test, detectors))
        marks.push({ level: 'warning', message: tell(`the test "${test.name}"`, kind, detectors), place });
    }
  }
  return marks;
}

/** The same of the examples of detectors, found or left alone. */
export function lintRealExamples(policy: Policy, examples: readonly WrittenExample[]): readonly LintMark[] {
  const detectors = countingDetectors(policy);
  return examples.flatMap(({ text, place }) => {
    const matches = findMatches(text.replaceAll(/[«»]/g, ''), { detectors }).filter(isLikely);
    const kinds = new Set(matches.map(({ infoType }) => infoType));
    return [...kinds].map((kind) => ({
      level: 'warning' as const,
      message: tell('an example', kind, detectors),
      place,
    }));
  });
}

/** Those whose values are somebody's, and that know which nobody has. */
function countingDetectors({ detectors }: Policy): readonly Detector[] {
  return detectors.filter(
    // Any day is somebody's birthday.
    ({ reserved, value, column }) => value === true && reserved !== undefined && column?.shape?.like !== 'day of birth',
  );
}

function isLikely({ confidence }: Pick<Match, 'confidence'>): boolean {
  return strength[confidence] >= strength.likely;
}

/** The kinds of which a test holds a value that counts. What a file holds is not looked at. */
async function kindsIn(rule: Rule, test: RuleTest, detectors: readonly Detector[]): Promise<ReadonlySet<string>> {
  const kinds = new Set<string>();
  if (test.subject.file !== undefined) return kinds;
  for (const steps of stepsOfTest(rule, test)) {
    for await (const step of steps) {
      const part = step.kind === 'part' ? step.part : undefined;
      const matches = part?.kind === 'text' ? matchBlock(part, detectors) : [];
      for (const { infoType } of matches.filter(isLikely)) kinds.add(infoType);
    }
  }
  return kinds;
}

function tell(subject: string, kind: string, detectors: readonly Detector[]): string {
  const detector = detectors.find(({ infoType }) => infoType === kind);
  const example =
    detector && (detector.examples.flatMap((each) => publishedIn(each, detector))[0] ?? madeFor(detector));
  const instead = example === undefined ? '' : `, such as ${example}`;
  return `${subject} holds what may be a real ${detector?.title ?? kind}; take one that is published as an example${instead}`;
}

/** What people write where a value would stand, from the most telling on. */
const made = [
  'TEST123',
  '00000',
  '0000000',
  '00000000',
  '000000000',
  '0000000000',
  'AAA0000000000',
  '0000',
  'PASSWORD',
];

/** A value that nobody has, for a kind whose examples are all of other values. */
function madeFor(detector: Detector): string | undefined {
  return made.find((each) => isReserved(detector, each));
}

/** The value that an example of a detector marks, if nobody has it. */
function publishedIn(example: Example, detector: Detector): readonly string[] {
  const text = typeof example === 'string' ? example : example.text;
  const value = /«([^»\n]+)»/.exec(text)?.[1];
  return value !== undefined && isReserved(detector, value) ? [value] : [];
}
