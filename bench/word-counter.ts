/** Marks of direction, which Poppler puts around words from right to left, and what has no width. */
const UNSEEN = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
/** A word that goes on in the next line: Poppler takes the hyphen away. */
const HYPHEN_AT_END = /[-\u00ad\u2010]\s*\n\s*/g;

/** Words between white space, without the punctuation at their ends; how often each comes. */
export function countWords(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const each of normalize(text).split(/\s+/)) {
    const word = each.replaceAll(/^\p{P}+|\p{P}+$/gu, '');
    if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** NFKD: put together, letters that stand side by side may become one. */
function normalize(text: string): string {
  return text.normalize('NFKD').replaceAll(UNSEEN, '');
}

/** How often words stand in a text: as words, with spaces in them, or broken at the end of a line. */
export class WordCounter {
  readonly #words: ReadonlyMap<string, number>;
  readonly #squeezed: string;
  readonly #joined: string;

  constructor(text: string) {
    this.#words = countWords(text);
    this.#squeezed = normalize(text).replaceAll(/\s+/g, '');
    this.#joined = normalize(text.replaceAll(HYPHEN_AT_END, '')).replaceAll(/\s+/g, '');
  }

  /** At most `max`. */
  count(word: string, max: number): number {
    const whole = Math.min(max, this.#words.get(word) ?? 0);
    if (whole === max) return max;
    return Math.max(whole, countIn(this.#squeezed, word, max), countIn(this.#joined, word, max));
  }
}

/** How often a word stands in a text, at most `max`. */
function countIn(text: string, word: string, max: number): number {
  let count = 0;
  let at = text.indexOf(word);
  while (at >= 0 && count < max) {
    count += 1;
    at = text.indexOf(word, at + word.length);
  }
  return count;
}
