import { isCheckName } from '../checks/index.ts';
import { nearMistake, phraseMistake, quotesMistake } from '../conditions/phrase-mistake.ts';
import type { Detector } from '../detectors/detector.ts';
import { longestMatch } from '../engine/known-pattern.ts';
import type { Pattern } from '../engine/pattern.ts';
import { findFault } from '../engine/pattern-fault.ts';
import { findMatches } from '../match/find-matches.ts';
import { phraseListPattern } from '../match/phrase-list.ts';
import type { Mistakes } from './mistakes.ts';
import type { DetectorData } from './policy-data.ts';
import type { PolicyPath, PolicyPlaces } from './policy-places.ts';

/** Makes of what an agency wrote the same object as a built-in detector is; or notes what is wrong with it. */
export function compileDetector(
  data: DetectorData,
  places: PolicyPlaces,
  path: PolicyPath,
  mistakes: Mistakes,
): Detector | undefined {
  const { id, title, near, confidence, check, words } = data;
  const before = mistakes.count;
  if ((data.find === undefined) === (words === undefined)) {
    mistakes.add(`the detector "${id}" needs either "find" or "words", and not both`, places.place(path));
    return undefined;
  }
  const note = (message: string, ...more: PolicyPath) => mistakes.add(message, places.place([...path, ...more]));
  notePhrases(data, note);
  const find = words === undefined ? compilePatterns(data.find ?? [], note) : [phraseListPattern(words)];
  if (mistakes.count > before) return undefined;
  const detector: Detector = {
    infoType: id,
    title,
    source: places.file,
    find,
    lengthMax: longestMatch(find),
    ...(check !== undefined && isCheckName(check) && { check }),
    // An agency's words count as a column header too.
    ...(near !== undefined && { near, headers: { names: near } }),
    ...(data['not-near'] !== undefined && { notNear: data['not-near'] }),
    confidence: { alone: confidence?.alone ?? 'possible', near: confidence?.near ?? 'likely' },
    examples: data.examples.match,
    counterexamples: data.examples['no-match'],
  };
  checkExamples(detector, data, note);
  return detector;
}

/** Notes a mistake at a place in the detector. */
type Note = (message: string, ...path: PolicyPath) => void;

/** What is looked for as it stands, and can stand nowhere so. */
function notePhrases(data: DetectorData, note: Note): void {
  const checks = { words: phraseMistake, near: nearMistake, 'not-near': nearMistake } as const;
  for (const key of ['words', 'near', 'not-near'] as const) {
    for (const [index, phrase] of (data[key] ?? []).entries()) {
      const mistake = checks[key](phrase);
      if (mistake !== undefined) note(mistake, key, index);
    }
  }
}

/** A pattern as it stands in code, where its slashes are no part of it. */
const literalForm = /^\/(.+)\/[dgimsuvy]*$/u;

function toTexts(find: DetectorData['find'] = []): readonly string[] {
  return typeof find === 'string' ? [find] : find;
}

/** An example that does not hold is a mistake in the pattern, and shows it before a file is scanned. */
function checkExamples(detector: Detector, { find, examples }: DetectorData, note: Note): void {
  const { match, 'no-match': noMatch } = examples;
  const literal = toTexts(find).find((pattern) => literalForm.test(pattern));
  const why =
    literal === undefined
      ? ''
      : `; the slashes around "find" are taken for a part of it: write it without them, ${literal.replace(literalForm, '$1')}`;
  const finds = (example: string) => findMatches(example, { detectors: [detector], specimens: 'real' });
  for (const [index, example] of match.entries()) {
    if (finds(example).length === 0)
      note(`"${detector.infoType}" does not find this example${why}`, 'examples', 'match', index);
  }
  for (const [index, example] of noMatch.entries()) {
    if (!finds(example).every(({ confidence }) => confidence === 'possible'))
      note(`"${detector.infoType}" finds this example, and must not`, 'examples', 'no-match', index);
  }
}

function compilePatterns(find: string | readonly string[], note: Note): readonly Pattern[] {
  return toTexts(find).flatMap((pattern, index) => {
    const path = typeof find === 'string' ? ['find'] : ['find', index];
    if (/(?<!\\)(?:\*|\+|\{\d+,\})/.test(pattern.replaceAll(/\[[^\]]*\]/g, 'x'))) {
      note('a repeat in "find" has no upper bound; write {1,40} in place of + or *', ...path);
      return [];
    }
    const quotes = quotesMistake(pattern);
    if (quotes !== undefined) {
      note(quotes, ...path);
      return [];
    }
    const compiled = compilePattern(pattern);
    const fault = compiled === undefined ? '"find" is not a regular expression that can be read' : findFault(compiled);
    if (fault !== undefined) note(fault, ...path);
    return compiled === undefined || fault !== undefined ? [] : [compiled];
  });
}

function compilePattern(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern, 'u');
  } catch {
    return undefined;
  }
}
