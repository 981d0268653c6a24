import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeRepository, readJsonLines, runSession, runSessionIn } from './session.ts';

const repository = join(import.meta.dirname, '../../..');
const corpus = join(repository, 'test-corpus');

/** As much of a SARIF log (OASIS SARIF 2.1.0) as is looked at here; the schema looks at the rest. */
interface Log {
  readonly $schema: string;
  readonly version: string;
  readonly runs: readonly Run[];
}

interface Run {
  readonly tool: { readonly driver: Driver };
  readonly originalUriBaseIds: Readonly<Record<string, { readonly uri?: string; readonly description: object }>>;
  readonly columnKind: string;
  readonly invocations: readonly [Invocation];
  readonly results: readonly Result[];
  readonly artifacts: readonly Artifact[];
}

interface Driver {
  readonly name: string;
  readonly version: string;
  readonly semanticVersion: string;
  readonly informationUri: string;
  readonly rules: readonly Rule[];
  readonly notifications: readonly { readonly id: string }[];
}

interface Rule {
  readonly id: string;
  readonly name: string;
  readonly help: { readonly text: string; readonly markdown: string };
  readonly helpUri: string;
  readonly properties: { readonly tags: readonly string[]; readonly 'security-severity': string };
}

interface Invocation {
  readonly executionSuccessful: boolean;
  readonly exitCode: number;
  readonly toolExecutionNotifications: readonly {
    readonly descriptor?: { readonly id: string; readonly index: number };
    readonly locations?: readonly Place[];
  }[];
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly locations: readonly Place[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

interface Place {
  readonly physicalLocation?: {
    readonly artifactLocation: Address & { readonly index: number };
    readonly region?: Readonly<Record<string, number>>;
  };
  readonly logicalLocations?: readonly {
    readonly name?: string;
    readonly kind?: string;
    readonly fullyQualifiedName?: string;
  }[];
  /** Of what stands in a member. */
  readonly properties?: { readonly artifactIndex: number; readonly region: Readonly<Record<string, number>> };
}

interface Address {
  readonly uri: string;
  readonly uriBaseId?: string;
}

interface Artifact {
  readonly location: Address;
  readonly parentIndex?: number;
  readonly hashes?: Readonly<Record<string, string>>;
}

/** A line of the other report of the same scan. */
interface Line {
  readonly type: string;
  readonly path: string;
  readonly id?: string;
  readonly sha256?: string;
  readonly problems?: readonly { readonly code: string }[];
  readonly evidence?: readonly { readonly path: string; readonly location: { readonly kind: string } }[];
}

/** One scan of the portal and of everything that is not read, in both formats. */
async function scanBoth(format: string): Promise<string> {
  const roots = ['portal', 'unread'].map((name) => join(corpus, name));
  const words = ['--format', format, '--specimens', 'real', '--as-of', '2026-11-01'];
  return (await runSession(['scan', ...roots, ...words])).stdout;
}

/** The schema of the standard; where it is from is said in it. */
const schema: object = JSON.parse(readFileSync(join(import.meta.dirname, 'sarif-schema-2.1.0.json'), 'utf8'));
const validate = new Ajv2020({ strict: false, validateFormats: false, allErrors: true }).compile(schema);

let log: Log;
let run: Run;
let lines: readonly Line[];

beforeAll(async () => {
  log = JSON.parse(await scanBoth('sarif'));
  const [first] = log.runs;
  if (first === undefined) throw new Error('the log has no run');
  run = first;
  lines = readJsonLines<Line>(await scanBoth('jsonl'));
}, 60_000);

const places = () => run.results.flatMap(({ locations }) => locations);

/** The path of an artifact as the other report has it: its own name after those of its containers. */
function pathOf(index: number): string {
  const artifact = run.artifacts[index];
  if (artifact === undefined) return '?';
  const own = decodeURIComponent(artifact.location.uri);
  return artifact.parentIndex === undefined ? own : `${pathOf(artifact.parentIndex)}!/${own}`;
}

describe('the schema of the standard', () => {
  test('accepts the log of the portal', () => {
    expect(validate(log), JSON.stringify(validate.errors?.slice(0, 5), undefined, 1)).toBe(true);
  });

  test('accepts the log of a scan that found nothing', async () => {
    const { stdout } = await runSession([
      'scan',
      join(corpus, 'read', 'text', 'empty.txt'),
      '--format',
      'sarif',
      '--only',
      'PII-01',
    ]);
    const clean: Log = JSON.parse(stdout);
    expect(validate(clean), JSON.stringify(validate.errors)).toBe(true);
    expect(clean.runs[0]?.results).toEqual([]);
  });

  test('refuses what is no log', () => {
    expect(validate({ ...log, version: '2.0.0' })).toBe(false);
    expect(validate({ ...log, runs: [{ ...run, tool: {} }] })).toBe(false);
    expect(validate({ ...log, runs: [{ ...run, results: [{ level: 'fatal', message: { text: 'x' } }] }] })).toBe(false);
    expect(validate({ ...log, runs: [{ ...run, surplus: true }] })).toBe(false);
  });

  test('is named by its address at OASIS', () => {
    expect(log.version).toBe('2.1.0');
    expect(log.$schema).toMatch(
      /^https:\/\/docs\.oasis-open\.org\/sarif\/sarif\/v2\.1\.0\/.*sarif-schema-2\.1\.0\.json$/,
    );
  });
});

describe('addresses', () => {
  test('are relative references that parse', () => {
    const uris = [
      ...run.artifacts.map(({ location }) => location.uri),
      ...places().flatMap(({ physicalLocation }) => physicalLocation?.artifactLocation.uri ?? []),
    ];
    expect(uris.length).toBeGreaterThan(50);
    const base = 'https://base.example/root/';
    for (const uri of uris) {
      // RFC 3986: what is not unreserved, reserved or an escape may not stand in it.
      expect(uri).toMatch(/^(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})+$/);
      expect(URL.canParse(uri, base), uri).toBe(true);
      expect(new URL(uri, base).href.startsWith('https://base.example/'), uri).toBe(true);
    }
  });

  test('are those of roots, which a viewer can open, relative to the base', () => {
    let members = 0;
    for (const { physicalLocation, logicalLocations, properties } of places()) {
      if (physicalLocation === undefined) continue;
      const { uri, uriBaseId, index } = physicalLocation.artifactLocation;
      expect({ uri, uriBaseId }).toEqual(run.artifacts[index]?.location);
      expect(run.artifacts[index]?.parentIndex).toBeUndefined();
      expect(uriBaseId).toBe('%SRCROOT%');
      expect(existsSync(join(repository, decodeURIComponent(uri))) || uri.includes('%E2%80%A2'), uri).toBe(true);
      if (properties === undefined) continue;
      members += 1;
      expect(physicalLocation.region).toEqual({ startLine: 1, endLine: 1 });
      expect(logicalLocations?.[0]?.fullyQualifiedName).toContain(`${pathOf(properties.artifactIndex)}, `);
      expect(pathOf(properties.artifactIndex).startsWith(`${decodeURIComponent(uri)}!/`)).toBe(true);
    }
    expect(members).toBeGreaterThan(0);
  });

  test('are relative to bases that are described, and say nothing of this machine', () => {
    expect(Object.keys(run.originalUriBaseIds)).toEqual(['%SRCROOT%']);
    expect(run.originalUriBaseIds['%SRCROOT%']?.uri).toBeUndefined();
    const ids = new Set(
      run.artifacts.flatMap(({ location, parentIndex }) => (parentIndex === undefined ? [location.uriBaseId] : [])),
    );
    expect([...ids]).toEqual(['%SRCROOT%']);
    expect(JSON.stringify(log)).not.toContain(repository);
  });

  test('of what lies outside the base are as it was typed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'holdback-sarif-'));
    try {
      makeRepository(join(folder, 'here'));
      writeFileSync(join(folder, 'a b.csv'), 'Name,SSN\nJane Doe,219-09-9999\n"Roe,\nJohn",219-09-9999\n');
      writeFileSync(join(folder, 'c.csv'), 'Name,SSN\nJane Doe,219-09-9999\nJohn Roe,219-09-9999\n');
      const words = ['scan', '../a b.csv', join(folder, 'c.csv'), '--format', 'sarif', '--specimens', 'real'];
      const { stdout } = await runSessionIn(join(folder, 'here'), [...words, '--only', 'PII-01']);
      const outside: Log = JSON.parse(stdout);
      const told = outside.runs[0]?.results.flatMap(({ locations }) => locations.map((each) => each.physicalLocation));
      const [typed, whole] = [
        { uri: '../a%20b.csv', uriBaseId: 'PWD' },
        { uri: pathToFileURL(join(folder, 'c.csv')).href },
      ];
      expect(told).toMatchObject([
        // A cell with a line end: which line a row is, nobody can tell.
        { artifactLocation: typed, region: { startLine: 1, endLine: 1 } },
        { artifactLocation: typed, region: { startLine: 1, endLine: 1 } },
        { artifactLocation: whole, region: { startLine: 2, endLine: 2 } },
        { artifactLocation: whole, region: { startLine: 3, endLine: 3 } },
      ]);
      expect(validate(outside), JSON.stringify(validate.errors)).toBe(true);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('artifacts', () => {
  test('are in range of every index', () => {
    for (const { physicalLocation } of places()) {
      if (physicalLocation === undefined) continue;
      expect(physicalLocation.artifactLocation.index).toBeGreaterThanOrEqual(0);
      expect(physicalLocation.artifactLocation.index).toBeLessThan(run.artifacts.length);
    }
  });

  test('inside another name the one they are in, which comes before them', () => {
    const nested = run.artifacts.flatMap(({ parentIndex }, index) =>
      parentIndex === undefined ? [] : [{ index, parentIndex }],
    );
    expect(nested.length).toBeGreaterThan(0);
    for (const { index, parentIndex } of nested) {
      expect(parentIndex).toBeLessThan(index);
      expect(run.artifacts[index]?.location).toEqual({ uri: expect.stringMatching(/^[^/]/) });
    }
  });

  test('stand for the documents of the report, each once, with their digests', () => {
    const digests = new Map(lines.flatMap(({ type, path, sha256 }) => (type === 'document' ? [[path, sha256]] : [])));
    const paths = run.artifacts.map((_, index) => pathOf(index));
    expect(new Set(paths).size).toBe(paths.length);
    for (const [index, path] of paths.entries()) {
      expect(digests.has(path), path).toBe(true);
      const said = run.artifacts[index]?.hashes?.['sha-256'];
      if (said !== undefined) expect(said).toBe(digests.get(path));
    }
  });

  test('are those that the evidence names', () => {
    const named = new Set(lines.flatMap(({ evidence = [] }) => evidence.map(({ path }) => path)));
    const pointed = places().flatMap(({ physicalLocation, properties }) =>
      physicalLocation === undefined
        ? []
        : [pathOf(properties?.artifactIndex ?? physicalLocation.artifactLocation.index)],
    );
    expect([...new Set(pointed)].sort()).toEqual([...named].sort());
  });
});

describe('results', () => {
  test('are the verdicts, one each', () => {
    const ids = lines.flatMap(({ type, id }) => (type === 'verdict' && id !== undefined ? [id] : []));
    expect(ids.length).toBeGreaterThan(100);
    expect(run.results.map(({ partialFingerprints }) => partialFingerprints['holdback/v1'] ?? '').sort()).toEqual(
      ids.sort(),
    );
  });

  test('have the fingerprints of their verdict and of its path, and none that claims to be of a line', () => {
    for (const { partialFingerprints } of run.results) {
      expect(Object.keys(partialFingerprints)).toEqual(['holdback/v1', 'holdbackPath/v1']);
      for (const each of Object.values(partialFingerprints)) expect(each).toMatch(/^[0-9a-f]{64}$/);
    }
    expect(JSON.stringify(log)).not.toContain('primaryLocationLineHash');
  });

  test('point at their rule', () => {
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    const used = new Set(run.results.map(({ ruleId }) => ruleId));
    expect(run.tool.driver.rules.filter(({ id }) => !used.has(id))).toEqual([]);
  });

  test('come worst first', () => {
    const order = ['error', 'warning', 'note'];
    const ranks = run.results.map(({ level }) => order.indexOf(level));
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    expect(ranks).not.toContain(-1);
  });
});

describe('rules', () => {
  test('say what they are, why, what to do, and how grave it is', () => {
    for (const { id, name, help, helpUri, properties } of run.tool.driver.rules) {
      expect(name, id).toMatch(/^\p{Lu}[\p{L}\p{N}]+$/u);
      expect(name).not.toBe(id);
      expect(help.text.length, id).toBeGreaterThan(40);
      expect(help.markdown, id).toContain(`**${id}: `);
      expect(helpUri).toMatch(/^https:/);
      expect(properties.tags, id).toContain('security');
      expect(Number(properties['security-severity']), id).toBeGreaterThan(0);
      expect(properties['security-severity']).toMatch(/^\d\.\d$/);
    }
  });
});

describe('the driver', () => {
  test('has what SARIF2005 asks for', () => {
    const { name, version, semanticVersion, informationUri } = run.tool.driver;
    expect(name).toBe('Holdback');
    expect(version).toMatch(/^\d+\.\d+\.\d+/);
    expect(semanticVersion).toBe(version);
    expect(URL.canParse(informationUri)).toBe(true);
  });
});

describe('regions', () => {
  test('are of every place, from the first character of a line on', () => {
    let columns = 0;
    for (const { physicalLocation, logicalLocations, properties } of places()) {
      if (physicalLocation === undefined) continue;
      const { startLine = 0, startColumn, endLine = 0, endColumn } = physicalLocation.region ?? {};
      expect(startLine).toBeGreaterThanOrEqual(1);
      expect(endLine).toBeGreaterThanOrEqual(startLine);
      // What is no range of characters has its place in words besides.
      if (startColumn === undefined || endColumn === undefined) expect(logicalLocations).toHaveLength(1);
      else {
        columns += 1;
        expect(endLine > startLine || endColumn > startColumn).toBe(true);
        expect(properties).toBeUndefined();
      }
    }
    expect(columns).toBeGreaterThan(10);
    expect(run.columnKind).toBe('utf16CodeUnits');
  });

  test('hold no snippet of the text', () => {
    expect(JSON.stringify(log)).not.toMatch(/"(?:snippet|contents|rendered)":/);
  });
});

describe('the invocation', () => {
  test('tells each problem, and that not all was examined', () => {
    const [{ executionSuccessful, exitCode, toolExecutionNotifications }] = run.invocations;
    const codes = lines.flatMap(({ type, problems = [] }) =>
      type === 'document' ? problems.map(({ code }) => code) : [],
    );
    expect(codes.length).toBeGreaterThan(10);
    expect(toolExecutionNotifications.map(({ descriptor }) => descriptor?.id)).toEqual(codes);
    const { notifications } = run.tool.driver;
    for (const { descriptor, locations } of toolExecutionNotifications) {
      expect(notifications[descriptor?.index ?? -1]?.id).toBe(descriptor?.id);
      expect(locations?.[0]?.physicalLocation?.region).toEqual({ startLine: 1, endLine: 1 });
    }
    expect(executionSuccessful).toBe(false);
    expect(exitCode).toBe(1);
  });
});
