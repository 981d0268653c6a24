import type { GivenOption } from '../run/given-option.ts';
import { quoteWord } from '../shell-word.ts';

/** Options as they are to be typed after a command; begins with a space, or is empty. */
export function wordsOfOptions(options: readonly GivenOption[]): string {
  return options.map(({ option, value }) => ` ${option}${value === undefined ? '' : ` ${quoteWord(value)}`}`).join('');
}

/** The same for a command that takes a policy and no other of them. */
export function policyWords(options: readonly GivenOption[]): string {
  return wordsOfOptions(options.filter(({ option }) => option === '--policy'));
}
