import type { Pattern } from '../../src/engine/pattern.ts';
import { compilePattern } from '../../src/engine/pattern.ts';
import { PHRASES_MAX, type Starts, type Trigger } from '../../src/engine/trigger.ts';
import { matchPhrase } from '../../src/label/words.ts';

/** The plain way: every pattern and every phrase is tried at every place. */
export class NaiveTrigger implements Trigger {
  readonly #patterns: readonly RegExp[];
  readonly #phrases: readonly string[];

  constructor(patterns: readonly Pattern[], phrases: readonly string[]) {
    this.#patterns = patterns.map((each) => compilePattern(each));
    this.#phrases = phrases;
  }

  find(text: string): Starts {
    const starts = this.#patterns.map((pattern) => {
      const own: number[] = [];
      for (let at = 0; at < text.length; at += 1) {
        pattern.lastIndex = at;
        if (pattern.test(text)) own.push(at);
      }
      return own;
    });
    const phrases: number[] = [];
    for (let at = 0; at < text.length; at += 1) {
      for (const [index, phrase] of this.#phrases.entries()) {
        if (matchPhrase(phrase, text, at) !== -1) phrases.push(at * PHRASES_MAX + index);
      }
    }
    return { touched: starts.flatMap((own, index) => (own.length > 0 ? [index] : [])), starts, phrases };
  }
}
