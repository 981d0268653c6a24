import { execFile, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { below, realPath } from '../run/base.ts';
import { UsageError } from '../usage-error.ts';

/**
 * Before every command: no program that the configuration of a repository names is run, as the repository may be what is to
 * be looked at. Nothing is written, and nobody is asked anything.
 */
const safeWords: readonly string[] = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '--no-pager'];
const safeEnvironment = {
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
};

// libuv looks for a program in the working folder first, which may be what is to be looked at (Windows, CreateProcess).
if (process.platform === 'win32') process.env.NoDefaultCurrentDirectoryInExePath = '1';

/** What git says to a command, as bytes, with a text on its standard input; undefined where it fails. */
export function askGit(words: readonly string[], folder: string, input = ''): Buffer | undefined {
  const { status, stdout, error } = spawnSync('git', [...safeWords, ...words], {
    cwd: folder,
    env: { ...process.env, ...safeEnvironment },
    input,
    maxBuffer: 1024 ** 3,
  });
  if (error !== undefined && 'code' in error && error.code === 'ENOENT')
    throw new UsageError(
      'git is needed for this, and there is none here. Install git, or give the files by their paths.',
    );
  return status === 0 ? stdout : undefined;
}

/** The bytes of a blob; undefined where git does not give it, or it is longer. */
export async function readBlob(id: string, folder: string, bytesMax: number): Promise<Uint8Array | undefined> {
  const { promise, resolve } = Promise.withResolvers<Uint8Array | undefined>();
  execFile(
    'git',
    [...safeWords, 'cat-file', 'blob', id],
    { cwd: folder, env: { ...process.env, ...safeEnvironment }, maxBuffer: bytesMax, encoding: 'buffer' },
    (error, stdout) => resolve(error === null ? stdout : undefined),
  );
  return await promise;
}

/** The top folder of the repository that holds a folder. Throws a UsageError where there is none. */
export function findTop(folder: string): string {
  const top = askGit(['rev-parse', '--show-toplevel'], folder)
    ?.toString('utf8')
    .replace(/\r?\n$/, '');
  if (top !== undefined && below(realPath(top), realPath(resolve(folder))) === undefined)
    throw new UsageError(
      'git speaks of another repository than the one that this folder is in. Unset GIT_DIR and GIT_WORK_TREE, and look at: git config core.worktree',
    );
  if (top !== undefined && top !== '') return top;
  throw new UsageError(
    'This folder is in no git repository, or git does not let it be read. Change to one and try again.',
  );
}

/** The commit that a person means. Throws a UsageError where there is none. */
export function findCommit(ref: string, flag: string, folder: string): string {
  const said = askGit(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`], folder);
  const id = said?.toString('utf8').trim();
  if (id !== undefined && /^[0-9a-f]{40,64}$/.test(id)) return id;
  throw new UsageError(
    `${flag}: git knows no commit "${ref}" here. Check the name; in a pipeline fetch it first, as in: git fetch origin main`,
  );
}
