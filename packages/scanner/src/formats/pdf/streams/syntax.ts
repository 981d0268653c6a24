import { undoEscapes } from './literal-string.ts';

/** An object as it stands (ISO 32000-1, 7.3). Null, and a word that stands for nothing, are undefined. */
export type PdfValue =
  | number
  | boolean
  | PdfName
  | PdfString
  | PdfReference
  | readonly PdfValue[]
  | PdfDictionary
  | undefined;

/** 7.3.7, by the names without their slash. */
export type PdfDictionary = ReadonlyMap<string, PdfValue>;

/** 7.3.5, without the slash, `#` and two digits read as the byte that they stand for. */
export class PdfName {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/** 7.3.4: bytes, which are text or not as the entry says that they stand in; encrypted, if the document is. */
export class PdfString {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
}

/** 7.3.10: an object that stands elsewhere. */
export class PdfReference {
  readonly number: number;
  /** 0 where it is not told. It names nothing here: of a number there is one object that counts. */
  readonly generation: number;

  constructor(number: number, generation = 0) {
    this.number = number;
    this.generation = generation;
  }

  /** What pdf.js calls the object that it refers to, as in the ids of annotations. */
  get id(): string {
    return this.generation === 0 ? `${this.number}R` : `${this.number}R${this.generation}`;
  }
}

/** Whether a value is a dictionary. */
export function isDictionary(value: PdfValue): value is PdfDictionary {
  return value instanceof Map;
}

/** Whether a value is an array. */
export function isArray(value: PdfValue): value is readonly PdfValue[] {
  return Array.isArray(value);
}

/** An object, and the offset after it. */
export interface ReadValue {
  readonly value: PdfValue;
  readonly end: number;
}

/** Arrays and dictionaries in one another. Those that say what a stream or a page is are of four at most. */
const DEPTH_MAX = 32;

/** 7.2.2, table 1. */
const WHITE: ReadonlySet<number> = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]);
/** 7.2.2, table 2: ( ) < > [ ] { } / % */
const DELIMITERS: ReadonlySet<number> = new Set(Buffer.from('()<>[]{}/%'));

/**
 * The object at `at` or after the white space there. Null and words are read over, and are undefined. Undefined if it is torn, deeper than any that matters, or does not end before `end`.
 */
export function readValue(bytes: Uint8Array, at: number, end = bytes.length): ReadValue | undefined {
  return new ValueReader(bytes, end).read(at, 0);
}

/** The offset of what follows white space and comments (7.2.3). */
export function skipWhite(bytes: Uint8Array, from: number, end = bytes.length): number {
  let at = from;
  for (; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x25) {
      while (at + 1 < end && bytes[at + 1] !== 0x0a && bytes[at + 1] !== 0x0d) at += 1;
    } else if (!WHITE.has(byte)) break;
  }
  return at;
}

class ValueReader {
  readonly #bytes: Uint8Array;
  readonly #end: number;

  constructor(bytes: Uint8Array, end: number) {
    this.#bytes = bytes;
    this.#end = end;
  }

  read(from: number, depth: number): ReadValue | undefined {
    const at = skipWhite(this.#bytes, from, this.#end);
    if (at >= this.#end || depth > DEPTH_MAX) return undefined;
    const byte = this.#bytes[at];
    if (byte === 0x2f) return this.#name(at);
    if (byte === 0x5b) return this.#array(at + 1, depth);
    if (byte === 0x28) return this.#string(at + 1);
    if (byte === 0x3c) {
      if (this.#bytes[at + 1] === 0x3c) return this.#dictionary(at + 2, depth);
      return this.#hexadecimal(at + 1);
    }
    return this.#word(at);
  }

  #wordEnd(from: number): number {
    let at = from;
    for (; at < this.#end; at++) {
      const byte = this.#bytes[at] ?? 0;
      if (WHITE.has(byte) || DELIMITERS.has(byte)) break;
    }
    return at;
  }

  #text(start: number, end: number): string {
    return Buffer.from(this.#bytes.buffer, this.#bytes.byteOffset + start, end - start).toString('latin1');
  }

  #name(at: number): ReadValue {
    const end = this.#wordEnd(at + 1);
    const raw = this.#text(at + 1, end);
    const name = raw.includes('#')
      ? raw.replace(/#([0-9A-Fa-f]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
      : raw;
    return { value: new PdfName(name), end };
  }

  /** A number, a reference if another number and `R` follow, or a word. */
  #word(at: number): ReadValue | undefined {
    const end = this.#wordEnd(at);
    if (end === at) return undefined;
    const text = this.#text(at, Math.min(end, at + WORD_LENGTH_MAX));
    if (!/^[+-]?\d*\.?\d*$/.test(text)) return { value: WORDS.get(text), end };
    const number = Number(text);
    if (/^\d+$/.test(text)) {
      const generation = skipWhite(this.#bytes, end, this.#end);
      const generationEnd = this.#wordEnd(generation);
      const letter = skipWhite(this.#bytes, generationEnd, this.#end);
      const second = this.#text(generation, Math.min(generationEnd, generation + WORD_LENGTH_MAX));
      const isReference =
        this.#bytes[letter] === 0x52 &&
        letter < this.#end &&
        this.#wordEnd(letter) === letter + 1 &&
        /^\d{1,5}$/.test(second);
      if (isReference) return { value: new PdfReference(number, Number(second)), end: letter + 1 };
    }
    return { value: Number.isNaN(number) ? undefined : number, end };
  }

  /** 7.3.4.2: parentheses within are balanced or escaped. */
  #string(from: number): ReadValue | undefined {
    let open = 1;
    let isPlain = true;
    for (let at = from; at < this.#end; at++) {
      const byte = this.#bytes[at];
      if (byte === 0x5c) {
        at += 1;
        isPlain = false;
      } else if (byte === 0x28) open += 1;
      else if (byte === 0x0d) isPlain = false;
      else if (byte === 0x29) {
        open -= 1;
        if (open > 0) continue;
        const raw = this.#bytes.subarray(from, at);
        return { value: new PdfString(isPlain ? raw : undoEscapes(raw)), end: at + 1 };
      }
    }
    return undefined;
  }

  /** 7.3.4.3: two digits a byte, a last one that is missing 0. */
  #hexadecimal(from: number): ReadValue | undefined {
    const length = this.#bytes.subarray(from, this.#end).indexOf(0x3e);
    if (length === -1) return undefined;
    const digits = this.#text(from, from + length).replace(/[^\dA-Fa-f]+/g, '');
    const bytes = Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
    return { value: new PdfString(bytes), end: from + length + 1 };
  }

  #array(from: number, depth: number): ReadValue | undefined {
    const items: PdfValue[] = [];
    for (let at = skipWhite(this.#bytes, from, this.#end); at < this.#end; ) {
      if (this.#bytes[at] === 0x5d) return { value: items, end: at + 1 };
      const item = this.read(at, depth + 1);
      if (item === undefined) return undefined;
      items.push(item.value);
      at = skipWhite(this.#bytes, item.end, this.#end);
    }
    return undefined;
  }

  #dictionary(from: number, depth: number): ReadValue | undefined {
    const entries = new Map<string, PdfValue>();
    for (let at = skipWhite(this.#bytes, from, this.#end); at < this.#end; ) {
      if (this.#bytes[at] === 0x3e && this.#bytes[at + 1] === 0x3e) return { value: entries, end: at + 2 };
      const key = this.read(at, depth + 1);
      if (key === undefined) return undefined;
      at = skipWhite(this.#bytes, key.end, this.#end);
      // What is no name is read over, as pdf.js does.
      if (!(key.value instanceof PdfName)) continue;
      const entry = this.read(at, depth + 1);
      if (entry === undefined) return undefined;
      entries.set(key.value.name, entry.value);
      at = skipWhite(this.#bytes, entry.end, this.#end);
    }
    return undefined;
  }
}

/** Longer words are no numbers that matter. */
const WORD_LENGTH_MAX = 32;

/** 7.3.2. */
const WORDS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);
