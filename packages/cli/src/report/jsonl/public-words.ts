import { detectors, redactSentence, topics } from '@holdback/rules';
import { builtInNames, builtInPolicy } from '@holdback/rules/built-in';
import { problemMessages } from '@holdback/scanner';

/**
 * What the built-in policies, detectors and problems say, which is published with Holdback and is nobody's secret. The longest
 * first.
 */
function publicWords(): readonly string[] {
  known ??= [
    ...new Set([
      ...builtInNames.flatMap(wordsOfPolicy),
      ...detectors.map(({ title }) => title),
      ...Object.values(topics).map(({ reads }) => reads),
      ...Object.values(problemMessages).flatMap(([, sentence]) => sentence.split('#')),
    ]),
  ]
    .filter(({ length }) => length > 3)
    .sort((a, b) => b.length - a.length);
  return known;
}

let known: readonly string[] | undefined;

function wordsOfPolicy(name: string): readonly string[] {
  const data = builtInPolicy(name)?.data;
  const rules = data?.rules ?? [];
  return [
    data?.title ?? '',
    ...rules.flatMap(({ id, title, why, do: advice, reference = [] }) => [id, title, why, advice, ...reference]),
    ...rules.flatMap(({ but = [] }) => but.map(({ because }) => because)),
  ];
}

/**
 * A sentence from a file that may be anybody's, with the values in it masked, but for words of ours: "Undercover officer" is
 * what a rule finds, and would be masked as if it were one.
 */
export function redactTold(sentence: string): string {
  const safe = redactSentence(sentence);
  // A mask is as long as what it masks, but for characters outside of the Basic Multilingual Plane.
  if (safe === sentence || safe.length !== sentence.length) return safe;
  let told: string = safe;
  for (const words of publicWords()) {
    for (let at = sentence.indexOf(words); at !== -1; at = sentence.indexOf(words, at + words.length)) {
      told = told.slice(0, at) + words + told.slice(at + words.length);
    }
  }
  return told;
}
