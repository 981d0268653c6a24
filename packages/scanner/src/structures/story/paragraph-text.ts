import type { Trait } from '../../document.ts';

/** A stretch of a paragraph of which one thing is true. */
interface Piece {
  readonly text: string;
  readonly hiddenBy: Trait | undefined;
  /** It was put in while changes were tracked. */
  readonly isInserted: boolean;
}

/** A text of a paragraph that is told: what is seen of it, or a stretch that is not. */
export interface Said {
  readonly text: string;
  readonly hiddenBy?: Trait;
  /** What the words before it call it: `SSN`, of `SSN: ` and a number that is covered. */
  readonly label?: string;
}

/** Characters of a word that a stretch is a part of. Longer ones are no words. */
const WORD_LENGTH_MAX = 64;

/** What keeps its room on the page when it is not seen, so that what stands beside it is not one word. */
const KEEPS_ROOM: ReadonlySet<Trait | undefined> = new Set<Trait>(['black-highlight', 'invisible-text']);

/** Gathers the text of a paragraph from its runs. */
export class ParagraphText {
  /** As they were added: the text of a paragraph is put together when it is over. */
  #added: Piece[] = [];
  #length = 0;

  /** In UTF-16 units. */
  get length(): number {
    return this.#length;
  }

  /** Adds what a run holds, why it is not seen, and whether it was put in while changes were tracked. */
  add(text: string, hiddenBy: Trait | undefined, isInserted = false): void {
    if (text === '') return;
    this.#length += text.length;
    this.#added.push({ text, hiddenBy, isInserted });
  }

  /** All text from an offset on, in the order of the file. */
  from(offset: number): string {
    const texts: string[] = [];
    let start = this.#length;
    for (let at = this.#added.length - 1; at >= 0 && start > offset; at -= 1) {
      const { text = '' } = this.#added[at] ?? {};
      texts.push(text.slice(Math.max(0, offset - (start - text.length))));
      start -= text.length;
    }
    return texts.reverse().join('');
  }

  /**
   * Forgets what was gathered, and gives it: first what is seen, in one piece, then each stretch that is not, with the
   * rest of the words that it is a part of.
   */
  take(): readonly Said[] {
    const pieces = merge(this.#added);
    this.#added = [];
    this.#length = 0;
    const said: Said[] = [];
    const seen = pieces.map((piece) => (piece.hiddenBy === undefined ? piece.text : roomOf(piece))).join('');
    if (seen.trim() !== '') said.push({ text: seen });
    for (const [at, { text, hiddenBy }] of pieces.entries()) {
      if (hiddenBy === undefined || text.trim() === '') continue;
      const [before, after] = [besides(pieces, at, -1), besides(pieces, at, 1)];
      const whole = isWord(text) ? `${endOf(before, text)}${text}${startOf(after, text)}` : text;
      const label = labelOf(before);
      said.push({ text: whole, hiddenBy, ...(label !== undefined && { label }) });
    }
    return said;
  }
}

/** Pieces that follow one another and of which the same is true, as one. */
function merge(added: readonly Piece[]): readonly Piece[] {
  const groups: Piece[][] = [];
  for (const piece of added) {
    const last = groups.at(-1)?.[0];
    const isSame = last?.hiddenBy === piece.hiddenBy && last?.isInserted === piece.isInserted;
    if (last !== undefined && isSame) groups.at(-1)?.push(piece);
    else groups.push([piece]);
  }
  return groups.flatMap(([first, ...rest]) =>
    first === undefined ? [] : [{ ...first, text: [first, ...rest].map(({ text }) => text).join('') }],
  );
}

function roomOf({ text, hiddenBy }: Piece): string {
  return KEEPS_ROOM.has(hiddenBy) && text !== '' ? ' ' : '';
}

/** Whether a text has a letter or a digit. */
export function isWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** What stands before a piece or after it: of what was deleted, what stood there before something was put in its place. */
function besides(pieces: readonly Piece[], at: number, step: 1 | -1): Piece | undefined {
  const next = pieces[at + step];
  return next?.isInserted === true && pieces[at]?.hiddenBy === 'deleted-text' ? pieces[at + 2 * step] : next;
}

/** The beginning of the word that goes on in a text. */
function endOf(before: Piece | undefined, text: string): string {
  if (before === undefined || !/^[\p{L}\p{N}-]/u.test(text)) return '';
  return /[\p{L}\p{N}][^\s,;:()"]*$/u.exec(before.text.slice(-WORD_LENGTH_MAX))?.[0] ?? '';
}

/** The end of the word that begins in a text. */
function startOf(after: Piece | undefined, text: string): string {
  if (after === undefined || !/[\p{L}\p{N}-]$/u.test(text)) return '';
  return /^[^\s,;:()"]*[\p{L}\p{N}]/u.exec(after.text.slice(0, WORD_LENGTH_MAX))?.[0] ?? '';
}

/** What the words say that end in a colon. */
function labelOf(before: Piece | undefined): string | undefined {
  const words = before?.text.slice(-WORD_LENGTH_MAX);
  return words === undefined ? undefined : /([\p{L}#][^:\n\t.;]*):\s*$/u.exec(words)?.[1]?.trim();
}
