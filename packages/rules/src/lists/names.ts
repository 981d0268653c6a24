import { givenNames, notPersons, surnames } from './names.generated.ts';

/**
 * What a list says of a word. `plain`: a name. `common`: a given name that is a common surname too. `place`: a surname
 * that ends the names of places. `doubtful`: a name that is first of all a word, a place or a month.
 */
export type NameKind = 'plain' | 'common' | 'place' | 'doubtful';

let given: ReadonlyMap<string, NameKind> | undefined;
let family: ReadonlyMap<string, NameKind> | undefined;
const others: ReadonlySet<string> = new Set(notPersons.split(' '));

/** What the list of given names says of a word, in small letters without accents. */
export function givenName(word: string): NameKind | undefined {
  given ??= unpack(givenNames, 'common');
  return given.get(word);
}

/** What the list of surnames says of a word, in small letters without accents. */
export function surname(word: string): NameKind | undefined {
  family ??= unpack(surnames, 'place');
  return family.get(word);
}

/** Whether a given name with a surname is a place or a company: `wells`, `fargo`. */
export function isNotPerson(first: string, last: string): boolean {
  return others.has(`${first}-${last}`);
}

/** Undoes what `docs/make/names.ts` does. Made when first asked for: most runs of a scanner meet no name at once. */
function unpack(packed: string, starred: NameKind): ReadonlyMap<string, NameKind> {
  const names = new Map<string, NameKind>();
  let before = '';
  for (const [, common = 'A', rest = '', mark] of packed.matchAll(/([A-Z])([a-z]*)([?*]?)/g)) {
    before = before.slice(0, common.charCodeAt(0) - 0x41) + rest;
    names.set(before, mark === '?' ? 'doubtful' : mark === '*' ? starred : 'plain');
  }
  return names;
}

/** Letters that keep their shape when accents are taken away. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  œ: 'oe',
  ı: 'i',
  ə: 'e',
};

/** A word as the lists have it: small letters, no accents, no apostrophes. */
export function foldName(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\p{M}'’‘`.]/gu, '')
    .replaceAll(/[ßæøłđðþœıə]/gu, (letter) => letters[letter] ?? letter);
}
