import type { Detector } from '../detectors/detector.ts';

/** Words and phrases that somebody listed to be looked for: whole, in any case, however they are spaced. */
export interface PhraseList {
  /** What it is known by among those that are looked for together. */
  readonly key: string;
  readonly phrases: readonly string[];
}

/** The longest phrase that is looked for, spaces included. */
const PHRASE_LENGTH_MAX = 200;

/** A pattern for the words and phrases of a list. */
export function phraseListPattern(phrases: readonly string[]): RegExp {
  const alternatives = [...phrases]
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.trim().split(/\s+/).map(RegExp.escape).join('[\\s\\-]{1,3}'));
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}_])`, 'iu');
}

const compiled = new WeakMap<PhraseList, Detector>();

/** A list as the engine looks for it, in the same pass as for the patterns of detectors. */
export function engineViewOf(list: PhraseList): Detector {
  let view = compiled.get(list);
  if (view === undefined) {
    view = {
      infoType: list.key,
      title: 'Words and phrases of a rule',
      source: 'the policy',
      find: [phraseListPattern(list.phrases)],
      lengthMax: PHRASE_LENGTH_MAX,
      confidence: { alone: 'likely', near: 'likely' },
      examples: list.phrases,
      counterexamples: [],
    };
    compiled.set(list, view);
  }
  return view;
}
