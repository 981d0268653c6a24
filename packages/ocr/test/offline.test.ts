import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const noNetwork = ['--import', join(import.meta.dirname, 'no-network.ts')];
const run = (...words: readonly string[]) => promisify(execFile)(process.execPath, [...noNetwork, ...words]);

test('the same is read each time, in another process and by another runtime, and nothing of a network is asked for', async () => {
  const readNote = (runtime: string, times: number) =>
    run(join(import.meta.dirname, 'read-note.ts'), runtime, String(times));
  const made = await Promise.all([readNote('native', 2), readNote('wasm', 1)]);
  expect(made.map(({ stderr }) => stderr)).toEqual(['', '']);
  const texts = made.flatMap(({ stdout }) => stdout.trimEnd().split('\n'));
  expect(texts).toHaveLength(3);
  expect(new Set(texts)).toEqual(new Set([JSON.stringify(['Booking note of the desk', 'SSN: 078-05-1120'])]));
});

test('a network that is asked for would be told, in a thread too', async () => {
  const asking = 'data:text/javascript,fetch(`http://127.0.0.1:49151`).catch(() => {})';
  const { stderr } = await run('--eval', `new (require('worker_threads').Worker)(new URL('${asking}'))`);
  expect(stderr).toContain('A connection was tried.');
});
