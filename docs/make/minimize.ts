import { nameSet } from '../../packages/rules/src/engine/byte-set.ts';
import type { Positions } from '../../packages/rules/src/engine/positions.ts';

/**
 * The same positions, of which those are one that consume the same, report the same and go on alike. They come to the
 * same reports at the same bytes, and there are fewer to follow. After Moore's refinement of partitions, backwards.
 */
export function minimize({ positions, starts, matchesNothing }: Positions): Positions {
  let classes = positions.map(({ bytes, reports }) => `${nameSet(bytes)}/${reports.join()}`);
  let count = 0;
  for (let numbers = number(classes); numbers.count > count; numbers = number(classes)) {
    count = numbers.count;
    const { of } = numbers;
    classes = positions.map(({ next }, index) => {
      const nexts = new Set(next.map((each) => of[each]));
      return `${of[index]}/${[...nexts].sort().join()}`;
    });
  }
  const { of } = number(classes);
  const kept = new Map<number, number>();
  for (const [index, each] of of.entries()) if (!kept.has(each)) kept.set(each, index);
  const renamed = new Map([...kept.keys()].map((each, index) => [each, index]));
  const rename = (position: number) => renamed.get(of[position] ?? 0) ?? 0;
  const distinct = new Map(
    starts.map(({ position, before }) => [
      `${rename(position)}/${before && nameSet(before)}`,
      { position: rename(position), before },
    ]),
  );
  return {
    positions: [...kept.values()].flatMap((index) => {
      const position = positions[index];
      return position === undefined ? [] : { ...position, next: [...new Set(position.next.map(rename))] };
    }),
    starts: [...distinct.values()],
    matchesNothing,
  };
}

/** Numbers words from 0, the same word alike. */
function number(words: readonly string[]): { readonly of: readonly number[]; readonly count: number } {
  const numbers = new Map<string, number>();
  const of = words.map((word) => {
    const known = numbers.get(word) ?? numbers.size;
    numbers.set(word, known);
    return known;
  });
  return { of, count: numbers.size };
}
