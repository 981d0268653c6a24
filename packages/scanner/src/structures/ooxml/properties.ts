import type { MetadataName, Part } from '../../document.ts';
import { type MetadataField, metadataParts } from '../../text/metadata.ts';
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
  for (const name of ooxml.parts.names) {
    if (PROPERTY_TYPES.some((type) => ooxml.typeOf(name).endsWith(type)) || isNamedLikeProperties(name)) {
      yield* await ooxml.readSmall(name, new PropertyFields(fields));
    }
  }
  yield* metadataParts(fields, ooxml.context.limits);
  yield* readLabelInfo(ooxml);
}

/** The ends of the content types of the three parts. */
const PROPERTY_TYPES = ['core-properties+xml', 'extended-properties+xml', 'custom-properties+xml'];

/** Where they are by convention, also when no content type says so. */
function isNamedLikeProperties(name: string): boolean {
  return /^\/?docProps\/(?:core|app|custom)\.xml$/i.test(name);
}

/** Gathers what each element holds; of a custom property the value under its name. */
class PropertyFields implements XmlHandler {
  readonly #fields: MetadataField[];
  readonly #names: string[] = [];
  #custom: string | undefined;
  #text = '';

  constructor(fields: MetadataField[]) {
    this.#fields = fields;
  }

  open(name: string, { name: custom }: Readonly<Record<string, string>>): void {
    this.#names.push(name);
    if (name === 'op:property') {
      this.#custom = custom;
      if (custom !== undefined && !/^(?:MSIP_|_|ContentTypeId)/.test(custom))
        this.#fields.push(['raw:property-name', custom]);
    }
    this.#text = '';
  }

  text(text: string): void {
    this.#text += text;
  }

  close(name: string): void {
    this.#names.pop();
    const value = this.#text.trim();
    this.#text = '';
    // What a property is wrapped in: `vt:lpstr` in a vector in `ep:TitlesOfParts`.
    const own = name.startsWith('vt:') ? this.#names.findLast((each) => !each.startsWith('vt:')) : name;
    if (name === 'op:property') this.#custom = undefined;
    if (
      value === '' ||
      own === undefined ||
      (own.startsWith('ep:') && vouched[own] === undefined && /^[\d.,]*$|^(?:true|false)$/.test(value))
    )
      return;
    this.#fields.push([this.#nameOf(own), value]);
  }

  #nameOf(element: string): MetadataName {
    if (this.#custom !== undefined) return LABEL_NAME.test(this.#custom) ? 'sensitivity-label' : `raw:${this.#custom}`;
    return vouched[element] ?? `raw:${element.slice(element.indexOf(':') + 1)}`;
  }
}
