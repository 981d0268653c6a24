import type { Part } from '../../document.ts';
import { trait } from '../../parts.ts';
import type { OoxmlPackage } from '../../structures/ooxml/ooxml-package.ts';
import { placeOf } from '../../structures/package/package.ts';
import { saysSomething } from '../../structures/xml/loose-text.ts';
import type { XmlAttributes } from '../../structures/xml/xml-names.ts';
import type { XmlHandler } from '../../structures/xml/xml-reader.ts';

/** A column of the records that a pivot table was made from. */
interface CacheField {
  readonly name: string;
  /** Its values, each once, where records say the number of one. */
  readonly items: string[];
}

/** The elements that hold a value (ECMA-376 part 1, 18.10.1): text, number, date, error, Boolean, and a number of an item. */
const VALUES: ReadonlySet<string> = new Set(['x:s', 'x:n', 'x:d', 'x:e', 'x:b']);

/** What pivot tables keep of the records that they were made from: all of them, whatever the table shows. */
export async function* readPivotCaches(ooxml: OoxmlPackage): AsyncGenerator<Part> {
  for (const name of ooxml.parts.names) {
    if (!ooxml.typeOf(name).endsWith('pivotcachedefinition+xml')) continue;
    const definition = new DefinitionReader(ooxml, name);
    yield* ooxml.read(name, definition);
    const { fields } = definition;
    let hasRecords = false;
    const [records] = ooxml.targetsOf(name, 'pivotCacheRecords');
    if (records !== undefined) {
      const reader = new RecordReader(ooxml, fields);
      yield* ooxml.read(records, reader);
      hasRecords = reader.record > 0;
    }
    yield* ooxml.blocks.rest();
    if (hasRecords || fields.some(({ items }) => items.length > 0)) yield trait('pivot-cache', placeOf(name));
  }
}

/** Attributes of other elements that hold words of people. */
const WORDS = [
  'name',
  'caption',
  'uniqueName',
  'sheet',
  'displayFolder',
  'measureGroup',
  'description',
  'n',
  'c',
] as const;
/** The least and the greatest day of what a field holds, or once held. */
const LIMITS = ['minDate', 'maxDate'] as const;

/** The definition (18.10.1.67): where the records come from, the names of their columns, the values that they share. */
class DefinitionReader implements XmlHandler {
  readonly fields: CacheField[] = [];
  readonly #ooxml: OoxmlPackage;
  readonly #name: string;
  #isShared = false;

  constructor(ooxml: OoxmlPackage, name: string) {
    this.#ooxml = ooxml;
    this.#name = name;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'x:cacheField') this.#beginField(attributes);
    else if (name === 'x:sharedItems' || name === 'x:groupItems') {
      this.#isShared = name === 'x:sharedItems';
      for (const word of LIMITS) this.#add(attributes[word], this.fields.at(-1)?.name);
    } else if (name === 'x:pivotCacheDefinition') this.#add(attributes.refreshedBy, 'refreshed by');
    else if (name === 'x:worksheetSource') {
      this.#add(attributes.sheet);
      this.#add(attributes.name);
    } else if (VALUES.has(name) || name === 'x:m') {
      this.#addItem(attributes.v ?? '');
      this.#add(attributes.c);
    } else for (const word of WORDS) this.#add(attributes[word]);
  }

  close(): void {}

  text(text: string): void {
    if (saysSomething(text)) this.#ooxml.blocks.add(text.trim(), placeOf(this.#name));
  }

  #beginField({ name = '', caption, formula }: XmlAttributes): void {
    this.fields.push({ name, items: [] });
    this.#add(name);
    this.#add(caption);
    this.#add(formula);
  }

  #addItem(value: string): void {
    const field = this.fields.at(-1);
    if (this.#isShared) field?.items.push(value);
    this.#add(value, field?.name);
  }

  #add(text = '', label?: string): void {
    const detail = { hiddenBy: 'pivot-cache', ...(label !== undefined && label !== '' && { label }) } as const;
    this.#ooxml.blocks.add(text, placeOf(this.#name), detail);
  }
}

/** Characters of a shared value that are given in each record: all of it is read where it stands. */
const ITEM_LENGTH_MAX = 256;

/** The records (18.10.1.68), each with as many values as there are columns in the records' source. */
class RecordReader implements XmlHandler {
  /** Records so far. */
  record = 0;
  readonly #ooxml: OoxmlPackage;
  readonly #fields: readonly CacheField[];
  #field = 0;

  constructor(ooxml: OoxmlPackage, fields: readonly CacheField[]) {
    this.#ooxml = ooxml;
    this.#fields = fields;
  }

  open(name: string, { v = '' }: XmlAttributes): void {
    if (name === 'x:r') {
      this.record += 1;
      this.#field = 0;
      return;
    }
    const field = this.#fields[this.#field];
    if (name === 'x:x') this.#add((field?.items[Number(v)] ?? '').slice(0, ITEM_LENGTH_MAX), field);
    else if (VALUES.has(name)) this.#add(v, field);
    else if (name !== 'x:m') return;
    this.#field += 1;
  }

  close(): void {}

  text(text: string): void {
    if (saysSomething(text))
      this.#ooxml.blocks.add(text.trim(), { kind: 'record', record: this.record, field: 'text' });
  }

  #add(text: string, { name }: Pick<CacheField, 'name'> = { name: '' }): void {
    const at = { kind: 'record', record: this.record, field: name === '' ? `${this.#field + 1}` : name } as const;
    this.#ooxml.blocks.add(text, at, { hiddenBy: 'pivot-cache', ...(name !== '' && { label: name }) });
  }
}
