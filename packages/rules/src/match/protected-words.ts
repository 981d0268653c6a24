/** A word of a text: where it stands, and how it reads with accents folded, in lower case. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

/** Letters that no decomposition parts from their marks. */
const undivided: Readonly<Record<string, string>> = {
  ß: 's',
  æ: 'a',
  œ: 'o',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 't',
  ı: 'i',
};

/** What a code unit reads as, where that is no letter or digit. */
const UNKNOWN = 0;
const OUTSIDE = 1;
/** It belongs to its word, and is left out of it: a mark, an apostrophe between letters. */
const SILENT = 2;

/** By code unit, that of the letter or digit it reads as, or one of the above. */
const readings = new Uint16Array(0x10000);

function readUnit(unit: number): number {
  const known = readings[unit] ?? OUTSIDE;
  if (known !== UNKNOWN) return known;
  const character = String.fromCharCode(unit);
  const read = readCharacter(character, unit);
  readings[unit] = read;
  return read;
}

function readCharacter(character: string, unit: number): number {
  if (/\p{M}/u.test(character)) return SILENT;
  // Half of a character beyond U+FFFF may be a letter.
  if (unit >= 0xd800 && unit <= 0xdfff) return unit;
  if (!/[\p{L}\p{N}]/u.test(character)) return OUTSIDE;
  const plain = character.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return (undivided[plain] ?? plain).charCodeAt(0);
}

/** Is a code unit a part of a word? */
export function isWordUnit(unit: number): boolean {
  return readUnit(unit) !== OUTSIDE;
}

const APOSTROPHE = 0x27;

/** How many numbers words have: each that of its letters, mixed. */
export const HASHES = 1 << 18;

function mix(hash: number, letter: number): number {
  return (Math.imul(hash, 31) + letter) | 0;
}

/**
 * Goes through the words of a text. An apostrophe belongs to its word, but not the `'s` of an owner. With `humps`, a capital
 * letter after a small one begins a word, as names of files are written.
 */
export class WordReader {
  readonly #text: string;
  readonly #humps: boolean;
  /** Of the word that was read last. */
  start = 0;
  end = 0;
  /** Below `HASHES`. */
  hash = 0;

  constructor(text: string, humps = false) {
    this.#text = text;
    this.#humps = humps;
  }

  /** Reads the first word that begins at an offset or after it. False if there is none. */
  next(from: number): boolean {
    const text = this.#text;
    let at = from;
    while (at < text.length && readUnit(text.charCodeAt(at)) === OUTSIDE) at += 1;
    if (at >= text.length) return false;
    this.start = at;
    let hash = 0;
    for (; at < text.length; at += 1) {
      const read = this.#readAt(at);
      if (read === OUTSIDE) break;
      if (read !== SILENT) hash = mix(hash, read);
    }
    this.end = at;
    this.hash = hash & (HASHES - 1);
    return true;
  }

  /** The word that was read last. */
  get word(): Word {
    return { start: this.start, end: this.end, folded: fold(this.#text.slice(this.start, this.end)) };
  }

  #readAt(at: number): number {
    const unit = this.#text.charCodeAt(at);
    const read = readUnit(unit);
    if (read === OUTSIDE) return unit === APOSTROPHE && this.#isWithin(at) ? SILENT : OUTSIDE;
    return this.#humps && at > this.start && this.#isHump(at, unit) ? OUTSIDE : read;
  }

  #isHump(at: number, unit: number): boolean {
    const before = this.#text.charCodeAt(at - 1);
    return unit >= 0x41 && unit <= 0x5a && before >= 0x61 && before <= 0x7a;
  }

  #isWithin(at: number): boolean {
    const next = this.#text.charCodeAt(at + 1);
    if (Number.isNaN(next) || !isWordUnit(next)) return false;
    const after = this.#text.charCodeAt(at + 2);
    const isOwners = (next | 0x20) === 0x73 && (Number.isNaN(after) || !isWordUnit(after));
    return !isOwners;
  }
}

function fold(word: string): string {
  let folded = '';
  for (let at = 0; at < word.length; at += 1) {
    const read = readUnit(word.charCodeAt(at));
    if (read > SILENT) folded += String.fromCharCode(read);
  }
  return folded;
}

/** The hash that a word has when it is read. */
export function hashOf(folded: string): number {
  let hash = 0;
  for (let at = 0; at < folded.length; at += 1) hash = mix(hash, folded.charCodeAt(at));
  return hash & (HASHES - 1);
}

/** The words of a text, as they read. */
export function foldedWords(text: string): readonly string[] {
  const reader = new WordReader(text.replaceAll('’', "'"));
  const words: string[] = [];
  for (let at = 0; reader.next(at); at = reader.end) words.push(reader.word.folded);
  return words.filter((word) => word !== '');
}
