import { breadths } from '../../packages/rules/src/engine/breadth.ts';
import { contentOf } from '../../packages/rules/src/engine/byte-set.ts';
import { NO_SET } from '../../packages/rules/src/engine/ground.ts';
import { learnPattern } from '../../packages/rules/src/engine/known-pattern.ts';
import type { Pattern } from '../../packages/rules/src/engine/pattern.ts';
import type { KnownPattern, Lead } from '../../packages/rules/src/engine/pattern-knowledge.ts';
import { ENDLESS, hashOfPattern, hashOfPhrases, NONE } from '../../packages/rules/src/engine/pattern-table.ts';
import { buildPhraseTrie } from '../../packages/rules/src/engine/phrase-trie.ts';
import type { PositionTable } from '../../packages/rules/src/engine/position-table.ts';
import { DEPTH_MAX } from '../../packages/rules/src/engine/report.ts';
import { minimize } from './minimize.ts';

type ByteSet = Uint8Array;

/** Works out what is known of patterns and phrases, and gives the file that embeds it: see `PatternTable`. */
export function makePatternTable(patterns: readonly Pattern[], phrases: readonly string[]): string {
  const byHash = learn(patterns);
  const known = [...byHash.values()];
  const anchors = new Map(
    known.flatMap(({ anchor }) => (anchor === undefined ? [] : [[anchor.key, anchor.positions]])),
  );
  const keys = [...anchors.keys()];
  const leads = known.flatMap(({ anchor }) => anchor?.lead ?? []);
  const sets = new Sets();
  const tables = [...known.map(({ positions }) => positions), ...anchors.values(), buildPhraseTrie(phrases, DEPTH_MAX)];
  // The leads name sets too, so that both are written before the sets are.
  const positions = writeTables(tables, sets);
  const leadWords = leads.flatMap((lead) => writeLead(lead, sets));
  const words = [
    known.length,
    ...[...byHash.keys()].flatMap(hashWords),
    ...known.flatMap(({ lengthMax }) => double(Number.isFinite(lengthMax) ? lengthMax : ENDLESS)),
    ...known.map(({ anchor }) => (anchor === undefined ? NONE : keys.indexOf(anchor.key))),
    ...known.map(({ anchor }) => (anchor?.lead === undefined ? NONE : leads.indexOf(anchor.lead))),
    keys.length,
    ...keys.flatMap((key) => [key.length, ...codesOf(key)]),
    ...hashWords(hashOfPhrases(phrases, DEPTH_MAX)),
    ...tables.map(({ matchesNothing }) => (matchesNothing ? 1 : 0)),
    ...tables.map(({ breadth }) => breadths.indexOf(breadth)),
    ...sets.words(),
  ];
  for (const each of [...positions, leads.length, ...leadWords]) words.push(each);
  if (words.some((word) => word < 0 || word > 0xffff)) throw new Error('a word is too large');
  const text = Buffer.from(Uint16Array.from(words).buffer).toString('base64');
  return [
    '// Made by `pnpm run docs` from the patterns of the detectors and of the built-in policies. Do not edit.',
    '',
    `/** What is known of ${known.length} patterns and ${phrases.length} phrases, in base64: see pattern-table.ts. */`,
    'export const patternTable =',
    `  '${text}';`,
    '',
  ].join('\n');
}

/** What is known of each pattern, by its hash. */
function learn(patterns: readonly Pattern[]): ReadonlyMap<number, KnownPattern> {
  const byHash = new Map<number, KnownPattern>();
  const texts = new Map<number, string>();
  for (const pattern of patterns) {
    const hash = hashOfPattern(pattern);
    const text = `/${pattern.source}/${pattern.flags}`;
    if (!byHash.has(hash)) byHash.set(hash, learnPattern(pattern, minimize));
    else if (texts.get(hash) !== text) throw new Error(`${text} has the hash of another pattern`);
    texts.set(hash, text);
  }
  return byHash;
}

/** The sets of bytes that are named, each once. */
class Sets {
  readonly #numbers = new Map<string, number>();

  indexOf(set: ByteSet): number {
    const content = contentOf(set);
    const number = this.#numbers.get(content) ?? this.#numbers.size;
    this.#numbers.set(content, number);
    return number;
  }

  words(): readonly number[] {
    return [this.#numbers.size, ...[...this.#numbers.keys()].flatMap(codesOf)];
  }
}

function writeTables(tables: readonly PositionTable[], sets: Sets): readonly number[] {
  const all = <Each>(listOf: (table: PositionTable) => Iterable<Each>): readonly Each[] =>
    tables.flatMap((table) => [...listOf(table)]);
  return [
    ...tables.map(({ setAt }) => setAt.length),
    ...tables.map(({ starts }) => starts.length),
    ...all((table) => {
      const numbers = table.sets.map((set) => sets.indexOf(set));
      return Array.from(table.setAt, (set) => numbers[set] ?? NO_SET);
    }),
    ...all(({ nextFrom, setAt }) => Array.from(setAt, (_, at) => (nextFrom[at + 1] ?? 0) - (nextFrom[at] ?? 0))),
    ...all(({ next }) => Array.from(next)),
    ...tables.map(({ endAt }) => endAt.length),
    ...all(({ endAt }) => Array.from(endAt)),
    ...Array.from(tables.at(-1)?.reports ?? []),
    ...all(({ starts }) => starts.map(({ position }) => position)),
    ...all(({ starts }) => starts.map(({ before }) => orNone(before, sets))),
  ];
}

function writeLead({ offsetMin, offsetMax, ahead, first, firsts }: Lead, sets: Sets): readonly number[] {
  return [
    offsetMin,
    offsetMax,
    sets.indexOf(ahead),
    sets.indexOf(first),
    firsts.length,
    ...firsts.flatMap(({ bytes, before }) => [sets.indexOf(bytes), orNone(before, sets)]),
  ];
}

function orNone(set: ByteSet | undefined, sets: Sets): number {
  return set === undefined ? NO_SET : sets.indexOf(set);
}

function hashWords(hash: number): readonly number[] {
  return [...double(Math.floor(hash / 0x1_0000_0000)), ...double(hash % 0x1_0000_0000)];
}

function double(number: number): readonly [number, number] {
  return [Math.floor(number / 0x1_0000), number % 0x1_0000];
}

function codesOf(text: string): readonly number[] {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}
