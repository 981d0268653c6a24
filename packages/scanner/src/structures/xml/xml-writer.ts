import type { XmlAttributes } from './xml-names.ts';

/** A text as it stands in an element. */
export function escapeXml(text: string): string {
  return escapeAll(text, /[&<>\r]/g);
}

/** The tag that begins an element, as XML 1.0, 3.1 has it. */
export function startTag(name: string, attributes: XmlAttributes): string {
  const all = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeAll(value, IN_ATTRIBUTES)}"`);
  return `<${name}${all.join('')}>`;
}

/** A space stands for itself; other space would become one. */
const IN_ATTRIBUTES = /[&<>"\t\n\r]/g;

function escapeAll(text: string, pattern: RegExp): string {
  return text.replace(pattern, (character) => `&#${character.charCodeAt(0)};`);
}

/** A comment; two hyphens in a row end none (XML 1.0, 2.5). */
export function writeComment(text: string): string {
  return `<!-- ${text.replace(/-(?=-|$)/g, '- ')} -->`;
}
