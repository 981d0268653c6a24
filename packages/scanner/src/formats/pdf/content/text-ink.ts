import type { Color } from '../../../structures/story/contrast.ts';
import type { GraphicsState } from './graphics-state.ts';

/** Opacity up to which nothing is seen. */
const CLEAR_MAX = 0.05;

/** Text rendering modes (ISO 32000-1, table 106). */
const STROKED = 1;
const FILLED_AND_STROKED = 2;
const INVISIBLE: ReadonlySet<number> = new Set([3, 7]);
/** From which on the text is a clip of what is drawn next. */
const CLIPPING = 4;

/** Whether text that is shown is a clip of what is drawn next. */
export function isClipping({ mode }: GraphicsState): boolean {
  return mode >= CLIPPING;
}

/** The colors of letters: of what fills them, of their outlines, or both; those that are clear are none. */
export function inksOf({ fill, stroke, fillAlpha, strokeAlpha, mode }: GraphicsState): readonly Color[] {
  const own = mode % CLIPPING;
  if (own !== FILLED_AND_STROKED) return [own === STROKED ? stroke : fill];
  return [...(fillAlpha > CLEAR_MAX ? [fill] : []), ...(strokeAlpha > CLEAR_MAX ? [stroke] : [])];
}

/** Whether nothing is drawn of text that is shown. */
export function isUndrawnIn({ mode, groupAlpha, fillAlpha, strokeAlpha, isMask }: GraphicsState): boolean {
  const own = mode % CLIPPING;
  const filled = own === FILLED_AND_STROKED ? Math.max(fillAlpha, strokeAlpha) : fillAlpha;
  const alpha = groupAlpha * (own === STROKED ? strokeAlpha : filled);
  return isMask || INVISIBLE.has(mode) || alpha <= CLEAR_MAX;
}
