import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { redactPath } from '@holdback/rules';
import type { Location } from '@holdback/scanner';
import { beforeAll, describe, expect, test } from 'vitest';
import { listPlaces, type Manifest } from '../../../test-corpus/make/portal/manifest.ts';
import { readJsonLines, runSession } from './session.ts';

const corpus = join(import.meta.dirname, '../../../test-corpus');
const portal = join(corpus, 'portal');
const manifest: Manifest = JSON.parse(readFileSync(join(corpus, 'portal.manifest.json'), 'utf8'));

interface FindingLine {
  readonly infoType: string;
  readonly confidence: string;
  readonly path: string;
  readonly location: Location;
}

interface ReportLine {
  readonly type: string;
  readonly roots?: readonly string[];
  readonly path: string;
  readonly rule?: string;
  readonly scope?: string;
  readonly severity?: string;
  readonly state?: string;
}

let found: ReadonlySet<string>;
let foundPlaces: ReadonlySet<string>;
let report: readonly ReportLine[];

beforeAll(async () => {
  const findings = await inspectAll();
  found = new Set(findings.map((line) => `${line.path} ${placeKey(line.location)} ${line.infoType}`));
  const kinds = new Set<string>(manifest.planted.map(({ infoType }) => infoType));
  const planted = findings.filter(({ infoType }) => kinds.has(infoType));
  foundPlaces = new Set(planted.map((line) => `${line.path} ${placeKey(line.location)}`));
  const session = await runSession([
    'scan',
    portal,
    '--specimens',
    'real',
    '--format',
    'jsonl',
    '--as-of',
    '2026-11-01',
  ]);
  expect(session.exitCode).toBe(1);
  const [run, ...lines] = readJsonLines<ReportLine>(session.stdout);
  const root = run?.roots?.[0] ?? '';
  report = lines.map((line) => (line.path === undefined ? line : { ...line, path: belowRoot(line.path, root) }));
}, 120_000);

/** The manifest names what lies in the portal; the report also says where the portal lies. */
function belowRoot(path: string, root: string): string {
  if (path === root || path === '.') return '.';
  expect(path.startsWith(`${root}/`), path).toBe(true);
  return path.slice(root.length + 1);
}

/** What `inspect --findings` says of each file at `likely` or above, under the paths that `scan` uses. */
async function inspectAll(): Promise<readonly FindingLine[]> {
  const lines: FindingLine[] = [];
  for (const file of globSync('**/*', { cwd: portal, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const folder = relative(portal, file.parentPath);
    const { stdout } = await runSession([
      'inspect',
      join(file.parentPath, file.name),
      '--findings',
      '--specimens',
      'real',
    ]);
    for (const line of readJsonLines<FindingLine>(stdout)) {
      if (line.confidence !== 'possible')
        lines.push({ ...line, path: folder === '' ? line.path : `${folder}/${line.path}` });
    }
  }
  return lines;
}

/** A place as the manifest means it: in text the line and the column where the value starts. */
function placeKey(at: Location): string {
  return at.kind === 'line' ? `line ${at.line}:${at.column}` : JSON.stringify(at, Object.keys(at).sort());
}

function verdictKey({ path, rule, scope }: { path: string; rule?: string; scope?: string }): string {
  return `${redactPath(path)} ${rule} ${scope ?? 'document'}`;
}

/** Folders of the portal that hold files, in the order of the walk: by name, a folder before those in it. */
function readFolders(): readonly string[] {
  const files = globSync('**/*', { cwd: portal, withFileTypes: true }).filter((each) => each.isFile());
  return [...new Set(files.map(({ parentPath }) => relative(portal, parentPath)))].sort();
}

const planted = () =>
  manifest.planted.flatMap((entry) =>
    listPlaces(entry).map(({ path, location }) => `${redactPath(path)} ${placeKey(location)} ${entry.infoType}`),
  );

const failed = () => report.filter((line) => line.type === 'verdict' && line.severity !== 'note');

describe('the portal and its manifest say the same', () => {
  test('every planted value is found where it was planted', () => {
    expect(planted().filter((key) => !found.has(key))).toEqual([]);
  });

  test('nothing is found of the kinds that are planted but what was planted', () => {
    const known = new Set(planted());
    const kinds = new Set<string>(manifest.planted.map(({ infoType }) => infoType));
    const strays = [...found].filter((key) => !known.has(key) && kinds.has(key.slice(key.lastIndexOf(' ') + 1)));
    expect(strays).toEqual([]);
  });

  test('every rule that must fire does', () => {
    const fired = new Set(failed().map(verdictKey));
    expect(manifest.verdicts.map(verdictKey).filter((key) => !fired.has(key))).toEqual([]);
  });

  test('no rule fires that the manifest does not list', () => {
    const known = new Set(manifest.verdicts.map(verdictKey));
    expect(
      failed()
        .map(verdictKey)
        .filter((key) => !known.has(key)),
    ).toEqual([]);
  });

  test('a decoy file has no verdict at review or above', () => {
    const decoys = new Set(manifest.decoys.files.map((path) => redactPath(path)));
    expect(decoys.size).toBeGreaterThan(20);
    expect(
      failed().filter(({ path }) => [...decoys].some((decoy) => path === decoy || path.startsWith(`${decoy}!/`))),
    ).toEqual([]);
  });

  test('a decoy place holds nothing likely', () => {
    const places = manifest.decoys.places.flatMap(listPlaces);
    expect(places.length).toBeGreaterThan(50);
    expect(
      places
        .map(({ path, location }) => `${redactPath(path)} ${placeKey(location)}`)
        .filter((key) => foundPlaces.has(key)),
    ).toEqual([]);
  });

  test('exactly the documents that cannot be read are not examined', () => {
    const unread = report.filter(
      (line) => line.type === 'document' && 'problems' in line && String(JSON.stringify(line.problems)) !== '[]',
    );
    expect(unread.map(({ path }) => path).sort()).toEqual(manifest.notExamined.map((path) => redactPath(path)).sort());
  });

  test('every folder of the portal is in the report', () => {
    const folders = new Set(report.filter(({ type }) => type === 'document').map(({ path }) => dirname(path)));
    expect([...folders].filter((folder) => !folder.includes('!'))).toEqual(readFolders());
  });
});
