import { givenNames, notPersons, surnames } from './names.generated.ts';

/**
 * What a list says of a word. `plain`: a name. `common`: a given name that is a common surname too. `place`: a surname
 * that ends the names of places. `doubtful`: a name that is first of all a word, a place or a month.
 */
export type NameKind = 'plain' | 'common' | 'place' | 'doubtful';

/**
 * Names as `docs/make/names.ts` packs them, of which those that begin with the same two letters are unpacked when the
 * first such word is asked for: a start would otherwise unpack sixty thousand to look up two.
 */
class NameList {
  readonly #packed: string;
  readonly #starred: NameKind;
  readonly #names = new Map<string, NameKind>();
  /** By their two letters, those that are not unpacked yet. */
  #stretches: (Stretch | undefined)[] | undefined;

  constructor(packed: string, starred: NameKind) {
    this.#packed = packed;
    this.#starred = starred;
  }

  get(word: string): NameKind | undefined {
    this.#stretches ??= divide(this.#packed);
    const letters = lettersOf(word);
    const stretch = this.#stretches[letters];
    if (stretch !== undefined) {
      this.#stretches[letters] = undefined;
      this.#unpack(stretch);
    }
    return this.#names.get(word);
  }

  #unpack({ from, to, first }: Stretch): void {
    let before = first;
    for (const [, common = 'A', rest = '', mark] of this.#packed.slice(from, to).matchAll(/([A-Z])([a-z]*)([?*]?)/g)) {
      before = before.slice(0, common.charCodeAt(0) - 0x41) + rest;
      this.#names.set(before, mark === '?' ? 'doubtful' : mark === '*' ? this.#starred : 'plain');
    }
  }
}

/** Packed names that begin with the same two letters. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  /** The letter that the first of them has in common with the name before. */
  readonly first: string;
}

/** The stretches of a list. Before the first name of each stands `A` or `B`: it shares at most one letter with the last. */
function divide(packed: string): (Stretch | undefined)[] {
  const stretches = new Array<Stretch | undefined>(26 * 26).fill(undefined);
  const firsts = [...packed.matchAll(/A[a-z]{2}|B[a-z]/g)];
  let first = '';
  for (const [at, { 0: name, index: from }] of firsts.entries()) {
    if (name.startsWith('A')) first = name.charAt(1);
    stretches[lettersOf(first + name.slice(-1))] = { from, to: firsts[at + 1]?.index ?? packed.length, first };
  }
  return stretches;
}

/** The first two letters of a word as one number, from 0 if they are small ones without accents. No name has others. */
function lettersOf(word: string): number {
  return (word.charCodeAt(0) - 0x61) * 26 + word.charCodeAt(1) - 0x61;
}

const given = new NameList(givenNames, 'common');
const family = new NameList(surnames, 'place');
const others: ReadonlySet<string> = new Set(notPersons.split(' '));

/** What the list of given names says of a word, in small letters without accents. */
export function givenName(word: string): NameKind | undefined {
  return given.get(word);
}

/** What the list of surnames says of a word, in small letters without accents. */
export function surname(word: string): NameKind | undefined {
  return family.get(word);
}

/** Whether a given name with a surname is a place or a company: `wells`, `fargo`. */
export function isNotPerson(first: string, last: string): boolean {
  return others.has(`${first}-${last}`);
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

const plainWord = /^[A-Za-z]*$/;

/** A word as the lists have it: small letters, no accents, no apostrophes. */
export function foldName(word: string): string {
  // Most are plain letters, and a text has a hundred thousand words with capitals.
  if (plainWord.test(word)) return word.toLowerCase();
  return word
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\p{M}'’‘`.]/gu, '')
    .replaceAll(/[ßæøłđðþœıə]/gu, (letter) => letters[letter] ?? letter);
}
