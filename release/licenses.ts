import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { RolldownOutput } from 'rolldown';
import { readManifest } from './manifest.ts';

/**
 * Each package of others that modules of a bundle were taken from, with its version and the whole of its license, by name.
 * Throws where a package has none.
 */
export function tellLicenses(bundled: RolldownOutput): string {
  const told = foldersIn(bundled).map((folder) => {
    const { name, version, license } = readManifest(folder);
    const own = globSync('{licen[cs]e,LICEN[CS]E,Licen[cs]e}*', { cwd: folder }).map((file) => join(folder, file));
    // What a package leaves out of what it publishes is kept beside this file, as it stands where the package is written.
    const file = [...own, join(import.meta.dirname, 'licenses', `${name}.txt`)].find((each) => existsSync(each));
    if (file === undefined) throw new Error(`${name} says nothing of its license (${basename(folder)}).`);
    return `${name} ${version} (${license})\n\n${readFileSync(file, 'utf8').trim()}\n`;
  });
  return told.toSorted().join(`\n${'-'.repeat(80)}\n\n`);
}

/** The folders of the packages of others that modules were taken from. */
function foldersIn({ output }: RolldownOutput): readonly string[] {
  const modules = output.flatMap((each) => (each.type === 'chunk' ? each.moduleIds : []));
  const folders = modules.flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? []);
  return [...new Set(folders)];
}
