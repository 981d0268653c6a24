import type { ByteSet } from './byte-set.ts';

/** How much a pattern leaves open as far as it is followed: patterns of one kind share an automaton. */
export type Breadth = (typeof breadths)[number];

/** Those that there are. */
export const breadths = ['spelled', 'varied', 'open'] as const;

/** Bytes of a set that is a letter: both its cases, and what folds to it. */
const LETTER_MAX = 4;

/** Bytes of a first set that are too many to be the digits or some signs. */
const FIRST_MAX = 16;

/** The positions of a pattern, as a `PositionTable` has them. */
interface Positions {
  readonly sets: readonly ByteSet[];
  readonly setAt: ArrayLike<number>;
  readonly starts: readonly { readonly position: number }[];
}

/**
 * What a table leaves open. Spelled is what is letters and signs throughout, as words are; open, what begins with nearly any
 * letter, and is under way nearly always.
 */
export function breadthOf({ sets, setAt, starts }: Positions): Breadth {
  if (starts.some(({ position }) => sizeAt(position) > FIRST_MAX)) return 'open';
  for (let position = 0; position < setAt.length; position += 1) if (sizeAt(position) > LETTER_MAX) return 'varied';
  return 'spelled';

  function sizeAt(position: number): number {
    return sizeOf(sets[setAt[position] ?? 0]);
  }
}

const sizes = new WeakMap<ByteSet, number>();

function sizeOf(set: ByteSet | undefined): number {
  if (set === undefined) return 0;
  let size = sizes.get(set);
  if (size === undefined) {
    size = set.reduce((sum, each) => sum + each, 0);
    sizes.set(set, size);
  }
  return size;
}
