import { isUnseen } from '../../structures/spreadsheet/colors.ts';
import { NumberFormats } from '../../structures/spreadsheet/number-format.ts';
import { UNREADABLE_POINTS_MAX } from '../../structures/story/contrast.ts';
import type { XmlAttributes } from '../../structures/xml/xml-names.ts';
import { toHex } from './book-outline.ts';

/** How a cell looks, as far as that hides it or says what its number is. */
export interface CellLook {
  /** The code of its number format; empty if it is General or has a name. */
  readonly format: string;
  readonly color: string | undefined;
  /** What is painted behind it; empty if that is a pattern. */
  readonly fill: string | undefined;
  readonly points: number | undefined;
}

const plainLook: CellLook = { format: '', color: undefined, fill: undefined, points: undefined };

/** Names that stand for formats of numbers which say no more than the number. */
const NAMED = /^(?:General|General Number|Fixed|Standard|Percent|Scientific|Currency|Euro Currency)$/;

/** The style that all others come from, unless they name one (XML Spreadsheet Reference, `ss:Parent`). */
const DEFAULT = 'Default';

/** The styles of a workbook, by the names that cells refer to them by. */
export class CellLooks {
  /** Shows what cells hold. */
  readonly formats = new NumberFormats(false);
  /** The codes of all number formats. */
  readonly codes = new Set<string>();
  readonly #looks = new Map<string, CellLook>();
  #id = '';

  /** Takes note of what an element of `ss:Styles` says. */
  take(name: string, attributes: XmlAttributes): void {
    if (name === 'ss:Style') {
      this.#id = attributes['ss:ID'] ?? '';
      this.#looks.set(this.#id, this.of(attributes['ss:Parent'] ?? DEFAULT));
    } else if (name === 'ss:Font') this.#change(fontOf(attributes));
    else if (name === 'ss:Interior') {
      const { 'ss:Pattern': pattern = 'None', 'ss:Color': color = '' } = attributes;
      this.#change({ fill: pattern === 'None' ? undefined : pattern === 'Solid' ? toHex(color) : '' });
    } else if (name === 'ss:NumberFormat') {
      const { 'ss:Format': format = '' } = attributes;
      this.codes.add(format);
      this.#change({ format: NAMED.test(format) ? '' : format });
    }
  }

  /** The look of a style; a plain one if there is no such style. */
  of(id: string | undefined): CellLook {
    return this.#looks.get(id ?? DEFAULT) ?? this.#looks.get(DEFAULT) ?? plainLook;
  }

  #change(look: Partial<CellLook>): void {
    this.#looks.set(this.#id, { ...(this.#looks.get(this.#id) ?? plainLook), ...look });
  }
}

function fontOf({ 'ss:Color': color, 'ss:Size': size }: XmlAttributes): Partial<CellLook> {
  return {
    ...(color !== undefined && { color: color === 'Automatic' ? undefined : toHex(color) }),
    ...(size !== undefined && { points: Number(size) }),
  };
}

/** Whether nobody sees the text of a cell: `own` is the color of its letters where they have one of their own. */
export function isUnseenLook({ color, fill, points }: CellLook, own: string | undefined, isPainted: boolean): boolean {
  if (points !== undefined && points <= UNREADABLE_POINTS_MAX) return true;
  if (fill === undefined && isPainted) return false;
  return fill !== '' && isUnseen(own ?? color ?? '000000', fill ?? 'FFFFFF');
}
