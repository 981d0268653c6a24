import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { compileGlob, redactPath } from '@holdback/rules';
import type { Problem, Source } from '@holdback/scanner';
import { problem, toProblem } from '@holdback/scanner';
import { UsageError } from '../usage-error.ts';

/** Something the walk came upon. Paths are logical: relative to the root given, `/`-separated, NFC. */
export type Entry =
  | { readonly kind: 'file'; readonly path: string; readonly filePath: string; readonly folder: string }
  /** Standard input. */
  | { readonly kind: 'bytes'; readonly path: string; readonly source: Source; readonly folder: string }
  /** Listed, not followed, and no problem: its target is not part of what would be published. */
  | { readonly kind: 'symlink'; readonly path: string; readonly folder: string }
  | { readonly kind: 'problem'; readonly path: string; readonly folder: string; readonly problem: Problem }
  | { readonly kind: 'excluded'; readonly path: string };

/** A path that was given, and what its files are called by. */
export interface Root {
  readonly name: string;
  readonly filePath: string;
  /** Put before the paths when there are several roots. */
  readonly prefix: string;
}

/** What is left out unless the caller says otherwise. */
export const excludedByDefault: readonly string[] = ['**/.git', '**/node_modules'];

/** Finds the roots. Throws a UsageError for a path that does not exist. */
export async function findRoots(paths: readonly string[]): Promise<readonly Root[]> {
  const roots: Root[] = [];
  for (const path of paths) {
    const filePath = resolve(path);
    await checkRoot(path, filePath);
    const name = unique(basename(filePath).normalize('NFC') || 'root', roots);
    roots.push({ name, filePath, prefix: paths.length > 1 ? name : '' });
  }
  return roots;
}

/** A link that was given is followed, and one that leads nowhere is as good as missing. */
async function checkRoot(path: string, filePath: string): Promise<void> {
  try {
    await stat(filePath);
  } catch (thrown) {
    const { code } = toProblem(thrown);
    const isMissing =
      thrown instanceof Error && 'code' in thrown && (thrown.code === 'ENOENT' || thrown.code === 'ENOTDIR');
    throw new UsageError(
      isMissing
        ? `There is no file or folder "${redactPath(path)}". Check the path and try again.`
        : `The system did not let "${redactPath(path)}" be read (${code}). Check the permissions and try again.`,
    );
  }
}

function unique(name: string, roots: readonly Root[]): string {
  let candidate = name;
  for (let number = 2; roots.some((root) => root.name === candidate); number++) candidate = `${name} (${number})`;
  return candidate;
}

/**
 * Walks a root in a fixed order: the files of a folder by name, then its folders by name, so that a folder's files
 * come together. Links are not followed, except a root that is one.
 */
export async function* walk(root: Root, exclude: readonly string[]): AsyncGenerator<Entry> {
  const globs = exclude.map(compileGlob);
  const isExcluded = (path: string) => globs.some((fits) => fits(path));
  const stats = await stat(root.filePath);
  if (stats.isDirectory()) {
    yield* walkFolder(root.filePath, root.prefix, isExcluded);
    return;
  }
  const path = root.prefix || root.name;
  yield entryOf(stats, path, root.filePath, '');
}

async function* walkFolder(
  folderPath: string,
  folder: string,
  isExcluded: (path: string) => boolean,
): AsyncGenerator<Entry> {
  let children: Awaited<ReturnType<typeof readFolder>>;
  try {
    children = await readFolder(folderPath);
  } catch {
    yield { kind: 'problem', path: folder || '.', folder, problem: problem('folder-not-read') };
    return;
  }
  const folders: { path: string; filePath: string }[] = [];
  for (const child of children) {
    const filePath = join(folderPath, child.name);
    const path = joinLogical(folder, child.name.normalize('NFC'));
    if (isExcluded(path)) yield { kind: 'excluded', path };
    else if (child.isDirectory()) folders.push({ path, filePath });
    else yield entryOf(child, path, filePath, folder);
  }
  for (const { path, filePath } of folders) yield* walkFolder(filePath, path, isExcluded);
}

/** What `lstat` and `readdir` both know. */
interface Kind {
  isFile(): boolean;
  isSymbolicLink(): boolean;
}

function entryOf(kind: Kind, path: string, filePath: string, folder: string): Entry {
  if (kind.isFile()) return { kind: 'file', path, filePath, folder };
  if (kind.isSymbolicLink()) return { kind: 'symlink', path, folder };
  return { kind: 'problem', path, folder, problem: problem('not-a-file') };
}

async function readFolder(path: string) {
  const children = await readdir(path, { withFileTypes: true });
  return children.sort((a, b) => compare(a.name.normalize('NFC'), b.name.normalize('NFC')));
}

/** By code unit: the same on every machine, whatever its language. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function joinLogical(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
