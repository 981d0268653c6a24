import type { Mark } from './mark.ts';
import type { PaintGrid } from './paint-grid.ts';
import type { DrawnPicture } from './painter.ts';
import type { Rectangle } from './rectangle.ts';
import type { Stretch } from './stretch.ts';

/** All that a page draws. */
export interface PageContent {
  /** Of the page itself, in the order drawn. */
  readonly stretches: readonly Stretch[];
  /** What tiles of patterns say, each tile once. */
  readonly tiles: readonly (readonly Stretch[])[];
  /** What annotations draw, by their id, in the order drawn. */
  readonly notes: ReadonlyMap<string, readonly Stretch[]>;
  /** In the order drawn. The numbers in `grid` are places in it, from 1. */
  readonly marks: readonly Mark[];
  readonly grid: PaintGrid;
  readonly pictures: readonly DrawnPicture[];
  /** Clips within which text is seen. */
  readonly openClips: ReadonlySet<Rectangle>;
  /** Outlines of paths. */
  readonly outlines: number;
  /** Letters that were shown, whether or not they stand for one. */
  readonly glyphs: number;
  /** It shows letters of a font that does not say which they are. */
  readonly isNameless: boolean;
  /** Names of fonts in which it shows words, and of which pdf.js has what may be numbers of glyphs for code points. */
  readonly suspectFonts: readonly string[];
  /** Some of what it draws was not looked at: tiles in too many others. */
  readonly isCut: boolean;
}
