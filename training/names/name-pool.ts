import { allLocales } from '@faker-js/faker';
import { pickOne } from './random.ts';

/** Names of people by where they come from, as they are written. */
const locales = [
  'en',
  'en_GB',
  'en_AU',
  'en_IN',
  'en_NG',
  'en_GH',
  'en_ZA',
  'en_HK',
  'es_MX',
  'es',
  'pt_BR',
  'fr',
  'de',
  'it',
  'nl',
  'pl',
  'cs_CZ',
  'sv',
  'nb_NO',
  'da',
  'fi',
  'hu',
  'ro',
  'hr',
  'sr_RS_latin',
  'tr',
  'vi',
  'id_ID',
  'yo_NG',
  'zu_ZA',
  'fr_SN',
  'af_ZA',
  'uz_UZ_latin',
  'az',
  'lv',
  'sk',
  'ku_kmr_latin',
] as const;

/** Given names and surnames of one origin. */
export interface Origin {
  readonly given: readonly string[];
  readonly surnames: readonly string[];
}

/** English is written most. */
const ENGLISH_SHARE = 0.45;

const named = locales.flatMap((locale) => {
  const person = allLocales[locale]?.person;
  const given = namesOf(person?.first_name);
  const surnames = namesOf(person?.last_name);
  return given.length > 10 && surnames.length > 10 ? [{ locale, origin: { given, surnames } }] : [];
});

const origins: readonly Origin[] = named.map(({ origin }) => origin);

/** All origins, by their locale. */
export function listOrigins(): readonly { readonly locale: string; readonly origin: Origin }[] {
  return named;
}

function namesOf(value: unknown): string[] {
  if (typeof value === 'string') return /^\p{Lu}[\p{L}' -]{1,24}$/u.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(namesOf);
}

/** The names of one origin, at random. */
export function pickOrigin(random: () => number): Origin {
  return (random() < ENGLISH_SHARE ? origins[0] : undefined) ?? pickOne(origins, random);
}

/** A surname: of the origin, or one that no list has, made of two of them, or a double one. */
export function pickSurname({ surnames }: Origin, random: () => number): string {
  const one = pickOne(surnames, random);
  const luck = random();
  if (luck < 0.3) {
    const other = pickOne(surnames, random).toLowerCase();
    const joined = one.slice(0, Math.ceil(one.length / 2)) + other.slice(Math.floor(other.length / 2));
    return /^\p{Lu}\p{Ll}{2,12}$/u.test(joined) ? joined : one;
  }
  return luck < 0.36 && !one.includes('-') ? `${one}-${pickOne(surnames, random)}` : one;
}

export function pickGiven({ given }: Origin, random: () => number): string {
  return pickOne(given, random);
}
