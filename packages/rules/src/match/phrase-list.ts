import { normalize } from '../block/normalize.ts';
import type { Detector } from '../detectors/detector.ts';
import { longestMatch } from '../engine/known-pattern.ts';
import type { Pattern } from '../engine/pattern.ts';

/** Words and phrases that somebody listed to be looked for: whole, in any case, however they are spaced. */
export interface PhraseList {
  /** What it is known by among those that are looked for together. */
  readonly key: string;
  readonly phrases: readonly string[];
  /** A report may name the phrase that was found; otherwise it shows its shape, as of a value. */
  readonly mayBeQuoted?: true | undefined;
}

/** The longest phrase that is looked for, spaces included. */
export const PHRASE_LENGTH_MAX = 200;

/**
 * A pattern for the words and phrases of a list. They are read as the text is, typographic quotes and dashes as plain ones:
 * as they stand they would match nothing.
 */
export function phraseListPattern(phrases: readonly string[]): Pattern {
  const alternatives = phrases
    .map((phrase) => normalize(phrase).text.trim())
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.split(/\s+/).map(escapeWord).join(String.raw`[\s\-]{1,3}`));
  const source = String.raw`(?<![\p{L}\p{N}_])(?:${alternatives.join('|')})(?![\p{L}\p{N}_])`;
  return { source, flags: 'iu' };
}

/** As `RegExp.escape` does it, which Node 22 has not, and the table of known patterns is made of what comes of it. */
function escapeWord(word: string): string {
  return word
    .replaceAll(/[$()*+./?[\\\]^{|}]/g, String.raw`\$&`)
    .replaceAll(/^[0-9A-Za-z]|[-,=<>#&!%:;@~'`"]/g, (sign) => String.raw`\x${sign.charCodeAt(0).toString(16)}`);
}

const compiled = new WeakMap<PhraseList, Detector>();

/** A list as the engine looks for it, in the same pass as for the patterns of detectors. */
export function engineViewOf(list: PhraseList): Detector {
  let view = compiled.get(list);
  if (view === undefined) {
    const find = [phraseListPattern(list.phrases)];
    view = {
      infoType: list.key,
      title: 'Words and phrases of a rule',
      source: 'the policy',
      find,
      // Longer than the phrase: between its words there may be more than it has.
      lengthMax: longestMatch(find),
      confidence: { alone: 'likely', near: 'likely' },
      examples: list.phrases,
      counterexamples: [],
    };
    compiled.set(list, view);
  }
  return view;
}
