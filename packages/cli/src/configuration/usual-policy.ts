import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_POLICY } from '../policies/built-in-name.ts';
import { CONFIGURATION, searchFolders, workingFolder } from '../run/base.ts';

/**
 * The policy that a scan would go by that is told no other: that of the configuration, by its name or its path from the
 * working directory; the default if it names none. Throws as `readConfig` does.
 */
export async function usualPolicy(): Promise<string> {
  const folder = workingFolder();
  // Whoever has no configuration is not to wait for what reads one.
  if (!searchFolders(folder).some((at) => existsSync(join(at, CONFIGURATION)))) return DEFAULT_POLICY;
  const { readConfig } = await import('./read-config.ts');
  const { policyIn } = await import('./configure.ts');
  const { textOnDisk } = await import('../lists/text-file.ts');
  const config = readConfig(folder, textOnDisk);
  return (config && policyIn(config)) ?? DEFAULT_POLICY;
}
