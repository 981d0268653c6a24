import { lstat, stat } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { redactPath } from '@holdback/rules';
import { type ProblemCode, problemMessages, toProblem } from '@holdback/scanner';
import { UsageError } from '../usage-error.ts';
import { below, realPath, wayTo, withRealFolder } from './base.ts';
import type { Exclusions } from './exclusions.ts';
import { logicalWay, withOwnNames } from './folder.ts';

/** A path that was given. */
export interface Root {
  /** What it is called in reports; `.` is the base. */
  readonly path: string;
  /** What the system opens. Of a folder without links in it, so that what lies in it can be compared by name. */
  readonly filePath: string;
  readonly isFolder: boolean;
  /** The folder below which patterns are tried as well: the root itself, or the one that a file lies in. */
  readonly folder: string;
}

/**
 * Finds the roots: files, then folders, each in the order given. One that is walked with another is no root of its
 * own, so that no file is told twice. Throws a UsageError for a path that does not exist.
 */
export async function findRoots(
  paths: readonly string[],
  base: string,
  exclusions: Exclusions,
): Promise<readonly Root[]> {
  const found = new Map<string, Given>();
  for (const typed of paths) {
    if (typed === '') throw new UsageError('A path is empty. Give a file or a folder; . is the folder you are in.');
    const { isFolder } = await checkRoot(typed);
    const filePath = isFolder ? realPath(resolve(typed)) : withRealFolder(resolve(typed));
    if (!found.has(filePath)) found.set(filePath, { ...(await nameOf(typed, base)), filePath, isFolder });
  }
  const roots: readonly Root[] = withOwnNames([...found.values()]).map(({ name: path, filePath, isFolder }) => ({
    path,
    filePath,
    isFolder,
    folder: isFolder ? path : parentOf(path),
  }));
  const folders = roots.filter(({ isFolder }) => isFolder);
  const own: Root[] = [];
  for (const root of roots) if (!(await isCovered(root, folders, exclusions))) own.push(root);
  return [...own.filter(({ isFolder }) => !isFolder), ...own.filter(({ isFolder }) => isFolder)];
}

/** A root that may still be called as another is. */
interface Given extends Pick<Root, 'filePath' | 'isFolder'>, Awaited<ReturnType<typeof nameOf>> {}

/**
 * What a file or folder is called in reports: relative to the base if it lies in it, else as it was typed. NFC,
 * `/`-separated, and `.` for the base itself.
 */
export async function nameOf(
  typed: string,
  base: string,
): Promise<{ readonly name: string; readonly isAsOnDisk: boolean }> {
  const { from, way } = wayTo(typed, base);
  const name = await logicalWay(from, way);
  return { name: name || '.', isAsOnDisk: name === way.replaceAll(sep, '/') };
}

/** A link that was given is followed, and one that leads nowhere is as good as missing. */
async function checkRoot(path: string): Promise<{ readonly isFolder: boolean }> {
  try {
    return { isFolder: (await stat(resolve(path))).isDirectory() };
  } catch (thrown) {
    const { code } = toProblem(thrown);
    const isMissing =
      thrown instanceof Error && 'code' in thrown && (thrown.code === 'ENOENT' || thrown.code === 'ENOTDIR');
    throw new UsageError(
      isMissing
        ? `There is no file or folder "${redactPath(path)}". Check the path and try again.${hintOf(path)}`
        : `The system did not let "${redactPath(path)}" be read (${code}). Check the permissions and try again.`,
    );
  }
}

/** Somebody may have meant the codes of `--allow-incomplete`. */
function hintOf(path: string): string {
  const codes = new Set<ProblemCode>(Object.values(problemMessages).map(([code]) => code));
  const isCodes = path.split(',').every((each) => [...codes].some((code) => code === each));
  return isCodes ? ` For the problem of that name write --allow-incomplete=${path}` : '';
}

function parentOf(path: string): string {
  const at = path.lastIndexOf('/');
  if (at === -1) return '.';
  return at === 0 ? '/' : path.slice(0, at);
}

/** Does the walk of another root come to this one? Not to what is left out there, nor behind a link. */
async function isCovered(root: Root, folders: readonly Root[], exclusions: Exclusions): Promise<boolean> {
  for (const outer of folders) {
    const way = below(outer.filePath, root.filePath);
    if (way === undefined || way === '' || exclusions.fitsOnTheWay(outer.path, await logicalWay(outer.filePath, way)))
      continue;
    // One that has gone meanwhile is told by whoever opens it.
    const stats = await lstat(root.filePath).catch(() => undefined);
    if (stats?.isSymbolicLink() === false) return true;
  }
  return false;
}
