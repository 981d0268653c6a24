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
  /** The same by hash, with open addressing: it is looked for with one read of memory. `NONE` where there is none. */
  readonly table: Float64Array;
  /** Of each in the table, twice its greatest strength, plus 1 if it was seen hidden. */
  readonly seen: Uint8Array;
}

/** Stands for no hash. */
const NONE = -1;

/** No values. */
export function noDistinct(): Distinct {
  return { count: 0, few: [], fewSeen: [], many: undefined, seenAs: [0, 0, 0, 0, 0, 0] };
}

/** Adds a value, or what more is known of it. `seen` is as in `Many`. */
export function addDistinct(values: Distinct, hash: number, seen: number): void {
  // Nothing is added to what is full, and mostly nothing in it can change.
  if (values.count === DISTINCT_MAX && !mayChange(values, seen)) return;
  if (values.many !== undefined) addToMany(values, values.many, hash, seen);
  else addToFew(values, hash, seen);
}

function addToFew(values: Distinct, hash: number, seen: number): void {
  const { few, fewSeen } = values;
  const index = few.indexOf(hash);
  if (index !== -1) fewSeen[index] = raise(values, fewSeen[index] ?? 0, seen);
  else if (few.length === LISTED_MAX) addToMany(values, makeRoom(values), hash, seen);
  else {
    few.push(hash);
    fewSeen.push(seen);
    enter(values, seen);
  }
}

function addToMany(values: Distinct, many: Many, hash: number, seen: number): void {
  const at = slotOf(many.table, hash);
  if (many.table[at] === hash) {
    many.seen[at] = raise(values, many.seen[at] ?? 0, seen);
    return;
  }
  if (values.count === DISTINCT_MAX) return;
  if (values.count === many.hashes.length) {
    addToMany(values, makeRoom(values), hash, seen);
    return;
  }
  many.hashes[values.count] = hash;
  many.table[at] = hash;
  many.seen[at] = seen;
  enter(values, seen);
}

function enter(values: Distinct, seen: number): void {
  values.count += 1;
  values.seenAs[seen] = (values.seenAs[seen] ?? 0) + 1;
}

/** What a value comes to that was known as one and is seen as the other. */
function raise({ seenAs }: Distinct, known: number, seen: number): number {
  const now = together(known, seen);
  if (now !== known) {
    seenAs[known] = (seenAs[known] ?? 0) - 1;
    seenAs[now] = (seenAs[now] ?? 0) + 1;
  }
  return now;
}

/** Adds all values of others, in their order. */
export function mergeDistinct(into: Distinct, from: Distinct): void {
  const { few, fewSeen, many } = from;
  if (many === undefined) {
    for (const [index, hash] of few.entries()) addDistinct(into, hash, fewSeen[index] ?? 0);
  } else if (into.count === 0) {
    into.count = from.count;
    into.many = { hashes: many.hashes.slice(), table: many.table.slice(), seen: many.seen.slice() };
    for (const [seen, count] of from.seenAs.entries()) into.seenAs[seen] = count;
  } else {
    for (let index = 0; index < from.count; index += 1) {
      const hash = many.hashes[index] ?? 0;
      addDistinct(into, hash, many.seen[slotOf(many.table, hash)] ?? 0);
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

/** Moves the values to arrays that have room for more. */
function makeRoom(values: Distinct): Many {
  const { count, few, fewSeen, many } = values;
  // Powers of two, so that a table is at most half full.
  const room = Math.min(count * 4, DISTINCT_MAX);
  const made = {
    hashes: new Float64Array(room),
    table: new Float64Array(room * 2).fill(NONE),
    seen: new Uint8Array(room * 2),
  };
  made.hashes.set(many?.hashes ?? few);
  for (let index = 0; index < count; index += 1) {
    const hash = made.hashes[index] ?? 0;
    const at = slotOf(made.table, hash);
    made.table[at] = hash;
    made.seen[at] = (many === undefined ? fewSeen[index] : many.seen[slotOf(many.table, hash)]) ?? 0;
  }
  few.length = 0;
  fewSeen.length = 0;
  values.many = made;
  return made;
}

/** Where a hash stands in a table, or would. */
function slotOf(table: Float64Array, hash: number): number {
  const mask = table.length - 1;
  let at = hash & mask;
  for (let found = table[at]; found !== hash && found !== NONE; found = table[at]) at = (at + 1) & mask;
  return at;
}
