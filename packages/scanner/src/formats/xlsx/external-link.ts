import type { Part } from '../../document.ts';
import { trait } from '../../parts.ts';
import type { OoxmlPackage } from '../../structures/ooxml/ooxml-package.ts';
import { placeOf } from '../../structures/package/package.ts';
import { columnOf, rowOf } from '../../structures/spreadsheet/cell-range.ts';
import { saysSomething } from '../../structures/xml/loose-text.ts';
import type { XmlAttributes } from '../../structures/xml/xml-names.ts';
import type { XmlHandler } from '../../structures/xml/xml-reader.ts';

/** What a workbook keeps of another file that its formulas refer to (ECMA-376 part 1, 18.14): names of sheets, and values. */
export async function* readExternalLink(ooxml: OoxmlPackage, name: string): AsyncGenerator<Part> {
  const reader = new LinkReader(ooxml, name);
  yield* ooxml.read(name, reader);
  yield* ooxml.blocks.rest();
  if (reader.hasValues) yield trait('external-cache', placeOf(name));
}

class LinkReader implements XmlHandler {
  hasValues = false;
  readonly #ooxml: OoxmlPackage;
  readonly #name: string;
  readonly #sheets: string[] = [];
  #sheet = '';
  #cell = '';
  #text = '';

  constructor(ooxml: OoxmlPackage, name: string) {
    this.#ooxml = ooxml;
    this.#name = name;
  }

  open(name: string, attributes: XmlAttributes): void {
    this.#addLoose();
    switch (name) {
      case 'x:sheetName':
        this.#sheets.push(attributes.val ?? '');
        this.#add(attributes.val);
        break;
      case 'x:sheetData':
        this.#sheet = this.#sheets[Number(attributes.sheetId)] ?? '';
        break;
      case 'x:cell':
        this.#cell = attributes.r ?? '';
        break;
      case 'x:definedName':
      case 'x:ddeItem':
      case 'x:oleItem':
        this.#add(attributes.name);
        break;
      case 'x:ddeLink':
        this.#add(attributes.ddeService);
        this.#add(attributes.ddeTopic);
        break;
      case 'x:oleLink':
        this.#add(attributes.progId);
        break;
      default:
    }
  }

  text(text: string): void {
    this.#text += text;
  }

  close(name: string): void {
    if (name !== 'x:v' && name !== 'x:val') {
      this.#addLoose();
      return;
    }
    const text = this.#text.trim();
    this.#text = '';
    if (text === '') return;
    this.hasValues = true;
    const row = rowOf(this.#cell);
    if (row === 0) this.#add(text);
    else this.#ooxml.blocks.addCell(text, row, columnOf(this.#cell), undefined, this.#sheet, 'external-cache');
  }

  /** Text that stands where the standard has none. */
  #addLoose(): void {
    if (saysSomething(this.#text)) this.#ooxml.blocks.add(this.#text.trim(), placeOf(this.#name));
    this.#text = '';
  }

  #add(text = ''): void {
    this.#ooxml.blocks.add(text, placeOf(this.#name), { hiddenBy: 'external-cache' });
  }
}
