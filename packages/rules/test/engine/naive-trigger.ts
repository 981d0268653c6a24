import type { Pattern } from '../../src/engine/pattern.ts';
import { compilePattern } from '../../src/engine/pattern.ts';
import { PHRASES_MAX, type Starts, type Trigger } from '../../src/engine/trigger.ts';
import { matchPhrase } from '../../src/label/words.ts';

/** The plain way: every pattern and every phrase is tried at every place. A rough pattern must match wherever the exact one does. */
export class NaiveTrigger implements Trigger {
  readonly #patterns: readonly RegExp[];
  readonly #rough: readonly RegExp[];
  readonly #phrases: readonly string[];

  constructor(patterns: readonly Pattern[], phrases: readonly string[]) {
    this.#patterns = patterns.map((each) => compilePattern(each));
    this.#rough = patterns.map((each) => compilePattern(each, true));
    this.#phrases = phrases;
  }

  find(text: string): Starts {
    const starts = this.#patterns.map((pattern, index) => {
      const rough = this.#rough[index];
      const own: number[] = [];
      for (let at = 0; at < text.length; at += 1) {
        pattern.lastIndex = at;
        if (!pattern.test(text)) continue;
        own.push(at);
        if (rough === undefined) continue;
        rough.lastIndex = at;
        if (!rough.test(text)) throw new Error(`/${pattern.source}/ matches at ${at} and roughly does not`);
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
