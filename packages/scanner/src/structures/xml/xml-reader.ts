import { SaxesParser } from 'saxes';
import type { Limits } from '../../limits.ts';
import { ProblemError } from '../../problem.ts';
import { PlainEntities } from './plain-entities.ts';
import { XmlDecoder } from './xml-decoder.ts';
import { type XmlAttributes, XmlNames, type XmlPrefixes } from './xml-names.ts';

/** Told what a document holds, in its order. Names are as `XmlNames` gives them. */
export interface XmlHandler {
  /** An element begins. `attributes` is the handler's to keep. */
  open(name: string, attributes: XmlAttributes): void;
  /** An element ends: the one that was opened last. */
  close(name: string): void;
  /** A stretch of text between two tags, with its references resolved; CDATA too. Never empty, maybe of spaces. */
  text(text: string): void;
  /** A comment, without its delimiters. */
  comment?(text: string): void;
  /** A processing instruction, but for the declaration that a document begins with. */
  instruction?(target: string, body: string): void;
  /** A document type declaration (XML 1.0, 2.8), without its delimiters. Of what it declares, plain entities are applied. */
  doctype?(text: string): void;
}

const DOCTYPE = '<!DOCTYPE';

/** What OpenOffice.org 1 and 2 began their parts with; it declares nothing that a part uses. */
const OWN_DOCTYPE =
  /<!DOCTYPE\s+\w+:[\w-]+\s+PUBLIC\s+"-\/\/OpenOffice\.org\/\/DTD (?:Manifest|OfficeDocument) 1\.0\/\/EN"\s+"(?:Manifest|office)\.dtd"\s*>/i;

/** How a document is read. */
export interface XmlOptions {
  /** What the namespaces are called that the handler knows; without it names stand as they are in the file. */
  readonly prefixes?: XmlPrefixes;
  /** Whether lines and columns are counted, which costs time. */
  readonly position?: true;
}

/**
 * Reads XML as its bytes come (XML 1.0, strictly; of the entities that a document declares those are put in their places that `PlainEntities` takes, where the
 * handler asks for document types).
 * What is not well-formed is read as far as it can be, and remembered. Throws a limit where elements are too deep or a
 * tag or a text is too long.
 */
export class XmlReader {
  readonly #parser: SaxesParser<{ position: boolean; xmlns: false }>;
  readonly #decoder = new XmlDecoder();
  readonly #entities = new PlainEntities();
  readonly #limits: Pick<Limits, 'xmlDepthMax' | 'xmlPieceLengthMax'>;
  /** Characters that were written since a tag was told. */
  #pendingLength = 0;
  #depth = 0;
  #errors = 0;
  #hasDoctype = false;
  /** The end of what came before the first element: a chunk may end within a declaration. */
  #head = '';

  constructor(
    handler: XmlHandler,
    limits: Pick<Limits, 'xmlDepthMax' | 'xmlPieceLengthMax'>,
    { prefixes, position }: XmlOptions = {},
  ) {
    this.#limits = limits;
    const parser = new SaxesParser<{ position: boolean; xmlns: false }>({ position: position === true, xmlns: false });
    this.#parser = parser;
    const names = prefixes === undefined ? undefined : new XmlNames(prefixes);
    parser.on('opentag', ({ name, attributes }) => {
      this.#pendingLength = 0;
      this.#depth += 1;
      if (this.#depth > limits.xmlDepthMax) {
        throw new ProblemError('xml-depth-limit', { number: limits.xmlDepthMax, limit: 'xmlDepthMax' });
      }
      if (names === undefined) handler.open(name, attributes);
      else {
        const own = names.enter(attributes, this.#depth);
        handler.open(names.of(name), own);
      }
    });
    parser.on('closetag', ({ name }) => {
      this.#pendingLength = 0;
      handler.close(names === undefined ? name : names.of(name));
      names?.leave(this.#depth);
      this.#depth -= 1;
    });
    // What stands between two tags may be held until the second: pieces of it, and comments in it, count together.
    const tellText = (text: string): void => {
      if (text !== '') handler.text(text);
    };
    parser.on('text', tellText);
    parser.on('cdata', tellText);
    this.#hearRare(parser, handler);
    parser.on('error', () => {
      this.#errors += 1;
    });
  }

  /**
   * Only what is asked for: with more than seven listeners V8 keeps the parser's fields in a dictionary, and reading takes five
   * times as long.
   */
  #hearRare(parser: SaxesParser<{ position: boolean; xmlns: false }>, handler: XmlHandler): void {
    if (handler.comment !== undefined) {
      parser.on('comment', (text) => handler.comment?.(text));
    }
    if (handler.instruction !== undefined) {
      parser.on('processinginstruction', ({ target, body }) => handler.instruction?.(target, body));
    }
    if (handler.doctype !== undefined) {
      parser.on('doctype', (text) => {
        this.#entities.declare(text, parser.ENTITIES);
        handler.doctype?.(text);
      });
    }
  }

  /** Whether all that was written so far is well-formed. */
  get isWellFormed(): boolean {
    return this.#errors === 0;
  }

  /** Whether it has a document type, which defines what is not read. */
  get hasDoctype(): boolean {
    return this.#hasDoctype;
  }

  /** Whether every entity that the document declares is in its place, of a handler that asks for document types. */
  get hasAllEntities(): boolean {
    return this.#entities.isAll;
  }

  /** The line on which the parser stands, from 1. Counted only where it was asked for. */
  get line(): number {
    return this.#parser.line;
  }

  /** The column after the last character that was read, from 1, in UTF-16 units. */
  get column(): number {
    return this.#parser.columnIndex + 1;
  }

  /** Reads more bytes. */
  write(bytes: Uint8Array): void {
    this.#write(this.#decoder.write(bytes));
  }

  /** To be called after the last bytes. */
  end(): void {
    this.#write(this.#decoder.end());
    this.#parser.close();
  }

  #lookForDoctype(text: string): void {
    const head = (this.#head + text).replace(OWN_DOCTYPE, '');
    if (head.includes(DOCTYPE)) this.#hasDoctype = true;
    this.#head = head.slice(-DOCTYPE.length);
  }

  #write(text: string): void {
    if (text === '') return;
    // Before the first element, where it must stand; a listener of its own would be one too many.
    if (this.#depth === 0) this.#lookForDoctype(text);
    this.#parser.write(text);
    this.#pendingLength += text.length;
    const { xmlPieceLengthMax } = this.#limits;
    if (this.#pendingLength > xmlPieceLengthMax) {
      throw new ProblemError('xml-piece-limit', { number: xmlPieceLengthMax, limit: 'xmlPieceLengthMax' });
    }
  }
}
