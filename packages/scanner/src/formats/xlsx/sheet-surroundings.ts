import type { Part } from '../../document.ts';
import type { OoxmlPackage } from '../../structures/ooxml/ooxml-package.ts';
import { type CellRange, rangeOf } from '../../structures/spreadsheet/cell-range.ts';
import type { XmlAttributes } from '../../structures/xml/xml-names.ts';
import type { SheetLayout } from './sheet-layout.ts';

/** What is read beside a sheet before its cells come, and what was wrong with it. */
export interface Surroundings {
  readonly ranges: readonly CellRange[];
  readonly problems: readonly Part[];
}

/** Elements of a filter, in which its criteria stand (ECMA-376 part 1, 18.3.2). */
const isOfFilter = (element: string): boolean => /(?:filter|filters|filterColumn)$/i.test(element);

/** Where the tables of a sheet are whose style may paint cells (18.5.1.2). What they filter is noted in the layout. */
export async function readTables(ooxml: OoxmlPackage, sheet: string, layout: SheetLayout): Promise<Surroundings> {
  const ranges: CellRange[] = [];
  const problems: Part[] = [];
  for (const name of ooxml.targetsOf(sheet, 'table')) {
    let range: CellRange | undefined;
    const found = await ooxml.readSmall(name, {
      open: (element, attributes) => {
        if (element === 'x:table') range = rangeOf(attributes.ref ?? '');
        if (element === 'x:tableStyleInfo' && range !== undefined && attributes.name !== undefined) ranges.push(range);
        if (isOfFilter(element)) layout.open(element, attributes);
        for (const words of wordsOfTable(element, attributes)) layout.addField('table', words);
      },
      close: (element) => {
        if (isOfFilter(element)) layout.close(element);
      },
      text: () => {},
    });
    problems.push(...found);
  }
  return { ranges, problems };
}

/** Names and labels of a table and its columns. */
function wordsOfTable(element: string, attributes: XmlAttributes): readonly (string | undefined)[] {
  if (element === 'x:table') return [attributes.displayName, attributes.comment];
  return element === 'x:tableColumn' ? [attributes.totalsRowLabel] : [];
}

/** The cells that are wholly behind a picture or a shape that is painted (20.5.2.33): one that is not lets them be seen. */
export async function readAnchors(ooxml: OoxmlPackage, sheet: string): Promise<Surroundings> {
  const ranges: CellRange[] = [];
  const problems: Part[] = [];
  for (const name of ooxml.targetsOf(sheet, 'drawing'))
    problems.push(...(await ooxml.readSmall(name, new Anchors(ranges))));
  return { ranges, problems };
}

class Anchors {
  readonly #ranges: CellRange[];
  #path: string[] = [];
  #from = { row: 0, column: 0 };
  #to = { row: 0, column: 0 };
  #covers = false;
  #text = '';

  constructor(ranges: CellRange[]) {
    this.#ranges = ranges;
  }

  open(name: string): void {
    const parent = this.#path.at(-1);
    this.#path.push(name);
    this.#text = '';
    if (name === 'xdr:twoCellAnchor') this.#covers = false;
    else if (name === 'xdr:pic') this.#covers = true;
    else if (parent === 'xdr:spPr' && (name === 'a:solidFill' || name === 'a:blipFill' || name === 'a:pattFill'))
      this.#covers = true;
  }

  text(text: string): void {
    this.#text += text;
  }

  close(name: string): void {
    this.#path.pop();
    const parent = this.#path.at(-1);
    const corner = parent === 'xdr:from' ? this.#from : parent === 'xdr:to' ? this.#to : undefined;
    if (corner !== undefined && name === 'xdr:row') corner.row = Number(this.#text);
    if (corner !== undefined && name === 'xdr:col') corner.column = Number(this.#text);
    if (name === 'xdr:twoCellAnchor' && this.#covers) this.#add();
  }

  /** Rows and columns count from 0 here. Those in which the shape begins and ends are seen in part. */
  #add(): void {
    const range = {
      firstRow: this.#from.row + 2,
      firstColumn: this.#from.column + 2,
      lastRow: this.#to.row,
      lastColumn: this.#to.column,
    };
    if (range.firstRow <= range.lastRow && range.firstColumn <= range.lastColumn) this.#ranges.push(range);
  }
}
