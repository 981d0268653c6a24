import { contentOf } from '../../packages/rules/src/engine/byte-set.ts';
import { learnPattern } from '../../packages/rules/src/engine/known-pattern.ts';
import type { Pattern } from '../../packages/rules/src/engine/pattern.ts';
import type { KnownPattern, PatternAnchor } from '../../packages/rules/src/engine/pattern-knowledge.ts';
import { ENDLESS, hashOfPattern, NO_SET } from '../../packages/rules/src/engine/pattern-table.ts';
import type { PositionTable } from '../../packages/rules/src/engine/position-table.ts';
import { minimize } from './minimize.ts';

type ByteSet = Uint8Array;

/** Works out what is known of patterns, and gives the file that embeds it: see `PatternTable` for what is where. */
export function makePatternTable(patterns: readonly Pattern[]): string {
  const sets = new Sets();
  const byHash = new Map<number, { readonly pattern: Pattern; readonly words: readonly number[] }>();
  for (const pattern of patterns) {
    const hash = hashOfPattern(pattern);
    const known = byHash.get(hash);
    if (known === undefined) {
      byHash.set(hash, { pattern, words: writePattern(learnPattern(pattern, minimize), sets) });
    } else if (known.pattern.source !== pattern.source || known.pattern.flags !== pattern.flags) {
      throw new Error(`/${pattern.source}/${pattern.flags} has the hash of another pattern`);
    }
  }
  const words = [sets.contents.length, ...sets.contents.flatMap((content) => codesOf(content)), byHash.size];
  let place = words.length + byHash.size * 6;
  for (const [hash, { words: own }] of byHash) {
    words.push(...double(Math.floor(hash / 0x1_0000_0000)), ...double(hash % 0x1_0000_0000), ...double(place));
    place += own.length;
  }
  for (const { words: own } of byHash.values()) for (const word of own) words.push(word);
  if (words.some((word) => word < 0 || word > 0xffff)) throw new Error('a word is too large');
  const text = Buffer.from(Uint16Array.from(words).buffer).toString('base64');
  return [
    '// Made by `pnpm run docs` from the patterns of the detectors and of the built-in policies. Do not edit.',
    '',
    `/** What is known of ${byHash.size} patterns, in base64: see pattern-table.ts. */`,
    'export const patternTable =',
    `  '${text}';`,
    '',
  ].join('\n');
}

/** The sets of bytes that are named, each once. */
class Sets {
  readonly contents: string[] = [];

  indexOf(set: ByteSet): number {
    const content = contentOf(set);
    const known = this.contents.indexOf(content);
    return known === -1 ? this.contents.push(content) - 1 : known;
  }
}

function writePattern({ positions, lengthMax, anchor }: KnownPattern, sets: Sets): number[] {
  const longest = Number.isFinite(lengthMax) ? lengthMax : ENDLESS;
  return [
    ...double(longest),
    ...writePositions(positions, sets),
    ...(anchor === undefined ? [0] : [1, ...writeAnchor(anchor, sets)]),
  ];
}

function writeAnchor({ key, positions, lead }: PatternAnchor, sets: Sets): number[] {
  const words = [key.length, ...codesOf(key), ...writePositions(positions, sets)];
  if (lead === undefined) return [...words, 0];
  const { offsetMin, offsetMax, ahead, first, firsts } = lead;
  return [
    ...words,
    1,
    offsetMin,
    offsetMax,
    sets.indexOf(ahead),
    sets.indexOf(first),
    firsts.length,
    ...firsts.flatMap(({ bytes, before }) => [sets.indexOf(bytes), orNone(before, sets)]),
  ];
}

function writePositions(table: PositionTable, sets: Sets): number[] {
  return [
    table.setAt.length,
    table.matchesNothing ? 1 : 0,
    table.sets.length,
    ...table.sets.map((set) => sets.indexOf(set)),
    ...Array.from(table.setAt),
    ...Array.from(table.nextFrom),
    ...Array.from(table.next),
    ...writeList(endsOf(table)),
    table.starts.length,
    ...table.starts.flatMap(({ position, before }) => [position, orNone(before, sets)]),
  ];
}

/** The positions at which a pattern may be over. */
function endsOf({ setAt, reportsFrom }: PositionTable): readonly number[] {
  return Array.from(setAt, (_, at) => at).filter((at) => reportsFrom[at] !== reportsFrom[at + 1]);
}

function writeList(numbers: readonly number[]): readonly number[] {
  return [numbers.length, ...numbers];
}

function orNone(set: ByteSet | undefined, sets: Sets): number {
  return set === undefined ? NO_SET : sets.indexOf(set);
}

function double(number: number): readonly [number, number] {
  return [Math.floor(number / 0x1_0000), number % 0x1_0000];
}

function codesOf(text: string): readonly number[] {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}
