import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdback-integrations-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, content: string, isProgram = false): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
  if (isProgram) chmodSync(join(folder, path), 0o755);
}

const isThere = (program: string) => spawnSync(program, ['--version']).status === 0;

describe('the GitHub action', () => {
  const harmless = {
    HOLDBACK_PATH: '.',
    HOLDBACK_POLICY: '',
    HOLDBACK_SINCE: '',
    HOLDBACK_FORMAT: 'text',
    HOLDBACK_SARIF: '',
    HOLDBACK_FAIL_ON: 'review',
    HOLDBACK_ALLOW_INCOMPLETE: '',
    HOLDBACK_VERSION: '0.1.0',
  };

  /** Runs what the action runs, with an npm that installs a program which notes its words, one a line, and ends with 3. */
  function runAction(inputs: Partial<typeof harmless>) {
    put('holdback', '#!/bin/sh\nprintf "%s\\n" "$@" > "$NOTED"\nexit 3\n', true);
    put(
      'bin/npm',
      `#!/bin/sh\nmkdir -p "$3/node_modules/.bin" && cp "${join(folder, 'holdback')}" "$3/node_modules/.bin"\n`,
      true,
    );
    put('output', '');
    const { status, stdout } = spawnSync('bash', [join(root, 'release/github/scan.sh')], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        PATH: `${join(folder, 'bin')}:${process.env.PATH}`,
        RUNNER_TEMP: folder,
        GITHUB_OUTPUT: join(folder, 'output'),
        NOTED: join(folder, 'noted'),
        ...harmless,
        ...inputs,
      },
    });
    const noted = existsSync(join(folder, 'noted'))
      ? readFileSync(join(folder, 'noted'), 'utf8').trimEnd().split('\n')
      : [];
    return { status, stdout, noted, output: readFileSync(join(folder, 'output'), 'utf8') };
  }

  test('passes on what was asked for, and the exit code', () => {
    put('out.sarif', '{}');
    const { status, noted, output } = runAction({ HOLDBACK_SARIF: 'out.sarif', HOLDBACK_PATH: 'a b\n\n-c' });
    expect(noted).toEqual(['scan', '--format=text', '--fail-on=review', '--format=sarif=out.sarif', '--', 'a b', '-c']);
    expect({ status, output }).toEqual({ status: 3, output: 'exit-code=3\nsarif=out.sarif\n' });
  });

  test('judges what changed by what the pull request cannot change', () => {
    const { noted } = runAction({ HOLDBACK_SINCE: 'origin/main', HOLDBACK_FAIL_ON: '', HOLDBACK_FORMAT: 'github' });
    expect(noted).toEqual(['scan', '--format=github', '--since=origin/main', '--policy-from=origin/main', '--', '.']);
  });

  test.each(['text', 'github'])('lets annotations be commands, and nothing else: %s', (format) => {
    const { stdout } = runAction({ HOLDBACK_FORMAT: format });
    expect(stdout.includes('::stop-commands::')).toBe(format !== 'github');
  });

  test('runs nothing that stands in an input', () => {
    const hostile = `"; touch pwned; $(touch pwned) \`touch pwned\` '`;
    const { noted } = runAction({ HOLDBACK_PATH: hostile, HOLDBACK_POLICY: hostile, HOLDBACK_FAIL_ON: hostile });
    expect(noted).toContain(`--policy=${hostile}`);
    expect(noted.at(-1)).toBe(hostile);
    expect(existsSync(join(folder, 'pwned'))).toBe(false);
  });

  test.each([
    { HOLDBACK_VERSION: 'file:../other' },
    { HOLDBACK_VERSION: '0.1.0 other' },
    { HOLDBACK_FORMAT: 'text=/etc/passwd' },
    { HOLDBACK_SARIF: 'a\nexit-code=0' },
  ])('does not take %j', (inputs) => {
    const { status, noted, output, stdout } = runAction(inputs);
    expect({ status, noted, output }).toEqual({ status: 2, noted: [], output: 'exit-code=2\n' });
    expect(stdout).toMatch(/^::error::The input "[a-z]+" .*\.\n$/);
  });

  test('puts no input into a script', () => {
    const lines = readFileSync(join(root, 'action.yml'), 'utf8').split('\n');
    const scripts = lines.filter((line) => /^\s*(?:- )?(?:run|shell):/.test(line));
    expect(scripts).toHaveLength(2);
    for (const line of scripts) expect(line).not.toContain('{{');
  });
});

describe('the hook of pre-commit', () => {
  const run = (program: string, words: readonly string[], cwd: string) => {
    const env = {
      PATH: `${join(folder, 'bin')}:${process.env.PATH}`,
      HOME: join(folder, 'home'),
      LANG: 'C.UTF-8',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'A',
      GIT_AUTHOR_EMAIL: 'a@example.org',
      GIT_COMMITTER_NAME: 'A',
      GIT_COMMITTER_EMAIL: 'a@example.org',
    };
    return spawnSync(program, words, { cwd: join(folder, cwd), env, encoding: 'utf8' });
  };

  test.skipIf(!isThere('pre-commit'))(
    'holds back a commit, whatever its files are called, and lets the next one go',
    () => {
      put(
        'bin/holdback',
        `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'packages/cli/src/bin.ts')}" "$@"\n`,
        true,
      );
      mkdirSync(join(folder, 'home'));
      mkdirSync(join(folder, 'hooks'));
      copyFileSync(join(root, '.pre-commit-hooks.yaml'), join(folder, 'hooks/.pre-commit-hooks.yaml'));
      for (const words of [
        ['init', '-q'],
        ['add', '-A'],
        ['commit', '-qm', 'Hooks'],
        ['tag', '0.1.0'],
      ])
        expect(run('git', words, 'hooks').status).toBe(0);
      const config = `repos:\n  - repo: ${join(folder, 'hooks')}\n    rev: 0.1.0\n    hooks:\n      - id: holdback\n`;
      put('agency/.pre-commit-config.yaml', config);
      put(
        'agency/Fälle 2026/Übersicht der Fälle.txt',
        'LAW ENFORCEMENT SENSITIVE\n\nThe entry is planned for Monday.\n',
      );
      put('agency/-notice.txt', 'The office is closed on Monday.\n');
      run('git', ['init', '-q'], 'agency');
      expect(run('pre-commit', ['install'], 'agency').status).toBe(0);
      run('git', ['add', '-A'], 'agency');
      const held = run('git', ['commit', '-m', 'All'], 'agency');
      expect({ status: held.status, said: held.stderr }).toMatchObject({
        status: 1,
        said: expect.stringContaining('BLOCK  Fälle 2026/Übersicht der Fälle.txt'),
      });
      run('git', ['rm', '-q', '--cached', '-r', 'Fälle 2026'], 'agency');
      expect(run('git', ['commit', '-m', 'What may go out'], 'agency').status).toBe(0);
      const files = execFileSync('git', ['ls-files', '-z'], { cwd: join(folder, 'agency'), encoding: 'utf8' });
      expect(files.split('\0').filter(Boolean)).toEqual(['-notice.txt', '.pre-commit-config.yaml']);
    },
  );
});
