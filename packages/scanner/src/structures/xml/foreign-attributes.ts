import { isIdentifier } from '../made-names.ts';
import { saysSomething } from './loose-text.ts';
import type { XmlAttributes } from './xml-names.ts';
import type { XmlHandler } from './xml-reader.ts';

/** `?`: what names begin with of what is in a namespace that no standard of Office has (see `XmlNames`), and no others. */
const FOREIGN = 0x3f;

/**
 * A handler that has words told which stand in attributes that are no standard's: of a namespace that is not known, or of an
 * element in one. Programs leave them alone (ECMA-376 part 3, 7.2; ODF 1.3 part 1, 2.2.3), and show them nowhere. Where the root itself is in such a
 * namespace nothing is foreign.
 */
export function withForeign(handler: XmlHandler, tell: (words: string) => void): XmlHandler {
  let isOwn: boolean | undefined;
  const { comment, instruction, doctype } = handler;
  return {
    open: (name, attributes) => {
      isOwn ??= name.charCodeAt(0) !== FOREIGN;
      if (isOwn) for (const words of foreignWords(name, attributes)) tell(words);
      handler.open(name, attributes);
    },
    close: (name) => handler.close(name),
    text: (text) => handler.text(text),
    ...(comment !== undefined && { comment: comment.bind(handler) }),
    ...(instruction !== undefined && { instruction: instruction.bind(handler) }),
    ...(doctype !== undefined && { doctype: doctype.bind(handler) }),
  };
}

/** What attributes of an element say that are no standard's. */
export function* foreignWords(name: string, attributes: XmlAttributes): Generator<string> {
  const isForeign = name.charCodeAt(0) === FOREIGN;
  for (const key in attributes) {
    if (!isForeign && key.charCodeAt(0) !== FOREIGN) continue;
    const words = attributes[key] ?? '';
    if (!key.startsWith('xmlns') && saysSomething(words) && !isIdentifier(words) && !CODE.test(words))
      yield words.trim();
  }
}

/** Names of standards, moments, yes and no. */
const CODE = /^\s*(?:https?:\/\/schemas\..*|\d{4}-\d\d-\d\dT[\d:.Z+-]+|true|false)\s*$/i;
