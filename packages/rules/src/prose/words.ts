import {
  APOSTROPHE,
  CAPITAL,
  characterAt,
  DIGIT,
  HYPHEN,
  KIND_BITS,
  KIND_MASK,
  kindAt,
  SMALL,
  SPACE,
  WORD_KINDS,
} from './characters.ts';
import { GAP_GLUED, GAP_HANDLE, GAP_POSSESSIVE, GAP_START, NO_GAP, nextGap } from './word-gaps.ts';

/** How a word is written: see `Words.cases`. */
export const LOWER = 0;
export const INITIAL = 1;
export const UPPER = 2;
export const LETTER = 3;
export const MIXED = 4;
export const DIGITS = 5;

/** Words of a text as lists of numbers, in order. Kept and filled again: a text has a million. */
export class Words {
  count = 0;
  /** Of the words that are looked at, the index of the first and the one after the last: see `narrow`. */
  first = 0;
  last = 0;
  /** Where each begins in the text, and where it ends. */
  starts = new Int32Array(1024);
  ends = new Int32Array(1024);
  /** Of each a hash of its letters, small and without accents, each digit as a nought. */
  hashes = new Int32Array(1024);
  /** How each is written: all small, a capital first, all capitals, a single capital, otherwise, or with digits. */
  cases = new Uint8Array(1024);
  /** What stands before each. */
  gaps = new Uint8Array(1024);
  /** The word whose gap is another while it is the first that is looked at, and what its gap is otherwise. */
  #narrowed = -1;
  #gap = GAP_START;

  /** Reads the words of `text` from `start` to `end`, instead of those before. */
  read(text: string, start: number, end: number): void {
    this.count = 0;
    let gap: number = GAP_START;
    let at = start;
    while (at < end) {
      const unit = text.charCodeAt(at);
      const kind = kindAt(unit);
      if (kind === SMALL || kind === CAPITAL || kind === DIGIT) {
        const next = this.#readWord(text, at, end, gap);
        at = next;
        gap = NO_GAP;
        if (at + 1 < end && kindAt(text.charCodeAt(at)) === APOSTROPHE && isPossessive(text, at, end)) {
          at += 2;
          gap = GAP_POSSESSIVE;
        }
        continue;
      }
      gap = nextGap(gap, text, at, kind);
      at += 1;
    }
    this.first = 0;
    this.last = this.count;
    this.#narrowed = -1;
  }

  /** Looks at the words that begin from `start` to `end` of the text and at no other. The first has nothing before it. */
  narrow(start: number, end: number): void {
    if (this.#narrowed !== -1) this.gaps[this.#narrowed] = this.#gap;
    this.first = this.#indexOf(start);
    this.last = this.#indexOf(end);
    this.#narrowed = this.first < this.last ? this.first : -1;
    if (this.#narrowed === -1) return;
    this.#gap = this.gaps[this.first] ?? GAP_START;
    this.gaps[this.first] = Math.max(GAP_START, this.#gap);
  }

  /** The index of the first word that begins at an offset or after it. */
  #indexOf(offset: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.starts[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Reads the word that begins at `start`, and gives its end. */
  #readWord(text: string, start: number, end: number, gap: number): number {
    let hash = 0x811c9dc5;
    let seen = 0;
    let capitals = 0;
    let at = start;
    for (; at < end; at += 1) {
      const unit = text.charCodeAt(at);
      const character = characterAt(unit);
      const kind = character & KIND_MASK;
      // Nearly all words end with a space.
      if (kind === SPACE) break;
      if (((WORD_KINDS >>> kind) & 1) === 0) {
        if (isMark(unit)) continue;
        if (!isWithinWord(text, at, end, kind, (seen & (1 << DIGIT)) !== 0)) break;
      }
      seen |= 1 << kind;
      if (kind === CAPITAL) capitals += 1;
      hash = Math.imul(hash ^ (character >> KIND_BITS), 0x01000193);
    }
    const index = this.count;
    if (index === this.starts.length) this.#grow();
    this.starts[index] = start;
    this.ends[index] = at;
    this.hashes[index] = (hash ^ (hash >>> 15)) | 0;
    this.cases[index] = caseOf(seen, capitals, kindAt(text.charCodeAt(start)) === CAPITAL, at - start);
    this.gaps[index] = this.#gapBefore(index, gap);
    this.count = index + 1;
    return at;
  }

  /** What stands before a word: what is glued to a handle is of the handle. */
  #gapBefore(index: number, gap: number): number {
    if (gap !== NO_GAP && gap !== GAP_GLUED) return gap;
    return index > 0 && this.gaps[index - 1] === GAP_HANDLE ? GAP_HANDLE : GAP_GLUED;
  }

  #grow(): void {
    const size = this.starts.length * 2;
    this.starts = grown(this.starts, new Int32Array(size));
    this.ends = grown(this.ends, new Int32Array(size));
    this.hashes = grown(this.hashes, new Int32Array(size));
    this.cases = grown(this.cases, new Uint8Array(size));
    this.gaps = grown(this.gaps, new Uint8Array(size));
  }
}

/** How a word is written, by the kinds of characters that it has. */
function caseOf(seen: number, capitals: number, isCapitalFirst: boolean, length: number): number {
  if ((seen & (1 << DIGIT)) !== 0) return DIGITS;
  if (capitals === 0) return LOWER;
  if (length === 1) return LETTER;
  if ((seen & (1 << SMALL)) === 0) return UPPER;
  return isCapitalFirst && capitals === 1 ? INITIAL : MIXED;
}

/** Whether a character belongs to the word around it: an apostrophe or a hyphen within a word, and what joins digits. */
function isWithinWord(text: string, at: number, end: number, kind: number, hasDigit: boolean): boolean {
  if (at + 1 >= end) return false;
  const next = kindAt(text.charCodeAt(at + 1));
  const isLetterNext = next === SMALL || next === CAPITAL;
  if (kind === APOSTROPHE) return isLetterNext && !isPossessive(text, at, end);
  if (kind === HYPHEN) return isLetterNext || (next === DIGIT && hasDigit);
  return next === DIGIT && hasDigit && isJoint(text.charCodeAt(at));
}

/** Whether the apostrophe at an offset begins a `'s` that is the end of its word. */
function isPossessive(text: string, at: number, end: number): boolean {
  return (text.charCodeAt(at + 1) | 0x20) === 0x73 && !isLetter(text, at + 2, end);
}

/** A combining mark (Unicode block U+0300): it belongs to the letter before. */
function isMark(unit: number): boolean {
  return unit >= 0x300 && unit < 0x370;
}

function grown<T extends Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

function isLetter(text: string, at: number, end: number): boolean {
  if (at >= end) return false;
  const kind = kindAt(text.charCodeAt(at));
  return kind === SMALL || kind === CAPITAL;
}

/** `.`, `,`, `/`, `:` within a number. */
function isJoint(unit: number): boolean {
  return unit === 0x2e || unit === 0x2c || unit === 0x2f || unit === 0x3a;
}
