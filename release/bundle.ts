/**
 * Writes the package of the command line as it is published, into `packages/cli/dist`: the program with the packages of
 * this repository and all that they use as a few files of plain JavaScript, which start in a third of the time that
 * their hundreds of modules take; its manifest; and the licenses of what went in. Only pdf.js stays a dependency: it finds
 * its fonts and character maps in its own package. What recognizes letters is there for whoever installs it.
 */
import { cpSync, existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, type RolldownOutput } from 'rolldown';

const root = join(import.meta.dirname, '..');
const source = join(root, 'packages/cli');
const target = join(source, 'dist');

/** The package that is installed beside the program. */
const APART = 'pdfjs-dist';

/** What recognizes letters in pictures, for whoever installs it. */
const OPTIONAL = ['@holdback/ocr', '@napi-rs/canvas'] as const;

/** What is read of a manifest. */
interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

rmSync(target, { recursive: true, force: true });
const bundled = await build({
  cwd: root,
  input: { bin: join(source, 'src/bin.ts'), 'worker-main': join(source, 'src/workers/worker-main.ts') },
  platform: 'node',
  external: [new RegExp(`^(?:${[APART, ...OPTIONAL].join('|')})(?:/|$)`)],
  output: { dir: target, format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
});
writeFileSync(join(target, 'package.json'), `${JSON.stringify(releasedManifest(), undefined, 2)}\n`);
cpSync(join(root, 'LICENSE'), join(target, 'LICENSE'));
writeFileSync(join(target, 'third-party-licenses.txt'), tellLicenses(foldersIn(bundled)));

/** As in the repository, but for where the program is and what it needs beside it. */
function releasedManifest(): Manifest {
  const { dependencies: _, devDependencies: __, publishConfig: ___, files: ____, ...kept } = readManifest(source);
  const version = readManifest(join(root, 'packages/scanner')).dependencies?.[APART];
  if (version === undefined) throw new Error(`The scanner does not depend on ${APART}.`);
  const peers = { [OPTIONAL[0]]: kept.version, ...readManifest(join(root, 'packages/scanner')).peerDependencies };
  return {
    ...kept,
    bin: { holdback: './bin.js' },
    dependencies: { [APART]: version },
    peerDependencies: peers,
    peerDependenciesMeta: Object.fromEntries(Object.keys(peers).map((name) => [name, { optional: true }])),
  };
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

/** The folders of the packages of others that modules were taken from. */
function foldersIn({ output }: RolldownOutput): readonly string[] {
  const modules = output.flatMap((each) => (each.type === 'chunk' ? each.moduleIds : []));
  const folders = modules.flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? []);
  return [...new Set(folders)];
}

/** Each package with its version and the whole of its license, by name. Throws where a package has none. */
function tellLicenses(folders: readonly string[]): string {
  const told = folders.map((folder) => {
    const { name, version, license } = readManifest(folder);
    const own = globSync('{licen[cs]e,LICEN[CS]E,Licen[cs]e}*', { cwd: folder }).map((file) => join(folder, file));
    // What a package leaves out of what it publishes is kept beside this file, as it stands where the package is written.
    const file = [...own, join(import.meta.dirname, 'licenses', `${name}.txt`)].find((each) => existsSync(each));
    if (file === undefined) throw new Error(`${name} says nothing of its license (${basename(folder)}).`);
    return `${name} ${version} (${license})\n\n${readFileSync(file, 'utf8').trim()}\n`;
  });
  return told.toSorted().join(`\n${'-'.repeat(80)}\n\n`);
}
