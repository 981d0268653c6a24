import type { XmlAttributes } from './xml/xml-names.ts';

/** Digits as a number of a person has them, apart or not: no program gives a name that holds one. */
export const HOLDS_NUMBER = /(?:\d[-_. ]?){7}/;

/** An address of mail. */
const HOLDS_ADDRESS = /[\w.+-]@[\w-]+\.\w/;

/** Whether a name holds a number or an address, as those of people are: no program gives a name that does. */
export function saysOfPerson(name: string): boolean {
  return name.length >= SAYING_NAME_LENGTH_MIN && (HOLDS_NUMBER.test(name) || HOLDS_ADDRESS.test(name));
}

const SAYING_NAME_LENGTH_MIN = 5;

/** The last step of the path of a member of a cube, with a number: `[People].[SSN].&[078-05-1120]` (ECMA-376 part 1, 18.17.5.2). */
const CUBE_NUMBER = /\]\.&?\[[^\]]*(?:\d[-_. ]?){7}/;

/** Two letters, a space, and seven digits. */
const SAYING_LENGTH_MIN = 10;

/** Whether a text says of what it has a number: a word stands before it. */
function saysNumber(text: string): boolean {
  if (text.length < SAYING_LENGTH_MIN || !HOLDS_NUMBER.test(text)) return false;
  if (CUBE_NUMBER.test(text)) return true;
  const word = text.search(/\p{L}{2}/u);
  const after = word === -1 ? '' : text.slice(word).replace(/^\S*/, '');
  return HOLDS_NUMBER.test(after);
}

/** What the attributes of an element say of numbers, by their names; but for what is no standard's: see `withForeign`. */
export function* saidNumbers(element: string, attributes: XmlAttributes): Generator<readonly [string, string]> {
  if (element.startsWith('?')) return;
  for (const name in attributes) {
    const text = attributes[name] ?? '';
    if (saysNumber(text) && !/^(?:xmlns|\?)/.test(name)) yield [name, text.trim()];
  }
}

/** How properties are called that programs make: of labels, of content types. */
export const IS_MADE_PROPERTY = /^(?:MSIP_|_|ContentTypeId)/;

/** Whether a text is an identifier that a program made, in braces or not, and nothing else. */
export function isIdentifier(text: string): boolean {
  return /^\s*\{?[\dA-F]{8}(?:-[\dA-F]{4}){3}-[\dA-F]{12}\}?\s*$/i.test(text);
}

/** Whether a shape is called as programs call them: `TextBox 4`, `Content Placeholder 2`, `T5`, `Google Shape;54;p13`. */
export function isMadeShapeName(name: string): boolean {
  return /^(?:[\p{L} ]+\d{1,4}|Google Shape;[\w;]+|)$/u.test(name);
}
