import type { GivenList } from '@holdback/rules';

/** The lists that a scan may be given, as they were typed. */
export interface ListOptions {
  /** The file that names what is meant to go out. */
  readonly manifest?: string;
  /** The file that lists what was reviewed. */
  readonly approved?: string;
  /** The file that lists whom nothing may name. */
  readonly protected?: string;
}

/** By which option each list is given. */
export const listFlags = {
  release: '--manifest',
  approval: '--approved',
  protected: '--protected',
} as const satisfies Record<GivenList, string>;

/** Which lists were given. */
export function givenLists({ manifest, approved, protected: people }: ListOptions): readonly GivenList[] {
  return [
    ...(manifest === undefined ? [] : ['release' as const]),
    ...(approved === undefined ? [] : ['approval' as const]),
    ...(people === undefined ? [] : ['protected' as const]),
  ];
}
