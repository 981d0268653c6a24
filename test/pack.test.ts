import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePdf } from '../test-corpus/make/pdf.ts';

/** What is promised of a package as it is released, and read here from its own manifest. */
interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly bin?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, { readonly types: string; readonly default: string }>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
}

const root = join(import.meta.dirname, '..');
/** By the folder of each package, its name. */
const packages = { scanner: '@holdback/scanner', rules: '@holdback/rules', cli: 'holdback' } as const;
const home = mkdtempSync(join(tmpdir(), 'holdback-pack-'));
const modules = join(home, 'node_modules');
const bin = join(modules, '.bin/holdback');

beforeAll(() => {
  pnpm(root, 'run', 'build');
  const tarballs = Object.entries(packages).map(([folder, name]) => {
    pnpm(join(root, 'packages', folder), 'pack', '--pack-destination', home);
    const start = name.replace('@', '').replace('/', '-');
    return globSync(`${start}-[0-9]*.tgz`, { cwd: home }).map((file) => join(home, file))[0] ?? '';
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

/** A PDF whose text stands in codes of Unicode, which its font takes for letters of Japanese by a map that is not in the file. */
function mappedPdf(text: string): Uint8Array {
  const codes = [...text].map((sign) => sign.charCodeAt(0).toString(16).padStart(4, '0')).join('');
  const system = '/CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >>';
  const descriptor =
    '/FontDescriptor << /Type /FontDescriptor /FontName /Ryumin-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>';
  const inner = `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Ryumin-Light ${system} ${descriptor} >>`;
  const fonts = `/J << /Type /Font /Subtype /Type0 /BaseFont /Ryumin-Light /Encoding /UniJIS-UCS2-H /DescendantFonts [${inner}] >>`;
  return makePdf({ pages: [{ fonts, content: `BT /J 12 Tf 72 700 Td <${codes}> Tj ET` }] });
}

describe.each(Object.values(packages))('the package of %s', (name) => {
  test('holds what was built, and nothing else', () => {
    const files = globSync('**/*', { cwd: join(modules, name), withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(modules, name).length + 1));
    const built =
      name === 'holdback'
        ? /^[\w.-]+\.js$|^third-party-licenses\.txt$|^pdfjs\/(?:cmaps|standard_fonts|wasm)\/|^7z\//
        : /^dist\//;
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
      const own = dependency.startsWith('@holdback/') ? readManifest(dependency) : undefined;
      if (own !== undefined) expect(version).toBe(own.version);
    }
  });
});

describe('the program as installed', () => {
  test('is a script that says what runs it', () => {
    const { bin: bins = {} } = readManifest('holdback');
    expect(readFileSync(join(modules, 'holdback', bins.holdback ?? ''), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  test.each(['bulletin.txt', 'roll-call.pdf'])('scans a folder and says that %s must be held back', (file) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'scan', makeFolder()], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout).toContain(file);
    expect(status).toBe(1);
  });

  test('needs nothing beside it and runs nothing when it is installed', () => {
    const { dependencies, optionalDependencies, scripts } = readManifest('holdback');
    expect([dependencies, optionalDependencies, scripts]).toEqual([undefined, undefined, undefined]);
  });

  test('brings the license of all that is in it', () => {
    const licenses = readFileSync(join(modules, 'holdback/third-party-licenses.txt'), 'utf8');
    for (const name of ['7z-wasm', 'commander', 'file-type', 'papaparse', 'pdfjs-dist', 'picomatch', 'yaml', 'yauzl']) {
      expect(licenses).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, 'm'));
    }
    for (const license of ['License.txt', 'unRarLicense.txt']) {
      expect(existsSync(join(modules, 'holdback/7z', license)), license).toBe(true);
    }
    for (const folder of ['cmaps', 'standard_fonts', 'wasm']) {
      expect(globSync(`holdback/pdfjs/${folder}/LICENSE*`, { cwd: modules }).length, folder).toBeGreaterThan(0);
    }
  });

  test('runs as npx holdback, alone in an empty folder and for a person whose home is empty', () => {
    const alone = mkdtempSync(join(home, 'alone-'));
    const empty = mkdtempSync(join(home, 'empty-'));
    writeFileSync(join(alone, 'package.json'), '{ "private": true }\n');
    const env = {
      HOME: empty,
      PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
      npm_config_offline: 'true',
    };
    const tarball = globSync('holdback-[0-9]*.tgz', { cwd: home }).map((file) => join(home, file));
    execFileSync('npm', ['install', '--no-audit', '--no-fund', ...tarball], { cwd: alone, env, stdio: 'pipe' });
    expect(globSync('node_modules/*', { cwd: alone })).toEqual(['node_modules/holdback']);
    const words = ['--no', 'holdback', 'scan', makeFolder(), '--format', 'jsonl'];
    const { status, stdout } = spawnSync('npx', words, { cwd: alone, env, encoding: 'utf8' });
    expect(stdout).toMatch(/roll-call\.pdf","format":"pdf",.*"state":"flagged","problems":\[\]/);
    expect(status).toBe(1);
  });

  test('asks for no network, in any of its processes', () => {
    const tried = join(home, 'tried.log');
    const env = {
      ...process.env,
      NETWORK_TRIED: tried,
      NODE_OPTIONS: `--import ${JSON.stringify(join(import.meta.dirname, 'no-network.ts'))}`,
    };
    const words = [bin, 'scan', makeFolder(), '--jobs', '1'];
    const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8', env });
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(readFileSync(tried, 'utf8')).toBe('loaded\nloaded\n');
  });

  test('reads letters of another script, which only a character map of pdf.js tells', () => {
    const folder = join(home, 'maps');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'mapped.pdf'), mappedPdf('SSN: 078-05-1120'));
    const words = [bin, 'scan', folder, '--format', 'jsonl', '--specimens', 'real'];
    const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toContain('"us-ssn"');
  });

  const old = findOldNode();
  test.skipIf(old === undefined)('says what it needs to a Node that is too old', () => {
    const { status, stdout, stderr } = spawnSync(old ?? '', [bin, 'scan', makeFolder()], { encoding: 'utf8' });
    expect(stderr).toMatch(/^Holdback needs Node 22\.18 or later, and this is v\d+\.\d+\.\d+\. .*\n$/);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });
});

/** The system's own Node, if it has one that is older than what Holdback needs. */
function findOldNode(): string | undefined {
  const { status, stdout } = spawnSync('/usr/bin/node', ['--version'], { encoding: 'utf8' });
  return status === 0 && Number.parseInt(stdout.slice(1), 10) < 22 ? '/usr/bin/node' : undefined;
}
