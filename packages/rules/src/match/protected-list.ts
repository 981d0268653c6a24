import { foldedWords, HASHES, hashOf } from './protected-words.ts';

/** One who must not be named, as somebody listed them. Plain data. */
export interface ProtectedEntry {
  /** In the order of speech: `Mara J. Quillfeather`. */
  readonly text: string;
  /** A name of given and family names, which is written in several ways; otherwise only as it stands. */
  readonly isPerson: boolean;
}

/** The people that no text may name. Plain data: it crosses processes as it is, and goes into no report. */
export interface ProtectedList {
  readonly entries: readonly ProtectedEntry[];
}

/**
 * How the words of a phrase are in order: `phrase` as listed, `forward` Mara Quillfeather, `reversed` Quillfeather Mara,
 * `initial` M. Quillfeather, `initial-last` Quillfeather, M. Bits, as two people may share one.
 */
export const order = { phrase: 1, forward: 2, reversed: 4, initial: 8, 'initial-last': 16 } as const;

/** A list as it is looked for: every way in which a name is written, by its words. */
export interface ProtectedIndex {
  /** By the hash of a first word, 1 where a phrase may begin. */
  readonly begins: Uint8Array;
  /** By the first word of a phrase, the most words that such a phrase has. */
  readonly longest: ReadonlyMap<string, number>;
  /** By the words of a phrase with a space between, its orders. */
  readonly orders: ReadonlyMap<string, number>;
  /** The words that names of people are made of. */
  readonly parts: ReadonlySet<string>;
}

const indexes = new WeakMap<ProtectedList, ProtectedIndex>();

/** The index of a list, made once. */
export function indexOf(list: ProtectedList): ProtectedIndex {
  let index = indexes.get(list);
  if (index === undefined) {
    index = makeIndex(list);
    indexes.set(list, index);
  }
  return index;
}

function makeIndex({ entries }: ProtectedList): ProtectedIndex {
  const begins = new Uint8Array(HASHES);
  const longest = new Map<string, number>();
  const orders = new Map<string, number>();
  for (const entry of entries) {
    for (const [words, bit] of waysToWrite(entry)) {
      const [first = ''] = words;
      const phrase = words.join(' ');
      begins[hashOf(first)] = 1;
      longest.set(first, Math.max(words.length, longest.get(first) ?? 0));
      orders.set(phrase, (orders.get(phrase) ?? 0) | bit);
    }
  }
  const parts = new Set(entries.flatMap(({ text, isPerson }) => (isPerson ? foldedWords(text) : [])));
  return { begins, longest, orders, parts };
}

/** Whether all words of a text are parts of listed names, of whomever. */
export function hasOnlyParts(text: string, list: ProtectedList): boolean {
  const words = foldedWords(text);
  return words.length > 0 && words.every((word) => indexOf(list).parts.has(word));
}

/** Words before a name, and after it, that are no part of it. */
const titles: ReadonlySet<string> = new Set(
  `mr mrs ms miss dr det detective sgt sergeant ofc ofcr officer lt lieutenant capt captain cpl corporal dep deputy agent
  chief inv investigator trooper pc dc ds di insp inspector`.split(/\s+/),
);
const suffixes: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

function* waysToWrite({ text, isPerson }: ProtectedEntry): Generator<readonly [readonly string[], number]> {
  const names = text
    .split(/\s+/)
    .map(foldedWords)
    .filter(({ length }) => length > 0);
  const [first = [], ...others] = isPerson ? withoutTitles(names) : [];
  const family = others.at(-1);
  if (family === undefined) {
    yield [names.flat(), order.phrase];
    return;
  }
  const initial = (first[0] ?? '').charAt(0);
  const isInitial = first.length === 1 && first[0]?.length === 1;
  yield [[first, ...others].flat(), isInitial ? order.initial : order.forward];
  for (let cut = 0; cut < others.length; cut += 1) {
    const families = others.slice(cut).flat();
    const given = [first, ...others.slice(0, cut)].flat();
    yield [[...families, ...given], isInitial ? order['initial-last'] : order.reversed];
    if (families.join('').length < 2) continue;
    yield [[initial, ...families], order.initial];
    yield [[...families, initial], order['initial-last']];
  }
  if (others.length > 1 && !isInitial) {
    yield [[...first, ...family], order.forward];
    yield [[...family, ...first], order.reversed];
  }
}

function withoutTitles(names: readonly (readonly string[])[]): readonly (readonly string[])[] {
  let [start, end] = [0, names.length];
  const isOne = (index: number, of: ReadonlySet<string>) => of.has((names[index] ?? []).join(' '));
  while (end - start > 2 && isOne(start, titles)) start += 1;
  while (end - start > 2 && isOne(end - 1, suffixes)) end -= 1;
  return names.slice(start, end);
}
