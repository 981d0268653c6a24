import type { Trait } from '../../document.ts';
import { saysOfPerson } from '../made-names.ts';
import { addressesIn } from './css-addresses.ts';
import { rulesOf } from './css-rules.ts';
import { unescapeCss } from './css-signs.ts';
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

/** Rules that have names of their own, and steps of one that moves something, by their share: `33.3333333%`. */
const SHARES = /^@|^[\d.%,\s]+$/;

/** The words of a style sheet, what its addresses hold and say, and selectors that say whom they mean, in the order in which they stand in it. */
export function wordsOfSheet(css: string): readonly SheetWords[] {
  const words: SheetWords[] = [...shownStrings(css)].map((shown) => ({ kind: 'words', ...shown }));
  for (const address of addressesIn(css)) words.push({ ...address, hiddenBy: 'page-code' });
  for (const { selectors, offset } of rulesOf(css)) {
    const text = unescapeCss(selectors);
    if (saysOfPerson(text) && !SHARES.test(text)) words.push({ kind: 'words', text, offset, hiddenBy: 'page-code' });
  }
  return words.sort((one, other) => one.offset - other.offset);
}
