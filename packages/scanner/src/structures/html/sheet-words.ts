import type { Trait } from '../../document.ts';
import { addressesIn } from './css-addresses.ts';
import { shownStrings } from './css-strings.ts';

/** What a style sheet says beside looks, and where in it. */
export interface SheetWords {
  readonly kind: 'file' | 'words';
  readonly text: string;
  readonly offset: number;
  /** Where words are shown. */
  readonly selector?: string;
  /** Why they are not shown. */
  readonly hiddenBy?: Trait;
}

/** The words of a style sheet, what its addresses hold and say, in the order in which they stand in it. */
export function wordsOfSheet(css: string): readonly SheetWords[] {
  const words: SheetWords[] = [...shownStrings(css)].map((shown) => ({ kind: 'words', ...shown }));
  for (const address of addressesIn(css)) words.push({ ...address, hiddenBy: 'page-code' });
  return words.sort((one, other) => one.offset - other.offset);
}
