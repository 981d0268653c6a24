import type { Part } from '../../document.ts';
import { isMadeShapeName, saidNumbers } from '../../structures/made-names.ts';
import type { OoxmlPackage } from '../../structures/ooxml/ooxml-package.ts';
import { ShapeForm } from '../../structures/ooxml/shape-form.ts';
import { isShape } from '../../structures/ooxml/shape-paint.ts';
import { type CellRange, rangeOf } from '../../structures/spreadsheet/cell-range.ts';
import { saysSomething } from '../../structures/xml/loose-text.ts';
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
    let hasHeader = true;
    const found = await ooxml.readSmall(name, {
      open: (element, attributes) => {
        if (element === 'x:table') {
          range = rangeOf(attributes.ref ?? '');
          hasHeader = attributes.headerRowCount !== '0';
        }
        if (element === 'x:tableStyleInfo' && range !== undefined && attributes.name !== undefined) ranges.push(range);
        if (isOfFilter(element)) layout.open(element, attributes);
        for (const words of wordsOfTable(element, attributes, hasHeader)) layout.addField('table', words);
      },
      close: (element) => {
        if (isOfFilter(element)) layout.close(element);
      },
      text: (text) => {
        if (saysSomething(text)) layout.addField('formula', text);
      },
    });
    problems.push(...found);
  }
  return { ranges, problems };
}

/** Names and labels of a table and its columns, and what else its attributes say of numbers. */
function wordsOfTable(element: string, attributes: XmlAttributes, hasHeader: boolean): readonly string[] {
  if (isOfFilter(element)) return [];
  const { name = '' } = attributes;
  const words = (tableWords[element] ?? []).map((key) => attributes[key] ?? '');
  // A row of headers shows the names of columns.
  const isShown = element === 'x:tableColumn' && hasHeader;
  if (element === 'x:tableColumn' && !isShown && !isMadeShapeName(name)) words.push(name);
  const numbers = [...saidNumbers(element, attributes)].filter(([key]) => !(isShown && key === 'name'));
  return [...new Set([...words, ...numbers.map(([, text]) => text)])];
}

/** Attributes that are words, by their elements. */
const tableWords: Readonly<Record<string, readonly string[]>> = {
  'x:table': ['displayName', 'comment'],
  'x14:table': ['altText', 'altTextSummary'],
  'x:tableColumn': ['totalsRowLabel'],
};

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
  #from = blankCorner();
  /** Undefined of an anchor of one corner, or of none: its size is told. */
  #to: Corner | undefined;
  #size: { readonly width: number; readonly height: number } | undefined;
  #covers = false;
  /** The shape that is open is painted. */
  #isPainted = false;
  #form = new ShapeForm();
  /** The shape says that it paints nothing, whatever its style does. */
  #isBare = false;
  #text = '';

  constructor(ranges: CellRange[]) {
    this.#ranges = ranges;
  }

  open(name: string, attributes: XmlAttributes): void {
    const parent = this.#path.at(-1);
    this.#path.push(name);
    this.#text = '';
    this.#form.open(name, attributes, parent);
    if (name.endsWith('Anchor')) {
      this.#covers = false;
      this.#from = blankCorner();
      this.#to = undefined;
      this.#size = undefined;
      this.#isBare = false;
    } else if (parent?.endsWith('Anchor') && (name === 'xdr:ext' || name === 'xdr:pos'))
      this.#measure(name, attributes);
    else if (name === 'xdr:pic') this.#isPainted = true;
    else if (name === 'a:noFill' && parent === 'xdr:spPr') this.#isBare = true;
    else if (name === 'a:fillRef' && attributes.idx !== '0' && !this.#isBare) this.#isPainted = true;
    else if (
      parent === 'xdr:spPr' &&
      (name === 'a:solidFill' || name === 'a:blipFill' || name === 'a:pattFill' || name === 'a:gradFill')
    )
      this.#isPainted = true;
  }

  text(text: string): void {
    this.#text += text;
  }

  close(name: string): void {
    this.#path.pop();
    const parent = this.#path.at(-1);
    if (parent === 'xdr:from') readCorner(this.#from, name, this.#text);
    if (parent === 'xdr:to') {
      this.#to ??= blankCorner();
      readCorner(this.#to, name, this.#text);
    }
    if (isShape(name)) this.#endShape();
    if (name.endsWith('Anchor') && this.#covers) this.#add();
  }

  #endShape(): void {
    this.#covers ||= this.#isPainted && !this.#form.isHollow;
    this.#isPainted = false;
    this.#form = new ShapeForm();
  }

  #measure(name: string, { cx = '0', cy = '0', x = '0', y = '0' }: XmlAttributes): void {
    if (name === 'xdr:ext') this.#size = { width: Number(cx), height: Number(cy) };
    else this.#from = { row: 0, column: 0, rowOffset: Number(y), columnOffset: Number(x) };
  }

  /** Rows and columns count from 0 here. Those in which the shape begins and ends are seen in part. */
  #add(): void {
    const from = settled(this.#from);
    const { width = 0, height = 0 } = this.#size ?? {};
    const to =
      this.#to ?? settled({ ...from, rowOffset: from.rowOffset + height, columnOffset: from.columnOffset + width });
    const range = {
      firstRow: from.row + (from.rowOffset > 0 ? 2 : 1),
      firstColumn: from.column + (from.columnOffset > 0 ? 2 : 1),
      lastRow: to.row,
      lastColumn: to.column,
    };
    if (range.firstRow <= range.lastRow && range.firstColumn <= range.lastColumn) this.#ranges.push(range);
  }
}

/** A corner of a shape: a cell, and how far in it, in units of a drawing (20.1.10.16). */
interface Corner {
  row: number;
  column: number;
  rowOffset: number;
  columnOffset: number;
}

function blankCorner(): Corner {
  return { row: 0, column: 0, rowOffset: 0, columnOffset: 0 };
}

function readCorner(corner: Corner, name: string, text: string): void {
  if (name === 'xdr:row') corner.row = Number(text);
  else if (name === 'xdr:col') corner.column = Number(text);
  else if (name === 'xdr:rowOff') corner.rowOffset = Number(text);
  else if (name === 'xdr:colOff') corner.columnOffset = Number(text);
}

/** As much as rows and columns take that nobody made larger: 15 points, and 64 pixels. */
const ROW_UNITS = 190_500;
const COLUMN_UNITS = 609_600;

/** A corner whose distances go over its cell, in the cell where they end. */
function settled({ row, column, rowOffset, columnOffset }: Corner): Corner {
  return {
    row: row + Math.floor(rowOffset / ROW_UNITS),
    column: column + Math.floor(columnOffset / COLUMN_UNITS),
    rowOffset: rowOffset % ROW_UNITS,
    columnOffset: columnOffset % COLUMN_UNITS,
  };
}
