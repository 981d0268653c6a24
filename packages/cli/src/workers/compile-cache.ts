import { enableCompileCache, getCompileCacheDir } from 'node:module';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { isSea } from 'node:sea';

/**
 * Lets Node keep what it compiles, for the next start: with that a start takes half the time. Without a folder that can be
 * written nothing is kept.
 */
export function keepCompiled(): void {
  const folder = compiledFolder();
  if (folder !== undefined && getCompileCacheDir() === undefined) enableCompileCache(folder);
}

/**
 * Where it is kept: what NODE_COMPILE_CACHE says, or a folder of the person's own, because the one that Node takes by
 * itself lies where everybody on the machine may write, and what is in it is run. Undefined where the person has none, and in the executable,
 * which has in it what Node made of it.
 */
export function compiledFolder({ env }: Pick<NodeJS.Process, 'env'> = process): string | undefined {
  if (isSea()) return undefined;
  if (env.NODE_COMPILE_CACHE) return env.NODE_COMPILE_CACHE;
  const home = cacheHome(env);
  return home === undefined ? undefined : join(home, 'holdback');
}

/**
 * For what may be lost: https://specifications.freedesktop.org/basedir-spec, which says to pass over what is not absolute,
 * and its like on Windows.
 */
function cacheHome({ XDG_CACHE_HOME = '', LOCALAPPDATA = '' }: NodeJS.ProcessEnv): string | undefined {
  return [XDG_CACHE_HOME, LOCALAPPDATA].find((path) => isAbsolute(path)) ?? cacheOfHome();
}

/** A user that the system only knows by its number may have no home at all, as in a container. */
function cacheOfHome(): string | undefined {
  try {
    return join(homedir(), '.cache');
  } catch {
    return undefined;
  }
}
