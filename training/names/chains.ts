import {
  FEATURE_COUNT,
  featuresOf,
  mayBeName,
  NameLists,
  STYLE_REACH,
  styleOf,
} from '../../packages/rules/src/prose/name-features.ts';
import { BEGINS, CONTINUES, OTHER_NAME } from '../../packages/rules/src/prose/name-tagger.ts';
import { DIGITS, Words } from '../../packages/rules/src/prose/words.ts';
import type { Sentence } from './sentence.ts';

/** A chain of words that may be names, one after the other, as it is learned. */
export interface Chain {
  /** `FEATURE_COUNT` places for each word. */
  readonly features: Int32Array;
  /** What stands before each word. */
  readonly gaps: Uint8Array;
  /** What each word is. */
  readonly labels: Uint8Array;
}

/** Longer rows are learned in pieces. */
const CHAIN_MAX = 60;

/** Parties of a case are people and are marked as a case: such a chain teaches nothing. */
const UNKNOWN = 255;

const caseName = /(?:^|\s)-?v(?:s|ersus)?\.?-?\s/i;

const words = new Words();
const lists = new NameLists();
const places = new Int32Array(FEATURE_COUNT);

/** Words seen less often teach nothing about never being in a name. */
const SEEN_MIN = 12;

/** Hashes of words that are seen often enough outside of all names of people and never in one, and are on no list of names. */
export function findNever(sentences: readonly Sentence[]): Set<number> {
  const outside = new Map<number, number>();
  const inside = new Set<number>();
  for (const { text, spans } of sentences) {
    words.read(text, 0, text.length);
    const people = spans.filter(({ label, start, end }) => label === 'PERSON' || caseName.test(text.slice(start, end)));
    for (let index = 0; index < words.count; index += 1) {
      const hash = words.hashes[index] ?? 0;
      const start = words.starts[index] ?? 0;
      const isLetter = (words.ends[index] ?? 0) - start < 2;
      if (isLetter || words.cases[index] === DIGITS || isListed(lists.codeOf(text, words, index))) continue;
      if (people.some((span) => start >= span.start && start < span.end)) inside.add(hash);
      else outside.set(hash, (outside.get(hash) ?? 0) + 1);
    }
  }
  return new Set([...outside].filter(([hash, count]) => count >= SEEN_MIN && !inside.has(hash)).map(([hash]) => hash));
}

/** Whether a list has a word, also a surname that is a place as well: rare or not, it is never said to be in no name. */
function isListed(code: number): boolean {
  return [1, 2].includes(Math.floor(code / 5)) || [1, 3].includes(code % 5);
}

/** The chains of a sentence. */
export function chainsOf({ text, spans }: Sentence, never: ReadonlySet<number>): Chain[] {
  words.read(text, 0, text.length);
  const labels = labelsOf(text, spans);
  const may = (index: number): boolean => index < words.count && mayBeName(text, words, index, lists, never);
  const chains: Chain[] = [];
  for (let first = 0; first < words.count; ) {
    if (!may(first)) {
      first += 1;
      continue;
    }
    let last = first + 1;
    while (last - first < CHAIN_MAX && may(last)) last += 1;
    const own = startNames(labels.slice(first, last));
    if (!own.includes(UNKNOWN)) {
      chains.push({ features: readFeatures(text, first, last), gaps: words.gaps.slice(first, last), labels: own });
    }
    first = last;
  }
  return chains;
}

function labelsOf(text: string, spans: Sentence['spans']): Uint8Array {
  const labels = new Uint8Array(words.count);
  for (const span of spans) {
    const isPerson = span.label === 'PERSON';
    const other = caseName.test(text.slice(span.start, span.end)) ? UNKNOWN : OTHER_NAME;
    for (const [at, index] of wordsIn(span).entries()) {
      if (isPerson) labels[index] = at === 0 ? BEGINS : CONTINUES;
      else labels[index] = other;
    }
  }
  return labels;
}

/** The words that a span shares a character with. */
function wordsIn({ start, end }: Sentence['spans'][number]): number[] {
  const inside: number[] = [];
  for (let index = 0; index < words.count; index += 1) {
    if ((words.starts[index] ?? 0) < end && (words.ends[index] ?? 0) > start) inside.push(index);
  }
  return inside;
}

/** A name whose first word is not looked at begins with the next. */
function startNames(labels: Uint8Array): Uint8Array {
  return labels.map((label, at) => {
    const before = labels[at - 1];
    return label === CONTINUES && before !== BEGINS && before !== CONTINUES ? BEGINS : label;
  });
}

function readFeatures(text: string, first: number, last: number): Int32Array {
  const features = new Int32Array((last - first) * FEATURE_COUNT);
  const style = styleOf(words, first - STYLE_REACH, last + STYLE_REACH);
  for (let index = first; index < last; index += 1) {
    featuresOf(text, words, index, lists, style, places);
    features.set(places, (index - first) * FEATURE_COUNT);
  }
  return features;
}
