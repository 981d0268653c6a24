import { stat } from 'node:fs/promises';
import type { Problem } from '@holdback/scanner';
import { problem } from '@holdback/scanner';
import { belowLogical, joinLogical } from './base.ts';
import type { Exclusions } from './exclusions.ts';
import { type Child, type FilePath, readFolder } from './folder.ts';
import type { Root } from './roots.ts';

/** Where something is. Paths are logical: `/`-separated, NFC, relative to the base if they lie in it. */
interface Place {
  readonly path: string;
  /** The folder it is judged with; empty for what was given by its own path. */
  readonly folder: string;
  /** The folder below which patterns are tried as well. */
  readonly rootFolder: string;
}

/** Something the walk came upon. */
export type Entry =
  | ({ readonly kind: 'file'; readonly filePath: FilePath } & Place)
  /** Standard input. */
  | ({ readonly kind: 'bytes'; readonly bytes: Uint8Array } & Place)
  /** Listed, not followed, and no problem: its target is not part of what would be published. */
  | ({ readonly kind: 'symlink' } & Place)
  /** Named, and not there any more. */
  | ({ readonly kind: 'deleted' } & Place)
  | ({ readonly kind: 'problem'; readonly problem: Problem } & Place)
  | { readonly kind: 'excluded'; readonly path: string };

/** What a walk leaves out. */
export interface Omissions {
  readonly exclusions: Exclusions;
  /** Files that this run writes, and what git is told to leave out, as the system names them: they are counted as excluded. */
  readonly leftOut: ReadonlySet<string>;
  /** Files and folders that are roots themselves, and are told as such. */
  readonly roots: ReadonlySet<string>;
}

/**
 * Walks a root in a fixed order: the files of a folder by name, then its folders by name, so that a folder's files
 * come together. Links are not followed, except a root that is one.
 */
export async function* walk(root: Root, omissions: Omissions): AsyncGenerator<Entry> {
  const { path, filePath, isFolder, folder: rootFolder } = root;
  if (isFolder) yield* walkFolder(filePath, path, path, omissions);
  else if (omissions.exclusions.fitsGivenFile(path, rootFolder)) yield { kind: 'excluded', path };
  else yield entryOf(await kindOf(filePath), { path, folder: '', rootFolder }, filePath);
}

/** What it is behind its links. If it went since it was found, reading it is going to say so. */
async function kindOf(filePath: string): Promise<Pick<Child['kind'], 'isFile' | 'isSymbolicLink'>> {
  return stat(filePath).catch(() => ({ isFile: () => true, isSymbolicLink: () => false }));
}

async function* walkFolder(
  folderPath: FilePath,
  folder: string,
  rootFolder: string,
  omissions: Omissions,
): AsyncGenerator<Entry> {
  let children: readonly Child[];
  try {
    children = await readFolder(folderPath);
  } catch {
    yield { kind: 'problem', path: folder, folder, rootFolder, problem: problem('folder-not-read') };
    return;
  }
  const folders: { path: string; filePath: FilePath }[] = [];
  for (const { name, filePath, kind } of children) {
    const path = joinLogical(folder, name);
    if (isOneOf(filePath, omissions.roots)) continue;
    if (isLeftOut(path, rootFolder, filePath, omissions)) yield { kind: 'excluded', path };
    else if (kind.isDirectory()) folders.push({ path, filePath });
    else yield entryOf(kind, { path, folder, rootFolder }, filePath);
  }
  for (const { path, filePath } of folders) yield* walkFolder(filePath, path, rootFolder, omissions);
}

function isLeftOut(path: string, folder: string, filePath: FilePath, { exclusions, leftOut }: Omissions): boolean {
  return exclusions.fits(path, belowLogical(folder, path)) || isOneOf(filePath, leftOut);
}

function isOneOf(filePath: FilePath, paths: ReadonlySet<string>): boolean {
  return typeof filePath === 'string' && paths.has(filePath);
}

function entryOf(kind: Pick<Child['kind'], 'isFile' | 'isSymbolicLink'>, place: Place, filePath: FilePath): Entry {
  if (kind.isFile()) return { kind: 'file', ...place, filePath };
  if (kind.isSymbolicLink()) return { kind: 'symlink', ...place };
  return { kind: 'problem', ...place, problem: problem('not-a-file') };
}
