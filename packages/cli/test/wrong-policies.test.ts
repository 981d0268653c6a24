import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runSessionIn } from './session.ts';

const folder = join(import.meta.dirname, 'fixtures/wrong-policies');

test('what is said of wrong policy files is a page that a clerk reads', async () => {
  const pages: string[] = [];
  for (const name of readdirSync(folder).sort()) {
    const { stdout, stderr, exitCode } = await runSessionIn(folder, ['rules', 'lint', name, '--as-of', '2026-11-23']);
    expect(exitCode, name).toBe(1);
    expect(stderr, name).toBe('');
    const said = stdout.split('\n').slice(0, -2).join('\n');
    for (const line of said.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
    expect(said, name).toMatch(/^\d\d-[a-z-]+\.yaml:\d+:\d+: /);
    pages.push(said);
  }
  expect(pages.length).toBeGreaterThanOrEqual(50);
  await expect(`${pages.join('\n\n')}\n`).toMatchFileSnapshot(join(import.meta.dirname, 'wrong-policies.txt'));
});
