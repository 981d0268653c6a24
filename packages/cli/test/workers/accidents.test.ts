import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { childrenOf, processes } from './processes.ts';

const program = join(import.meta.dirname, 'hostile-program.ts');
const worker = 'hostile-worker.ts';

const folder = mkdtempSync(join(tmpdir(), 'holdback-accidents-'));

/** Files that end a worker, by what is said of them. */
const hostile = {
  'b-loop.gif': {
    bytes: Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'latin1'),
    code: 'limit-exceeded',
    limit: 'stallMs',
  },
  'd-memory.png': {
    bytes: Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex'),
    code: 'limit-exceeded',
    limit: 'workerBytesMax',
  },
  'e-exit.jpg': { bytes: Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'), code: 'crashed' },
  'f-rejection.bmp': { bytes: Buffer.from('424d460000000000000036000000280000000200000002', 'hex'), code: 'crashed' },
} as const;

beforeAll(() => {
  mkdirSync(join(folder, 'in'));
  for (const [name, { bytes }] of Object.entries(hostile)) writeFileSync(join(folder, 'in', name), bytes);
  for (let number = 0; number < 40; number += 1) {
    const name = `${'acfz'[number % 4]}-${number}.txt`;
    writeFileSync(
      join(folder, 'in', name),
      number % 5 === 0 ? `SSN 078-05-11${number + 10}\n` : 'Minutes of the meeting.\n',
    );
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Line {
  readonly type: string;
  readonly path?: string;
  readonly state?: string;
  readonly problems?: readonly { readonly code: string; readonly limit?: string }[];
}

/** A scan that is under way. */
function start(...words: readonly string[]): {
  child: ChildProcess;
  said: Promise<{ code: number | null; stdout: string }>;
} {
  const child = spawn(process.execPath, [program, 'scan', 'in', '--format', 'jsonl', '--specimens', 'real', ...words], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let stdout = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  const said = new Promise<{ code: number | null; stdout: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, stdout: stdout.replace(/"seconds":[\d.]+/, '"seconds":0') }));
  });
  return { child, said };
}

function documentsOf(stdout: string): readonly Line[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Line => JSON.parse(line))
    .filter(({ type }) => type === 'document');
}

let first = '';

describe('files that end the process which reads them', () => {
  test('are not examined, and every other file has its state', async () => {
    const { said } = start('--jobs', '1');
    const { code, stdout } = await said;
    first = stdout;
    expect(code).toBe(1);
    const documents = documentsOf(stdout);
    expect(documents).toHaveLength(44);
    for (const [name, { code, ...rest }] of Object.entries(hostile)) {
      const { state, problems = [] } = documents.find(({ path }) => path === `in/${name}`) ?? {};
      expect({ name, state, problems: problems.map((each) => [each.code, each.limit]) }).toEqual({
        name,
        state: 'not-examined',
        problems: [[code, 'limit' in rest ? rest.limit : undefined]],
      });
    }
    expect(documents.filter(({ state }) => state === 'flagged')).toHaveLength(8);
    expect(documents.filter(({ state }) => state === 'clean')).toHaveLength(32);
  });

  test.each([2, 4])('change nothing of a report with %i jobs', async (jobs) => {
    const { said } = start('--jobs', `${jobs}`);
    expect((await said).stdout.split('\n')).toEqual(first.split('\n'));
  });

  test('leave no process behind', () => {
    expect(
      processes().filter(({ command }) => command.includes(worker) && command.includes(import.meta.dirname)),
    ).toEqual([]);
  });
});

test('a worker that somebody kills changes nothing of a report', async () => {
  const { child, said } = start('--jobs', '2');
  let killed = 0;
  const timer = setInterval(() => {
    const [victim] = childrenOf(child.pid ?? 0, worker);
    if (victim === undefined || killed === 3) return;
    process.kill(victim.pid, 'SIGKILL');
    killed += 1;
  }, 700);
  const { stdout } = await said;
  clearInterval(timer);
  expect(killed).toBe(3);
  expect(stdout.split('\n')).toEqual(first.split('\n'));
});

test.each([
  ['is killed', 'SIGKILL'],
  ['is ended', 'SIGTERM'],
] as const)('workers end when their parent %s, also in the middle of a loop', async (_what, signal) => {
  const { child, said } = start('--jobs', '2');
  await until(() => childrenOf(child.pid ?? 0, worker).length === 2);
  const workers = childrenOf(child.pid ?? 0, worker).map(({ pid }) => pid);
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  child.kill(signal);
  await said;
  await until(() => processes().every(({ pid }) => !workers.includes(pid)));
});

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20));
}
