import type { Trait } from '../../../document.ts';
import { type Color, isDark, isLost, isNearlyOne, WHITE } from '../../../structures/story/contrast.ts';
import type { Mark } from './mark.ts';
import type { PageContent } from './page-content.ts';
import type { PaintGrid } from './paint-grid.ts';
import type { DrawnPicture } from './painter.ts';
import { isOfPage, type Shades } from './picture.ts';
import { holds, type Rectangle, spanOf } from './rectangle.ts';
import { hide, type Letter, pointOn, type Stretch } from './stretch.ts';

/** Heights above the baseline at which a letter is looked at, in sizes: those of a small letter. */
const HEIGHTS = [0.08, 0.25, 0.45];
/** And places along its width. */
const WIDTHS = [0.2, 0.5, 0.8];
/** Of those places, how many must be covered: x-ray takes a letter of which four fifths are covered for one. */
const COVERED_MIN = 0.8;

/** How far shades may be apart that look like one: JPEG makes noise. */
const UNIFORM_MAX = 40;
/** By how much of the size a bar may be shorter than the word that it covers, at either end. */
const BAR_MARGIN = 0.3;
/** The part of a word's place that is dark where a bar stands, whatever gaps it has. */
const BAR_SHARE_MIN = 0.7;

/** Letters of this size are seen however pale they are: watermarks are. */
const LARGE_POINTS = 40;

/** What is drawn on a page so far. */
export interface Ground {
  readonly grid: PaintGrid;
  /** Where something lets a part of what is behind be seen, one more than how many marks were before it. */
  readonly veils: PaintGrid;
  readonly marks: readonly Mark[];
}

/**
 * A stretch with why it is not seen for its colors, in parts if only some of its letters are not: what counts is what is
 * drawn where it stands until now. Text that is not seen for another reason stays as it is.
 */
export function inkOn(stretch: Stretch, inks: readonly Color[], ground: Ground): readonly Stretch[] {
  const known = inks.filter((ink) => ink !== 'unknown');
  if (stretch.hiddenBy !== undefined || known.length < inks.length) return [stretch];
  const isSame = stretch.size >= LARGE_POINTS ? isNearlyOne : isLost;
  if (ground.marks.length === 0 && ground.veils.painted === 0) {
    return [known.every((ink) => isSame(ink, WHITE)) ? { ...stretch, hiddenBy: 'invisible-text' } : stretch];
  }
  return hide(stretch, (letter) => {
    const points = pointsOf(stretch, letter);
    const same = points.filter((point) =>
      known.every((ink) => {
        const back = backAt(point, ground, ink);
        return back !== 'unknown' && isSame(ink, back);
      }),
    );
    if (same.length < points.length * COVERED_MIN) return undefined;
    return known.every(isDark) ? 'covered-text' : 'invisible-text';
  });
}

/** The color that is seen at a point, as far as it matters for letters of a color. */
function backAt(point: readonly [number, number], { grid, veils, marks }: Ground, ink: number): Color {
  const number = grid.at(...point);
  if (veils.at(...point) > number) return 'unknown';
  const mark = marks[number - 1];
  if (mark === undefined) return WHITE;
  if (mark.picture === undefined) return mark.color;
  const [x, y] = point;
  const around = { left: x - 2, bottom: y - 2, right: x + 2, top: y + 2 };
  const shades = mark.picture.sample?.shadesIn(around, mark.picture.matrix);
  if (shades === undefined || !isUniform(shades)) return 'unknown';
  // Only shades are known of a picture: letters of a color stand out from all of them.
  return isGray(ink) ? shades.darkest * 0x10101 : 'unknown';
}

function isGray(color: number): boolean {
  const [red, green, blue] = [color >> 16, (color >> 8) & 0xff, color & 0xff];
  return Math.max(red, green, blue) - Math.min(red, green, blue) <= 8;
}

/** The letters of a stretch that are covered by what is drawn later, or of which a picture shows none. */
export function hideCovered(stretch: Stretch, content: PageContent): readonly Stretch[] {
  const { hiddenBy, marksBefore, isUndrawn } = stretch;
  if (hiddenBy === 'invisible-text' && isUndrawn === true) return hideBehindPicture(stretch, content);
  if (hiddenBy !== undefined || marksBefore === content.marks.length) return [stretch];
  return hide(stretch, (letter) => coverOf(stretch, letter, content));
}

function coverOf(stretch: Stretch, letter: Letter, content: PageContent): Trait | undefined {
  const points = pointsOf(stretch, letter);
  const covering = points.flatMap((point) => {
    const number = content.grid.at(...point);
    const mark = content.marks[number - 1];
    return mark === undefined || number <= stretch.marksBefore ? [] : [mark];
  });
  const [mark] = covering;
  if (mark === undefined) return undefined;
  const isCovered = covering.length >= points.length * COVERED_MIN || isTopCovered(points, stretch, content);
  return isCovered ? traitOf(mark, stretch, content) : undefined;
}

/** Whether all but the feet of a letter is covered: nobody reads what is left. The lower half alone is read without. */
function isTopCovered(points: Points, { marksBefore }: Stretch, { grid }: PageContent): boolean {
  return points.slice(WIDTHS.length).every((point) => grid.at(...point) > marksBefore);
}

function traitOf(mark: Mark, stretch: Stretch, { grid }: PageContent): Trait | undefined {
  if (mark.annotation !== undefined) return 'covered-by-note';
  const { picture } = mark;
  if (picture === undefined) return 'covered-text';
  if (!isOfPage(picture.matrix, grid.view)) return 'covered-text';
  return isBlankFor(stretch, picture) === true ? 'revealing-layer' : undefined;
}

/**
 * Text that draws nothing, as the text recognized in a scan does: it is seen if a picture shows something where it stands,
 * and covered if all that is seen there is a mark.
 */
function hideBehindPicture(stretch: Stretch, content: PageContent): readonly Stretch[] {
  const box = boxOf(stretch);
  const [x, y] = [(box.left + box.right) / 2, (box.bottom + box.top) / 2];
  const number = content.grid.at(x, y);
  const top = content.marks[number - 1];
  const isSolid = top !== undefined && top.picture === undefined;
  // A mark that is no picture covers those that were drawn before it.
  const seenFrom = isSolid ? number : 0;
  const behind = content.pictures
    .filter(({ square, marksBefore }) => marksBefore >= seenFrom && holds(square, x, y))
    .slice(-PICTURES_MAX);
  if (behind.length === 0) {
    const isCovered = isSolid && (number > stretch.marksBefore || (top.color !== 'unknown' && isDark(top.color)));
    if (!isCovered) return [stretch];
    return [{ ...stretch, hiddenBy: top.annotation === undefined ? 'covered-text' : 'covered-by-note' }];
  }
  const { hiddenBy: _, ...seen } = stretch;
  if (behind.some((picture) => isBlankFor(stretch, picture) !== true)) return [seen];
  return [{ ...stretch, hiddenBy: 'revealing-layer' }];
}

/**
 * Whether a picture shows nothing where a word stands: a bar, or a place that was made white. Undefined if what it shows
 * there is not known. A word that was recognized may stand a little off its place: white counts if there is room for it.
 */
function isBlankFor(
  stretch: Stretch,
  { sample, matrix }: Pick<DrawnPicture, 'sample' | 'matrix'>,
): boolean | undefined {
  const bar = sample?.shadesIn(boxOf(stretch, BAR_MARGIN), matrix);
  if (sample === undefined || bar === undefined) return undefined;
  if (!isUniform(bar)) return false;
  if (bar.lightest < LIGHT_MIN || bar.darkShare >= BAR_SHARE_MIN) return true;
  const whole = sample.shadesIn(roomOf(stretch), matrix);
  return stretch.letters.length >= WHITENED_LETTERS_MIN && whole !== undefined && isUniform(whole);
}

/** Of 255: what is lighter is paper. */
const LIGHT_MIN = 128;
/** Letters of a word that stands on white and is taken for one that was made white: fewer are often specks. */
const WHITENED_LETTERS_MIN = 3;
/** How far below and above a baseline a line reaches, in sizes. */
const ROOM_BELOW = 0.25;
const ROOM_ABOVE = 0.85;

/** What a whole line takes where a stretch stands. */
function roomOf(stretch: Stretch): Rectangle {
  const { size, x, width } = stretch;
  return spanOf([
    ...pointOn(stretch, x, -ROOM_BELOW * size),
    ...pointOn(stretch, x + width, -ROOM_BELOW * size),
    ...pointOn(stretch, x, ROOM_ABOVE * size),
    ...pointOn(stretch, x + width, ROOM_ABOVE * size),
  ]);
}

/** Pictures in one place that are looked at: a scan has one, or a few that are laid one over the other. */
const PICTURES_MAX = 8;

function isUniform({ darkest, lightest, darkShare }: Shades): boolean {
  return lightest - darkest <= UNIFORM_MAX || darkShare >= BAR_SHARE_MIN;
}

/** From the lower ones to the upper ones. */
type Points = readonly (readonly [number, number])[];

/** Points of the page within a letter. */
function pointsOf(stretch: Stretch, { x, width }: Letter): Points {
  return HEIGHTS.flatMap((height) => WIDTHS.map((part) => pointOn(stretch, x + width * part, stretch.size * height)));
}

/** What the small letters of a stretch span on the page, but for a part of its size at both ends. */
export function boxOf(stretch: Stretch, margin = 0): Rectangle {
  const { size } = stretch;
  const inset = Math.min(margin * size, stretch.width / 4);
  const [x, width] = [stretch.x + inset, Math.max(0, stretch.width - 2 * inset)];
  const corners = [pointOn(stretch, x, 0), pointOn(stretch, x + width, 0)];
  corners.push(pointOn(stretch, x, size * 0.5), pointOn(stretch, x + width, size * 0.5));
  const [xs, ys] = [corners.map(([across]) => across), corners.map(([, along]) => along)];
  return { left: Math.min(...xs), bottom: Math.min(...ys), right: Math.max(...xs), top: Math.max(...ys) };
}
