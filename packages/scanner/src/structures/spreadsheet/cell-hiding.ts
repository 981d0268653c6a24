import type { Trait } from '../../document.ts';

/**
 * What hides a cell; undefined if nothing does. `byPlace` is what hides whatever stands there: its column, a merged cell, a shape;
 * it comes first, as a cell that is shown there would be told next. `isUnseen` is whether nobody sees its letters, `isMasked`
 * whether its number format shows nothing of it: see `NumberFormats`.
 */
export function hiderOfCell(byPlace: Trait | undefined, isUnseen: boolean, isMasked: boolean): Trait | undefined {
  return byPlace ?? (isUnseen || isMasked ? 'invisible-text' : undefined);
}
