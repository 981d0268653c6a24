import { Coverage } from '../coverage.ts';
import { type JoinedPicture, joinPictures } from './joined-pictures.ts';
import { isMakersMark } from './makers-mark.ts';
import type { PageContent } from './page-content.ts';
import { areaOf, holds, type Rectangle } from './rectangle.ts';
import { pointOn, type Stretch, textOf } from './stretch.ts';

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

/** The part of a page from which on a picture may show words: a logo or a seal has less. */
const PICTURE_SHARE_MIN = 0.05;
/** Words over a picture from which on it is one of a page, whose letters were recognized. */
const WORDS_OVER_MIN = 5;
/** Pictures of one page that are told. */
const PICTURES_MAX = 16;

/** Letters behind pictures from which on they are those that were recognized in them. */
const RECOGNIZED_LETTERS_MIN = 10;

/** Whether text that nothing is drawn of stands where pictures are, as that which was recognized in a scan does. */
function hasRecognizedText(stretches: readonly Stretch[], pictures: PageContent['pictures']): boolean {
  if (pictures.length === 0) return false;
  const behind = stretches.filter((stretch) => {
    if (stretch.isUndrawn !== true) return false;
    const [x, y] = pointOn(stretch, stretch.x + stretch.width / 2, 0);
    return pictures.some(({ square }) => holds(square, x, y));
  });
  const text = behind.map(textOf).join('');
  return text.length >= RECOGNIZED_LETTERS_MIN && !isMakersMark(text);
}

/**
 * Where pictures are shown that may have words of their own: those that take a part of the page, with hardly a word over them.
 * Those that touch are one; where words are over that, each is looked at by itself.
 */
export function findPictures({ pictures, grid }: PageContent, stretches: readonly Stretch[]): readonly Rectangle[] {
  const large = largeOf(
    pictures.filter(({ isOff }) => !isOff),
    grid.view,
  );
  if (large.length === 0) return [];
  const least = PICTURE_SHARE_MIN * areaOf(grid.view);
  const middles = stretches.map((stretch) => pointOn(stretch, stretch.x + stretch.width / 2, 0));
  const isBare = (area: Rectangle) => middles.filter(([x, y]) => holds(area, x, y)).length < WORDS_OVER_MIN;
  const found = large.flatMap(({ area, pieces }) => {
    if (isBare(area)) return [area];
    if (pieces.length === 1) return [];
    return pieces
      .filter((piece) => areaOf(piece) >= least)
      .slice(0, PICTURES_MAX)
      .filter(isBare);
  });
  return found.slice(0, PICTURES_MAX);
}

/** Where pictures that take a part of the page are on layers that are switched off. */
export function findHiddenPictures({ pictures, grid }: PageContent): readonly Rectangle[] {
  return largeOf(
    pictures.filter(({ isOff }) => isOff),
    grid.view,
  ).map(({ area }) => area);
}

function largeOf(pictures: PageContent['pictures'], view: Rectangle): readonly JoinedPicture[] {
  const least = PICTURE_SHARE_MIN * areaOf(view);
  const joined = joinPictures(
    pictures.map(({ square }) => square),
    view,
  );
  return joined.filter(({ area }) => areaOf(area) >= least).slice(0, PICTURES_MAX);
}

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
  const isRecognized = hasRecognizedText(stretches, pictures);
  return (
    (covered.share >= LARGE_PICTURE && letters < LARGE_PICTURE_LETTERS && !isRecognized) ||
    (covered.share >= PAGE_PICTURE && !isRecognized && text.rowsBeside(covered) < LAID_OVER) ||
    (outlines >= MANY_OUTLINES && letters < FEW_LETTERS)
  );
}
