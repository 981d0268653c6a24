import { Coverage } from '../coverage.ts';
import type { PageContent } from './page-content.ts';

/** Pictures that cover half a page, on one with less text than a caption and a letterhead have. */
const LARGE_PICTURE = 0.5;
const LARGE_PICTURE_LETTERS = 250;
/** A picture of a page: more text than a caption must lie over it. */
const PAGE_PICTURE = 0.8;
/** Part of the picture's height beside which text stands: that of a page, and not of its header and footer. */
const LAID_OVER = 0.4;

/** Outlines drawn, from which a page with hardly any text has its letters as outlines. Two rules and a box are none. */
const OUTLINES_MIN = 4;
const MANY_OUTLINES = 150;
const FEW_LETTERS = 100;

/** Whether a page shows its letters as a picture or as outlines, from how much text was read where. */
export function looksLikePicture(
  { pictures, glyphs, outlines, grid, stretches }: PageContent,
  text: Coverage,
  letters: number,
): boolean {
  if (letters === 0) return pictures.length > 0 || (glyphs === 0 && outlines >= OUTLINES_MIN);
  const { left, bottom, right, top } = grid.view;
  const covered = new Coverage([left, bottom, right, top]);
  for (const { square } of pictures) covered.add(square);
  const isRecognized = stretches.some(({ hiddenBy }) => hiddenBy === 'invisible-text');
  return (
    (covered.share >= LARGE_PICTURE && letters < LARGE_PICTURE_LETTERS && !isRecognized) ||
    (covered.share >= PAGE_PICTURE && !isRecognized && text.rowsBeside(covered) < LAID_OVER) ||
    (outlines >= MANY_OUTLINES && letters < FEW_LETTERS)
  );
}
