/** Digits as a number of a person has them, apart or not: no program gives a name that holds one. */
export const HOLDS_NUMBER = /(?:\d[-_. ]?){7}/;

/** A word, and a number after it. */
export const SAYS_NUMBER = /\p{L}{2}\S*\s+\S*(?:\d[-_. ]?){7}/u;

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
