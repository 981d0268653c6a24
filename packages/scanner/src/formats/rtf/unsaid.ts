import { isHolder } from '../../structures/signatures.ts';
import { saysSomething } from '../../structures/xml/loose-text.ts';
import { printable } from '../../text/printable.ts';
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

/** What digits of a destination stand for that is more than it should hold. */
export interface Undigested {
  readonly files: readonly Uint8Array[];
  readonly words: readonly string[];
}

/** What stands in the hexadecimal digits of a destination: a file, or words; a font and a number of a picture are neither. */
export function decodeDigits(pieces: readonly string[], holds: Holding | 'fonts' | 'colors'): Undigested {
  const files: Uint8Array[] = [];
  const words: string[] = [];
  for (const [digits] of pieces.join('').matchAll(DIGITS_IN_A_ROW)) {
    const bytes = Buffer.from(digits, 'hex');
    if (isHolder(bytes)) files.push(bytes);
    else words.push(...printable(bytes, WORDS_MIN).filter((text) => isSaid(text, bytes.length, holds)));
  }
  return { files, words };
}

/** Digits of eight bytes: less are a number. */
const DIGITS_IN_A_ROW = /(?:[\da-f]{2}){8,}/gi;

/** Printable characters in a row that chance does not make of the bytes of a digest. */
const WORDS_MIN = 11;

/** Bytes of a digest, which may be letters of some encoding by chance. */
const DIGEST_BYTES_MAX = 64;

function isSaid(text: string, bytes: number, holds: Holding | 'fonts' | 'colors'): boolean {
  const said = text.replace(COLOR_MAPPING, '');
  const isAscii = /[ -~]{11}/.test(said);
  // A font says what it is called, and who made it.
  if (holds === 'fonts') return isAscii && NUMBER.test(said) && bytes <= DIGEST_BYTES_MAX;
  return saysSomething(said) && (isAscii || bytes > DIGEST_BYTES_MAX);
}

/** How the colors of a theme are called in a document, as Word writes it (ECMA-376 part 1, 20.1.6.8). */
const COLOR_MAPPING =
  /^<\?xml version="1\.0" encoding="UTF-8" standalone="yes"\?>\s*<a:clrMap xmlns:a="http:\/\/schemas\.openxmlformats\.org\/drawingml\/2006\/main"(?: [a-zA-Z\d]{3,8}="(?:lt|dk|accent)\d"| (?:f|folH|h)link="(?:folH|h)link")*\s*\/>$/i;

function ofMany(texts: readonly string[], isTold: (text: string) => boolean): readonly string[] {
  return texts.map((text) => text.trim()).filter(isTold);
}
