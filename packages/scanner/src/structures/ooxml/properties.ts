import type { MetadataName, Part } from '../../document.ts';
import { once } from '../../source/once.ts';
import { member } from '../../source/source.ts';
import { type MetadataField, metadataParts } from '../../text/metadata.ts';
import { printable } from '../../text/printable.ts';
import { IS_MADE_PROPERTY } from '../made-names.ts';
import { isHolder } from '../signatures.ts';
import { saysSomething } from '../xml/loose-text.ts';
import type { XmlAttributes } from '../xml/xml-names.ts';
import type { XmlHandler } from '../xml/xml-reader.ts';
import { readLabelInfo } from './label-info.ts';
import type { OoxmlPackage } from './ooxml-package.ts';

/** Properties that we vouch for, by their element (ECMA-376 part 2, 8.3; part 1, 22.2). */
const vouched: Readonly<Record<string, MetadataName>> = {
  'dc:creator': 'author',
  'cp:lastModifiedBy': 'last-modified-by',
  'dc:title': 'title',
  'dc:subject': 'subject',
  'cp:keywords': 'keywords',
  'dc:description': 'comment',
  'cp:category': 'category',
  'dcterms:created': 'created',
  'dcterms:modified': 'modified',
  'cp:lastPrinted': 'printed',
  'ep:Company': 'company',
  'ep:Manager': 'manager',
  'ep:Template': 'template',
  'ep:Application': 'creator-tool',
};

/** The name that a label of Microsoft Purview has in the custom properties: `MSIP_Label_<id>_Name`. */
const LABEL_NAME = /^MSIP_Label_.*_Name$/i;

/** Core, extended and custom properties and sensitivity labels, as metadata in this order, within limits. */
export async function* readProperties(ooxml: OoxmlPackage): AsyncGenerator<Part> {
  const fields: MetadataField[] = [];
  const files: Buffer[] = [];
  for (const name of ooxml.parts.names) {
    if (PROPERTY_TYPES.some((type) => ooxml.typeOf(name).endsWith(type)) || isNamedLikeProperties(name)) {
      yield* await ooxml.readSmall(name, new PropertyFields(fields, files));
    }
  }
  yield* metadataParts(fields, ooxml.context.limits);
  const { path, depth } = ooxml.source;
  for (const [index, bytes] of files.entries()) {
    const name = `property-${index + 1}`;
    yield {
      kind: 'member',
      source: member({ path, depth }, name, once(bytes), ooxml.context.limits.memberBytesMax),
    };
  }
  yield* readLabelInfo(ooxml);
}

/** Elements of values that are bytes in base64 (ECMA-376 part 1, 22.4.2). */
const BYTES: ReadonlySet<string> = new Set(
  ['blob', 'oblob', 'stream', 'ostream', 'vstream', 'storage', 'ostorage', 'cf'].map((name) => `vt:${name}`),
);

/** The ends of the content types of the three parts. */
const PROPERTY_TYPES = ['core-properties+xml', 'extended-properties+xml', 'custom-properties+xml'];

/** Where they are by convention, also when no content type says so. */
function isNamedLikeProperties(name: string): boolean {
  return /^\/?docProps\/(?:core|app|custom)\.xml$/i.test(name);
}

/** Gathers what each element holds, of a custom property the value under its name; and files that are values. */
class PropertyFields implements XmlHandler {
  readonly #fields: MetadataField[];
  readonly #files: Buffer[];
  readonly #names: string[] = [];
  #custom: string | undefined;
  #text = '';

  constructor(fields: MetadataField[], files: Buffer[]) {
    this.#fields = fields;
    this.#files = files;
  }

  open(name: string, attributes: XmlAttributes): void {
    // Words before an element that stands among them: the standard has none there.
    this.#endText();
    this.#names.push(name);
    if (name === 'op:property') {
      const { name: custom } = attributes;
      this.#custom = custom;
      if (custom !== undefined && !IS_MADE_PROPERTY.test(custom)) this.#fields.push(['raw:property-name', custom]);
    }
    for (const [key, value] of Object.entries(attributes)) {
      const isOwn = OWN_ATTRIBUTE.test(key) || (key === 'name' && name === 'op:property');
      if (!isOwn && saysSomething(value)) this.#fields.push([`raw:${localName(key)}`, value.trim()]);
    }
  }

  text(text: string): void {
    this.#text += text;
  }

  close(name: string): void {
    this.#endText();
    this.#names.pop();
    if (name === 'op:property') this.#custom = undefined;
  }

  #endText(): void {
    const value = this.#text.trim();
    this.#text = '';
    // What a property is wrapped in: `vt:lpstr` in a vector in `ep:TitlesOfParts`.
    const own = this.#names.findLast((each) => !each.startsWith('vt:'));
    const isPlain = own?.startsWith('ep:') === true && vouched[own] === undefined;
    if (value === '' || own === undefined || (isPlain && NUMBER.test(value))) return;
    const isBytes = BYTES.has(this.#names.at(-1) ?? '');
    for (const words of isBytes ? this.#wordsOf(value) : [value]) this.#fields.push([this.#nameOf(own), words]);
  }

  /** What bytes in base64 say, or how they are written if they say nothing. A file is one for itself. */
  #wordsOf(value: string): readonly string[] {
    const bytes = Buffer.from(value, 'base64');
    if (isHolder(bytes)) {
      this.#files.push(bytes);
      return [];
    }
    const words = printable(bytes);
    return words.length === 0 ? [value] : words;
  }

  #nameOf(element: string): MetadataName {
    if (this.#custom !== undefined) return LABEL_NAME.test(this.#custom) ? 'sensitivity-label' : `raw:${this.#custom}`;
    return vouched[element] ?? `raw:${localName(element)}`;
  }
}

/** Attributes that properties have by the standard, which name their types; and those that no standard has, which are told by whoever reads the part. */
const OWN_ATTRIBUTE = /^(?:xmlns(?::.*)?|xml:.*|xsi:.*|\?:.*|fmtid|pid|linkTarget|baseType|size|clsid|cf)$/;

/** Statistics of a document: counts, versions, yes and no. */
const NUMBER = /^[\d.,]*$|^(?:true|false)$/;

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
