import { type Color, isAlike } from '../../../structures/story/contrast.ts';
import { at } from '../value.ts';
import { colorOf } from './graphics-stack.ts';

/** What is seen where a shading is painted. */
export interface ShadingLook {
  /** Its color, if it is one. */
  readonly color: Color;
  /** It has no gaps: what is behind it is not seen. */
  readonly isWhole: boolean;
}

/**
 * How a shading looks, given what pdf.js makes of it (pdf.js 6, `RadialAxialShading.getIR` in `src/core/pattern.js`): its kind,
 * its box, and its stops, which are transparent where it does not go on. Of circles and meshes nobody knows where they end.
 */
export function lookOfShading(shading: unknown): ShadingLook {
  const stops = at(shading, '3');
  const isAxial = at(shading, '0') === 'RadialAxial' && at(shading, '1') === 'axial' && at(shading, '2') === null;
  if (!isAxial || !Array.isArray(stops)) return { color: 'unknown', isWhole: false };
  const colors = stops.map((stop) => colorOf(at(stop, '1')));
  const known = colors.filter((color) => color !== 'unknown');
  const isWhole = known.length === colors.length;
  const [first] = known;
  const isOne = isWhole && first !== undefined && known.every((color) => isAlike(color, first));
  return { color: isOne ? first : 'unknown', isWhole };
}
