import { fstatSync, readlinkSync, type Stats, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { redactSentence } from '@holdback/rules';
import { below, joinLogical, realPath, withRealFolder } from '../run/base.ts';
import { Exclusions } from '../run/exclusions.ts';
import { logicalWay } from '../run/folder.ts';
import type { Root } from '../run/roots.ts';
import { quoteWord } from '../shell-word.ts';
import { UsageError } from '../usage-error.ts';
import type { OutputRequest } from './outputs.ts';

/** What a report may not be written over. */
export interface Inputs {
  readonly roots: readonly Root[];
  readonly exclusions: Exclusions;
  /** Files that the policy and the lists of the run were read from. */
  readonly ownFiles: readonly string[];
  /** Standard input, where that is scanned. */
  readonly stdin: Readable | undefined;
  /** Where a report goes that was given no file. */
  readonly stdout: Writable;
}

/** Where a report goes. */
interface Target {
  readonly format: string;
  /** The file without links in it; empty for standard output. */
  readonly path: string;
  /** Undefined for what is not there yet. */
  readonly stats: Stats | undefined;
}

/**
 * The files that reports are going to be written to, without links in them. Throws a UsageError for one that is read
 * in this run or gets another report, by whatever name or link: opening it for writing would destroy it.
 */
export async function checkTargets(requests: readonly OutputRequest[], inputs: Inputs): Promise<ReadonlySet<string>> {
  const targets: Target[] = [];
  for (const { format, file } of requests) {
    const path = file === undefined ? '' : pathBehind(resolve(file));
    const stats = file === undefined ? streamStats(inputs.stdout) : statsOf(path);
    const other = targets.find((each) => each.path === path || (stats?.isFile() && isSame(stats, each.stats)));
    if (other !== undefined) {
      throw new UsageError(
        `Both ${other.format} and ${format} would go to ${file ?? 'standard output'}. Give one of them a file: --format ${format}=FILE.`,
      );
    }
    targets.push({ format, path, stats });
    // What is no file (a terminal, a pipe, /dev/null) cannot be destroyed, and what is not there neither.
    if (file !== undefined && stats?.isFile()) await checkTarget(file, path, stats, inputs);
  }
  const files = targets.map(({ path }) => path).filter((path) => path !== '');
  // Where a shell sends them to a file, as in `scan . > report.txt`, that is known too; where the system says so.
  return new Set([...files, ...['/dev/stdout', '/dev/stderr'].map(realPath)]);
}

async function checkTarget(file: string, target: string, stats: Stats, inputs: Inputs): Promise<void> {
  if (inputs.ownFiles.some((each) => isSame(stats, statsOf(each)))) {
    throw new UsageError(`The report would be written over "${file}", which the scan judges by. Give another file.`);
  }
  if (inputs.stdin !== undefined && isSame(stats, streamStats(inputs.stdin))) {
    throw new UsageError(
      `The report would be written over "${file}", which is the standard input to be scanned. Give another file.`,
    );
  }
  for (const root of inputs.roots) {
    if (!root.isFolder && isSame(stats, statsOf(root.filePath))) {
      throw new UsageError(`The report would be written over "${file}", which is to be scanned. Give another file.`);
    }
    if (root.isFolder) await checkBelow(file, target, root, inputs.exclusions);
  }
}

/** The file must not lie in the folder, unless it or a folder between is left out. */
async function checkBelow(file: string, target: string, root: Root, exclusions: Exclusions): Promise<void> {
  const way = below(root.filePath, target);
  if (way === undefined) return;
  const logical = await logicalWay(root.filePath, way);
  if (exclusions.fitsOnTheWay(root.path, logical)) return;
  throw new UsageError(
    `The report would be written over "${file}", which lies in a folder that is to be scanned. Give a file elsewhere.${exclusionHint(root.path, logical)}`,
  );
}

/** An option that leaves the file out, as it is to be typed. Empty where the path may not be shown. */
function exclusionHint(folder: string, way: string): string {
  const path = joinLogical(folder, way);
  const pattern = path.replaceAll(/[\\*?[\]{}()!+@|]/g, '\\$&');
  if (redactSentence(path) !== path || !new Exclusions([pattern], []).fitsOnTheWay(folder, way)) return '';
  return ` If it is an earlier report, leave it out: --exclude ${quoteWord(pattern)}`;
}

/**
 * Looks at each file that the walk comes to, and throws a UsageError if it is a target by a second name (a hard link),
 * which no path tells. Costs nothing where no target has a second name.
 */
export function twinCheck(targets: ReadonlySet<string>): (filePath: string | Buffer) => void {
  const twins = [...targets].flatMap((target) => {
    const stats = statsOf(target);
    return stats?.isFile() && stats.nlink > 1 ? [{ target, stats }] : [];
  });
  return (filePath) => {
    const twin = twins.find(({ stats }) => isSame(stats, statsOf(filePath)));
    if (twin !== undefined) {
      throw new UsageError(
        `The report would be written over "${twin.target}", which is the same file as one that is to be scanned. Give another file.`,
      );
    }
  };
}

/** Undefined for what is not there, and for what the system does not tell of: opening it is going to say why. */
function statsOf(path: string | Buffer): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** Undefined for a stream that the system has no file for. */
function streamStats(stream: Readable | Writable): Stats | undefined {
  if (!('fd' in stream) || typeof stream.fd !== 'number') return undefined;
  try {
    return fstatSync(stream.fd);
  } catch {
    return undefined;
  }
}

/** By device and number: links and second names are the same file. */
function isSame({ dev, ino }: Stats, other: Stats | undefined): boolean {
  return other !== undefined && other.dev === dev && other.ino === ino;
}

/** As many links after one another as the system follows. */
const LINKS_MAX = 40;

/** The path without links in it, also where they lead to what is not there yet: writing to them makes it. */
function pathBehind(filePath: string): string {
  let path = filePath;
  for (let links = 0; links < LINKS_MAX; links++) {
    path = realPath(withRealFolder(path));
    try {
      path = resolve(dirname(path), readlinkSync(path));
    } catch {
      return path;
    }
  }
  return path;
}
