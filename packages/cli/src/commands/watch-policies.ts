import { type FSWatcher, watch } from 'node:fs';
import { dirname } from 'node:path';
import { PolicyError } from '@holdback/rules';
import { openPolicy } from '../policies/open-policy.ts';
import type { ExitCode } from '../run/exit-code.ts';
import type { Terminal } from '../terminal.ts';
import { tellPolicyError } from './failure.ts';

/** An editor writes a file in several steps. */
const SETTLE_MS = 150;

/**
 * Does something now, and again whenever a file changes in a folder that one of the policies is read from, until the person
 * interrupts. What is wrong with a policy is told, and waited for to be mended.
 */
export async function watchPolicies(
  names: readonly string[],
  act: () => Promise<boolean>,
  { stdout, stderr, interrupted }: Terminal,
): Promise<ExitCode> {
  let folders: ReadonlySet<string> = new Set(['.']);
  while (!interrupted.aborted) {
    try {
      folders = await foldersOf(names);
      await act();
    } catch (thrown) {
      if (!(thrown instanceof PolicyError)) throw thrown;
      stderr.write(tellPolicyError(thrown));
    }
    if (interrupted.aborted) break;
    stdout.write('Waiting for a change; Ctrl+C ends this.\n\n');
    await changeIn(folders, interrupted);
  }
  return 130;
}

async function foldersOf(names: readonly string[]): Promise<ReadonlySet<string>> {
  const folders = new Set<string>();
  for (const name of names) {
    const { filePaths } = await openPolicy(name);
    for (const filePath of filePaths) folders.add(dirname(filePath));
  }
  return folders;
}

async function changeIn(folders: ReadonlySet<string>, interrupted: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const end = () => resolve();
  interrupted.addEventListener('abort', end, { once: true });
  let timer: NodeJS.Timeout | undefined;
  const watchers: readonly FSWatcher[] = [...folders].map((folder) =>
    watch(folder, () => {
      clearTimeout(timer);
      timer = setTimeout(end, SETTLE_MS);
    }),
  );
  await promise;
  clearTimeout(timer);
  for (const watcher of watchers) watcher.close();
  interrupted.removeEventListener('abort', end);
}
