import { runEndUnit } from '../engine/pattern.ts';
import { isPluralizable, PARTING_MAX } from '../engine/phrase-trie.ts';

/**
 * The words of a piece of text or of a label, in lower case with one space before, between and after: `SubjectSSN` and
 * `subject_ssn` are ` subject ssn `, `Last4SSN` is ` last 4 ssn `, `SS#` is ` ss # `. So a phrase is whole words of it
 * exactly if it stands between spaces.
 */
export function toWords(text: string): string {
  const parted = /^[\0-\x7f]*$/.test(text) ? partAscii(text) : partAny(text);
  // One word, however it is written: `EMail`, `e-mail`, `E_Mail`.
  return ` ${parted.trim()} `.toLowerCase().replaceAll(' e mail', ' email');
}

function partAny(text: string): string {
  return (
    text
      // An initialism ends where a word begins, but not where only the s of a plural follows: `SSNs`.
      .replaceAll(/\p{Ll}(?=\p{Lu})|\p{Lu}(?=\p{Lu}(?!s(?!\p{L}))\p{Ll})/gu, '$& ')
      .replaceAll(/\p{L}(?=\p{N})|\p{N}(?=\p{L})/gu, '$& ')
      .replaceAll('#', ' # ')
      .replaceAll(/[^\p{L}\p{M}\p{N}#]+/gu, ' ')
  );
}

/** The same of what nearly all labels are. V8 reads these in a twentieth of the time, which is most of it at a start. */
function partAscii(text: string): string {
  if (/^[a-z]+(?: [a-z]+)*$/.test(text)) return text;
  return text
    .replaceAll(/[a-z](?=[A-Z])|[A-Z](?=[A-Z](?!s(?![A-Za-z]))[a-z])/g, '$& ')
    .replaceAll(/[A-Za-z](?=\d)|\d(?=[A-Za-z])/g, '$& ')
    .replaceAll('#', ' # ')
    .replaceAll(/[^A-Za-z\d#]+/g, ' ');
}

const made = new WeakMap<readonly string[], Map<string, RegExp>>();

/**
 * A pattern for any of some phrases in what `toWords` gives, followed by `after` (a space, unless said otherwise). The
 * words of a phrase may be written as one (`socialsecurity`), and the last may be in the plural. Made once per list.
 */
export function phrasePattern(phrases: readonly string[], after = ' '): RegExp {
  let patterns = made.get(phrases);
  if (patterns === undefined) {
    patterns = new Map();
    made.set(phrases, patterns);
  }
  let pattern = patterns.get(after);
  if (pattern === undefined) {
    pattern = new RegExp(` (?:${phrases.map(toPhraseSource).join('|')})${after}`, 'u');
    patterns.set(after, pattern);
  }
  return pattern;
}

function toPhraseSource(phrase: string): string {
  const source = toWords(phrase).trim().replaceAll(' ', ' ?');
  // The plural of a word, not of an initialism of two letters: `no` is not `nos`.
  return /\p{L}{3}$/u.test(source) ? `${source}s?` : source;
}

/** A phrase as it is looked for in text: its words in lower case, with one space between. */
export function textPhrase(phrase: string): string {
  // One word in a label, and two as often as one in text.
  return toWords(phrase).replaceAll(' email', ' e mail').trim();
}

/**
 * Whether a phrase, as `textPhrase` gives it, stands in text at an offset: whole words in any case, written as one or parted
 * by at most three characters, the last in the plural or not. Gives the offset after it, or -1.
 */
export function matchPhrase(words: string, text: string, start: number): number {
  if (!isWordStart(text, start, words.charCodeAt(0))) return -1;
  let at = start;
  for (let index = 0; index < words.length; index += 1) {
    const wanted = words.charCodeAt(index);
    if (wanted === SPACE) {
      for (let count = 0; count < PARTING_MAX && isParting(text, at); count += 1) at += 1;
    } else if (isSame(text.charCodeAt(at), wanted)) at += 1;
    else return -1;
  }
  const last = words.charCodeAt(words.length - 1);
  if (isPluralizable(words) && isSame(text.charCodeAt(at), SMALL_S) && isWordEnd(text, at + 1, last)) return at + 1;
  return isWordEnd(text, at, last) ? at : -1;
}

const SPACE = 0x20;
const NUMBER_SIGN = 0x23;
const SMALL_S = 0x73;

function isSame(unit: number, wanted: number): boolean {
  if (unit === wanted) return true;
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a && unit + 0x20 === wanted;
  return String.fromCharCode(unit).toLowerCase() === String.fromCharCode(wanted);
}

/** Not within a word, but at the hump of `mySSN`, after a digit, and after an initialism. */
function isWordStart(text: string, at: number, first: number): boolean {
  if (first === NUMBER_SIGN) return true;
  const before = kindBefore(text, at);
  if (isDigit(first)) return before !== 'digit';
  if (before === undefined || before === 'digit') return true;
  if (before === 'mark' || kindAt(text, at) !== 'upper') return false;
  return before === 'lower' || kindAt(text, at + 1) === 'lower';
}

function isWordEnd(text: string, at: number, last: number): boolean {
  if (last === NUMBER_SIGN) return true;
  const after = kindAt(text, at);
  if (isDigit(last)) return after !== 'digit';
  if (after === undefined || after === 'digit') return true;
  if (after !== 'upper') return false;
  return kindBefore(text, at) === 'lower' || kindAt(text, at + 1) === 'lower';
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** A space, a sign or a line break, but not what stands between runs. */
function isParting(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return at < text.length && unit !== NUMBER_SIGN && unit !== runEndUnit && kindAt(text, at) === undefined;
}

type Kind = 'upper' | 'lower' | 'mark' | 'digit';

function kindBefore(text: string, at: number): Kind | undefined {
  const unit = text.charCodeAt(at - 1);
  return kindAt(text, unit >= 0xdc00 && unit <= 0xdfff ? at - 2 : at - 1);
}

/** What part of a word a character is; undefined if it is none. A letter without case counts as a small one. */
function kindAt(text: string, at: number): Kind | undefined {
  const unit = text.charCodeAt(at);
  if (unit >= 0x80) return kindOf(text, at);
  if (unit >= 0x61 && unit <= 0x7a) return 'lower';
  if (unit >= 0x41 && unit <= 0x5a) return 'upper';
  return isDigit(unit) ? 'digit' : undefined;
}

/** The same beyond ASCII. */
function kindOf(text: string, at: number): Kind | undefined {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (/\p{L}/u.test(character)) return /\p{Lu}/u.test(character) ? 'upper' : 'lower';
  if (/\p{N}/u.test(character)) return 'digit';
  return /\p{M}/u.test(character) ? 'mark' : undefined;
}
