import type { Detector } from '../detectors/detector.ts';
import { findFault } from '../engine/pattern-fault.ts';
import { findMatches } from '../match/find-matches.ts';
import { phraseListPattern } from '../match/phrase-list.ts';
import { PolicyError, type PolicyPlace } from './policy.ts';
import type { DetectorData } from './policy-data.ts';
import { isCheckName } from './policy-schema.ts';
import type { PolicyPath, PolicyText } from './policy-text.ts';

/** The longest match of a detector whose author does not say. */
const LENGTH_MAX = 200;

/** Makes of what an agency wrote the same object as a built-in detector is. */
export function compileDetector(data: DetectorData, text: PolicyText, path: PolicyPath): Detector {
  const { id, title, near, confidence, check, words } = data;
  if ((data.find === undefined) === (words === undefined)) {
    throw new PolicyError(`the detector "${id}" needs either "find" or "words"`, text.place(path));
  }
  const find = words === undefined ? compilePatterns(data.find ?? [], text, path) : [phraseListPattern(words)];
  const detector: Detector = {
    infoType: id,
    title,
    source: text.file,
    find,
    lengthMax: LENGTH_MAX,
    ...(check !== undefined && isCheckName(check) && { check }),
    // An agency's words count as a column header too.
    ...(near !== undefined && { near, headers: { names: near } }),
    ...(data['not-near'] !== undefined && { notNear: data['not-near'] }),
    confidence: { alone: confidence?.alone ?? 'possible', near: confidence?.near ?? 'likely' },
    examples: data.examples.match,
    counterexamples: data.examples['no-match'],
  };
  checkExamples(detector, data.examples, text, [...path, 'examples']);
  return detector;
}

/** An example that does not hold is a mistake in the pattern, and shows it before a file is scanned. */
function checkExamples(
  detector: Detector,
  { match, 'no-match': noMatch }: DetectorData['examples'],
  text: PolicyText,
  path: PolicyPath,
): void {
  const finds = (example: string) => findMatches(example, { detectors: [detector], specimens: 'real' });
  for (const [index, example] of match.entries()) {
    if (finds(example).length > 0) continue;
    throw new PolicyError(`"${detector.infoType}" does not find this example`, text.place([...path, 'match', index]));
  }
  for (const [index, example] of noMatch.entries()) {
    if (finds(example).every(({ confidence }) => confidence === 'possible')) continue;
    const place = text.place([...path, 'no-match', index]);
    throw new PolicyError(`"${detector.infoType}" finds this example, and must not`, place);
  }
}

function compilePatterns(find: string | readonly string[], text: PolicyText, path: PolicyPath): readonly RegExp[] {
  const patterns = typeof find === 'string' ? [find] : find;
  return patterns.map((pattern, index) => {
    const place = text.place(typeof find === 'string' ? [...path, 'find'] : [...path, 'find', index]);
    if (/(?<!\\)(?:\*|\+|\{\d+,\})/.test(pattern.replaceAll(/\[[^\]]*\]/g, 'x'))) {
      throw new PolicyError('a repeat in "find" has no upper bound; write {1,40} in place of + or *', place);
    }
    const compiled = compilePattern(pattern, place);
    const fault = findFault(compiled);
    if (fault !== undefined) throw new PolicyError(fault, place);
    return compiled;
  });
}

function compilePattern(pattern: string, place: PolicyPlace): RegExp {
  try {
    return new RegExp(pattern, 'u');
  } catch {
    throw new PolicyError('"find" is not a regular expression that can be read', place);
  }
}
