import type { Rectangle } from '../drawing/rectangle.ts';
import { type CellRange, columnOf, rowOf } from '../spreadsheet/cell-range.ts';
import type { XmlAttributes } from '../xml/xml-names.ts';
import { toPoints } from './length.ts';

/**
 * Where a shape stands on its page, in points (ODF 1.3 part 3, 19.226, 19.228, 19.574, 19.576); undefined if it does not say, or is
 * turned. One without a size is as large as its text.
 */
export function placeOfShape(attributes: XmlAttributes): Rectangle | undefined {
  const transform = attributes['draw:transform'] ?? '';
  if (/rotate|skew|matrix|scale/.test(transform)) return undefined;
  const [, moveX = '0pt', moveY = '0pt'] = /translate\s*\(\s*(\S+)\s+(\S+?)\s*\)/.exec(transform) ?? [];
  const x = toPoints(attributes['svg:x'] ?? moveX);
  const y = toPoints(attributes['svg:y'] ?? moveY);
  if (x === undefined || y === undefined) return undefined;
  const width = toPoints(attributes['svg:width']) ?? 0;
  const height = toPoints(attributes['svg:height']) ?? 0;
  return { x, y, width, height };
}

/**
 * The cells that are wholly behind a shape that stands in a cell and ends in another (9.4.3, `table:end-cell-address`): those in which
 * it begins and ends are seen in part.
 */
export function cellsBehind(attributes: XmlAttributes, row: number, column: number): CellRange | undefined {
  const address = attributes['table:end-cell-address'] ?? '';
  const end = address.slice(address.lastIndexOf('.') + 1);
  const place = placeOfShape(attributes);
  if (place === undefined || end === '') return undefined;
  const range = {
    firstRow: row + (place.y > 0 ? 1 : 0),
    firstColumn: column + (place.x > 0 ? 1 : 0),
    lastRow: rowOf(end) - 1,
    lastColumn: columnOf(end) - 1,
  };
  return range.firstRow <= range.lastRow && range.firstColumn <= range.lastColumn ? range : undefined;
}
