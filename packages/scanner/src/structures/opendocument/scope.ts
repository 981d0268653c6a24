import type { Location, Trait } from '../../document.ts';
import type { Rectangle } from '../drawing/rectangle.ts';
import type { CellRange } from '../spreadsheet/cell-range.ts';
import type { Color } from '../story/contrast.ts';
import type { ParagraphText } from '../story/paragraph-text.ts';
import type { Properties } from './look.ts';

/** A shape that is open. */
export interface ShapeScope {
  /** Where it stands, in points; undefined if that is not known. */
  readonly place: Rectangle | undefined;
  /** The cells of its sheet that it is in front of, wholly; undefined if none. */
  readonly cells: CellRange | undefined;
  /** What it is painted with; undefined if with nothing. */
  color: Color | undefined;
  /** Its color is all over its place. */
  isFull: boolean;
  /** Nothing is seen of what is behind it. */
  isOpaque: boolean;
  hasText: boolean;
}

/** What holds for an element and for all within it, unless another says otherwise. */
export interface Scope {
  /** How many elements are open in it, itself among them. */
  readonly depth: number;
  /** Where it is; undefined if paragraphs are counted. */
  readonly at: Location | undefined;
  readonly hiddenBy: Trait | undefined;
  /** What is behind its text; undefined if that is the page. */
  fill: Color | undefined;
  readonly properties: Properties;
  /** The shape that it is in. */
  readonly shape: ShapeScope | undefined;
  /** Why its text is not seen, by its look; null before that was found out. */
  cover: Trait | undefined | null;
}

/** A paragraph that is read. */
export interface Frame {
  readonly text: ParagraphText;
  readonly depth: number;
  readonly at: Location;
  /** It is a paragraph of a cell of a sheet. */
  readonly isOfCell: boolean;
  /** A field says that all of it is hidden (ODF 1.3 part 3, 7.7.9). */
  isHidden: boolean;
  endsInSpace: boolean;
}

/** A file that stands in an element, in base64 (ODF 1.3 part 3, 10.4.5). */
export interface InlineFile {
  readonly data: string;
  readonly isPicture: boolean;
}

/** Gathers the text of an element that is no paragraph. */
export interface Collector {
  readonly depth: number;
  text: string;
  readonly done: (text: string) => void;
}
