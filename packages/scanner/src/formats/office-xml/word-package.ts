import { NO_BASE64 } from '../../structures/coded/base64-body.ts';
import { HOLDS_NUMBER } from '../../structures/made-names.ts';
import { propertyOf } from '../../structures/ooxml/document-properties.ts';
import type { PackageWriter } from '../../structures/package/package-writer.ts';
import { saysSomething } from '../../structures/xml/loose-text.ts';
import type { XmlAttributes } from '../../structures/xml/xml-names.ts';
import type { XmlHandler } from '../../structures/xml/xml-reader.ts';
import { escapeXml, startTag, writeComment } from '../../structures/xml/xml-writer.ts';
import type { MetadataField } from '../../text/metadata.ts';
import { annotationOf } from './annotations.ts';
import { COMMENTS, partKinds, SETTINGS, SETTINGS_ELEMENTS, storyKinds } from './word-names.ts';
import { WordParts, type WrittenStory } from './word-parts.ts';

/** An element that is open: its name in the file, what is written where it ends, and where its text goes. */
interface OpenElement {
  readonly name: string;
  readonly after: string;
  /** What is written to outside of it. */
  readonly outer: WrittenStory | undefined;
  /** What it holds is gathered: a file in base64, or a property. */
  readonly gathered?: string[];
}

/** Namespaces of which elements and attributes are written; others wrap them, and help other programs. */
const WRITTEN = /^(?:w|v|o|w10|xml|other):/;

/**
 * Writes a document of Word 2003 XML as the package that a later Word would make of it: each text, and what stands within it
 * as a part of its own in a package, with the elements and attributes of ECMA-376.
 */
export class WordPackage implements XmlHandler {
  readonly fields: MetadataField[] = [];
  readonly #parts: WordParts;
  readonly #tell: (words: string, field: string) => void;
  readonly #open: OpenElement[] = [];
  #story: WrittenStory | undefined;

  /** `tell` is given words that stand in no part, and what they are called. */
  constructor(parts: PackageWriter, tell: (words: string, field: string) => void) {
    this.#parts = new WordParts(parts);
    this.#tell = tell;
  }

  open(foreign: string, attributes: XmlAttributes): void {
    const name = foreign.replace(/^\?:/, 'other:');
    const outer = this.#story;
    const opened = this.#begin(name, attributes);
    this.#open.push({ name, outer, after: '', ...opened });
  }

  text(text: string): void {
    const gathered = this.#open.at(-1)?.gathered;
    if (gathered !== undefined) {
      this.#parts.charge(text);
      gathered.push(text);
    } else if (this.#story !== undefined) this.#parts.write(this.#story, escapeXml(text));
    else if (saysSomething(text)) this.#tell(text, 'text');
  }

  close(): void {
    const element = this.#open.at(-1);
    if (element === undefined) return;
    if (element.gathered !== undefined) this.#endGathered(element.name, element.gathered.join(''));
    if (this.#story !== undefined && element.after !== '') this.#parts.write(this.#story, element.after);
    this.#story = element.outer;
    this.#open.pop();
  }

  comment(text: string): void {
    if (this.#story !== undefined) this.#parts.write(this.#story, writeComment(text));
    else if (saysSomething(text)) this.#tell(text, 'comment');
  }

  instruction(target: string, body: string): void {
    if (target !== 'mso-application') this.comment(body); // which names the program
  }

  /** To be called after the last element. */
  end(): void {
    while (this.#open.length > 0) this.close();
    this.#parts.end();
  }

  get #parent(): string {
    return this.#open.at(-1)?.name ?? '';
  }

  #begin(name: string, attributes: XmlAttributes): Partial<OpenElement> {
    if (name === 'w:binData') {
      this.#tellRest(attributes, BINARY_ATTRIBUTES);
      return { gathered: [String(attributes['w:name'] ?? '')] };
    }
    if (this.#open.length === 0) this.#tellRest(attributes, ROOT_ATTRIBUTES);
    else if (this.#open.length === 1) this.#beginPart(name);
    if (this.#isProperty(name)) {
      this.#tellRest(attributes, NONE);
      return { gathered: [] };
    }
    if (name === 'aml:annotation') return this.#beginAnnotation(attributes);
    if (this.#parent === 'w:sectPr' && (name === 'w:hdr' || name === 'w:ftr'))
      return this.#beginMargin(name, attributes);
    if ((name === 'w:footnote' || name === 'w:endnote') && this.#parent === 'w:r') return this.#beginNote(name);
    if (name === 'w:hlink') return this.#write('w:fldSimple', linkOf(attributes));
    return this.#write(name, attributes);
  }

  /** An element below the root: what it holds is a part. */
  #beginPart(name: string): void {
    if (name === 'o:DocumentProperties' || name === 'o:CustomDocumentProperties') return;
    if (name === 'w:docOleData' || name === 'w:docSuppData') return;
    const kind = partKinds[name] ?? (SETTINGS_ELEMENTS.has(name) ? SETTINGS : undefined);
    this.#story = this.#parts.storyOf(kind);
  }

  #isProperty(name: string): boolean {
    return propertyOf([...this.#open.map((each) => each.name), name]) !== undefined;
  }

  #beginAnnotation(attributes: XmlAttributes): Partial<OpenElement> {
    const annotation = annotationOf(attributes, this.#parent);
    this.#tellRest(attributes, ANNOTATION_ATTRIBUTES);
    if (annotation.kind === 'element') return this.#write(annotation.name, annotation.attributes);
    if (this.#story === undefined) return {};
    this.#parts.write(this.#story, emptyElement('w:commentReference', { 'w:id': annotation.attributes['w:id'] ?? '' }));
    this.#story = this.#parts.storyOf(COMMENTS);
    return this.#write('w:comment', annotation.attributes);
  }

  #beginMargin(name: 'w:hdr' | 'w:ftr', attributes: XmlAttributes): Partial<OpenElement> {
    const { 'w:type': type = 'odd', ...rest } = attributes;
    const margin = this.#parts.newStory(storyKinds[name]);
    const reference = name === 'w:hdr' ? 'w:headerReference' : 'w:footerReference';
    const shown = { 'w:type': type === 'odd' ? 'default' : type, 'r:id': margin.id };
    if (this.#story !== undefined) this.#parts.write(this.#story, emptyElement(reference, shown));
    this.#story = margin;
    this.#tellRest(rest, NONE);
    return {};
  }

  #beginNote(name: 'w:footnote' | 'w:endnote'): Partial<OpenElement> {
    const notes = this.#parts.storyOf(storyKinds[name]);
    const id = { 'w:id': String(this.#parts.nextNumber()) };
    if (this.#story !== undefined) this.#parts.write(this.#story, emptyElement(`${name}Reference`, id));
    this.#story = notes;
    return this.#write(name, id);
  }

  #write(name: string, attributes: XmlAttributes): Partial<OpenElement> {
    const isWritten = WRITTEN.test(name) && this.#story !== undefined && name !== 'w:wordDocument';
    const own: Record<string, string> = {};
    const rest: Record<string, string> = {};
    for (const [key, value] of Object.entries(attributes)) {
      const known = key.replace(/^\?:/, 'other:');
      const isOwn = isWritten && (WRITTEN.test(known) || !known.includes(':')) && !known.startsWith('xmlns');
      (isOwn ? own : rest)[known] = value;
    }
    this.#tellRest(rest, NONE);
    if (!isWritten || this.#story === undefined) return {};
    this.#parts.write(this.#story, startTag(name, own));
    return { after: `</${name}>` };
  }

  /** Attributes that are not written: those that hold a number of a person, or are no standard's. */
  #tellRest(attributes: XmlAttributes, expected: ReadonlySet<string>): void {
    for (const [key, value] of Object.entries(attributes)) {
      if (key.startsWith('xmlns') || expected.has(key) || REVISION.test(value)) continue;
      const isOfWord = /^(?:w|wx|wsp|aml|sl|dt|xml):/.test(key);
      if (isOfWord ? HOLDS_NUMBER.test(value) : saysSomething(value)) this.#tell(value, key.replace(/^.*:/, ''));
    }
  }

  #endGathered(name: string, text: string): void {
    const path = this.#open.map((each) => each.name);
    const property = propertyOf(path);
    if (property !== undefined) this.fields.push([property, text.trim()]);
    else if (name === 'w:binData') {
      const [file = ''] = this.#open.at(-1)?.gathered ?? [];
      const isOfDocument = path.includes('w:docOleData') || path.includes('w:docSuppData');
      const data = text.slice(file.length);
      if (NO_BASE64.test(data)) this.#tell(data, 'data');
      this.#parts.addFile(file, data, isOfDocument ? 'embeddings' : 'media');
    }
  }
}

const NONE: ReadonlySet<string> = new Set();
const BINARY_ATTRIBUTES: ReadonlySet<string> = new Set(['w:name']);
const ROOT_ATTRIBUTES: ReadonlySet<string> = new Set([
  'w:macrosPresent',
  'w:embeddedObjPresent',
  'w:ocxPresent',
  'xml:space',
]);
const ANNOTATION_ATTRIBUTES: ReadonlySet<string> = new Set([
  'aml:id',
  'aml:author',
  'aml:createdate',
  'w:type',
  'w:name',
  'w:initials',
]);

/** A number that Word gives to all that is written in one sitting (`wsp:rsidR`). */
const REVISION = /^[\dA-F]{8}$/;

function emptyElement(name: string, attributes: XmlAttributes): string {
  return `${startTag(name, attributes)}</${name}>`;
}

/** A link is written as the field that says the same (ECMA-376 part 1, 17.16.5.25). */
function linkOf(attributes: XmlAttributes): XmlAttributes {
  const words = Object.entries(attributes)
    .filter(([key]) => key === 'w:dest' || key === 'w:bookmark' || key === 'w:screenTip' || key === 'w:target')
    .map(([, value]) => `"${value}"`);
  return { 'w:instr': `HYPERLINK ${words.join(' ')}` };
}
