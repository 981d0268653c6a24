import { compileGlob, redactPath } from '@holdback/rules';
import { UsageError } from '../usage-error.ts';
import { belowLogical, joinLogical } from './base.ts';

/** What is left out unless it was given by its own path. */
const excludedByDefault: readonly string[] = ['**/.git', '**/node_modules'];

interface Pattern {
  readonly typed: string;
  readonly fits: (path: string) => boolean;
  hasFitted: boolean;
}

/**
 * What is left out of a walk. A pattern is tried on the path as it is reported, and on the path below the root that
 * was given, so that `*.log` means the logs in the folder scanned, wherever that lies.
 */
export class Exclusions {
  readonly #patterns: readonly Pattern[];
  readonly #byDefault: readonly ((path: string) => boolean)[];

  /** Throws a UsageError for a pattern that cannot be meant as it is written. */
  constructor(typed: readonly string[], byDefault: readonly string[] = excludedByDefault) {
    this.#patterns = typed.map((pattern) => ({ typed: pattern, fits: compile(pattern), hasFitted: false }));
    this.#byDefault = byDefault.map(compileGlob);
  }

  /** Is something that the walk came upon left out? */
  fits(path: string, belowRoot: string): boolean {
    return this.fitsGiven(path, belowRoot) || this.#byDefault.some((fits) => fits(path) || fits(belowRoot));
  }

  /** Is something below a folder left out, or a folder that it lies in? `way` leads there from `folder`. */
  fitsOnTheWay(folder: string, way: string): boolean {
    return waysTo(way).some((path) => this.fits(joinLogical(folder, path), path));
  }

  /** Is something that was given left out? Only by what was typed beside it. */
  fitsGiven(path: string, belowRoot: string): boolean {
    const fitting = this.#patterns.filter(({ fits }) => fits(path) || fits(belowRoot));
    for (const pattern of fitting) pattern.hasFitted = true;
    return fitting.length > 0;
  }

  /** Is a file that was given left out, or a folder on the way to it? Only by what was typed beside it. */
  fitsGivenFile(path: string, folder: string): boolean {
    return waysTo(path).some((way) => this.fitsGiven(way, belowLogical(folder, way)));
  }

  /** The patterns that have fitted nothing so far, as typed. */
  get idle(): readonly string[] {
    return this.#patterns.filter(({ hasFitted }) => !hasFitted).map(({ typed }) => typed);
  }
}

/** The folders that a path leads through, and the path. */
function waysTo(path: string): readonly string[] {
  const steps = path.split('/');
  return steps.map((_, index) => steps.slice(0, index + 1).join('/'));
}

/** `./docs/` means the folder that the walk calls `docs`. */
function compile(pattern: string): (path: string) => boolean {
  const path = pattern.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '');
  if (path === '') throw new UsageError('--exclude lacks a pattern. Give one, as in --exclude "**/drafts".');
  if (path.startsWith('!'))
    throw new UsageError(
      `--exclude "${redactPath(pattern)}" would leave out every file but those it names. Name what is to be left out.`,
    );
  const open = findOpen(path);
  if (open !== undefined) {
    throw new UsageError(
      `--exclude "${redactPath(pattern)}" has a "${open}" that is not closed. Close it, or write \\${open} if it is part of the name.`,
    );
  }
  return compileGlob(path);
}

const closers: Readonly<Record<string, string>> = { '[': ']', '{': '}', '(': ')' };

/** A bracket that is opened and not closed: the pattern would be taken for a name with a bracket in it. */
function findOpen(pattern: string): string | undefined {
  const plain = pattern.replaceAll(/\\./g, '');
  return Object.entries(closers).find(
    ([open, close]) => plain.lastIndexOf(open) > plain.lastIndexOf(close) || count(plain, open) > count(plain, close),
  )?.[0];
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
