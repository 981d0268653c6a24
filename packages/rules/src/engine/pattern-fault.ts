import type { Pattern } from './pattern.ts';
import { countWays, longestOf, type Node, parsePattern, UnknownSyntax } from './syntax.ts';

/** Characters of the longest match. Blocks of text overlap by a little more. */
const LENGTH_MAX = 800;

/** Ways to match at one place. Each costs some ten nanoseconds, at every place where the pattern may begin. */
const WAYS_MAX = 1_000;

/**
 * Why a pattern could hold a scan, in a sentence for its author: because a match may be too long, or because text can be
 * made for which it has to be tried in very many ways. Undefined if it cannot. The pattern has the `u` flag.
 */
export function findFault(pattern: Pattern): string | undefined {
  if (/\\(?:[1-9]|k<)/.test(pattern.source)) {
    return '"find" refers back to a group, which can take very long; write out what may stand there';
  }
  const node = read(pattern);
  if (node === undefined) return '"find" has syntax that is not known here; use letters, classes, groups and counts';
  const longest = longestOf(node);
  if (longest > LENGTH_MAX) {
    return `"find" can match ${longest} characters, and may match ${LENGTH_MAX}; make its counts smaller`;
  }
  if (countWays(node) <= WAYS_MAX) return undefined;
  return '"find" can be matched in too many ways, which can take very long; use fixed counts, and do not repeat a group of repeats';
}

function read({ source, flags }: Pattern): Node | undefined {
  try {
    return parsePattern(source, flags);
  } catch (error) {
    if (error instanceof UnknownSyntax) return undefined;
    throw error;
  }
}
