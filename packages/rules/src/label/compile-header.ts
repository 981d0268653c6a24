import { phrasePattern, toWords } from './words.ts';

/** The same headers come in every file of a portal. */
const ANSWERS_KEPT = 10_000;

/**
 * Compiles words and phrases that a header, in words as `toWords` gives them, must contain one of, whole. A phrase
 * that begins with `=` must be the whole header: `=name` is not in `sample name`.
 */
export function compileHeader(phrases: readonly string[]): (words: string) => boolean {
  const answers = new Map<string, boolean>();
  const whole = new Set(phrases.filter((each) => each.startsWith('=')).map(glue));
  const parts = phrases.filter((each) => !each.startsWith('='));
  return (words) => {
    let answer = answers.get(words);
    if (answer === undefined) {
      answer = whole.has(glue(words)) || (parts.length > 0 && phrasePattern(parts).test(words));
      if (answers.size >= ANSWERS_KEPT) answers.clear();
      answers.set(words, answer);
    }
    return answer;
  };
}

/** Words as one: a header may be `LastName`, `last_name` or `lastname`. */
function glue(text: string): string {
  return toWords(text).replaceAll(' ', '');
}
