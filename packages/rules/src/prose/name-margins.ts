/** By how much a name must be better than no name. */
export interface Margins {
  /** One of several words. */
  readonly several: number;
  /** One of a single word: that is a name less often. */
  readonly one: number;
  /** One of a single word that opens a line, as any word does in a list, a menu or a heading. */
  readonly opening: number;
}

/** How a name is told: by how much it is better than no name, of how many words it is, and whether it opens a line. */
export interface Standing {
  readonly margin: number;
  readonly words: number;
  readonly opens: boolean;
}

/** It is a name some nineteen times in twenty, in reports, mail and news by writers that were not learned from: see docs/names.md. */
export const likelyMargins: Margins = { several: 0, one: 160, opening: 320 };

/** It may be one: there still more than nine times in ten, but words on lines by themselves are told as well. */
export const possibleMargins: Margins = { several: -240, one: -60, opening: -60 };

/** Whether a name is told clearly enough. */
export function reaches({ several, one, opening }: Margins, { margin, words, opens }: Standing): boolean {
  return margin >= (words > 1 ? several : opens ? opening : one);
}
