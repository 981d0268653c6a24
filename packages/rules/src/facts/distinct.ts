/** How many distinct values of a kind are told apart. Above it the number is a floor. A bound on memory and merging. */
const DISTINCT_MAX = 65_536;

/** Values are listed, and looked for one by one, while they are so few, as they are in nearly every file. */
const LISTED_MAX = 8;

/**
 * Distinct values of one kind, by hash: exact up to 65,536, then a floor. Plain data, because facts cross processes. Few
 * are a list; more are in typed arrays, which cross as they are, and in place of a `Map`, which takes an object and several
 * reads of memory for each number that large.
 */
export interface Distinct {
  /** How many there are. */
  count: number;
  /** In order of arrival, while they are few. Hashes are seeded for the run and never leave it. */
  readonly few: number[];
  /** Of each of the few: see `Many`. */
  readonly fewSeen: number[];
  /** All of them, once they are not few. */
  many: Many | undefined;
  /** How many were seen as what, by that number. */
  readonly seenAs: number[];
}

/** Values that are not few. There is room for more in each array. */
interface Many {
  /** In order of arrival. */
  readonly hashes: Float64Array;
  /** Of each, twice its greatest strength, plus 1 if it was seen hidden. */
  readonly seen: Uint8Array;
  /** By hash, with open addressing: an index in `hashes` plus 1, or 0. Twice as many as there is room for hashes. */
  readonly slots: Int32Array;
}

/** No values. */
export function noDistinct(): Distinct {
  return { count: 0, few: [], fewSeen: [], many: undefined, seenAs: [0, 0, 0, 0, 0, 0] };
}

/** Adds a value, or what more is known of it. `seen` is as in `Many`. */
export function addDistinct(values: Distinct, hash: number, seen: number): void {
  // Nothing is added to what is full, and mostly nothing in it can change.
  if (values.count === DISTINCT_MAX && !mayChange(values, seen)) return;
  const { many, seenAs } = values;
  const index = many === undefined ? values.few.indexOf(hash) : indexOf(many, hash);
  if (index === -1) {
    if (values.count < DISTINCT_MAX) insert(values, hash, seen);
    return;
  }
  const known = (many === undefined ? values.fewSeen : many.seen)[index] ?? 0;
  const now = together(known, seen);
  if (now === known) return;
  if (many === undefined) values.fewSeen[index] = now;
  else many.seen[index] = now;
  seenAs[known] = (seenAs[known] ?? 0) - 1;
  seenAs[now] = (seenAs[now] ?? 0) + 1;
}

/** Adds all values of others, in their order. */
export function mergeDistinct(into: Distinct, from: Distinct): void {
  const { few, fewSeen, many } = from;
  if (many === undefined) {
    for (const [index, hash] of few.entries()) addDistinct(into, hash, fewSeen[index] ?? 0);
  } else if (into.count === 0) {
    into.count = from.count;
    into.many = { hashes: many.hashes.slice(), seen: many.seen.slice(), slots: many.slots.slice() };
    for (const [seen, count] of from.seenAs.entries()) into.seenAs[seen] = count;
  } else {
    for (let index = 0; index < from.count; index += 1) {
      addDistinct(into, many.hashes[index] ?? 0, many.seen[index] ?? 0);
    }
  }
}

/** What is known of a value that was seen as one and as the other. */
function together(known: number, seen: number): number {
  return Math.max(known >> 1, seen >> 1) * 2 + ((known | seen) & 1);
}

/** Whether any value that is known would change if it were seen like this. */
function mayChange({ seenAs }: Distinct, seen: number): boolean {
  for (let known = 0; known < seenAs.length; known += 1) {
    if (seenAs[known] !== 0 && together(known, seen) !== known) return true;
  }
  return false;
}

function insert(values: Distinct, hash: number, seen: number): void {
  const { few, fewSeen, seenAs } = values;
  seenAs[seen] = (seenAs[seen] ?? 0) + 1;
  if (values.many === undefined && few.length < LISTED_MAX) {
    few.push(hash);
    fewSeen.push(seen);
  } else {
    values.many = roomFor(values);
    values.many.hashes[values.count] = hash;
    values.many.seen[values.count] = seen;
    take(values.many.slots, hash, values.count + 1);
  }
  values.count += 1;
}

/** The values in arrays that have room for one more. */
function roomFor({ count, few, fewSeen, many }: Distinct): Many {
  if (many !== undefined && count < many.hashes.length) return many;
  // Powers of two, so that slots are at most half taken.
  const room = Math.min(count * 4, DISTINCT_MAX);
  const hashes = new Float64Array(room);
  const seen = new Uint8Array(room);
  const slots = new Int32Array(room * 2);
  hashes.set(many?.hashes ?? few);
  seen.set(many?.seen ?? fewSeen);
  few.length = 0;
  fewSeen.length = 0;
  for (let index = 0; index < count; index += 1) take(slots, hashes[index] ?? 0, index + 1);
  return { hashes, seen, slots };
}

function take(slots: Int32Array, hash: number, entry: number): void {
  let at = hash & (slots.length - 1);
  while (slots[at] !== 0) at = (at + 1) & (slots.length - 1);
  slots[at] = entry;
}

function indexOf({ hashes, slots }: Many, hash: number): number {
  for (let at = hash & (slots.length - 1); ; at = (at + 1) & (slots.length - 1)) {
    const entry = slots[at] ?? 0;
    if (entry === 0) return -1;
    if (hashes[entry - 1] === hash) return entry - 1;
  }
}
