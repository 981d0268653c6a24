/** By how much a name must be better than no name: one of a single word, and one of several. */
export interface Margins {
  readonly one: number;
  readonly several: number;
}

/** It is a name about nine times in ten, in text of sources that were not learned from: see docs/names.md. */
export const likelyMargins: Margins = { one: 160, several: 0 };

/** It may be one. */
export const possibleMargins: Margins = { one: 60, several: -100 };
