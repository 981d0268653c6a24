import { phrasePattern, toWords } from './phrases.ts';

/**
 * Compiles words and phrases that a header, in words as `toWords` gives them, must contain one of, whole. A phrase
 * that begins with `=` must be the whole header: `=name` is not in `sample name`.
 */
export function compileHeader(phrases: readonly string[]): (words: string) => boolean {
  const whole = new Set(phrases.filter((each) => each.startsWith('=')).map(glue));
  const parts = phrases.filter((each) => !each.startsWith('='));
  return (words) => whole.has(glue(words)) || (parts.length > 0 && phrasePattern(parts).test(words));
}

/** Words as one: a header may be `LastName`, `last_name` or `lastname`. */
function glue(text: string): string {
  return toWords(text).replaceAll(' ', '');
}
