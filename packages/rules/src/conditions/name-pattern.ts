import type { ValueMistake } from './condition.ts';
import { findGlobMistakes } from './glob.ts';

/**
 * Patterns for paths of which only `*` and `?` (in a folder), `**` (folders, as many as there are) and braces with a comma
 * stand for something: brackets, quotes, parentheses and `!` are parts of names that files have.
 */

/** How many paths braces may stand for: each comma multiplies them. */
const PATHS_MAX = 1000;

/**
 * Compiles a pattern. `folder/**` fits what lies in the folder, and not a file of that name. Other letters in place of
 * capital ones are others, unless it is said. Takes time in proportion to both lengths, whatever the pattern is. One that
 * stands for too many paths fits none.
 */
export function compileNames(pattern: string, { nocase }: { readonly nocase: boolean }): (path: string) => boolean {
  const fold = (text: string) => (nocase ? text.toLowerCase() : text);
  const lists = (expand(pattern.normalize('NFC')) ?? []).map((each) => ({
    above: aboveOf(each),
    parts: toParts(fold(each)),
  }));
  return (path) => {
    const names = fold(path).split('/');
    return path !== '' && lists.some(({ above, parts }) => above === aboveOf(path) && fits(parts, names));
  };
}

/** How a path leads out of the base: no pattern that begins below it means that. */
function aboveOf(path: string): string {
  return /^(?:\.\.\/)*/.exec(path)?.[0] ?? '';
}

/** A pattern as paths are written, without `./` before it. */
export function withoutHere(pattern: string): string {
  return pattern.replace(/^(?:\.\/)+/, '');
}

/** Does it stand for one path only? */
export function isOneName(pattern: string): boolean {
  return !/[*?]/.test(pattern) && expand(pattern)?.length === 1;
}

/** A pattern that no path fits, or that somebody may have meant otherwise. */
export function findNameMistakes(pattern: string): readonly ValueMistake[] {
  const message = findMistake(pattern);
  return [...findGlobMistakes(pattern), ...(message === undefined ? [] : [{ index: 0, message }])];
}

function findMistake(pattern: string): string | undefined {
  const paths = expand(pattern);
  if (paths === undefined) return `its braces stand for more than ${PATHS_MAX} paths; use * in their place`;
  if (/\{[^{},]*\.\.[^{},]*\}/.test(pattern))
    return 'dots in braces are no range; name each with commas, as in {1,2,3}, or use *';
  if (hasOpenBrace(pattern)) return 'a brace is not closed; write {a,b}, or ? for a brace that is part of a name';
  // Above the base paths begin with `../`; nowhere else has a path such steps.
  const steps = paths.flatMap((path) => path.replace(/^(?:\/|(?:\.\.\/)*)/, '').split('/'));
  if (steps.some((step) => step === '.' || step === '..' || step === ''))
    return 'no path has "//", "./" or "../" in it; leave it out';
  return undefined;
}

/** The first braces from the inside that hold a comma, and what their parts are; undefined if there are none. */
function findBraces(
  pattern: string,
): { readonly start: number; readonly end: number; readonly parts: readonly string[] } | undefined {
  const open: { readonly start: number; readonly commas: number[] }[] = [];
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at];
    if (character === '{') open.push({ start: at, commas: [] });
    else if (character === ',') open.at(-1)?.commas.push(at);
    else if (character === '}') {
      const braces = open.pop();
      if (braces === undefined || braces.commas.length === 0) continue;
      const { start, commas } = braces;
      const ends = [...commas, at];
      const parts = ends.map((end, index) => pattern.slice((ends[index - 1] ?? start) + 1, end));
      return { start, end: at + 1, parts };
    }
  }
  return undefined;
}

/** Braces with a comma that are opened and not closed. */
function hasOpenBrace(pattern: string): boolean {
  const open: number[] = [];
  for (let at = 0; at < pattern.length; at++) {
    if (pattern[at] === '{') open.push(at);
    else if (pattern[at] === '}') open.pop();
  }
  return open.some((at) => pattern.includes(',', at));
}

/** The patterns without braces that one stands for, each once; undefined if they are too many. */
function expand(pattern: string): readonly string[] | undefined {
  const done = new Set<string>();
  const left = [pattern];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const braces = findBraces(next);
    if (braces === undefined) done.add(next);
    else {
      const { start, end, parts } = braces;
      for (const part of parts.toReversed()) left.push(next.slice(0, start) + part + next.slice(end));
    }
    if (done.size + left.length > PATHS_MAX) return undefined;
  }
  return [...done];
}

/** What an item of a list must be; `any` stands for as many as there are. */
type Part<Item> = 'any' | ((item: Item) => boolean);

/** What the folders of a path must be, and the name at its end. */
function toParts(pattern: string): readonly Part<string>[] {
  const parts = pattern.split('/').map((step): Part<string> => (step === '**' ? 'any' : toName(step)));
  // At the end something must lie in the folders.
  return parts.at(-1) === 'any' ? [...parts, () => true] : parts;
}

function toName(step: string): (name: string) => boolean {
  const parts = Array.from(step, (sign): Part<string> => {
    if (sign === '*') return 'any';
    return (character) => sign === '?' || sign === character;
  });
  return (name) => fits(parts, Array.from(name));
}

/**
 * Does a pattern fit a list? Only the last part that stands for any number of items is gone back to: what an earlier one
 * takes makes no difference to what follows.
 */
function fits<Item>(pattern: readonly Part<Item>[], items: readonly Item[]): boolean {
  let at = 0;
  let index = 0;
  let last: { readonly at: number; taken: number } | undefined;
  while (index < items.length) {
    const part = pattern[at];
    const item = items[index];
    if (part === 'any') {
      at += 1;
      last = { at, taken: index };
    } else if (part !== undefined && item !== undefined && part(item)) {
      at += 1;
      index += 1;
    } else if (last === undefined) return false;
    else {
      last.taken += 1;
      at = last.at;
      index = last.taken;
    }
  }
  return pattern.slice(at).every((part) => part === 'any');
}
