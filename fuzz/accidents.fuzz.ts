import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeFolder, start, until, workerFile } from '../packages/cli/test/workers/hostile-run.ts';
import { childrenOf, processes } from '../packages/cli/test/workers/processes.ts';
import { fuzz } from './fuzz.ts';

/** A run starts several processes. */
const RUN_MS_MAX = 120_000;

/** When somebody is killed, in thousandths of the time that a run takes. */
const moments = fc.integer({ min: 0, max: 1_000 });

let folder = '';
let whole: readonly string[] = [];
let tookMs = 0;

beforeAll(async () => {
  folder = makeFolder(200, false);
  const startMs = performance.now();
  whole = (await start(folder, ['--jobs', '2']).said).lines;
  tookMs = performance.now() - startMs;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a worker killed at any moment changes nothing of a report', () =>
  fuzz(
    'killed workers',
    moments,
    async (moment) => {
      const { child, said } = start(folder, ['--jobs', '2']);
      const timer = setTimeout(
        () => {
          const [victim] = childrenOf(child.pid ?? 0, workerFile);
          if (victim !== undefined) process.kill(victim.pid, 'SIGKILL');
        },
        (tookMs * moment) / 1_000,
      );
      const { lines } = await said;
      clearTimeout(timer);
      expect(lines).toEqual(whole);
    },
    RUN_MS_MAX,
  ));

test('a parent killed at any moment leaves no worker behind for more than a second', () =>
  fuzz(
    'killed parents',
    moments,
    async (moment) => {
      const { child, said } = start(folder, ['--jobs', '2']);
      setTimeout(() => child.kill('SIGKILL'), (tookMs * moment) / 1_000);
      await said;
      const killedMs = performance.now();
      await until(() => !processes().some(({ command }) => command.includes(workerFile)));
      expect(performance.now() - killedMs).toBeLessThan(1_000);
    },
    RUN_MS_MAX,
  ));
