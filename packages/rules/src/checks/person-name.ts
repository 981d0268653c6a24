import { foldName, givenName, isNotPerson, type NameKind, surname } from '../lists/names.ts';

/** Longer text is no name. */
const LENGTH_MAX = 80;

/** Words that join a surname: `de la Cruz`, `van der Meer`, `al-Rashid`. */
const particles: ReadonlySet<string> = new Set(
  'al el la le de del della der den di da do das dos du des van von zu zur ten ter te bin ibn abu st mac mc af av y e'.split(
    ' ',
  ),
);

const suffixes: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'esq', 'phd', 'md']);

/** How English surnames end that are places. Much else ends so, and only a given name that is nothing else makes it one. */
const placeShape =
  /^\p{L}{2,}(?:ley|brook|brooke|worth|wood|field|ford|ham|well|stead|combe|croft|shaw|ridge|more|ton|hurst|bury|thwaite|son)$/u;

/** How surnames of many peoples begin or end, and few words of English do. */
const surnameShape =
  /^(?:mc|mac(?=[^ehikr])|fitz)\p{L}{4,}|\p{L}{3,}(?:sson|dottir|ssen|czyk|wicz|enko|enka|chuk|czuk|oglu|zadeh|opoulos|idis|akis|escu|eanu|ashvili|adze|ovic|evic|ovich|evich|vych|owski|ewski|inski|ynski|nsky|vsky|ovsky|yan|mann|stein|quist|qvist|walla|wala|swamy|aswamy|raman|appa|ullah|zai|ez|oub|ov|ova|eva|ski|ska)$/u;

/**
 * Whether a text is a given name and a surname by the lists of both, in either order, without a doubt: `Jane Q. Doe`,
 * `DOE, JANE`, `Maria de la Cruz`. False where neither of the two could not be anything else: `Grace Park`, `Mark
 * Street`, `Jackson County`. So it misses the names that the lists do not have: it is precise first.
 *
 * Lists: US census of 1990 (https://www.census.gov/topics/population/genealogy/data/1990_census.html) and the locales of
 * faker (https://fakerjs.dev).
 */
export function isPersonName(value: string): boolean {
  if (value.length > LENGTH_MAX) return false;
  const comma = value.indexOf(',');
  if (comma === -1) return isInOrder(toWords(value), false);
  const last = toWords(value.slice(0, comma));
  const first = toWords(value.slice(comma + 1));
  if (last.length === 0 || first.length === 0) return false;
  // `Doe, Jr.` is no given name; `Thomas, James and Robert` are three.
  const isSure = first.some(isInitial) || value === value.toUpperCase();
  if (!isSure && !last.every((word) => particles.has(foldName(word)) || isNothingButSurname(word))) return false;
  return isInOrder([...first, ...last], true);
}

function isNothingButSurname(word: string): boolean {
  const given = givenKind(word);
  return (given === undefined || given === 'doubtful') && surnameKind(word, false) === 'plain';
}

function toWords(text: string): string[] {
  const words = text.split(/[\s]/u).filter((word) => word !== '');
  while (words.length > 0 && suffixes.has(foldName(words.at(-1) ?? '').replace(',', ''))) words.pop();
  return words;
}

function isInitial(word: string): boolean {
  return /^\p{Lu}\.?$/u.test(word);
}

/** Whether words are a given name, perhaps others or initials, and a surname. */
function isInOrder(words: readonly string[], isInverted: boolean): boolean {
  const [first = '', ...others] = words;
  const end = others.findLastIndex((word) => !particles.has(foldName(word)));
  const last = others[end];
  if (last === undefined || end !== others.length - 1) return false;
  const middle = others.slice(0, end);
  if (!middle.every(isMiddle)) return false;
  const given = givenKind(first);
  if (given === undefined) return false;
  const joined = middle.filter((word) => particles.has(foldName(word))).map(foldName);
  const family = surnameKind(last, joined.length > 0) ?? placeName(given, last);
  if (family === undefined || isNotPerson(foldName(first), foldName(last))) return false;
  return isClear(given, family, isInverted || middle.some(isInitial));
}

/** A surname that is the name of an English place, behind a given name that is one. */
function placeName(given: NameKind, last: string): NameKind | undefined {
  return given !== 'doubtful' && placeShape.test(foldName(last)) ? 'plain' : undefined;
}

/** Whether one of the two cannot be anything else, and the other can be a name. */
function isClear(given: NameKind, family: NameKind, isFormal: boolean): boolean {
  if (given === 'plain') return true;
  if (given === 'common') return family !== 'place' || isFormal;
  return family === 'plain' || (isFormal && family === 'common');
}

function isMiddle(word: string): boolean {
  return (
    isInitial(word) ||
    particles.has(foldName(word)) ||
    givenKind(word) !== undefined ||
    surnameKind(word, false) !== undefined
  );
}

function givenKind(word: string): NameKind | undefined {
  return kindOf(word, givenName);
}

function surnameKind(word: string, hasParticle: boolean): NameKind | undefined {
  const known = kindOf(word, surname);
  if (known !== undefined) return known;
  if (/^\p{L}['’]\p{Lu}\p{L}{2}/u.test(word) || surnameShape.test(foldName(word))) return 'plain';
  return hasParticle && /^\p{Lu}\p{L}{2}/u.test(word) ? 'plain' : undefined;
}

/** Of a double name it is enough that one half is known: `Thorne-Wyatt`. */
function kindOf(word: string, of: (name: string) => NameKind | undefined): NameKind | undefined {
  if (!word.includes('-')) return of(foldName(word));
  const parts = word.split('-');
  if (parts.length > 3) return undefined;
  const kinds = parts.map((part) => of(foldName(part)));
  if (kinds.includes('plain')) return 'plain';
  const joined = of(foldName(parts.join('')));
  return joined ?? kinds.find((kind) => kind !== undefined && kind !== 'doubtful');
}
