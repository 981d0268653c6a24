import { saysSomething } from '../../structures/xml/loose-text.ts';
import type { Holding } from './destinations.ts';

/** Hexadecimal digits, marks of places, and the namespaces of Office (RTF 1.9.1, Custom XML Tags). */
const DIGITS = /^(?:[\da-f\s;]|\p{Cc}|(?:https?:\/\/schemas\.|urn:schemas-)(?:microsoft|openxmlformats)[\w:./-]*)*$/iu;

/** A number of a person, or an address: no font, no code and no style of Word is called so. */
const NUMBER = /(?:\d\D?){6}|\S@\S/;

/** Two words with a space between them. */
const WORDS = /\p{L}{2}\S*\s+\p{L}{2}/u;

/** Words of a style that Word has in all documents. */
const STYLE_WORDS_MAX = 6;

/** What the text of a destination says that is more than it should hold. */
export function unsaid(pieces: readonly string[], holds: Holding | 'fonts' | 'colors'): readonly string[] {
  if (holds === 'digits') return ofMany([pieces.join('')], (text) => !DIGITS.test(text) && saysSomething(text));
  if (holds === 'codes') return ofMany([pieces.join('')], (text) => NUMBER.test(text) || WORDS.test(text));
  if (holds === 'colors') return ofMany([pieces.join('').replaceAll(';', ' ')], saysSomething);
  // An embedded font and the numbers of its kind stand between names.
  const names = pieces.filter((piece) => !HEXADECIMAL.test(piece)).join('');
  const isOther = (name: string) => NUMBER.test(name) || name.split(/\s+/).length > STYLE_WORDS_MAX;
  return ofMany(names.split(';'), isOther);
}

const HEXADECIMAL = /^[\da-f]{10,}$/i;

function ofMany(texts: readonly string[], isTold: (text: string) => boolean): readonly string[] {
  return texts.map((text) => text.trim()).filter(isTold);
}
