/** How many distinct values of a kind are told apart. Above it the number is a floor. A bound on memory and merging. */
const DISTINCT_MAX = 65_536;

/** Values are looked for one by one while they are so few, as they are in nearly every file. */
const LISTED_MAX = 8;

/**
 * Distinct values of one kind, by hash: exact up to 65,536, then a floor. Plain lists, because facts cross processes, and
 * in place of a `Map`, which takes an object and several reads of memory for each number that large.
 */
export interface Distinct {
  /** In order of arrival. Hashes are seeded for the run and never leave it. */
  readonly hashes: number[];
  /** Of each, twice its greatest strength, plus 1 if it was seen hidden. */
  readonly seen: number[];
  /** How many were seen as what, by that number. */
  readonly seenAs: number[];
  /** By hash, with open addressing: an index in `hashes` plus 1, or 0. Empty while values are few. */
  slots: number[];
}

/** No values. */
export function noDistinct(): Distinct {
  return { hashes: [], seen: [], seenAs: [0, 0, 0, 0, 0, 0], slots: [] };
}

/** Adds a value, or what more is known of it. `seen` is as in `Distinct`. */
export function addDistinct(values: Distinct, hash: number, seen: number): void {
  const { hashes, seenAs } = values;
  // Nothing is added to what is full, and nothing in it changes if all was seen like this.
  if (seenAs[seen] === DISTINCT_MAX) return;
  const index = indexOf(values, hash);
  if (index === -1) {
    if (hashes.length < DISTINCT_MAX) insert(values, hash, seen);
    return;
  }
  const known = values.seen[index] ?? 0;
  const now = Math.max(known >> 1, seen >> 1) * 2 + ((known | seen) & 1);
  if (now === known) return;
  values.seen[index] = now;
  seenAs[known] = (seenAs[known] ?? 0) - 1;
  seenAs[now] = (seenAs[now] ?? 0) + 1;
}

/** Adds all values of others, in their order. */
export function mergeDistinct(into: Distinct, from: Distinct): void {
  for (const [index, hash] of from.hashes.entries()) addDistinct(into, hash, from.seen[index] ?? 0);
}

function insert(values: Distinct, hash: number, seen: number): void {
  const { hashes, seenAs } = values;
  hashes.push(hash);
  values.seen.push(seen);
  seenAs[seen] = (seenAs[seen] ?? 0) + 1;
  if (hashes.length <= LISTED_MAX) return;
  if (hashes.length * 2 <= values.slots.length) {
    take(values.slots, hash, hashes.length);
    return;
  }
  // Power of two, at most half full.
  values.slots = new Array<number>(Math.max(LISTED_MAX, values.slots.length) * 4).fill(0);
  for (const [index, each] of hashes.entries()) take(values.slots, each, index + 1);
}

function take(slots: number[], hash: number, entry: number): void {
  let at = hash & (slots.length - 1);
  while (slots[at] !== 0) at = (at + 1) & (slots.length - 1);
  slots[at] = entry;
}

function indexOf({ hashes, slots }: Distinct, hash: number): number {
  if (slots.length === 0) return hashes.indexOf(hash);
  for (let at = hash & (slots.length - 1); ; at = (at + 1) & (slots.length - 1)) {
    const entry = slots[at] ?? 0;
    if (entry === 0) return -1;
    if (hashes[entry - 1] === hash) return entry - 1;
  }
}
