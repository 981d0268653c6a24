import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { files, filesOf, readImports, repository, sourceOf, withoutWords } from './source-files.ts';

/** The names of the files directly in a folder, but for some. */
const namesIn = (folder: string, except: readonly string[]) =>
  files
    .filter((file) => dirname(file.path) === folder && !except.includes(basename(file.path)))
    .map((file) => basename(file.path));

test('there are files to look at, and their imports are seen', () => {
  expect(new Set(files.map((file) => file.package))).toEqual(new Set(['cli', 'faces', 'ocr', 'rules', 'scanner']));
  expect(readImports("import type { A } from 'a';\nimport { type B, c } from 'b';\nimport 'd';")).toEqual([
    { specifier: 'a', isType: true },
    { specifier: 'b', isType: false },
    { specifier: 'd', isType: false },
  ]);
  expect(readImports("import {\n  type A,\n  type B,\n} from 'a';\nexport * from './b.ts';\nx = import('c');")).toEqual(
    [
      { specifier: 'a', isType: true },
      { specifier: './b.ts', isType: false },
      { specifier: 'c', isType: false },
    ],
  );
  for (const { path, text, imports } of files) {
    const statements = text.match(/^(?:import\s|export\s(?:type\s)?[*{][^;]*\sfrom\s)/gm)?.length ?? 0;
    expect(imports.length, path).toBeGreaterThanOrEqual(statements);
  }
});

/** The whole import policy. What is not listed is not allowed. */
const mayImport: Readonly<Record<string, RegExp>> = {
  scanner:
    /^(?:node:|\.|@napi-rs\/canvas$|(?:7z-wasm|file-type|htmlparser2|hyparquet|numfmt|papaparse|pdfjs-dist|saxes|yauzl)(?:\/|$))/,
  rules:
    /^(?:\.|@holdback\/scanner(?:\/(?:strings|text))?$|(?:@noble\/hashes|fastest-levenshtein|picomatch|yaml)(?:\/|$))/,
  ocr: /^(?:node:|\.|@holdback\/scanner$|(?:onnxruntime-(?:node|web)|tesseract\.js)$)/,
  faces: /^(?:node:|\.|@holdback\/scanner$)/,
  cli: /^(?:node:|\.|@holdback\/(?:faces$|ocr$|scanner(?:\/text)?|rules(?:\/(?:built-in|release-lists|accepted|written))?)$|(?:cli-progress|commander|recheck(?:\/lib\/browser\.js)?)$|exceljs(?:\/|$))/,
};

describe('who may import whom', () => {
  test.each(files)('$path imports only what its package may', (file) => {
    for (const { specifier } of file.imports) expect(specifier).toMatch(mayImport[file.package] ?? /^$/);
  });

  test.each(files)('$path reaches no file of another package by its path', (file) => {
    for (const { specifier } of file.imports) {
      if (!specifier.startsWith('.')) continue;
      const target = join(dirname(file.path), specifier);
      expect(target.startsWith(join('packages', file.package, '/')), specifier).toBe(true);
      expect(specifier).toMatch(/\.(?:ts|json)$/);
      expect(existsSync(join(repository, target)), specifier).toBe(true);
    }
  });

  test('the rules take types from the scanner, and values only from what is free of Node', () => {
    for (const { path, imports } of filesOf('rules')) {
      for (const { specifier, isType } of imports)
        if (specifier === '@holdback/scanner') expect(isType, path).toBe(true);
    }
  });

  test('every package declares what it imports', () => {
    for (const name of ['scanner', 'rules', 'ocr', 'faces', 'cli']) {
      const manifest: Record<'dependencies' | 'optionalDependencies' | 'peerDependencies', object | undefined> =
        JSON.parse(readFileSync(join(repository, 'packages', name, 'package.json'), 'utf8'));
      const used = new Set(
        filesOf(name)
          .flatMap(({ imports, text }) => [
            ...imports.map(({ specifier }) => specifier),
            // Packages of data.
            ...[...text.matchAll(/\.resolve\('([^']+)'\)/g)].map(([, specifier = '']) => specifier),
          ])
          .filter((specifier) => !specifier.startsWith('.') && !specifier.startsWith('node:'))
          .map((specifier) => (specifier.startsWith('@') ? /^[^/]+\/[^/]+/ : /^[^/]+/).exec(specifier)?.[0]),
      );
      const { dependencies, optionalDependencies, peerDependencies } = manifest;
      const declared = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });
      expect([...used].sort(), name).toEqual(declared.sort());
    }
  });
});

/** Names that exist in Node and not in a browser page. */
const nodeNames =
  /(?<![.\w$])(?:process|Buffer|require|__dirname|__filename|setImmediate|clearImmediate|global|module\.exports)\b(?!\s*:)|import\.meta\.(?:dirname|filename|resolve)/;

/** A line that uses such a name where it is there, and does the same otherwise without it. */
const ifThere = /^\s*if \(typeof (\w+) !== ''\) return \1\b.*$/gm;

/** A file with all that it loads at run time, by relative imports. */
function reachable(path: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(path)) return found;
  found.add(path);
  for (const { specifier, isType } of sourceOf(path)?.imports ?? []) {
    if (!isType && specifier.startsWith('.')) reachable(join(dirname(path), specifier).replaceAll('\\', '/'), found);
  }
  return found;
}

describe('what also runs in a browser page', () => {
  const shared = [
    ...filesOf('rules').map((file) => file.path),
    ...reachable('packages/scanner/src/browser.ts'),
    ...reachable('packages/scanner/src/strings.ts'),
    ...reachable('packages/rules/src/index.ts'),
  ];

  test('is seen whole', () => {
    expect(shared).toContain('packages/scanner/src/formats/csv/table.ts');
    expect(shared).toContain('packages/scanner/src/text/block.ts');
    expect(nodeNames.test('const a = process.env')).toBe(true);
    expect(nodeNames.test('Buffer.from(x)')).toBe(true);
    expect(nodeNames.test('this.process()')).toBe(false);
  });

  test.each([...new Set(shared)])('%s has no import of Node and no name of it', (path) => {
    const file = sourceOf(path);
    expect(file).toBeDefined();
    for (const { specifier, isType } of file?.imports ?? []) if (!isType) expect(specifier).not.toMatch(/^node:/);
    if (!path.endsWith('.generated.ts')) expect(file?.code.replaceAll(ifThere, '')).not.toMatch(nodeNames);
  });

  test('loads no package that needs Node', () => {
    const loaded = [...reachable('packages/scanner/src/strings.ts')].flatMap((path) => sourceOf(path)?.imports ?? []);
    const packages = loaded.filter(({ specifier, isType }) => !isType && !specifier.startsWith('.'));
    expect([...new Set(packages.map(({ specifier }) => specifier))]).toEqual(['papaparse']);
  });
});

describe('who may do what', () => {
  test.each(files)('$path prints nothing and ends nothing', ({ path, code }) => {
    // The first files of processes.
    if (/^packages\/cli\/src\/(?:main|bin|workers\/(?:serve-parent|parent-tie))\.ts$/.test(path)) return;
    // Those that keep a library from printing name the console.
    if (!/^packages\/scanner\/src\/formats\/pdf\/(?:pdf-document|warnings)\.ts$/.test(path))
      expect(code).not.toMatch(/(?<![.\w$])console\b/);
    // They put a function in its place, and call none of its own.
    expect(code).not.toMatch(/console\.(?:log|error|info|debug|table|trace|dir|warn)\s*\(/);
    // One takes back the exit code that a library sets.
    const own = path.endsWith('/structures/unpacker/engine.ts')
      ? code.replace('process.exitCode = exitCode;', '')
      : code;
    expect(own).not.toMatch(/process\s*\.\s*(?:exit|abort|kill|exitCode|stdout|stderr)\b/);
  });

  test.each(files)('$path uses no network', ({ imports, code }) => {
    for (const { specifier } of imports) {
      expect(specifier).not.toMatch(/^(?:node:)?(?:https?|http2|net|dgram|tls|dns|inspector|cluster)(?:\/|$)/);
    }
    expect(code).not.toMatch(/(?<![.#\w$])(?:fetch\s*\(|WebSocket\b|EventSource\b|XMLHttpRequest\b)/);
  });

  test.each(files)('$path starts no program but workers, and git where it is asked for', ({ path, imports, code }) => {
    if (/^packages\/cli\/src\/(?:workers\/(?:worker-process|parent-tie)|git\/git)\.ts$/.test(path)) return;
    for (const { specifier } of imports) expect(specifier).not.toMatch(/^(?:node:)?(?:child_process|vm|repl)$/);
    expect(code).not.toMatch(/(?<![.\w$])(?:eval\s*\(|new\s+Function\b)/);
  });

  test.each(filesOf('scanner'))('$path writes no file', ({ path, code, imports }) => {
    // Its files are in the memory of the engine, and nothing but that is imported.
    if (/\/structures\/unpacker\/(?:engine|seven-zip\.d)\.ts$/.test(path)) {
      expect(imports.map(({ specifier }) => specifier).filter((specifier) => /^node:/.test(specifier))).toEqual([]);
      return;
    }
    expect(code).not.toMatch(
      /\b(?:writeFile|appendFile|createWriteStream|mkdir|mkdtemp|rename|unlink|rm|rmdir|copyFile|truncate|symlink|chmod|chown|utimes)(?:Sync)?\s*\(/,
    );
    expect(code).not.toMatch(/O_(?:WRONLY|RDWR|CREAT|APPEND|TRUNC)\b/);
    if (imports.some(({ specifier }) => specifier.startsWith('node:fs'))) expect(code).not.toMatch(/\bopen\([^)]*'/);
  });

  test('only one file of the scanner opens files, and those that read what belongs to pdf.js and to 7-Zip', () => {
    const opening = filesOf('scanner').filter(({ imports }) =>
      imports.some(({ specifier }) => /^node:fs/.test(specifier)),
    );
    expect(opening.map((file) => file.path)).toEqual([
      'packages/scanner/src/formats/pdf/pdfjs-files.ts',
      'packages/scanner/src/source/source.ts',
      'packages/scanner/src/structures/unpacker/engine-file.ts',
    ]);
  });

  test('only one file makes redacted text', () => {
    const making = files.filter(({ code }) =>
      /\bas\s+(?:unknown\s+as\s+)?Redacted\b|<Redacted>\s*\(?['"`\w]/.test(code),
    );
    expect(making.map((file) => file.path)).toEqual(['packages/rules/src/facts/redact.ts']);
  });

  test('messages of exceptions are read nowhere but in the command line, and to tell what is wrong with a policy', () => {
    const reading = files.filter(
      ({ path, code }) =>
        /\b(?:error|thrown|cause|e|err)\.(?:message|stack)\b/.test(code) && !path.includes('generated'),
    );
    expect(reading.map((file) => file.path)).toEqual([
      'packages/cli/src/commands/defect.ts',
      'packages/cli/src/commands/exceptions-add.ts',
      'packages/cli/src/commands/failure.ts',
      'packages/rules/src/policy/yaml-mistake.ts',
    ]);
  });
});

/** The folders in a folder: for "each is in its list". */
const foldersIn = (folder: string) => [
  ...new Set(
    files.filter((file) => dirname(dirname(file.path)) === folder).map((file) => basename(dirname(file.path))),
  ),
];

describe('each is in its list', () => {
  test.each([
    ['packages/rules/src/detectors', ['detector.ts', 'confidence.ts']],
    // What conditions have in common, and what they look values up in.
    [
      'packages/rules/src/conditions',
      [
        'column-entry.ts',
        'condition.ts',
        'glob.ts',
        'in-words.ts',
        'info-type-schema.ts',
        'kinds.ts',
        'name-pattern.ts',
        'nearest-name.ts',
        'phrase-mistake.ts',
      ],
    ],
    // What several checks compute with, and which of them are checksums.
    ['packages/rules/src/checks', ['base58.ts', 'bech32.ts', 'checksums.ts', 'uk-police-letter.ts']],
  ])('every file of %s', (folder, except) => {
    const listed = (sourceOf(`${folder}/index.ts`)?.imports ?? []).map(({ specifier }) => basename(specifier));
    const names = namesIn(folder, ['index.ts', ...except]);
    expect(names.length).toBeGreaterThan(8);
    expect(names.filter((name) => !listed.includes(name))).toEqual([]);
  });

  test('every folder of packages/scanner/src/formats', () => {
    const folder = 'packages/scanner/src/formats';
    const listed = (sourceOf(`${folder}/index.ts`)?.imports ?? []).map(({ specifier }) => specifier);
    expect(foldersIn(folder).length).toBeGreaterThan(2);
    expect(foldersIn(folder).filter((name) => !listed.includes(`./${name}/${name}.ts`))).toEqual([]);
  });

  test('every built-in policy is in the generated list', () => {
    const generated = sourceOf('packages/rules/src/policy/policies.generated.ts')?.text ?? '';
    const policies = globSync('packages/rules/policies/*.yaml', { cwd: repository }).map((path) =>
      basename(path, '.yaml'),
    );
    expect(policies.length).toBeGreaterThan(5);
    for (const name of policies) expect(generated, name).toContain(`holdback/${name}`);
  });
});

describe('what an info type is stands in its own file', () => {
  const folder = 'packages/rules/src/detectors';
  const infoTypes = namesIn(folder, ['index.ts', 'detector.ts', 'confidence.ts']).map((name) => basename(name, '.ts'));
  const elsewhere = filesOf('rules').filter(
    ({ path }) => !/\.generated\.ts$|\/src\/checks\//.test(path) && path !== `${folder}/index.ts`,
  );

  test('the files are named after what they say', () => {
    expect(infoTypes.length).toBeGreaterThan(50);
    for (const infoType of infoTypes) {
      expect(sourceOf(`${folder}/${infoType}.ts`)?.text).toContain(`infoType: '${infoType}'`);
    }
  });

  test.each(elsewhere)('$path names none but its own', ({ path, text }) => {
    // A check has a name of its own, and what it is the check of may be called the same.
    const code = text.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '').replaceAll(/\bcheck: '[^']*'/g, '');
    const literals = new Set([...code.matchAll(/(['"`])([a-z][a-z\d-]*)\1/g)].map(([, , literal = '']) => literal));
    // In a detector a single word is one that stands near its value.
    const foreign = infoTypes.filter(
      (each) => path !== `${folder}/${each}.ts` && (each.includes('-') || !path.startsWith(folder)),
    );
    expect(foreign.filter((each) => literals.has(each))).toEqual([]);
  });
});

describe('how it is written', () => {
  const written = files.filter(({ path }) => !path.endsWith('.generated.ts'));

  test.each(written)('$path has at most 300 lines', ({ text }) => {
    expect(text.split('\n').length - 1).toBeLessThanOrEqual(300);
  });

  test.each(written)('$path has a name that says what is in it', ({ path }) => {
    expect(path).not.toMatch(/(?:^|[/-])(?:utils?|helpers?|common|misc|manager|service|impl)(?:[/.-])/);
  });

  test.each(written)('$path says nothing of any, and trusts no assertion but of constants', ({ path, code }) => {
    expect(code).not.toMatch(/(?::|<|\bas)\s*any\b/);
    const trusted = new Set([
      'packages/rules/src/facts/redact.ts',
      'packages/cli/src/run/progress.ts', // a stream of ours is what the library calls one
    ]);
    const assertions = code.match(/\bas\s+(?!const\b)[A-Z{[(][\w.]*/g) ?? [];
    if (!trusted.has(path)) expect(assertions.filter((each) => !isRename(code, each))).toEqual([]);
  });

  test('no test is left out or alone', () => {
    for (const path of globSync(['packages/*/test/**/*.test.ts', 'test/**/*.test.ts'], { cwd: repository })) {
      const text = withoutWords(readFileSync(join(repository, path), 'utf8'));
      expect(text, relative(repository, path)).not.toMatch(/\b(?:test|describe|it)\.(?:only|skip|todo|fails)\b/);
    }
  });
});

/** `import { a as B }` and `export { a as B }` assert nothing. */
function isRename(code: string, assertion: string): boolean {
  return new RegExp(`^(?:import|export)\\b[^;]*${RegExp.escape(assertion)}`, 'm').test(code);
}
