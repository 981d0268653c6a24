/**
 * Writes the package of the command line as it is published, into `packages/cli/dist`: the program with the packages of
 * this repository and all that they use as a few files of plain JavaScript, which start in a third of the time that
 * their hundreds of modules take; the files that pdf.js reads; 7-Zip; its manifest; and the licenses of what went in. It depends on
 * nothing. What recognizes letters is there for whoever installs it.
 */
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'rolldown';
import { bundleEngine, listEngineFiles } from './engine.ts';
import { tellLicenses } from './licenses.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { bundlePdfJs, listPdfJsFiles } from './pdfjs.ts';

const root = join(import.meta.dirname, '..');
const source = join(root, 'packages/cli');
const target = join(source, 'dist');

/** What recognizes letters in pictures, for whoever installs it. */
const OPTIONAL = ['@holdback/faces', '@holdback/ocr', '@napi-rs/canvas'] as const;

rmSync(target, { recursive: true, force: true });
const bundled = await build({
  cwd: root,
  input: { bin: join(source, 'src/bin.ts'), 'worker-main': join(source, 'src/workers/worker-main.ts') },
  platform: 'node',
  external: [new RegExp(`^(?:${OPTIONAL.join('|')})(?:/|$)`)],
  // Declarations with `using` are what no Node before 24 reads.
  transform: { target: 'node22' },
  plugins: [bundlePdfJs('pdfjs-beside'), bundleEngine('engine-beside')],
  output: { dir: target, format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
});
for (const { name, file } of listPdfJsFiles()) cpSync(file, join(target, 'pdfjs', name));
for (const { name, file } of listEngineFiles()) cpSync(file, join(target, '7z', name));
writeFileSync(join(target, 'package.json'), `${JSON.stringify(releasedManifest(), undefined, 2)}\n`);
cpSync(join(root, 'LICENSE'), join(target, 'LICENSE'));
writeFileSync(join(target, 'third-party-licenses.txt'), tellLicenses(bundled));

/** As in the repository, but for where the program is, what runs it, and what it needs beside it. */
function releasedManifest(): Manifest {
  // What it depends on is in it, also what a clone may lack.
  const gone = ['dependencies', 'optionalDependencies', 'devDependencies', 'publishConfig', 'files'];
  const manifest = readManifest(source);
  const peers = { [OPTIONAL[0]]: manifest.version, ...readManifest(join(root, 'packages/scanner')).peerDependencies };
  return {
    ...manifest,
    ...Object.fromEntries(gone.map((field) => [field, undefined])),
    engines: { node: '>=22.18' },
    bin: { holdback: './bin.js' },
    peerDependencies: peers,
    peerDependenciesMeta: Object.fromEntries(Object.keys(peers).map((name) => [name, { optional: true }])),
  };
}
