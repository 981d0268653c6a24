import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePdf } from '../test-corpus/make/pdf.ts';

/** What is promised of a package as it is released, and read here from its own manifest. */
interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly bin?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, { readonly types: string; readonly default: string }>>;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const root = join(import.meta.dirname, '..');
const names = ['scanner', 'rules', 'cli'];
const home = mkdtempSync(join(tmpdir(), 'holdback-pack-'));
const modules = join(home, 'node_modules/@holdback');
const bin = join(home, 'node_modules/.bin/holdback');

beforeAll(() => {
  pnpm(root, 'run', 'build');
  const tarballs = names.map((name) => {
    pnpm(join(root, 'packages', name), 'pack', '--pack-destination', home);
    return globSync(`holdback-${name}-*.tgz`, { cwd: home }).map((file) => join(home, file))[0] ?? '';
  });
  writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...tarballs], {
    cwd: home,
    stdio: 'pipe',
  });
}, 120_000);

afterAll(() => rmSync(home, { recursive: true, force: true }));

/** The pnpm that runs these tests, or if they are run by hand the one that the repository is made with. */
function pnpm(cwd: string, ...words: readonly string[]): void {
  const running = process.env.npm_execpath;
  if (running?.includes('pnpm') && /\.[cm]?js$/.test(running)) {
    execFileSync(process.execPath, [running, ...words], { cwd, stdio: 'pipe' });
  } else execFileSync('npx', ['-y', 'pnpm@12', ...words], { cwd, stdio: 'pipe' });
}

function readManifest(name: string): Manifest {
  return JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8'));
}

/** A folder with two files that must be held back and one that need not. */
function makeFolder(): string {
  const folder = join(home, 'files');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'bulletin.txt'), 'LAW ENFORCEMENT SENSITIVE\n\nThe entry is planned for Monday.\n');
  writeFileSync(join(folder, 'notice.txt'), 'The office is closed on Monday.\n');
  const lines = [{ text: 'LAW ENFORCEMENT SENSITIVE' }, { text: 'The entry is planned for Monday.' }];
  writeFileSync(join(folder, 'roll-call.pdf'), makePdf({ pages: [{ lines }] }));
  return folder;
}

describe.each(names)('the package of %s', (name) => {
  test('holds what was built, and nothing else', () => {
    const files = globSync('**/*', { cwd: join(modules, name), withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(modules, name).length + 1));
    const built = name === 'cli' ? /^[\w-]+\.js$|^third-party-licenses\.txt$/ : /^dist\//;
    const kept = /^(?:package\.json|README\.md|LICENSE)$/;
    expect(files.filter((file) => !built.test(file) && !kept.test(file))).toEqual([]);
    expect(files.filter((file) => /(?:\.tsbuildinfo|\.test\.js)$|(?<!\.d)\.ts$/.test(file))).toEqual([]);
  });

  test('exports files that it has', () => {
    const { exports = {}, bin: bins = {} } = readManifest(name);
    const files = [...Object.values(exports).flatMap((each) => [each.types, each.default]), ...Object.values(bins)];
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      expect(existsSync(join(modules, name, file)), file).toBe(true);
    }
  });

  test('depends on exact versions, and on the others as they are released with it', () => {
    const { dependencies = {} } = readManifest(name);
    for (const [dependency, version] of Object.entries(dependencies)) {
      expect(version, dependency).toMatch(/^\d+\.\d+\.\d+$/);
      const own = dependency.startsWith('@holdback/') ? readManifest(dependency.slice('@holdback/'.length)) : undefined;
      if (own !== undefined) expect(version).toBe(own.version);
    }
  });
});

describe('the program as installed', () => {
  test('is a script that says what runs it', () => {
    const { bin: bins = {} } = readManifest('cli');
    expect(readFileSync(join(modules, 'cli', bins.holdback ?? ''), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  test.each(['bulletin.txt', 'roll-call.pdf'])('scans a folder and says that %s must be held back', (file) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'scan', makeFolder()], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout).toContain(file);
    expect(status).toBe(1);
  });

  test('needs pdf.js beside it and nothing else, and brings the license of all that is in it', () => {
    const { dependencies } = readManifest('cli');
    expect(Object.keys(dependencies ?? {})).toEqual(['pdfjs-dist']);
    const licenses = readFileSync(join(modules, 'cli/third-party-licenses.txt'), 'utf8');
    for (const name of ['commander', 'file-type', 'papaparse', 'picomatch', 'yaml', 'yauzl']) {
      expect(licenses).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, 'm'));
    }
  });

  const old = findOldNode();
  test.skipIf(old === undefined)('says what it needs to a Node that is too old', () => {
    const { status, stdout, stderr } = spawnSync(old ?? '', [bin, 'scan', makeFolder()], { encoding: 'utf8' });
    expect(stderr).toMatch(/^Holdback needs Node 24 or later, and this is v\d+\.\d+\.\d+\. .*\n$/);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });
});

/** The system's own Node, if it has one that is older than what Holdback needs. */
function findOldNode(): string | undefined {
  const { status, stdout } = spawnSync('/usr/bin/node', ['--version'], { encoding: 'utf8' });
  return status === 0 && Number.parseInt(stdout.slice(1), 10) < 24 ? '/usr/bin/node' : undefined;
}
