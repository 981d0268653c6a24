import type { Location, Part, Trait } from '../../document.ts';
import { trait } from '../../parts.ts';
import { propertyOf } from '../../structures/ooxml/document-properties.ts';
import { saysSomething } from '../../structures/xml/loose-text.ts';
import type { XmlAttributes } from '../../structures/xml/xml-names.ts';
import type { XmlHandler } from '../../structures/xml/xml-reader.ts';
import type { BlockBuilder } from '../../text/block.ts';
import type { MetadataField } from '../../text/metadata.ts';
import type { BookOutline } from './book-outline.ts';
import { CellLooks } from './cell-looks.ts';
import { SheetTable } from './sheet-table.ts';

/** What hides the words of elements that stand on no page, by the beginning of their names. */
const hiders: readonly (readonly [RegExp, Trait])[] = [
  [/^x:(?:Pivot|PT)|^(?:rs|s|z|\?):/, 'pivot-cache'],
  [/^x:SupBook$/, 'external-cache'],
  [/^x:Query/, 'data-connection'],
  [/^x:Scenario/, 'scenario'],
  [/^x:DataValidation/, 'input-list'],
];

/** Attributes that say how things look, by the elements that they stand at. */
const LOOKS = /^ss:(?:Alignment|Border|Font|Interior|NumberFormat|Protection)$/;

/** Text that stands in no cell and waits for the end of its sheet. */
interface Aside {
  readonly text: string;
  readonly at: Location;
  readonly hiddenBy: Trait | undefined;
}

/** Reads a workbook as its elements come: cells through a `SheetTable`, and all other words by where they stand. */
export class BookReader implements XmlHandler {
  readonly fields: MetadataField[] = [];
  readonly #outline: BookOutline;
  readonly #blocks: BlockBuilder;
  readonly #looks = new CellLooks();
  readonly #path: string[] = [];
  /** The element, by its depth, within which all words are hidden by one thing. */
  #hider: { readonly depth: number; readonly hiddenBy: Trait } | undefined;
  #sheets = 0;
  #table: SheetTable | undefined;
  #asides: Aside[] = [];
  #ready: Part[] = [];
  #text = '';

  /** `outline` is of the same workbook. */
  constructor(outline: BookOutline, blocks: BlockBuilder) {
    this.#outline = outline;
    this.#blocks = blocks;
  }

  /** Parts that are ready, in order. */
  take(): readonly Part[] {
    const parts = [...this.#ready, ...(this.#table?.cells.take() ?? this.#blocks.take())];
    this.#ready = [];
    return parts;
  }

  /** To be called after the last element: a sheet that was cut short is open. */
  end(): void {
    this.#endSheet();
    for (const words of this.#looks.formats.unsaid(this.#looks.codes)) this.#add(words, 'number-format');
    this.#tellAsides();
  }

  open(name: string, attributes: XmlAttributes): void {
    this.#settleText();
    this.#path.push(name);
    if (name === 'ss:Worksheet') this.#beginSheet(attributes);
    if (name === 'ss:NamedRange') this.#addName(attributes);
    if (this.#path.includes('ss:Styles')) this.#looks.take(name, attributes);
    if (this.#table?.open(name, attributes) === true) return;
    const hiddenBy = hiders.find(([pattern]) => pattern.test(name))?.[1];
    if (hiddenBy !== undefined) this.#hider ??= { depth: this.#path.length, hiddenBy };
    if (!LOOKS.test(name)) this.#addAttributes(name, attributes);
  }

  text(text: string): void {
    if (this.#table?.text(text) !== true) this.#text += text;
  }

  comment(text: string): void {
    this.#add(text, 'comment');
  }

  close(name: string): void {
    const property = propertyOf(this.#path);
    const text = this.#text.trim();
    if (property !== undefined && text !== '') {
      this.fields.push([property, text]);
      this.#text = '';
    } else this.#settleText();
    this.#table?.close(name);
    if (name === 'ss:Worksheet') this.#endSheet();
    if (this.#hider?.depth === this.#path.length) this.#hider = undefined;
    this.#path.pop();
  }

  #beginSheet({ 'ss:Name': name = '', 'ss:Protected': isProtected }: XmlAttributes): void {
    this.#endSheet();
    const outline = this.#outline.sheets[this.#sheets];
    this.#sheets += 1;
    const hiddenBy = outline?.hiddenBy;
    const sheet = { name, ...(hiddenBy !== undefined && { hiddenBy }) };
    this.#blocks.add(name, { kind: 'field', name: 'sheet-name' }, hiddenBy === undefined ? {} : { hiddenBy });
    this.#ready.push(...this.#blocks.rest());
    if (isProtected === '1') {
      this.#ready.push(trait('edit-protection', { kind: 'cell', sheet: name, row: 1, column: 1 }));
    }
    this.#table = new SheetTable(sheet, outline, this.#looks, this.#blocks);
  }

  #endSheet(): void {
    if (this.#table === undefined) return;
    this.#ready.push(...this.#table.end());
    this.#table = undefined;
    this.#tellAsides();
  }

  /** A name, and what it stands for where that says anything. */
  #addName({ 'ss:Name': name = '', 'ss:RefersTo': formula = '', 'ss:Hidden': hidden }: XmlAttributes): void {
    // Excel makes hidden names of its own, such as of what a filter is of.
    const hiddenBy = hidden === '1' && !name.startsWith('_') ? 'hidden-name' : undefined;
    const at: Location = { kind: 'field', name: 'defined-name' };
    for (const text of [name.startsWith('_') ? '' : name, formula]) {
      if (text.trim() !== '') this.#asides.push({ text, at, hiddenBy });
    }
  }

  #addAttributes(name: string, attributes: XmlAttributes): void {
    if (name === 'ss:NamedRange' || name === 'ss:Worksheet') return;
    for (const [key, value] of Object.entries(attributes)) {
      if (!key.startsWith('xmlns') && saysSomething(value)) this.#add(value, key.replace(/^.*:/, ''));
    }
  }

  /** Adds the text of an element that is no cell, if it says anything. */
  #settleText(): void {
    const text = this.#text;
    this.#text = '';
    const name = this.#path.at(-1) ?? '';
    const isKept = this.#hider !== undefined && name !== 'x:Range' && text.trim() !== '';
    if (isKept || saysSomething(text)) this.#add(text, name.replace(/^.*:/, ''));
  }

  #add(text: string, field: string): void {
    const at: Location = { kind: 'field', name: field === '' ? 'text' : field };
    if (text.trim() !== '') this.#asides.push({ text: text.trim(), at, hiddenBy: this.#hider?.hiddenBy });
  }

  /** Tells the words that stand in no cell, and once what hides them. */
  #tellAsides(): void {
    const sheet = this.#outline.sheets[this.#sheets - 1];
    const toldTraits = new Set<Trait>();
    for (const { text, at, hiddenBy: own } of this.#asides) {
      const hiddenBy = own ?? (this.#path.includes('ss:Worksheet') ? sheet?.hiddenBy : undefined);
      this.#blocks.add(text, at, hiddenBy === undefined ? {} : { hiddenBy });
      if (own === undefined || toldTraits.has(own)) continue;
      toldTraits.add(own);
      this.#ready.push(trait(own, at));
    }
    this.#asides = [];
    this.#ready.push(...this.#blocks.rest());
  }
}
