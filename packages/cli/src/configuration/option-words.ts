import { type Policy, redactSentence } from '@holdback/rules';
import { DEFAULT_POLICY } from '../policies/built-in-name.ts';
import { quoteWord } from '../shell-word.ts';

/** What is to be typed after a command for it to use a policy again; begins with a space, or is empty. */
export function policyWords(policy: string): string {
  return policy === DEFAULT_POLICY ? '' : optionWords('--policy', policy, 'FILE');
}

/** An option as it is to be typed again, after a space. */
export function optionWords(option: string, value: string, placeholder: string, masks?: Policy['masks']): string {
  return ` ${option} ${quoteWord(shownValue(value, placeholder, masks))}`;
}

/** The value of an option; the placeholder for one that may not be shown, which could not be pasted masked. */
export function shownValue(value: string, placeholder: string, masks?: Policy['masks']): string {
  return redactSentence(value, masks) === value ? value : placeholder;
}
