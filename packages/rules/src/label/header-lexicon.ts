import type { HeaderWords } from './header-lexicon-entry.ts';
import { numberHeaders } from './header-lexicon-numbers.ts';
import { peopleHeaders } from './header-lexicon-people.ts';
import { secretHeaders } from './header-lexicon-secrets.ts';

/**
 * By info type. The names are those of portals, records and dispatch systems, personnel and court exports, US and UK, as
 * their documentation and published schemas have them. Words for "number" (`no`, `num`, `nbr`, `#`) count as one, and
 * so do ways to write a word: see `header-words.ts`.
 */
export const headerLexicon: Readonly<Record<string, HeaderWords>> = {
  ...numberHeaders,
  ...peopleHeaders,
  ...secretHeaders,
};
