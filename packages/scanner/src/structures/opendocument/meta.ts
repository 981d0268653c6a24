import type { MetadataName } from '../../document.ts';
import type { MetadataField } from '../../text/metadata.ts';
import { HOLDS_NUMBER } from '../made-names.ts';
import { saysSomething } from '../xml/loose-text.ts';
import type { XmlAttributes } from '../xml/xml-names.ts';
import type { XmlHandler } from '../xml/xml-reader.ts';

/** Fields that we vouch for, by their element (ODF 1.3 part 3, 4.3). */
const vouched: Readonly<Record<string, MetadataName>> = {
  'meta:initial-creator': 'author',
  'dc:creator': 'last-modified-by',
  'dc:title': 'title',
  'dc:subject': 'subject',
  'meta:keyword': 'keywords',
  'dc:description': 'comment',
  'meta:creation-date': 'created',
  'dc:date': 'modified',
  'meta:print-date': 'printed',
  'meta:generator': 'creator-tool',
};

/** Numbers of versions and of minutes, which say nothing of anybody. */
const SILENT: ReadonlySet<string> = new Set(['meta:editing-cycles', 'meta:editing-duration']);

/** The name that a label of Microsoft Purview has among the fields of a user: `MSIP_Label_<id>_Name`. */
const LABEL_NAME = /^MSIP_Label_.*_Name$/i;

/** Fields that OpenOffice.org gave to every document. */
const OWN_FIELD = /^Info [1-4]$/;

/** Gathers the metadata of a document: what each element within `office:meta` holds, and what its links name. */
export class MetaFields implements XmlHandler {
  readonly fields: MetadataField[] = [];
  #text = '';
  #own: string | undefined;

  open(name: string, attributes: XmlAttributes): void {
    this.#takeLoose();
    this.#own = name === 'meta:user-defined' ? attributes['meta:name'] : undefined;
    const isTemplate = name === 'meta:template';
    for (const key of ['xlink:href', 'xlink:title']) {
      const value = attributes[key];
      if (value === undefined) continue;
      this.fields.push([isTemplate ? 'template' : `raw:${localName(name)}`, isTemplate ? decoded(value) : value]);
    }
  }

  text(text: string): void {
    this.#text += text;
  }

  close(name: string): void {
    if (name === 'office:meta' || name === 'office:document-meta') {
      this.#takeLoose();
      return;
    }
    const own = this.#own ?? '';
    // A field without a value is its name, and nothing else; a number in a name is more than a name.
    const isSaid = HOLDS_NUMBER.test(own) || (this.#text.trim() === '' && saysSomething(own) && !OWN_FIELD.test(own));
    if (isSaid) this.fields.push(['raw:user-defined', own]);
    const value = this.#text.trim();
    this.#text = '';
    if (value === '' || SILENT.has(name)) return;
    this.fields.push([this.#nameOf(name), value]);
  }

  /** Text that stands between the fields. */
  #takeLoose(): void {
    if (saysSomething(this.#text)) this.fields.push(['raw:text', this.#text.trim()]);
    this.#text = '';
  }

  #nameOf(element: string): MetadataName {
    if (this.#own !== undefined) return LABEL_NAME.test(this.#own) ? 'sensitivity-label' : `raw:${this.#own}`;
    return (Object.hasOwn(vouched, element) ? vouched[element] : undefined) ?? `raw:${localName(element)}`;
  }
}

/** An address as a person would write it, where it is percent-encoded as it should be. */
export function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
