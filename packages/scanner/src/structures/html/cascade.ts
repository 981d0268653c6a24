import type { Trait } from '../../document.ts';
import type { Color } from '../story/contrast.ts';
import type { Style } from './style.ts';

/** A color, and how strongly it is said: of two, the one of the higher rank holds. */
interface Said {
  readonly color: Color;
  readonly rank: number;
}

/** What styles say of how an element is seen, and how strongly. */
export interface Looks {
  readonly hiddenBy?: Trait | undefined;
  readonly ink?: Said | undefined;
  readonly back?: Said | undefined;
}

/** What nothing is said of. */
export const NO_LOOKS: Looks = {};

/**
 * What outdoes what (CSS Cascade 5, 6.1; Selectors 4, 17). Ranks of one selector add up, and so does the place in the sheet,
 * which is less than each of them.
 */
export const RANKS = { element: 1e8, class: 1e9, identifier: 1e10, attribute: 1e11, important: 1e12 } as const;

/** What a style says, with the rank of where it says it. */
export function looksOf({ hiddenBy, ink, back, isImportant }: Style, rank: number): Looks {
  const said = (color: Color | undefined, isStrong = false): Said | undefined =>
    color === undefined ? undefined : { color, rank: isStrong ? rank + RANKS.important : rank };
  return { hiddenBy, ink: said(ink, isImportant?.ink), back: said(back, isImportant?.back) };
}

/** What holds where both are said. What hides an element is not undone. */
export function stronger(one: Looks, other: Looks): Looks {
  if (one === NO_LOOKS) return other;
  if (other === NO_LOOKS) return one;
  return {
    hiddenBy: one.hiddenBy ?? other.hiddenBy,
    ink: outdoing(one.ink, other.ink),
    back: outdoing(one.back, other.back),
  };
}

function outdoing(one: Said | undefined, other: Said | undefined): Said | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return other.rank >= one.rank ? other : one;
}
