import type { Trait } from '../../document.ts';
import type { CellRange } from '../../structures/spreadsheet/cell-range.ts';
import { isUnseen } from '../../structures/spreadsheet/colors.ts';
import type { XmlAttributes } from '../../structures/xml/xml-names.ts';
import type { XmlHandler } from '../../structures/xml/xml-reader.ts';
import { rangesOfR1C1 } from './r1c1.ts';

/** What a sheet says of itself behind its cells. */
export interface SheetOutline {
  /** What hides all of it. */
  hiddenBy: Trait | undefined;
  /** What is filtered, if the filter leaves anything out. */
  readonly filtered: CellRange[];
  /** Where a format under a condition may paint something behind the text. */
  readonly painted: CellRange[];
  /** Where one hides what stands there, as long as its condition holds. */
  readonly hiding: CellRange[];
}

/** Ranges of one kind of a sheet beyond which no more are looked at: each is asked for every cell. */
const RANGES_MAX = 500;

/** What hides a sheet (`x:Visible`). */
const hiders: Readonly<Record<string, Trait>> = {
  SheetHidden: 'hidden-sheet',
  SheetVeryHidden: 'very-hidden-sheet',
};

/** What the sheets of a workbook say behind their cells, in the order of the file. */
export class BookOutline implements XmlHandler {
  readonly sheets: SheetOutline[] = [];
  #text = '';
  #filter: readonly CellRange[] = [];
  #conditional: readonly CellRange[] = [];

  open(name: string, attributes: XmlAttributes): void {
    this.#text = '';
    if (name === 'ss:Worksheet') this.sheets.push(blankOutline());
    else if (name === 'x:AutoFilter') this.#filter = rangesOfR1C1(attributes['x:Range'] ?? attributes.Range ?? '');
    else if (name === 'x:AutoFilterColumn' && (attributes['x:Type'] ?? attributes.Type ?? 'All') !== 'All') {
      add(this.sheets.at(-1)?.filtered, this.#filter);
    } else if (name === 'x:Format') this.#addFormat(attributes['x:Style'] ?? attributes.Style ?? '');
  }

  text(text: string): void {
    if (this.#text.length < TEXT_LENGTH_MAX) this.#text += text;
  }

  close(name: string): void {
    const sheet = this.sheets.at(-1);
    if (name === 'x:Visible' && sheet !== undefined) sheet.hiddenBy = hiders[this.#text.trim()];
    if (name === 'x:Range') this.#conditional = rangesOfR1C1(this.#text.trim());
    this.#text = '';
  }

  /** A style is written as one of HTML: `color:white;mso-number-format:";;;"`. */
  #addFormat(style: string): void {
    const sheet = this.sheets.at(-1);
    const color = /(?:^|[;\s])color\s*:\s*(#[\dA-Fa-f]{6}|white)/.exec(style)?.[1];
    const behind = /background(?:-color)?\s*:\s*(#[\dA-Fa-f]{6}|\w+)/.exec(style)?.[1];
    if (behind !== undefined) add(sheet?.painted, this.#conditional);
    const isAlike = color !== undefined && isUnseen(toHex(color), toHex(behind ?? 'white'));
    if (isAlike || /mso-number-format\s*:\s*["']?\\?;\\?;/.test(style)) add(sheet?.hiding, this.#conditional);
  }
}

/** Characters of a text that are looked at: a state and references are short. */
const TEXT_LENGTH_MAX = 64 * 1024;

function blankOutline(): SheetOutline {
  return { hiddenBy: undefined, filtered: [], painted: [], hiding: [] };
}

function add(ranges: CellRange[] | undefined, more: readonly CellRange[]): void {
  for (const range of more) if (ranges !== undefined && ranges.length < RANGES_MAX) ranges.push(range);
}

/** A color as `RRGGBB`. Of the names of colors only white is looked for. */
export function toHex(color: string): string {
  return color.toLowerCase() === 'white' ? 'FFFFFF' : color.replace('#', '');
}
