import type { Color } from '../../../structures/story/contrast.ts';
import type { Matrix } from './matrix.ts';
import type { PictureSample } from './picture.ts';
import type { Rectangle } from './rectangle.ts';

/** Something opaque that is drawn on a page. */
export interface Mark {
  readonly color: Color;
  /** What it spans, if it is a rectangle that is filled. */
  readonly area?: Rectangle;
  /** What it shows, of a picture, and where it is put. */
  readonly picture?: { readonly sample: PictureSample | undefined; readonly matrix: Matrix };
  /** The annotation that draws it. */
  readonly annotation?: string;
}
