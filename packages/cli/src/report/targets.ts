import { type Stats, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { below, realPath, toLogical, withRealFolder } from '../run/base.ts';
import type { Exclusions } from '../run/exclusions.ts';
import type { Root } from '../run/roots.ts';
import { UsageError } from '../usage-error.ts';
import type { OutputRequest } from './outputs.ts';

/** What a report may not be written over. */
export interface Inputs {
  readonly roots: readonly Root[];
  readonly exclusions: Exclusions;
  /** Files that the policy was read from. */
  readonly policyFiles: readonly string[];
}

/**
 * The files that reports are going to be written to, without links in them. Throws a UsageError for one that is read
 * in this run, by whatever name or link: opening it for writing would destroy it.
 */
export function checkTargets(requests: readonly OutputRequest[], inputs: Inputs): ReadonlySet<string> {
  const targets = new Map<string, string>();
  for (const { format, file } of requests) {
    const target = file === undefined ? '' : realPath(withRealFolder(resolve(file)));
    const other = targets.get(target);
    if (other !== undefined) {
      throw new UsageError(
        `Both ${other} and ${format} would go to ${file ?? 'standard output'}. Give one of them a file: --format ${format}=FILE.`,
      );
    }
    targets.set(target, format);
    if (file !== undefined) checkTarget(file, target, inputs);
  }
  targets.delete('');
  // Where a shell sends them to a file, as in `scan . > report.txt`, that is known too; where the system says so.
  return new Set([...targets.keys(), ...['/dev/stdout', '/dev/stderr'].map(realPath)]);
}

function checkTarget(file: string, target: string, inputs: Inputs): void {
  const stats = statsOf(target);
  // What is no file (a terminal, a pipe, /dev/null) cannot be destroyed, and what is not there neither.
  if (stats === undefined || !stats.isFile()) return;
  if (inputs.policyFiles.some((each) => isSame(stats, each))) {
    throw new UsageError(`The report would be written over the policy "${file}". Give another file.`);
  }
  for (const root of inputs.roots) {
    if (!root.isFolder && isSame(stats, root.filePath)) {
      throw new UsageError(`The report would be written over "${file}", which is to be scanned. Give another file.`);
    }
    if (root.isFolder && isScanned(target, root, inputs.exclusions)) {
      throw new UsageError(
        `The report would be written over "${file}", which lies in a folder that is to be scanned. Give a file elsewhere. If it is an earlier report, leave it out: --exclude "**/${basename(file)}".`,
      );
    }
  }
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
    const twin = twins.find(({ stats }) => isSame(stats, filePath));
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

/** By device and number: links and second names are the same file. */
function isSame({ dev, ino }: Stats, path: string | Buffer): boolean {
  const other = statsOf(path);
  return other !== undefined && other.dev === dev && other.ino === ino;
}

/** Does it lie in the folder, and is neither it nor a folder between left out? */
function isScanned(target: string, { filePath, path: folder }: Root, exclusions: Exclusions): boolean {
  const way = below(filePath, target);
  if (way === undefined) return false;
  return !exclusions.fitsOnTheWay(folder, toLogical(way));
}
