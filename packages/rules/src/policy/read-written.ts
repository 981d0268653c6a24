import { Mistakes } from './mistakes.ts';
import { noteSchemaMistakes, type SchemaMistake } from './policy-mistake.ts';
import type { PolicyPath, PolicyPlaces } from './policy-places.ts';
import { PolicyText } from './policy-text.ts';
import type { PolicyFile } from './read-policy.ts';

/** A validator that was generated of a schema. */
export interface Validate<Data> {
  (data: unknown): data is Data;
  errors?: readonly SchemaMistake[] | null;
}

/** What is said of a part of a file that a schema cannot judge. */
export type FindMistakes = (data: unknown) => Iterable<readonly [path: PolicyPath, message: string]>;

/**
 * Reads a file in YAML that a person wrote and that is no policy, which is called `whole` in what is said of it. One with
 * nothing in it, or comments alone, is taken for `blank`. Throws a
 * PolicyError that tells all of its mistakes, a line each, with their places. Whatever `findMistakes` finds is told too of
 * a file that does not fit the schema, so that its author is told of everything at once.
 */
export function readWritten<Data>(
  { file, text }: PolicyFile,
  validate: Validate<Data>,
  whole: string,
  findMistakes: FindMistakes,
  blank: unknown = null,
): { readonly data: Data; readonly places: PolicyPlaces } {
  const places = new PolicyText(file, text);
  const mistakes = new Mistakes();
  const data = places.data ?? blank;
  const isSound = validate(data);
  if (!isSound) noteSchemaMistakes(places, validate.errors ?? [], mistakes, whole);
  for (const [path, message] of findMistakes(data)) mistakes.add(message, places.place(path));
  mistakes.check();
  if (!isSound) throw new TypeError('A file that is wrong and has no mistake.');
  return { data, places };
}

/** The entries of a list under a key, whatever else is wrong. */
export function itemsUnder(data: unknown, key: string): readonly unknown[] {
  const value = valueUnder(data, key);
  return Array.isArray(value) ? value : [];
}

/** What stands under a key, if there is such a key. */
export function valueUnder(data: unknown, key: string): unknown {
  return typeof data === 'object' && data !== null
    ? new Map<string, unknown>(Object.entries(data)).get(key)
    : undefined;
}
