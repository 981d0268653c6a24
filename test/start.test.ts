import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const repository = join(import.meta.dirname, '..');

let folder: string;
let clone: string;
let elsewhere: string;

/** A clone with a program that says how it was started, and a pnpm that notes how it was called. */
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'start-')));
  clone = join(folder, 'clone');
  elsewhere = join(folder, 'my folder');
  mkdirSync(join(clone, 'packages', 'cli', 'src'), { recursive: true });
  mkdirSync(join(clone, 'node_modules'));
  mkdirSync(elsewhere);
  for (const file of ['start.mjs', 'holdback', 'pnpm-lock.yaml'])
    copyFileSync(join(repository, file), join(clone, file));
  writeFileSync(
    join(clone, 'packages', 'cli', 'src', 'bin.ts'),
    `console.log(JSON.stringify({ words: process.argv.slice(2), cwd: process.cwd(), command: process.env.HOLDBACK_COMMAND }));
process.exitCode = 3;`,
  );
  writePnpm('exit 0');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function writePnpm(end: string): void {
  writeFileSync(
    join(folder, 'pnpm'),
    `#!/bin/sh\necho "$@" >> "${join(folder, 'calls')}"\necho 'pnpm says why'\n${end}\n`,
  );
  chmodSync(join(folder, 'pnpm'), 0o755);
}

const calls = () =>
  existsSync(join(folder, 'calls')) ? readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n') : [];

function start(file: string, words: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(file, words, {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, npm_execpath: join(folder, 'pnpm'), ...env },
  });
  const said: { words: string[]; cwd: string; command: string } | undefined =
    stdout === '' ? undefined : JSON.parse(stdout);
  return { status, said, stderr };
}

test('a clone runs in the folder of whoever typed its path, with the words and the exit code as they are', () => {
  const { status, said } = start(join(clone, 'holdback'), ['scan', 'a b', '--format', 'jsonl'], elsewhere);
  expect(status).toBe(3);
  expect(said).toEqual({ words: ['scan', 'a b', '--format', 'jsonl'], cwd: elsewhere, command: '../clone/holdback' });
});

test('a link to it runs it too', () => {
  symlinkSync(join(clone, 'holdback'), join(elsewhere, 'held'));
  expect(start(join(elsewhere, 'held'), ['scan'], elsewhere).said?.cwd).toBe(elsewhere);
});

test('a script of the clone runs in the folder in which pnpm was started', () => {
  const env = { npm_package_json: join(clone, 'package.json'), INIT_CWD: elsewhere };
  expect(start('node', ['start.mjs', 'scan', '.'], clone, env).said?.cwd).toBe(elsewhere);
  expect(start('node', ['start.mjs', 'scan', '.'], clone, { ...env, INIT_CWD: clone }).said?.command).toBe(
    './holdback',
  );
  // A script of another project that starts it has its own folder, which is where it is.
  const other = { ...env, npm_package_json: join(elsewhere, 'package.json') };
  expect(start('node', [join(clone, 'start.mjs'), 'scan', '.'], folder, other).said?.cwd).toBe(folder);
});

test('the first start installs what a scan needs, with one line, and the next installs nothing', () => {
  const first = start(join(clone, 'holdback'), ['scan'], elsewhere);
  expect(first.stderr).toBe('Installing what a scan needs, once: some 45 MB.\n');
  expect(start(join(clone, 'holdback'), ['scan'], elsewhere).stderr).toBe('');
  expect(calls()).toEqual([
    'install --frozen-lockfile --reporter=append-only --prod --trust-lockfile --filter=!@holdback/ocr --no-optional',
  ]);
});

test('a lockfile that changed is installed anew', () => {
  start(join(clone, 'holdback'), ['scan'], elsewhere);
  writeFileSync(join(clone, 'pnpm-lock.yaml'), 'other\n');
  start(join(clone, 'holdback'), ['scan'], elsewhere);
  expect(calls()).toHaveLength(2);
});

test('what the tests need is installed for them, and is not taken away by a scan', () => {
  expect(start('node', ['start.mjs', '--develop'], clone)).toMatchObject({ status: 0, said: undefined });
  mkdirSync(join(clone, 'node_modules', 'vitest'));
  writeFileSync(join(clone, 'pnpm-lock.yaml'), 'other\n');
  const { status, stderr } = start(join(clone, 'holdback'), ['scan'], elsewhere);
  expect(status).toBe(3);
  expect(stderr).toBe('Installing what pnpm-lock.yaml has anew.\n');
  expect(calls()).toEqual(Array.from({ length: 2 }, () => 'install --frozen-lockfile --reporter=append-only'));
});

test('an install that fails says why, and starts nothing', () => {
  writePnpm('exit 1');
  const { status, said, stderr } = start(join(clone, 'holdback'), ['scan'], elsewhere);
  expect(status).toBe(2);
  expect(said).toBeUndefined();
  expect(stderr).toContain('pnpm says why');
  expect(stderr).toContain('could not be installed, so nothing was started');
});

/** The program of the repository behind the launcher of the clone, waiting for the end of standard input. */
function startWaiting() {
  writeFileSync(
    join(clone, 'packages', 'cli', 'src', 'bin.ts'),
    `console.error('program');
await import(${JSON.stringify(join(repository, 'packages', 'cli', 'src', 'bin.ts'))});`,
  );
  const launcher = spawn('node', [join(clone, 'start.mjs'), 'scan', '-'], {
    cwd: elsewhere,
    detached: true,
    env: { PATH: process.env.PATH, npm_execpath: join(folder, 'pnpm') },
  });
  const said = { stdout: '', stderr: '' };
  launcher.stdout.on('data', (chunk) => {
    said.stdout += String(chunk);
  });
  launcher.stderr.on('data', (chunk) => {
    said.stderr += String(chunk);
  });
  return { launcher, said };
}

/** Waits until the program has opened everything and reads standard input. */
async function untilItReads({ launcher, said }: ReturnType<typeof startWaiting>): Promise<void> {
  await vi.waitUntil(() => said.stderr.includes('program'), { timeout: 20_000 });
  // Nothing tells that a read has begun, but a pipe of which some was taken.
  const taken = Promise.withResolvers<void>();
  launcher.stdin.write(Buffer.alloc(1 << 20, 'agenda\n'), () => taken.resolve());
  await taken.promise;
}

test.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s to the launcher, or to all as from a terminal, ends the program (130) with a report of what was found so far',
  { timeout: 60_000 },
  async (signal) => {
    for (const toAll of [false, true]) {
      const session = startWaiting();
      await untilItReads(session);
      const { pid = 0 } = session.launcher;
      // The end of the streams: nobody holds them any more, the program neither.
      const closed = once(session.launcher, 'close');
      process.kill(toAll ? -pid : pid, signal);
      expect(await closed).toEqual([130, null]);
      const report = 'Interrupted: what is told here was scanned, the rest was not.';
      expect(session.said.stdout).toContain(report);
    }
  },
);

test('the path of a clone is quoted as a shell reads it', () => {
  const odd = join(folder, `it's $HOME \`id\` "a"`);
  renameSync(clone, odd);
  const command = start(join(odd, 'holdback'), ['scan'], elsewhere).said?.command ?? '';
  expect(execFileSync('sh', ['-c', `printf %s ${command}`], { cwd: elsewhere, encoding: 'utf8' })).toBe(
    `../${basename(odd)}/holdback`,
  );
});

test('where the own Node does not start, nothing is said of one that was installed', () => {
  const env = { npm_package_json: join(clone, 'package.json'), INIT_CWD: join(folder, 'gone') };
  const { status, stderr } = start('node', ['start.mjs', 'scan', '.'], clone, env);
  expect(status).toBe(2);
  expect(stderr).toContain(`Node ${process.version} does not start in ${join(folder, 'gone')}`);
  expect(stderr).not.toContain('was installed');
});

test('in a folder that is gone nothing is started, and that is no verdict', () => {
  const gone = join(folder, 'gone');
  mkdirSync(gone);
  const { status, stdout, stderr } = spawnSync(
    'sh',
    ['-c', `rmdir ../gone; exec node ${join(clone, 'start.mjs')} scan .`],
    {
      cwd: gone,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, npm_execpath: join(folder, 'pnpm') },
    },
  );
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain('The folder you are in does not exist any more.');
  expect(stderr).not.toContain('    at ');
});
