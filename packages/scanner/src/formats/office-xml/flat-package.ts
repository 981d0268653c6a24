import { NO_BASE64 } from '../../structures/coded/base64-body.ts';
import type { PackageWriter } from '../../structures/package/package-writer.ts';
import { saysSomething } from '../../structures/xml/loose-text.ts';
import type { XmlAttributes } from '../../structures/xml/xml-names.ts';
import type { XmlHandler } from '../../structures/xml/xml-reader.ts';
import { escapeXml, startTag, writeComment } from '../../structures/xml/xml-writer.ts';

/** What prefixes stand for at a place of a document (Namespaces in XML 1.0, 6.1). */
type Scope = Readonly<Record<string, string>>;

/** The part that is read: XML as it stands, or bytes in base64. */
interface OpenPart {
  readonly name: string;
  readonly type: string;
  readonly pieces: string[];
  isBinary: boolean;
  /** Elements that are open within which its data stands; undefined where that has not begun, or has ended. */
  dataDepth: number | undefined;
}

/** Writes the parts of a package in one file of XML (`pkg:part`) as they stand there. Names come as they are in the file. */
export class FlatPackage implements XmlHandler {
  /** Its properties are in a part. */
  readonly fields = [];
  readonly #namespace: string;
  readonly #parts: PackageWriter;
  readonly #tell: (words: string, field: string) => void;
  readonly #scopes: Scope[] = [{}];
  #part: OpenPart | undefined;

  /** `tell` is given words that stand in no part, and what they are called. */
  constructor(namespace: string, parts: PackageWriter, tell: (words: string, field: string) => void) {
    this.#namespace = namespace;
    this.#parts = parts;
    this.#tell = tell;
  }

  open(name: string, attributes: XmlAttributes): void {
    this.#scopes.push(scopeOf(this.#scope, attributes));
    const depth = this.#scopes.length;
    const part = this.#part;
    if (part?.dataDepth !== undefined) {
      // What holds around a part holds in it.
      const all = depth === part.dataDepth + 1 ? { ...declarationsOf(this.#scope), ...attributes } : attributes;
      this.#write(part, part.isBinary ? '' : startTag(name, all));
      return;
    }
    const own = this.#ownName(name);
    if (own === 'part') this.#beginPart(attributes);
    else if (part !== undefined && (own === 'xmlData' || own === 'binaryData')) {
      part.dataDepth = depth;
      part.isBinary = own === 'binaryData';
    }
    this.#tellAttributes(attributes, own !== undefined);
  }

  text(text: string): void {
    const part = this.#part;
    if (part?.dataDepth === undefined) this.#tellWords(text, 'text');
    else this.#write(part, part.isBinary ? text : escapeXml(text));
  }

  close(name: string): void {
    const part = this.#part;
    const depth = this.#scopes.length;
    if (part?.dataDepth === undefined) {
      if (part !== undefined && this.#ownName(name) === 'part') this.#endPart(part);
    } else if (depth === part.dataDepth) part.dataDepth = undefined;
    else if (!part.isBinary) this.#write(part, `</${name}>`);
    this.#scopes.pop();
  }

  comment(text: string): void {
    this.#addComment(text);
  }

  instruction(target: string, body: string): void {
    if (target !== 'mso-application') this.#addComment(body); // which names the program
  }

  /** To be called after the last element: a part that was cut short is open. */
  end(): void {
    if (this.#part !== undefined) this.#endPart(this.#part);
  }

  #addComment(text: string): void {
    const part = this.#part;
    if (part?.dataDepth === undefined || part.isBinary) this.#tellWords(text, 'comment');
    else this.#write(part, writeComment(text));
  }

  get #scope(): Scope {
    return this.#scopes.at(-1) ?? {};
  }

  /** The local name of what belongs to the form of the package itself. */
  #ownName(name: string): string | undefined {
    const colon = name.indexOf(':');
    return this.#scope[colon === -1 ? '' : name.slice(0, colon)] === this.#namespace
      ? name.slice(colon + 1)
      : undefined;
  }

  #beginPart(attributes: XmlAttributes): void {
    if (this.#part !== undefined) this.#endPart(this.#part);
    let [name, type] = ['', ''];
    for (const [key, value] of Object.entries(attributes)) {
      const own = key.slice(key.indexOf(':') + 1);
      if (own === 'name') name = value;
      if (own === 'contentType') type = value;
    }
    this.#part = { name, type, pieces: [], isBinary: false, dataDepth: undefined };
  }

  #write({ pieces }: OpenPart, piece: string): void {
    this.#parts.charge(piece.length);
    pieces.push(piece);
  }

  #endPart({ name, type, pieces, isBinary }: OpenPart): void {
    this.#part = undefined;
    const text = pieces.join('');
    if (isBinary && NO_BASE64.test(text)) this.#tellWords(text, 'data');
    if (text !== '') this.#parts.add(name, type, isBinary ? Buffer.from(text, 'base64') : text);
  }

  #tellAttributes(attributes: XmlAttributes, isOwn: boolean): void {
    for (const [key, value] of Object.entries(attributes)) {
      const name = key.slice(key.indexOf(':') + 1);
      const isExpected = key.startsWith('xmlns') || (isOwn && PART_ATTRIBUTES.has(name));
      if (!isExpected) this.#tellWords(value, name);
    }
  }

  #tellWords(text: string, field: string): void {
    if (saysSomething(text)) this.#tell(text, field);
  }
}

/** Attributes of a part: its name and its type are told as those of a part in an archive. */
const PART_ATTRIBUTES: ReadonlySet<string> = new Set(['name', 'contentType', 'compression', 'padding']);

/** What holds within an element. */
function scopeOf(outer: Scope, attributes: XmlAttributes): Scope {
  const own = Object.entries(attributes).filter(([key]) => key === 'xmlns' || key.startsWith('xmlns:'));
  if (own.length === 0) return outer;
  return { ...outer, ...Object.fromEntries(own.map(([key, uri]) => [key.slice(6), uri])) };
}

function declarationsOf(scope: Scope): XmlAttributes {
  return Object.fromEntries(
    Object.entries(scope).map(([prefix, uri]) => [prefix === '' ? 'xmlns' : `xmlns:${prefix}`, uri]),
  );
}
