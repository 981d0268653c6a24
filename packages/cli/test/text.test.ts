import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { State } from '@holdback/rules';
import { describe, expect, test } from 'vitest';
import { commandName } from '../src/command-name.ts';
import { counted, hang, lengthOf, size } from '../src/report/lines.ts';
import { HeldInside } from '../src/report/text/held-inside.ts';
import { Worst } from '../src/report/worst.ts';
import { runSession } from './session.ts';

describe('what is kept to the end', () => {
  test('is the worst, in the order of its coming among equals, and all is counted', () => {
    const worst = new Worst<string>(3);
    for (const [index, rank] of [1, 5, 1, 5, 9, 0, 5, 5].entries()) worst.offer(rank, () => `${rank}-${index}`);
    expect(worst.list()).toEqual(['9-4', '5-1', '5-3']);
    expect(worst.count).toBe(8);
    expect(worst.rest).toBe(5);
  });

  test('is no more for a million than for ten, and most of them are never told', () => {
    const worst = new Worst<number>(20);
    let made = 0;
    for (let index = 0; index < 1_000_000; index++) {
      worst.offer(index % 7, () => {
        made += 1;
        return index;
      });
    }
    expect(worst.list()).toHaveLength(20);
    expect(worst.rest).toBe(999_980);
    expect(made).toBeLessThan(1_000);
  });

  test('may be nothing', () => {
    const worst = new Worst<string>(0);
    worst.offer(1, () => 'never');
    expect(worst.list()).toEqual([]);
  });
});

describe('what is held inside', () => {
  test('is told of every container above it, once, and of no other', () => {
    const inside = new HeldInside();
    const take = (path: string, state: State) => inside.take({ document: { path }, state });
    expect(take('a.zip!/b.zip!/c.txt', 'flagged')).toBe(0);
    expect(take('a.zip!/b.zip!/d.txt', 'clean')).toBe(0);
    expect(take('a.zip!/b.zip', 'flagged')).toBe(1);
    expect(take('a.zip', 'clean')).toBe(2);
    expect(take('a.zip', 'clean')).toBe(0);
    expect(take('b.zip', 'clean')).toBe(0);
  });
});

describe('lines', () => {
  test('are broken between words, and go on as far in as they began', () => {
    expect(hang('  Do: ', 'one two three four five six'.split(' '), 26)).toEqual([
      '  Do: one two three four',
      '      five six',
    ]);
  });

  test('never part a word, however long it is', () => {
    const path = 'a/'.repeat(100);
    expect(hang('At: ', ['line', path, 'end'], 30)).toEqual(['At: line', `    ${path}`, '    end']);
  });

  test('count characters, not the units that they are kept in', () => {
    expect(lengthOf('•• 🂡')).toBe(4);
  });

  test('agree with their numbers', () => {
    expect([counted(0, 'file'), counted(1, 'file'), counted(1_200, 'file')]).toEqual([
      '0 files',
      '1 file',
      '1,200 files',
    ]);
    expect([size(1), size(137), size(560_100)]).toEqual(['1 byte', '137 bytes', '560.1 kB']);
  });
});

test('a command is named as it can be typed', () => {
  expect(commandName('/usr/lib/node_modules/holdback/bin.js', {})).toBe('holdback');
  expect(commandName('/usr/bin/holdback', {})).toBe('holdback');
  expect(commandName('/home/jane/.npm/_npx/9c70/node_modules/.bin/holdback', {})).toBe('npx holdback');
  expect(commandName(join(process.cwd(), 'packages/cli/src/main.ts'), {})).toBe('node packages/cli/src/main.ts');
  expect(commandName('/a/main.ts', { HOLDBACK_COMMAND: '../clone/holdback' })).toBe('../clone/holdback');
});

describe('a text report', () => {
  const portal = join(import.meta.dirname, '../../../test-corpus/portal');

  test.each([80, 100, 120])('of a portal keeps to %i columns and cuts no value', async (width) => {
    const { stdout } = await runSession(['scan', portal], undefined, { width });
    const words = stdout.split('\n').filter((line) => lengthOf(line) > width);
    // What is longer is one path or name, which a person wants to copy whole. Such a name may have spaces in it.
    for (const line of words) expect(line.trim().split(/\s+/).length, line).toBeLessThanOrEqual(5);
    expect(words.length).toBeLessThan(10);
    expect(stdout).toMatch(/^Hold back \d+ of 138 files/);
  });

  test('tells the rest in a number when there are more files than it tells', async () => {
    const { stdout } = await runSession(['scan', portal]);
    expect(stdout.match(/^(?:BLOCK|REVIEW) {2}/gm)).toHaveLength(20);
    expect(stdout).toMatch(/^… and \d+ more files and folders$/m);
    const all = await runSession(['scan', portal, '--verbose']);
    expect(all.stdout.match(/^(?:BLOCK|REVIEW|NOTE) {2}/gm)?.length).toBeGreaterThan(55);
    expect(all.stdout).not.toContain('more files');
  });

  test('names a command and a policy as they are to be typed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'text-'));
    try {
      const policy = join(folder, 'my policy.yaml');
      writeFileSync(policy, 'policy: mine\ntitle: Mine\nextends: [holdback/base]\n');
      const outbox = join(import.meta.dirname, 'fixtures', 'outbox');
      const { stdout } = await runSession(['scan', outbox, '--summary', '--policy', policy], undefined, {
        command: './holdback',
      });
      expect(stdout).toContain(`Next: ./holdback explain victim-list --policy "${policy}"`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('repeats what a scan was told to judge by, so that what is pasted judges the same', async () => {
    const unread = join(import.meta.dirname, 'fixtures', 'unread');
    const judging = ['--only', 'PII-01,PII-03', '--skip', 'PII-02', '--exclude', "it's *.log", '--exclude', 'a b'];
    const rest = ['--fail-on', 'block', '--as-of', '2026-11-01', '--specimens', 'real'];
    const { stdout } = await runSession(['scan', unread, ...judging, ...rest]);
    expect(stdout).toContain(
      `scan PATH --fail-on block --only PII-01,PII-03 --skip PII-02 --exclude "it's *.log" --exclude "a b" --as-of 2026-11-01 --specimens real --allow-incomplete=`,
    );
    const masked = await runSession(['scan', unread, '--exclude', '219-09-9999*']);
    expect(masked.stdout).toContain('scan PATH --exclude PATTERN --allow-incomplete=');
    expect(masked.stdout + masked.stderr).not.toContain('219');
  });

  test('does not show the name of a policy that holds a value', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'text-'));
    try {
      const policy = join(folder, 'ok-219-09-9999.yaml');
      const wrong = join(folder, '219-09-9999.yaml');
      writeFileSync(policy, 'policy: mine\ntitle: Mine\nextends: [holdback/base]\n');
      writeFileSync(
        wrong,
        'policy: mine\ntitle: Mine\nextends: [holdback/base]\nseverities: { "219-09-9999": note }\n',
      );
      const fixture = (name: string) => join(import.meta.dirname, 'fixtures', name);
      const sessions = [
        await runSession(['scan', fixture('outbox'), fixture('unread'), '--policy', policy, '--fail-on', 'never']),
        await runSession(['rules', 'list', '--policy', policy]),
        await runSession(['detectors', 'list', '--policy', policy]),
        await runSession(['scan', fixture('outbox'), '--policy', wrong]),
      ];
      for (const { stdout, stderr } of sessions) expect(stdout + stderr).not.toContain('219');
      expect(sessions[0]?.stdout).toContain('explain victim-list --policy FILE\n');
      expect(sessions[0]?.stdout).toContain('scan PATH --policy FILE --fail-on never --allow-incomplete=');
      expect(sessions[3]).toMatchObject({ exitCode: 2, stdout: '' });
      expect(sessions[3]?.stderr).toMatch(/•••-••-••••\.yaml:4:15: there is no rule "•••-••-••••"/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
