/** A tag of a row that was read without a parser. */
export interface PlainRow {
  readonly attributes: Readonly<Record<string, string>>;
  /** It has no cells. */
  readonly isEmpty: boolean;
}

/** A cell that was read without a parser: numbers, and ranges of its bytes. Changed by the next. */
export interface PlainCell {
  /** From 1; 0 if it does not say. */
  readonly column: number;
  /** The number of its style; -1 if it does not say. */
  readonly style: number;
  /** Whether its value is the number of a shared string. */
  readonly isShared: boolean;
  /** Its value as a whole number, if it is one of at most nine digits; -1 otherwise. */
  readonly whole: number;
  /** The bytes of its value. Equal, if it has none. */
  readonly valueStart: number;
  readonly valueEnd: number;
}

const SPACE = 0x20;
const QUOTE = 0x22;
const EQUALS = 0x3d;
const SLASH = 0x2f;
const LESS = 0x3c;
const GREATER = 0x3e;
const AMPERSAND = 0x26;
const DIGIT_0 = 0x30;
const LETTER_A = 0x41;
const [LETTER_R, LETTER_S, LETTER_T, LETTER_C, LETTER_V] = [0x72, 0x73, 0x74, 0x63, 0x76];
const [LETTER_N] = [0x6e];

/** Digits of a number that needs no more than 32 bits. */
const DIGITS_MAX = 9;

/**
 * Cells and rows in the form in which nearly all are written: `<c r="B7" s="2" t="s"><v>41</v></c>`, ASCII without
 * references. They are read from bytes, and no string is made of a tag. Whatever is written otherwise is for a parser.
 */
export class PlainCells implements PlainCell {
  column = 0;
  style = -1;
  isShared = false;
  whole = -1;
  valueStart = 0;
  valueEnd = 0;

  /** Reads a cell that begins at an offset, and says where it ends; -1 if it is not plain, or not all there. */
  readCell(bytes: Uint8Array, start: number): number {
    let at = this.#readTag(bytes, start);
    if (at === -1) return -1;
    this.whole = -1;
    this.valueStart = at;
    this.valueEnd = at;
    // Of the form `<c r="A1" s="1"/>`, whose tag has ended behind its slash.
    if (bytes[at - 2] === SLASH) return at;
    if (bytes[at] !== LESS || bytes[at + 1] !== LETTER_V || bytes[at + 2] !== GREATER) return -1;
    at = this.#readValue(bytes, at + 3);
    return at !== -1 && endsCell(bytes, at) ? at + 8 : -1;
  }

  /** Reads a value, and says where its end tag begins; -1 if it is not plain, or not all there. */
  #readValue(bytes: Uint8Array, start: number): number {
    let at = start;
    let whole = 0;
    let isWhole = true;
    for (let byte = bytes[at]; byte !== LESS; byte = bytes[at]) {
      if (byte === undefined || byte >= 0x80 || byte === AMPERSAND || byte < SPACE) return -1;
      const digit = byte - DIGIT_0;
      if (digit >= 0 && digit <= 9) whole = whole * 10 + digit;
      else isWhole = false;
      at += 1;
    }
    this.valueStart = start;
    this.valueEnd = at;
    if (isWhole && at > start && at - start <= DIGITS_MAX) this.whole = whole;
    return at;
  }

  /** Reads the tag of a cell: what it says of itself, and where it ends. */
  #readTag(bytes: Uint8Array, start: number): number {
    if (bytes[start] !== LESS || bytes[start + 1] !== LETTER_C || bytes[start + 2] !== SPACE) return -1;
    this.column = 0;
    this.style = -1;
    this.isShared = false;
    let at = start + 3;
    for (;;) {
      if (bytes[at] === SLASH && bytes[at + 1] === GREATER) return at + 2;
      const end = this.#readAttribute(bytes, at);
      if (end === -1) return -1;
      const next = bytes[end + 1];
      if (next === GREATER) return end + 2;
      // A slash may follow at once, or a space and another attribute.
      if (next !== SPACE && next !== SLASH) return -1;
      at = next === SPACE ? end + 2 : end + 1;
    }
  }

  /** Reads an attribute of one letter, and says where its last quote is; -1 if it is of another kind. */
  #readAttribute(bytes: Uint8Array, at: number): number {
    if (bytes[at + 1] !== EQUALS || bytes[at + 2] !== QUOTE) return -1;
    const start = at + 3;
    if (bytes[at] === LETTER_R) return this.#readReference(bytes, start);
    if (bytes[at] === LETTER_S) return this.#readStyle(bytes, start);
    if (bytes[at] !== LETTER_T || bytes[start + 1] !== QUOTE) return -1;
    this.isShared = bytes[start] === LETTER_S;
    return this.isShared || bytes[start] === LETTER_N ? start + 1 : -1;
  }

  #readReference(bytes: Uint8Array, start: number): number {
    let column = 0;
    let at = start;
    for (; at - start < 4; at += 1) {
      const letter = (bytes[at] ?? 0) - LETTER_A;
      if (letter < 0 || letter > 25) break;
      column = column * 26 + letter + 1;
    }
    const digits = at;
    while (isDigit(bytes[at])) at += 1;
    if (column === 0 || at === digits || bytes[at] !== QUOTE) return -1;
    this.column = column;
    return at;
  }

  #readStyle(bytes: Uint8Array, start: number): number {
    let style = 0;
    let at = start;
    for (; isDigit(bytes[at]); at += 1) style = style * 10 + (bytes[at] ?? 0) - DIGIT_0;
    if (at === start || at - start > DIGITS_MAX || bytes[at] !== QUOTE) return -1;
    this.style = style;
    return at;
  }
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= DIGIT_0 && byte <= DIGIT_0 + 9;
}

/** `</v></c>` */
function endsCell(bytes: Uint8Array, at: number): boolean {
  return (
    bytes[at + 1] === SLASH &&
    bytes[at + 2] === LETTER_V &&
    bytes[at + 3] === GREATER &&
    bytes[at + 4] === LESS &&
    bytes[at + 5] === SLASH &&
    bytes[at + 6] === LETTER_C &&
    bytes[at + 7] === GREATER
  );
}

/**
 * A row's tag without references and without another tag in it. What is in a namespace may be words that no standard has; the
 * height that Excel writes of each row (`x14ac:dyDescent`) is a number too short to say anything.
 */
const ROW = /^<row(?: (?:\w+="[^"<>&]*"|\w+:\w+="[\d.]{0,5}"))* ?\/?>$/;

/** What a row says of itself that counts (ECMA-376 part 1, 18.3.1.73). */
const ROW_ATTRIBUTES = ['r', 'hidden', 'ht'] as const;

/** Reads the tag of a row that is all of some text; undefined if it is written in another way. */
export function readRowTag(tag: string): PlainRow | undefined {
  if (!ROW.test(tag)) return undefined;
  const attributes: Record<string, string> = {};
  for (const name of ROW_ATTRIBUTES) {
    const found = tag.indexOf(` ${name}="`);
    if (found === -1) continue;
    const start = found + name.length + 3;
    attributes[name] = tag.slice(start, tag.indexOf('"', start));
  }
  return { attributes, isEmpty: tag.endsWith('/>') };
}
