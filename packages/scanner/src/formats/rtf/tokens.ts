/** What may follow a document and says nothing: NUL, tab, line ends, Ctrl-Z, space and a brace too many. */
export const PADDING: ReadonlySet<number> = new Set([0, 9, 10, 13, 0x1a, 0x20, 0x7d]);

/** What stands next in a file (RTF 1.9.1, Basic Entities). */
export type TokenKind =
  | 'open'
  | 'close'
  /** A control word, `word` with `parameter`. */
  | 'word'
  /** A backslash and `word`, one character that is no letter. */
  | 'symbol'
  /** One byte in hexadecimal, `parameter`. */
  | 'byte'
  /** Bytes `[start, end)` as they stand. */
  | 'text'
  /** Bytes `[start, end)` that a `\bin` counts. */
  | 'binary'
  | 'end';

/** What a group begins with. */
export const OPEN = 0x7b;
const CLOSE = 0x7d;
const BACKSLASH = 0x5c;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
const MINUS = 0x2d;

/** Letters of a control word and digits of its number that are read (RTF 1.9.1, Control Word). */
const WORD_LENGTH_MAX = 32;
const DIGITS_MAX = 10;

/** Goes through the bytes of a file, one token at a time, from `{` on. What the last one was stands in its fields. */
export class Tokens {
  readonly bytes: Uint8Array;
  kind: TokenKind = 'end';
  word = '';
  /** Undefined where the word has none. */
  parameter: number | undefined;
  start: number;
  end: number;
  /** A `\bin` counted more bytes than there are. */
  isTorn = false;

  constructor(bytes: Uint8Array, start: number) {
    this.bytes = bytes;
    this.start = start;
    this.end = start;
  }

  /** Goes on to the next token. */
  next(): TokenKind {
    const { bytes } = this;
    let at = this.end;
    while (bytes[at] === RETURN || bytes[at] === LINE_FEED) at += 1;
    this.start = at;
    const byte = bytes[at];
    if (byte === undefined) return this.#take('end', at);
    if (byte === OPEN) return this.#take('open', at + 1);
    if (byte === CLOSE) return this.#take('close', at + 1);
    if (byte === BACKSLASH) return this.#nextControl(at + 1);
    while (at < bytes.length && !isSpecial(bytes[at] ?? 0)) at += 1;
    return this.#take('text', at);
  }

  #take(kind: TokenKind, end: number): TokenKind {
    this.kind = kind;
    this.end = end;
    return kind;
  }

  #nextControl(at: number): TokenKind {
    const byte = this.bytes[at];
    if (byte === undefined) return this.#take('end', at);
    if (isLetter(byte)) return this.#nextWord(at);
    this.word = String.fromCharCode(byte);
    this.parameter = undefined;
    if (byte !== 0x27) return this.#take('symbol', at + 1);
    const high = digitOf(this.bytes[at + 1]);
    const low = digitOf(this.bytes[at + 2]);
    if (high === undefined || low === undefined) return this.#take('symbol', at + 1);
    this.parameter = high * 16 + low;
    return this.#take('byte', at + 3);
  }

  #nextWord(from: number): TokenKind {
    const { bytes } = this;
    let at = from;
    while (at < bytes.length && at - from < WORD_LENGTH_MAX && isLetter(bytes[at] ?? 0)) at += 1;
    this.word = latin1(bytes, from, at);
    const digitsFrom = bytes[at] === MINUS && isDigit(bytes[at + 1]) ? at + 1 : at;
    let digitsTo = digitsFrom;
    while (digitsTo - digitsFrom < DIGITS_MAX && isDigit(bytes[digitsTo])) digitsTo += 1;
    this.parameter = digitsTo === digitsFrom ? undefined : Number(latin1(bytes, at, digitsTo));
    if (digitsTo > digitsFrom) at = digitsTo;
    if (bytes[at] === SPACE) at += 1;
    if (this.word !== 'bin') return this.#take('word', at);
    const count = Math.max(0, this.parameter ?? 0);
    this.isTorn ||= at + count > bytes.length;
    this.start = at;
    return this.#take('binary', Math.min(bytes.length, at + count));
  }
}

function latin1(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at += 1) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}

function isSpecial(byte: number): boolean {
  return byte === BACKSLASH || byte === OPEN || byte === CLOSE || byte === RETURN || byte === LINE_FEED;
}

function isLetter(byte: number): boolean {
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

/** What a hexadecimal digit stands for; undefined if it is none. */
export function digitOf(byte: number | undefined): number | undefined {
  if (byte === undefined) return undefined;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : undefined;
}
