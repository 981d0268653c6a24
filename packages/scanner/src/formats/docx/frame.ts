import type { Location, Trait } from '../../document.ts';
import { ParagraphText } from '../../structures/story/paragraph-text.ts';
import type { Color } from './color.ts';
import type { Look } from './look.ts';

/** A paragraph that is read, or what stands for one. */
export interface Frame {
  readonly text: ParagraphText;
  readonly at: Location;
  /** The name of its style. */
  style: string | undefined;
  /** What it has behind it itself. */
  shading: Color | undefined;
  /** Its lines have no height. */
  isFlat: boolean;
  /** What the run that is read says of its look, and the name of its style. */
  look: Look;
  runStyle: string | undefined;
  /** Why the run is not seen, as it was found out; null before that. */
  cover: Trait | undefined | null;
}

/** An empty one, at a place. */
export function newFrame(at: Location): Frame {
  return {
    text: new ParagraphText(),
    at,
    style: undefined,
    isFlat: false,
    shading: undefined,
    look: {},
    runStyle: undefined,
    cover: null,
  };
}
