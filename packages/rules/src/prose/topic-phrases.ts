import { findNames } from './find-names.ts';
import { NameLists, opensLine } from './name-features.ts';
import { pairFeature, wordFeature } from './topic-features.ts';
import { OUTPUTS, type TopicTable } from './topic-table.ts';
import { GAP_PERIOD, GAP_QUOTE } from './word-gaps.ts';
import { INITIAL, MIXED, Words } from './words.ts';

/** A feature that weighed, in the words of the text, small and with noughts for digits. */
export interface Phrase {
  readonly words: string;
  readonly weight: number;
}

/** As many are told. */
const PHRASES_MAX = 5;

/** Words that say nothing to a reader by themselves, however much they weigh. */
const commonWords =
  "a about after all also am an and any are as at back be been before but by can could did do does down for from get go got had has have he her here him his how i if in into is it it's its just last me more my no not now of off on one only or other our out over own put she so some still than that the their them then there these they this those to too two under until up us w was we were what when where which while who will with would you your 0 00 000 0000 i'm don't didn't";

const commonHashes: ReadonlySet<number> = hashesOf(commonWords);

function hashesOf(text: string): Set<number> {
  const words = new Words();
  words.read(text, 0, text.length);
  return new Set(words.hashes.subarray(0, words.count));
}

/** The features of a text that weigh most for a topic and against a public one, the most first. No two share a word. */
export function phrasesOf(table: TopicTable, text: string, topic: number, publicTopic: number): readonly Phrase[] {
  const words = new Words();
  words.read(text, 0, text.length);
  const found = weighed(table, words, topic, publicTopic);
  if (found.length === 0) return [];
  const named = namedIn(text, words);
  const isName = (index: number): boolean =>
    named.has(words.hashes[index] ?? 0) || lists.codeOf(text, words, index) !== NO_NAME;
  // Word by word: what stands between the words of a pair is no part of the vocabulary.
  const wordAt = (index: number): string => plain(text.slice(words.starts[index], words.ends[index]));
  const taken = new Set<number>();
  const said = new Set<string>();
  const phrases: Phrase[] = [];
  for (const { from, to, weight } of found) {
    if (phrases.length === PHRASES_MAX) break;
    if (taken.has(from) || taken.has(to) || isName(from) || isName(to)) continue;
    const own = from === to ? wordAt(to) : `${wordAt(from)} ${wordAt(to)}`;
    if (said.has(own)) continue;
    taken.add(from).add(to);
    said.add(own);
    phrases.push({ words: own, weight });
  }
  return phrases;
}

const lists = new NameLists();

/** A word of a text or two, by where they stand among its words, and what they weigh: more than nothing. */
interface Weighed {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** All words and pairs of a text that say something to a reader, those that weigh most first. */
function weighed(table: TopicTable, words: Words, topic: number, publicTopic: number): readonly Weighed[] {
  const weightOf = (key: number): number => {
    const row = table.find(key);
    if (row === -1) return 0;
    const { weights } = table.weights;
    const at = row * OUTPUTS;
    return (weights[at + OUTPUTS - 1] ?? 0) + (weights[at + topic] ?? 0) - (weights[at + publicTopic] ?? 0);
  };
  const found: Weighed[] = [];
  const add = (from: number, to: number, key: number): void => {
    const weight = weightOf(key);
    if (weight > 0) found.push({ from, to, weight });
  };
  let wasCommon = true;
  for (let to = 0; to < words.count; to += 1) {
    const hash = words.hashes[to] ?? 0;
    const isCommon = commonHashes.has(hash);
    if (!isCommon) add(to, to, wordFeature(hash));
    if (to > 0 && !(wasCommon && isCommon)) add(to - 1, to, pairFeature(words.hashes[to - 1] ?? 0, hash));
    wasCommon = isCommon;
  }
  return found.sort((a, b) => b.weight - a.weight || a.from - b.from);
}

/** What `NameLists.codeOf` says of a word that no list has. */
const NO_NAME = 0;

/**
 * Hashes of the words of a text that may name somebody or something: a report names nobody, and the vocabulary has names
 * of places and persons in it. Those that have a capital where none is due, and those that the tagger takes for a name.
 */
function namedIn(text: string, words: Words): ReadonlySet<number> {
  const named = new Set<number>();
  const spans: { readonly start: number; readonly end: number }[] = [];
  findNames(text, words, (start, end) => spans.push({ start, end }));
  for (let index = 0; index < words.count; index += 1) {
    const at = words.starts[index] ?? 0;
    while ((spans[0]?.end ?? Number.POSITIVE_INFINITY) <= at) spans.shift();
    if ((spans[0]?.start ?? Number.POSITIVE_INFINITY) <= at || hasOwnCapital(text, words, index)) {
      named.add(words.hashes[index] ?? 0);
    }
  }
  return named;
}

/** Whether a word has a capital that no beginning of a sentence gives it. */
function hasOwnCapital(text: string, words: Words, index: number): boolean {
  const written = words.cases[index];
  if (written !== INITIAL && written !== MIXED) return false;
  return words.gaps[index] !== GAP_PERIOD && words.gaps[index] !== GAP_QUOTE && !opensLine(text, words, index);
}

/** As features are counted: small letters, no accents, each digit a nought. */
function plain(word: string): string {
  return word.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/\d/g, '0');
}
