import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentsOf, hostile, makeFolder, start, until, workerFile } from './hostile-run.ts';
import { childrenOf, processes, processesIn } from './processes.ts';

let folder = '';
let first: readonly string[] = [];

beforeAll(() => {
  folder = makeFolder(40, true);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('files that end the process which reads them', () => {
  test('are not examined, and every other file has its state', async () => {
    const { code, lines } = await start(folder, ['--jobs', '1']).said;
    first = lines;
    expect(code).toBe(1);
    const documents = documentsOf(lines);
    for (const [name, { code, limit }] of Object.entries(hostile)) {
      const found = documents.find(({ path }) => path === `in/${name}`);
      expect(found).toMatchObject({ state: 'not-examined', problems: [{ code }] });
      expect(found?.problems[0]?.limit).toBe(limit);
    }
    const states = Map.groupBy(documents, ({ state }) => state);
    expect([...states].map(([state, { length }]) => [state, length]).sort()).toEqual([
      ['clean', 32 + 20 + 20 + 20 + 3],
      ['flagged', 8 + 3],
      ['not-examined', 6],
    ]);
  });

  test('in an archive are passed over, and what stands after them is read', () => {
    const inside = documentsOf(first).filter(({ path }) => path.startsWith('in/n.zip!/'));
    expect(inside).toHaveLength(22);
    expect(inside.find(({ path }) => path.endsWith('exit.jpg'))?.problems[0]?.code).toBe('crashed');
    expect(inside.find(({ path }) => path.endsWith('last.txt'))?.state).toBe('flagged');
  });

  test('by what they leave behind do not take those with them that come next', () => {
    const inside = documentsOf(first).filter(({ path }) => path.startsWith('in/l.zip!/'));
    expect(inside).toHaveLength(22);
    expect(inside[0]?.path).toBe('in/l.zip!/a.pdf');
    expect(inside[0]?.problems.every(({ code }) => code === 'malformed')).toBe(true);
    expect(inside.at(-1)?.state).toBe('flagged');
  });

  test.each([2, 4])('change nothing of a report with %i jobs', async (jobs) => {
    expect((await start(folder, ['--jobs', `${jobs}`]).said).lines).toEqual(first);
  });

  test('leave no process behind', () => {
    expect(processesIn(folder)).toEqual([]);
  });
});

test('a worker that somebody kills changes nothing of a report', async () => {
  const { child, said } = start(folder, ['--jobs', '2']);
  let killed = 0;
  const timer = setInterval(() => {
    const [victim] = childrenOf(child.pid ?? 0, workerFile);
    if (victim === undefined || killed === 3) return;
    process.kill(victim.pid, 'SIGKILL');
    killed += 1;
  }, 700);
  const { lines } = await said;
  clearInterval(timer);
  expect(killed).toBe(3);
  expect(lines).toEqual(first);
});

test.each([
  ['is killed', 'SIGKILL', {}],
  // Where the system has no setpriv.
  ['is killed and they look after it themselves', 'SIGKILL', { TIED_BY_THREAD: '1' }],
  ['is ended', 'SIGTERM', {}],
] as const)('workers end when their parent %s, also in the middle of a loop', async (_what, signal, env) => {
  const { child, said } = start(folder, ['--jobs', '2'], env);
  await until(() => childrenOf(child.pid ?? 0, workerFile).length === 2);
  const workers = childrenOf(child.pid ?? 0, workerFile).map(({ pid }) => pid);
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  child.kill(signal);
  await said;
  await until(() => processes().every(({ pid }) => !workers.includes(pid)));
});
