import { GRAM_LENGTH, GramSet } from './gram-set.ts';

/** Fewer say nothing that would have to be told. */
const LENGTH_MIN = 2;
/** Shorter words are those of any text. */
const NEWS_LENGTH_MIN = 3;
/** Seven digits, in groups or not. */
const NUMBER = /\d(?:[-. ]?\d){6,}/g;
/** Characters that wait to be taken note of. */
const WAITING_LENGTH_MAX = 4 * 1024 ** 2;
/** Words that are kept, for texts that are too short to be compared otherwise. */
const WORDS_MAX = 1_000_000;

/**
 * What a document has said so far: whether a text was among it, whatever its spaces, its signs and its case. Bounded: it
 * may take a long text for said of which every few letters were, and tells a short one again where it has heard too much.
 */
export class SaidText {
  readonly #grams = new GramSet();
  readonly #words = new Set<string>();
  /** What was said since somebody asked last: of most documents nobody asks before their end. */
  #waiting: string[] = [];
  #waitingLength = 0;

  add(text: string): void {
    this.#waiting.push(text);
    this.#waitingLength += text.length;
    if (this.#waitingLength > WAITING_LENGTH_MAX) this.#takeWaiting();
  }

  #takeWaiting(): void {
    if (this.#waiting.length === 0) return;
    const text = this.#waiting.join('\n');
    this.#waiting = [];
    this.#waitingLength = 0;
    this.#grams.add(lettersOf(text));
    for (const word of wordsOf(text)) {
      if (this.#words.size < WORDS_MAX) this.#words.add(word);
    }
  }

  has(text: string): boolean {
    this.#takeWaiting();
    const letters = lettersOf(text);
    if (letters.length < LENGTH_MIN) return true;
    if (letters.length < GRAM_LENGTH) return wordsOf(text).every((word) => this.#words.has(word));
    return this.#grams.has(letters);
  }

  /** Whether a text has a word that was not said, or a number of several groups: other orders of the same words are none. */
  hasNews(text: string): boolean {
    if (this.has(text)) return false;
    const isNew = wordsOf(text).some((word) => word.length >= NEWS_LENGTH_MIN && !this.#words.has(word));
    return isNew || (text.match(NUMBER) ?? []).some((number) => !this.has(number));
  }
}

/** Letters and digits, in lower case, without accents that stand alone and ligatures. */
function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
