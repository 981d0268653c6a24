import { join, relative } from 'node:path';
import { problem } from '@holdback/scanner';
import type { Given } from '../run/given.ts';
import { nameOf } from '../run/roots.ts';
import { type ChangedFile, findChangedSince, findStaged } from './changed-files.ts';
import { readBlob } from './git.ts';

/** A file as large as standard input may be is held in memory, and none larger. */
const BLOB_BYTES_MAX = 1024 ** 3;

/** Which changes are meant: what is going to be committed, or the commits since another. */
export type Changed = { readonly kind: 'staged' } | { readonly kind: 'since'; readonly ref: string };

/** What changed, with the bytes that git has of it and not those on the disk. */
export async function givenChanges(
  changed: Changed,
  folder: string,
  base: string,
): Promise<{ readonly top: string; readonly given: readonly Given[] }> {
  const { top, files } = changed.kind === 'staged' ? findStaged(folder) : findChangedSince(changed.ref, folder);
  const given: Given[] = [];
  for (const file of files) {
    const { name: path } = await nameOf(relative('.', join(top, file.path)), base);
    given.push({
      path,
      filePath: join(top, file.path),
      isGone: file.blob === undefined,
      open: () => open(file, path, top),
    });
  }
  return { top, given };
}

async function open({ blob, kind }: ChangedFile, path: string, top: string): ReturnType<Given['open']> {
  const place = { path, folder: '', rootFolder: '.' };
  if (blob === undefined) return { kind: 'deleted', ...place };
  if (kind === 'link') return { kind: 'symlink', ...place };
  if (kind === 'repository') return { kind: 'problem', ...place, problem: problem('another-repository') };
  const bytes = await readBlob(blob, top, BLOB_BYTES_MAX);
  if (bytes !== undefined) return { kind: 'bytes', ...place, bytes };
  return { kind: 'problem', ...place, problem: problem('not-in-repository') };
}
