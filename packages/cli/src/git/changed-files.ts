import { UsageError } from '../usage-error.ts';
import { askGit, findCommit, findTop } from './git.ts';

/** A file that changed, as git has it. */
export interface ChangedFile {
  /** From the top folder, `/`-separated, as it stands. */
  readonly path: string;
  /** Where its bytes are; undefined of one that is not there any more. */
  readonly blob: string | undefined;
  readonly kind: 'file' | 'link' | 'repository';
}

/** What changed, and where. */
export interface Changes {
  /** The top folder of the repository. */
  readonly top: string;
  /** By their paths. */
  readonly files: readonly ChangedFile[];
}

const diff = [
  'diff',
  '--raw',
  '-z',
  '--no-renames',
  '--no-abbrev',
  '--no-ext-diff',
  '--ignore-submodules=none',
] as const;

/** What is going to be committed. Throws a UsageError outside of a repository. */
export function findStaged(folder: string): Changes {
  return listChanges(findTop(folder), [...diff, '--cached']);
}

/**
 * What the commits since another changed: since where the history of `ref` and ours part, as in a pull request. Throws a
 * UsageError where they have nothing in common, or there is no such commit.
 */
export function findChangedSince(ref: string, folder: string): Changes {
  const top = findTop(folder);
  const commit = findCommit(ref, '--since', top);
  const from = askGit(['merge-base', commit, 'HEAD'], top)?.toString('utf8').trim();
  if (from === undefined)
    throw new UsageError(
      `--since: "${ref}" and what is checked out have no commit in common here. Fetch more of the history, as in: git fetch --unshallow`,
    );
  return listChanges(top, [...diff, from, 'HEAD']);
}

/** By the mode that git has of it (gitdatamodel, "objects in the index"). */
const kinds: Readonly<Record<string, ChangedFile['kind']>> = { '120000': 'link', '160000': 'repository' };

function listChanges(top: string, words: readonly string[]): Changes {
  const said = askGit(words, top);
  if (said === undefined) throw new UsageError('git could not tell what changed. Try: git status');
  const fields = said.toString('utf8').split('\0');
  const files: ChangedFile[] = [];
  // `:100644 100644 <id before> <id> M`, then the path (git-diff-tree(1), "raw output format").
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [, mode = '', , id = '', status] = (fields[at] ?? '').split(' ');
    const isGone = status === 'D';
    files.push({ path: fields[at + 1] ?? '', blob: isGone ? undefined : id, kind: kinds[mode] ?? 'file' });
  }
  return { top, files };
}
