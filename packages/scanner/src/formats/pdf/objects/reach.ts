import { isArray, isDictionary, PdfReference, type PdfValue } from '../streams/syntax.ts';
import type { PdfStore } from './object-store.ts';
import type { StoredObject } from './sieve.ts';
import { nameOf } from './text-string.ts';

/** What the trailer leads to. */
export interface Reach {
  /** Each object that counts and is referred to, with the entry that first referred to it. */
  readonly keys: ReadonlyMap<StoredObject, string>;
}

/** What is left to look at: a value, and the entry that it stands in. */
type Open = readonly [PdfValue, string];

/**
 * Follows every reference from the trailer. A page that is not in the page tree is not gone through, whatever refers to it:
 * bookmarks, tags and notes of a page that was deleted do.
 */
export function findReach(store: PdfStore): Reach {
  const pages = new Set<StoredObject>();
  const tree = store.dictionary(store.trailer.get('Root'))?.get('Pages');
  follow(store, [[tree, 'Pages']], (object, key) => {
    const isNode = key === 'Pages' || key === 'Kids';
    if (!isNode || pages.has(object)) return false;
    pages.add(object);
    return true;
  });
  const keys = new Map<StoredObject, string>();
  const roots = [...store.trailer].map(([key, value]): Open => [value, key]);
  follow(store, roots, (object, key) => {
    if (keys.has(object)) return false;
    const value = store.value(object);
    const isPage = isDictionary(value) && nameOf(value.get('Type')) === 'Page';
    if (isPage && !pages.has(object)) return false;
    keys.set(object, key);
    return true;
  });
  return { keys };
}

/** Goes through all that some values refer to; into an object if `enters` says so of it and the entry that refers to it. */
export function follow(
  store: PdfStore,
  roots: readonly Open[],
  enters: (object: StoredObject, key: string) => boolean,
): void {
  const open: Open[] = [...roots];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [value, key] = next;
    const object = value instanceof PdfReference ? store.live(value.number) : undefined;
    if (object !== undefined && enters(object, key)) open.push([store.value(object), key]);
    for (const inner of valuesIn(value, key)) if (isOpen(inner[0])) open.push(inner);
  }
}

function* valuesIn(value: PdfValue, key: string): Generator<Open> {
  if (isArray(value)) for (const item of value) yield [item, key];
  else if (isDictionary(value)) for (const [entry, item] of value) yield [item, entry];
}

function isOpen(value: PdfValue): boolean {
  return value instanceof PdfReference || isArray(value) || isDictionary(value);
}
