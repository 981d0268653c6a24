/** How a word is written: see `Words.cases`. */
export const LOWER = 0;
export const INITIAL = 1;
export const UPPER = 2;
export const LETTER = 3;
export const MIXED = 4;
export const DIGITS = 5;

/** What stands between a word and the one before: see `Words.gaps`. What comes later in the list hides what comes before. */
export const GAP_SPACE = 0;
export const GAP_GLUED = 1;
export const GAP_POSSESSIVE = 2;
export const GAP_QUOTE = 3;
export const GAP_COMMA = 4;
export const GAP_DASH = 5;
const GAP_OTHER = 6;
export const GAP_BRACKET = 7;
export const GAP_COLON = 8;
export const GAP_LINE = 9;
export const GAP_PERIOD = 10;
export const GAP_CELL = 11;
export const GAP_START = 12;
export const GAP_HANDLE = 13;

/** How many kinds of gaps there are. */
export const GAP_KINDS = 14;

/** What a character is to a reader of words. */
const OTHER = 0;
const SMALL = 1;
const CAPITAL = 2;
const DIGIT = 3;
const APOSTROPHE = 4;
const HYPHEN = 5;
const SPACE = 6;

/** Letters below this are told by tables. */
const TABLE_END = 0x250;

const kinds = new Uint8Array(TABLE_END);
const folded = new Uint16Array(TABLE_END);

for (let unit = 0; unit < TABLE_END; unit += 1) {
  const character = String.fromCharCode(unit);
  const base = character.normalize('NFD').charAt(0).toLowerCase();
  folded[unit] = base.charCodeAt(0);
  kinds[unit] = kindOf(character);
}

function kindOf(character: string): number {
  if (/\p{Lu}/u.test(character)) return CAPITAL;
  if (/\p{L}/u.test(character)) return SMALL;
  if (/\d/.test(character)) return DIGIT;
  if (character === "'" || character === '`' || character === '\u00b4') return APOSTROPHE;
  if (character === '-') return HYPHEN;
  return /\s/.test(character) ? SPACE : OTHER;
}

function kindAt(unit: number): number {
  if (unit < TABLE_END) return kinds[unit] ?? OTHER;
  if (unit === 0x2019 || unit === 0x2018) return APOSTROPHE;
  if (unit >= 0x1e00 && unit < 0x1f00) return (unit & 1) === 0 ? CAPITAL : SMALL;
  if (unit >= 0x2000 && unit <= 0x200b) return SPACE;
  return OTHER;
}

function fold(unit: number): number {
  if (unit < TABLE_END) return folded[unit] ?? unit;
  if (unit === 0x2019 || unit === 0x2018) return 0x27;
  return unit >= 0x1e00 && unit < 0x1f00 ? String.fromCharCode(unit).normalize('NFD').charCodeAt(0) | 0x20 : unit;
}

/** Words of a stretch of text as lists of numbers, in order. Kept and filled again: a text has a million. */
export class Words {
  count = 0;
  /** Where each begins in the text, and where it ends. */
  starts = new Int32Array(1024);
  ends = new Int32Array(1024);
  /** Of each a hash of its letters, small and without accents, each digit as a nought. */
  hashes = new Int32Array(1024);
  /** How each is written: all small, a capital first, all capitals, a single capital, otherwise, or with digits. */
  cases = new Uint8Array(1024);
  /** What stands before each. */
  gaps = new Uint8Array(1024);

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
        gap = -1;
        if (at + 1 < end && kindAt(text.charCodeAt(at)) === APOSTROPHE && isPossessive(text, at, end)) {
          at += 2;
          gap = GAP_POSSESSIVE;
        }
        continue;
      }
      gap = Math.max(gap, gapOf(text, at, unit, kind));
      at += 1;
    }
  }

  /** Reads the word that begins at `start`, and gives its end. */
  #readWord(text: string, start: number, end: number, gap: number): number {
    const index = this.count;
    if (index === this.starts.length) this.#grow();
    const wordEnd = endOfWord(text, start, end);
    this.starts[index] = start;
    this.ends[index] = wordEnd;
    const isGlued = gap === -1 || gap === GAP_GLUED;
    const isOfHandle = isGlued && index > 0 && this.gaps[index - 1] === GAP_HANDLE;
    this.gaps[index] = isOfHandle ? GAP_HANDLE : isGlued ? GAP_GLUED : gap;
    this.#describe(text, index, start, wordEnd);
    this.count = index + 1;
    return wordEnd;
  }

  #describe(text: string, index: number, start: number, end: number): void {
    let hash = 0x811c9dc5;
    let small = 0;
    let capitals = 0;
    let digits = 0;
    for (let at = start; at < end; at += 1) {
      const unit = text.charCodeAt(at);
      if (isMark(unit)) continue;
      const kind = kindAt(unit);
      if (kind === SMALL) small += 1;
      else if (kind === CAPITAL) capitals += 1;
      else if (kind === DIGIT) digits += 1;
      hash = Math.imul(hash ^ (kind === DIGIT ? 0x30 : fold(unit)), 0x01000193);
    }
    this.hashes[index] = (hash ^ (hash >>> 15)) | 0;
    this.cases[index] =
      digits > 0 ? DIGITS : caseOf(small, capitals, kindAt(text.charCodeAt(start)) === CAPITAL, end - start);
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

function caseOf(small: number, capitals: number, isCapitalFirst: boolean, length: number): number {
  if (capitals === 0) return LOWER;
  if (length === 1) return LETTER;
  if (small === 0) return UPPER;
  return isCapitalFirst && capitals === 1 ? INITIAL : MIXED;
}

/** Letters and digits, an apostrophe or a hyphen within a word, and what joins digits. */
function endOfWord(text: string, start: number, end: number): number {
  let hasDigit = false;
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    const kind = kindAt(unit);
    if (kind === DIGIT) hasDigit = true;
    if (kind === SMALL || kind === CAPITAL || kind === DIGIT || isMark(unit)) continue;
    if (!isWithinWord(text, at, end, kind, hasDigit)) return at;
  }
  return end;
}

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

/** Marks that are a gap of one kind wherever they stand. */
const markGaps: ReadonlyMap<number, number> = new Map([
  ...[...',;'].map((mark) => [mark.charCodeAt(0), GAP_COMMA] as const),
  ...[...'/\\_'].map((mark) => [mark.charCodeAt(0), GAP_GLUED] as const),
  ...[...'()[]<>'].map((mark) => [mark.charCodeAt(0), GAP_BRACKET] as const),
  ...[...'"\u201c\u201d'].map((mark) => [mark.charCodeAt(0), GAP_QUOTE] as const),
  ...[...'-\u2013\u2014'].map((mark) => [mark.charCodeAt(0), GAP_DASH] as const),
  ...[...'|\x1f'].map((mark) => [mark.charCodeAt(0), GAP_CELL] as const),
]);

/** What a mark is where space follows it, and where none does. */
interface SpacedGap {
  readonly spaced: number;
  readonly joined: number;
}

/** Marks that are another gap where space follows. */
const spacedGaps: ReadonlyMap<number, SpacedGap> = new Map<number, SpacedGap>([
  ...[...'.!?'].map((mark) => [mark.charCodeAt(0), { spaced: GAP_PERIOD, joined: GAP_GLUED }] as const),
  [0x3a, { spaced: GAP_COLON, joined: GAP_GLUED }],
  ...[...'@#'].map((mark) => [mark.charCodeAt(0), { spaced: GAP_OTHER, joined: GAP_HANDLE }] as const),
]);

function gapOf(text: string, at: number, unit: number, kind: number): number {
  if (kind === SPACE) return spaceOf(text, at, unit);
  const either = spacedGaps.get(unit);
  if (either !== undefined) return isSpaceAfter(text, at) ? either.spaced : either.joined;
  return markGaps.get(unit) ?? (kind === APOSTROPHE ? GAP_QUOTE : GAP_OTHER);
}

function spaceOf(text: string, at: number, unit: number): number {
  const before = text.charCodeAt(at - 1);
  if (unit === 0x0a || unit === 0x0d) return before === 0x0a ? GAP_CELL : GAP_LINE;
  return unit === 0x09 || (unit === 0x20 && before === 0x20) ? GAP_CELL : GAP_SPACE;
}

function isSpaceAfter(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return Number.isNaN(next) || kindAt(next) === SPACE || next === 0x22 || next === 0x29 || next === 0x201d;
}
