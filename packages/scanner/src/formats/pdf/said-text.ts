/** Letters and digits that a text is compared by, at a time. */
const GRAM_LENGTH = 8;
/** Fewer say nothing that would have to be told. */
const LENGTH_MIN = 2;
/** Shorter words are those of any text. */
const NEWS_LENGTH_MIN = 3;
/** Seven digits, in groups or not. */
const NUMBER = /\d(?:[-. ]?\d){6,}/g;
/** Characters that wait to be taken note of. */
const WAITING_LENGTH_MAX = 4 * 1024 ** 2;
/** A power of two; an eighth of it are bytes. */
const BITS = 2 ** 26;
/** Words that are kept, for texts that are too short to be compared otherwise. */
const WORDS_MAX = 1_000_000;

/**
 * What a document has said so far: whether a text was among it, whatever its spaces, its signs and its case. Bounded: it
 * may take a long text for said of which every few letters were, and tells a short one again where it has heard too much.
 */
export class SaidText {
  readonly #grams = new Uint8Array(BITS / 8);
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
    const text = this.#waiting.join('\n');
    this.#waiting = [];
    this.#waitingLength = 0;
    const letters = lettersOf(text);
    eachHash(letters, (first, second) => {
      this.#set(first);
      this.#set(second);
    });
    for (const word of wordsOf(text)) {
      if (this.#words.size < WORDS_MAX) this.#words.add(word);
    }
  }

  has(text: string): boolean {
    this.#takeWaiting();
    const letters = lettersOf(text);
    if (letters.length < LENGTH_MIN) return true;
    if (letters.length < GRAM_LENGTH) return wordsOf(text).every((word) => this.#words.has(word));
    let isSaid = true;
    eachHash(letters, (first, second) => {
      isSaid &&= this.#has(first) && this.#has(second);
    });
    return isSaid;
  }

  /** Whether a text has a word that was not said, or a number of several groups: other orders of the same words are none. */
  hasNews(text: string): boolean {
    if (this.has(text)) return false;
    const isNew = wordsOf(text).some((word) => word.length >= NEWS_LENGTH_MIN && !this.#words.has(word));
    return isNew || (text.match(NUMBER) ?? []).some((number) => !this.has(number));
  }

  #set(bit: number): void {
    this.#grams[bit >>> 3] = (this.#grams[bit >>> 3] ?? 0) | (1 << (bit & 7));
  }

  #has(bit: number): boolean {
    return ((this.#grams[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0;
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

/** Two bits for each stretch of letters, by two polynomials that roll on from one to the next. */
function eachHash(letters: string, take: (first: number, second: number) => void): void {
  let [first, second] = [0, 0];
  for (let at = 0; at < letters.length; at++) {
    const left = at < GRAM_LENGTH ? 0 : letters.charCodeAt(at - GRAM_LENGTH);
    const code = letters.charCodeAt(at);
    first = (Math.imul(first, FIRST_BASE) + code - Math.imul(left, FIRST_POWER)) | 0;
    second = (Math.imul(second, SECOND_BASE) + code - Math.imul(left, SECOND_POWER)) | 0;
    if (at >= GRAM_LENGTH - 1) take(spread(first), spread(second));
  }
}

const [FIRST_BASE, SECOND_BASE] = [0x01000193, 0x5bd1e995];
const [FIRST_POWER, SECOND_POWER] = [power(FIRST_BASE), power(SECOND_BASE)];

function power(base: number): number {
  let product = 1;
  for (let step = 0; step < GRAM_LENGTH; step++) product = Math.imul(product, base);
  return product;
}

function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((mixed ^ (mixed >>> 13)) >>> 0) % BITS;
}
