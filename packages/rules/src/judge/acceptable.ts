import { compileNames } from '../conditions/name-pattern.ts';

/** The numbers of the lists of patterns of which one fits a path. */
export function numbersThatFit(patterns: readonly (readonly string[])[], path: string): readonly number[] {
  let lists = compiled.get(patterns);
  if (lists === undefined) {
    lists = patterns.map((each) => each.map((pattern) => compileNames(pattern, { nocase: false })));
    compiled.set(patterns, lists);
  }
  return lists.flatMap((list, index) => (list.some((fits) => fits(path)) ? [index] : []));
}

/** The same for every root of a run. */
const compiled = new WeakMap<readonly (readonly string[])[], readonly (readonly ((path: string) => boolean)[])[]>();
