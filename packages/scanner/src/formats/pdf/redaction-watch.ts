import type { Trait } from '../../document.ts';

/** Why words are not seen that somebody meant to take out. */
const REDACTED: ReadonlySet<Trait> = new Set<Trait>([
  'covered-text',
  'covered-by-note',
  'unapplied-redaction',
  'revealing-layer',
]);

/** Words that stand where others were taken out. */
const MARKERS = /\[?\bredacted\b\]?|[\u2588\u25a0]{3,}/i;

/** Words, and pairs of words, that are kept of a document. */
const KEPT_MAX = 200_000;

/** Characters that wait to be looked through. */
const WAITING_LENGTH_MAX = 4 * 1024 ** 2;

/** Letters of a word that says something, and digits of a number. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'\u2019-]*/gu;
const WORD_LENGTH_MIN = 3;
const DIGITS_MIN = 5;

/**
 * What was redacted in a document, and what is seen: whether words that are covered in one place stand open in another,
 * and whether a text has words that no page shows, where pages withhold some.
 */
export class RedactionWatch {
  readonly #words = new Set<string>();
  /** Names and numbers that are seen, with the first page that shows each. */
  readonly #shown = new Map<string, number>();
  readonly #covered = new Set<string>();
  /** What is seen and was not looked through yet: of most documents nobody asks. */
  #waiting: { readonly text: string; readonly page: number }[] = [];
  #waitingLength = 0;
  #withholds = false;

  /** A page has bars under which there is nothing. */
  notePageWithBars(): void {
    this.#withholds = true;
  }

  /** Takes a text of a page. */
  take(text: string, page: number, hiddenBy: Trait | undefined): void {
    if (hiddenBy === undefined) this.#takeShown(text, page);
    else if (REDACTED.has(hiddenBy)) {
      this.#withholds = true;
      for (const name of namesIn(text)) if (this.#covered.size < KEPT_MAX) this.#covered.add(name);
    }
  }

  #takeShown(text: string, page: number): void {
    if (MARKERS.test(text)) this.#withholds = true;
    this.#waiting.push({ text, page });
    this.#waitingLength += text.length;
    if (this.#waitingLength > WAITING_LENGTH_MAX) this.#takeWaiting();
  }

  #takeWaiting(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#waitingLength = 0;
    for (const { text, page } of waiting) {
      for (const word of wordsOf(text)) if (this.#words.size < KEPT_MAX) this.#words.add(word);
      for (const name of namesIn(text)) {
        if (this.#shown.size < KEPT_MAX && !this.#shown.has(name)) this.#shown.set(name, page);
      }
    }
  }

  /** The pages that show a name or a number which is covered elsewhere, each once, in order. */
  missed(): readonly number[] {
    if (this.#covered.size === 0) return [];
    this.#takeWaiting();
    const pages = new Set([...this.#covered].flatMap((name) => this.#shown.get(name) ?? []));
    return [...pages].sort((a, b) => a - b);
  }

  /**
   * Whether a text that stands beside the pages says what they withhold: they withhold something, and it says in more than
   * half of its words what no page shows. Of more words than are kept nobody knows which are shown.
   */
  withholds(text: string): boolean {
    if (!this.#withholds || FILE_NAME.test(text) || MADE_BY.test(text)) return false;
    this.#takeWaiting();
    if (this.#words.size >= KEPT_MAX) return false;
    const words = [...wordsOf(text)];
    const unseen = words.filter((word) => !this.#words.has(word));
    return unseen.length >= 2 && unseen.length * 2 > words.length;
  }
}

/** Titles that a program made of the name of a file. */
const FILE_NAME = /^Microsoft \w+ - |\.\w{3,4}$/;

/** What programs say of themselves in comments of a file: `ReportLab Generated PDF document (opensource)`. */
const MADE_BY =
  /^[\s%]*(?:[\w.-]+ )?(?:created|generated|produced|made|written)\b[^\n]{0,20}\b(?:by|with|pdf|document)\b[^\n]{0,60}$/i;

function* wordsOf(text: string): Generator<string> {
  for (const [word] of text.matchAll(WORD)) if (word.length >= WORD_LENGTH_MIN) yield word.toLowerCase();
}

/** Two words in a row with capitals, and numbers of some digits. */
function* namesIn(text: string): Generator<string> {
  let before: string | undefined;
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    const isNext = before !== undefined && /^\s+$/.test(text.slice(end, match.index));
    if (isCapital(word) && isNext && before !== undefined) yield `${before} ${word}`.toLowerCase();
    if (word.replace(/\D/g, '').length >= DIGITS_MIN) yield word.toLowerCase();
    before = isCapital(word) ? word : undefined;
    end = match.index + word.length;
  }
}

function isCapital(word: string): boolean {
  return word.length > 1 && /^\p{Lu}/u.test(word);
}
