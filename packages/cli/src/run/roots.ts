import { lstat, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { redactPath } from '@holdback/rules';
import { type ProblemCode, problemMessages, toProblem } from '@holdback/scanner';
import { UsageError } from '../usage-error.ts';
import { below, realPath, reportPath, toLogical, withRealFolder } from './base.ts';
import type { Exclusions } from './exclusions.ts';
import { numbered } from './folder.ts';

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
  const found = new Map<string, Root>();
  const taken = new Set<string>();
  for (const typed of paths) {
    if (typed === '') throw new UsageError('A path is empty. Give a file or a folder; . is the folder you are in.');
    const { isFolder } = await checkRoot(typed);
    const filePath = isFolder ? realPath(resolve(typed)) : withRealFolder(resolve(typed));
    if (found.has(filePath)) continue;
    const path = unique(reportPath(typed, base), taken);
    taken.add(path);
    found.set(filePath, { path, filePath, isFolder, folder: isFolder ? path : parentOf(path) });
  }
  const folders = [...found.values()].filter(({ isFolder }) => isFolder);
  const own: Root[] = [];
  for (const root of found.values()) if (!(await isCovered(root, folders, exclusions))) own.push(root);
  return [...own.filter(({ isFolder }) => !isFolder), ...own.filter(({ isFolder }) => isFolder)];
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

/** Two that are one in NFC are told apart. */
function unique(path: string, taken: ReadonlySet<string>): string {
  let candidate = path;
  for (let number = 2; taken.has(candidate); number++) candidate = numbered(path, number);
  return candidate;
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
    if (way === undefined || way === '' || exclusions.fitsOnTheWay(outer.path, toLogical(way))) continue;
    // One that has gone meanwhile is told by whoever opens it.
    const stats = await lstat(root.filePath).catch(() => undefined);
    if (stats?.isSymbolicLink() === false) return true;
  }
  return false;
}
