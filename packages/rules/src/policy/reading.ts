import type { Detector } from '../detectors/detector.ts';
import type { Mistakes } from './mistakes.ts';
import type { Inactive, Rule } from './policy.ts';
import type { ReadPolicy } from './read-policy.ts';

/** Rules and detectors as they are collected from a policy and all that it extends. */
export interface Collected {
  readonly rules: Map<string, Rule>;
  /** Those of an author, also if they are off: their phrases may be secrets. */
  readonly written: Rule[];
  readonly detectors: Map<string, Detector>;
  /** Rules that are off or wait for something, by their ids. */
  readonly inactive: Map<string, Inactive>;
  readonly digests: string[];
  /** Files of policies that are collected whole: two that are extended may share one. */
  readonly files: Set<string>;
  /** What it finds fails nothing. */
  reportOnly: boolean;
}

/** Who will see the files, and what a court exempts: by the names that `adjust` of a policy has for them. */
export type Attributes = Readonly<Record<string, boolean>>;

/** A file that is being collected, with what is known of it so far. */
export interface Reading extends ReadPolicy {
  readonly mistakes: Mistakes;
  readonly collected: Collected;
}

/** What a policy says of its audience and exemptions, under what the policy says that extends it. */
export function attributesIn(reading: Reading, given: Attributes): Attributes {
  const { audience = {}, exempt = [] } = reading.data;
  return {
    ...(isSound(reading, '/audience') && audience),
    ...(isSound(reading, '/exempt') && Object.fromEntries(exempt.map((each) => [each, true]))),
    ...given,
  };
}

/** Did the validator find nothing wrong with what stands under a JSON pointer, but for keys that are too many? */
export function isSound({ errors }: Reading, pointer: string): boolean {
  return !errors.some(
    ({ keyword, instancePath }) =>
      keyword !== 'additionalProperties' && (instancePath === pointer || instancePath.startsWith(`${pointer}/`)),
  );
}

/** The items of a list that are sound, with their indexes. */
export function soundItems<Item>(
  list: readonly Item[] | undefined,
  key: string,
  reading: Reading,
): (readonly [number, Item])[] {
  if (!Array.isArray(list)) return [];
  return [...list.entries()].filter(([index]) => isSound(reading, `/${key}/${index}`));
}

/** The ids of a list of rules or detectors, also of those that are wrong. */
export function idsOf(list: unknown): readonly string[] {
  const items: readonly unknown[] = Array.isArray(list) ? list : [];
  return items.flatMap((item) =>
    typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string' ? [item.id] : [],
  );
}

/** Notes what has the id of another, in this file or before it, and gives its indexes: one would silently replace the other. */
export function noteTaken(
  list: unknown,
  key: 'detectors' | 'rules',
  noun: string,
  known: ReadonlyMap<string, unknown>,
  { places, mistakes }: Reading,
): ReadonlySet<number> {
  const items: readonly unknown[] = Array.isArray(list) ? list : [];
  const ids = new Set(known.keys());
  const taken = new Set<number>();
  for (const [index, item] of items.entries()) {
    const [id] = idsOf([item]);
    if (id === undefined) continue;
    if (ids.has(id)) {
      taken.add(index);
      const orElse = known.has(id) && key === 'rules' ? ', or change that one under "severities" or "amend"' : '';
      mistakes.add(
        `there is ${noun} "${id}" already; give this one another id${orElse}`,
        places.place([key, index, 'id']),
      );
    }
    ids.add(id);
  }
  return taken;
}
