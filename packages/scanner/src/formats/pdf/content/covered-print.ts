import type { Trait } from '../../../document.ts';
import type { Mark } from './mark.ts';
import type { PageContent } from './page-content.ts';
import type { DrawnPicture } from './painter.ts';
import { isOfPage, squareOf } from './picture.ts';
import { areaOf, intersect } from './rectangle.ts';

/** A picture of a page is a scan of it, if most of what it shows is paper. */
const PAPER_MIN = 0.5;
/** Of 255: how far shades are apart where something is printed. */
const PRINT_MIN = 100;
/** Units of the page: a smaller mark is a line or a tick. And the part of the page of a larger one, which is no bar. */
const SIDE_MIN = 5;
const SHARE_MAX = 0.25;
/** Marks that are looked at. */
const MARKS_MAX = 2_000;

/**
 * Why print is not seen that the scan of a page has: a mark is drawn over it. Undefined if there is none. Where words were
 * recognized they are told themselves; here they are still in the picture, which is drawn without them.
 */
export function coverOfPrint({ marks, pictures, grid }: PageContent): Trait | undefined {
  const page = areaOf(grid.view);
  const scans = pictures.filter(({ matrix, sample }) => {
    return isOfPage(matrix, grid.view) && sample !== undefined && sample.paperShare >= PAPER_MIN;
  });
  if (scans.length === 0) return undefined;
  for (const [index, mark] of marks.slice(0, MARKS_MAX).entries()) {
    const { area, picture, annotation } = mark;
    if (area === undefined || picture !== undefined || !isBar(mark, page)) continue;
    if (scans.some((scan) => scan.marksBefore <= index && hasPrint(scan, mark))) {
      return annotation === undefined ? 'covered-text' : 'covered-by-note';
    }
  }
  return undefined;
}

function isBar({ area }: Mark, page: number): boolean {
  if (area === undefined) return false;
  const { left, bottom, right, top } = area;
  return right - left >= SIDE_MIN && top - bottom >= SIDE_MIN && areaOf(area) <= SHARE_MAX * page;
}

function hasPrint({ sample, matrix }: DrawnPicture, { area }: Mark): boolean {
  const shades = area && sample?.shadesIn(intersect(area, squareOf(matrix)), matrix);
  return shades !== undefined && shades.lightest - shades.darkest >= PRINT_MIN;
}
