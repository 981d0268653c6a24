import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { UsageError } from '../usage-error.ts';

/** The file that makes its folder the base, if it lies in the working directory or above it in the same repository. */
export const CONFIGURATION = 'holdback.config.yaml';

/** The working directory. Throws a UsageError where there is none any more. */
export function workingFolder(): string {
  try {
    return process.cwd();
  } catch {
    throw new UsageError('The folder you are in does not exist any more. Change to another folder and try again.');
  }
}

/**
 * The folders in which the files that a run goes by are looked for, the nearest first: from `folder` up to the top of the git
 * repository that holds it. Outside of one it is `folder` alone: whose those above are nobody knows. A worktree has a file
 * `.git`.
 */
export function searchFolders(folder: string): readonly string[] {
  const folders: string[] = [];
  for (let at = folder; ; at = dirname(at)) {
    folders.push(at);
    if (isTop(at)) return folders;
    if (at === dirname(at)) return [folder];
  }
}

/** Does a repository begin here? An empty folder of that name would hide what lies above it. */
function isTop(folder: string): boolean {
  const git = join(folder, '.git');
  return existsSync(join(git, 'HEAD')) || (existsSync(git) && statSync(git).isFile());
}

/**
 * The folder that reported paths are relative to: that of the configuration or of the git repository which holds
 * `folder`, whichever is nearer; without either `folder` itself. So a file is called the same from wherever in it the
 * program is run. `isThere` says whether there is a configuration: on the disk, or in a commit.
 */
export function findBase(folder: string, isThere: (filePath: string) => boolean = existsSync): string {
  const folders = searchFolders(folder);
  return folders.find((at) => isThere(join(at, CONFIGURATION))) ?? folders.at(-1) ?? folder;
}

/**
 * Where something that was typed lies, as it is told in reports but for its names: the way from the base if it lies in
 * it, else as it was typed.
 */
export function wayTo(typed: string, base: string): { readonly from: string; readonly way: string } {
  const filePath = resolve(typed);
  const inside = below(base, filePath) ?? below(realPath(base), withRealFolder(filePath));
  if (inside !== undefined) return { from: base, way: inside };
  return { from: '.', way: typed.length > 1 ? typed.replace(/[/\\]+$/, '') || '/' : typed };
}

/** The way from a folder down to a path, empty if they are one; undefined if the path lies elsewhere. */
export function below(folder: string, path: string): string | undefined {
  const way = relative(folder, path);
  return way === '..' || way.startsWith(`..${sep}`) || resolve(folder, way) === way ? undefined : way;
}

/** The path without links in it; as it is, where nothing is. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** The same name in the folder where it really lies: a link keeps the name it has. */
export function withRealFolder(filePath: string): string {
  return filePath === dirname(filePath) ? filePath : join(realPath(dirname(filePath)), basename(filePath));
}

/** Puts a name below a logical path. */
export function joinLogical(folder: string, name: string): string {
  if (folder === '.' || folder === '') return name;
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}

/** What follows the folder in a logical path; the whole path if it does not lie there. */
export function belowLogical(folder: string, path: string): string {
  return path.startsWith(joinLogical(folder, '')) ? path.slice(joinLogical(folder, '').length) : path;
}

/** Nothing in it looks like a container: a folder whose name ends in `!` is called `%21`, as a member's is. */
export function toLogical(path: string): string {
  const slashed = sep === '/' ? path : path.replaceAll(sep, '/');
  return slashed.normalize('NFC').replaceAll('!/', '%21/');
}
