import type { Part, TextPart, TraitPart } from '../../document.ts';
import { trait } from '../../parts.ts';

/** Words of a rendering that are kept to compare. A message has some thousands. */
const WORDS_MAX = 100_000;

/** Words that one rendering has and the other has not, from which they are different messages: a footer has some. */
const OTHERS_MIN = 5;

/** The part of the words of a rendering that are others: links are written out in one and not in the other. */
const OTHERS_SHARE = 0.3;

/** The renderings of one message, as plain text and as a page: a program shows the page (RFC 2046, 5.1.4). */
export class Alternatives {
  readonly #plain = new Set<string>();
  readonly #page = new Set<string>();

  /** Takes a text of a rendering, and gives it as it is to be told. */
  add(part: TextPart, isPage: boolean): TextPart {
    const words = isPage ? this.#page : this.#plain;
    for (const [word] of part.text.matchAll(/[\p{L}\p{N}]{4,40}/gu)) {
      if (words.size >= WORDS_MAX) break;
      words.add(word.toLowerCase());
    }
    return part;
  }

  /** Tells that the plain text says other things than the page, if it does. */
  *tell(): Generator<Part, void, undefined> {
    if (this.#page.size === 0 || this.#plain.size === 0) return;
    const others = [...this.#plain].filter((word) => !this.#page.has(word)).length;
    if (others >= OTHERS_MIN && others >= this.#plain.size * OTHERS_SHARE) yield ALTERNATIVE;
  }
}

const ALTERNATIVE: TraitPart = trait('unshown-alternative', { kind: 'field', name: 'text/plain' });
