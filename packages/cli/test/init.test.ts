import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeRepository, runSession } from './session.ts';

let folder = '';
const before = process.cwd();
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'holdback-init-')));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

const all = ['init', '--folder', 'outbox', '--domain', 'police.example.org', '--pipelines', 'github,gitlab,pre-commit'];

describe('what is set up', () => {
  test('is gone by at once, holds back what it must, and does not hold back itself', async () => {
    expect(await runSession([...all, '--policy', 'partner-portal'])).toMatchObject({ exitCode: 0, stderr: '' });
    mkdirSync('outbox');
    writeFileSync('outbox/notice.txt', 'Write to desk@police.example.org.\n');
    const clean = await runSession(['scan', '.', '--format', 'jsonl']);
    expect(clean).toMatchObject({ exitCode: 0, stderr: '' });
    expect(clean.stdout).toContain('"policy":{"id":"our-portal"');
    writeFileSync('outbox/logins.txt', 'Password: Heron-989?x\n');
    expect((await runSession(['scan', '.'])).exitCode).toBe(1);
  });

  test('has a schema for each file that a person writes', async () => {
    await runSession(all);
    for (const name of ['policy', 'config', 'exceptions']) {
      expect(readFileSync(`holdback.${name}.yaml`, 'utf8')).toMatch(
        new RegExp(
          `^# yaml-language-server: \\$schema=\\.holdback/${name}\\.schema\\.json\\n# \\$schema: \\.holdback/${name}\\.schema\\.json\\n`,
        ),
      );
      expect(JSON.parse(readFileSync(`.holdback/${name}.schema.json`, 'utf8'))).toMatchObject({
        $schema: 'http://json-schema.org/draft-07/schema#',
      });
    }
  });

  test('is what every verb goes by that is told no policy, from wherever it is run', async () => {
    makeRepository('.');
    await runSession(all);
    const answers = ['--title', 'T', '--why', 'W.', '--do', 'D.', '--fails', 'team', '--passes', 'none'];
    const made = await runSession([
      'rules',
      'new',
      '--id',
      'own',
      '--looks-for',
      'text',
      '--values',
      'team',
      ...answers,
    ]);
    expect(made.stdout).toContain('add ./own.yaml under "extends" in holdback.policy.yaml');
    const policy = readFileSync('holdback.policy.yaml', 'utf8');
    writeFileSync('holdback.policy.yaml', policy.replace('public-portal]', 'public-portal, ./own.yaml]'));
    expect((await runSession(['rules', 'lint', '--strict'])).stdout).toContain('2 files');
    mkdirSync('outbox');
    process.chdir('outbox');
    writeFileSync('notice.txt', 'The team met.\n');
    for (const words of [
      ['rules', 'list'],
      ['rules', 'why-not', 'own', 'notice.txt'],
      ['explain', 'own'],
    ]) {
      expect(await runSession(words)).toMatchObject({
        exitCode: 0,
        stderr: '',
        stdout: expect.stringContaining('own'),
      });
    }
    expect((await runSession(['rules', 'test'])).stdout).toMatch(/^our-portal: 2 tests of 1 rule hold\./);
    const approved = await runSession(['approve', 'notice.txt', '--by', 'R. Example', '--reason', 'Read on screen']);
    expect(approved.stdout).toContain('own');
    process.chdir('..');
  });

  test('stays as it is when it is set up again, and what others use too is told', async () => {
    writeFileSync('.pre-commit-config.yaml', 'repos: []\n');
    await runSession(['init', '--yes']);
    writeFileSync('holdback.policy.yaml', 'mine\n');
    const { stdout } = await runSession(all);
    expect(readFileSync('holdback.policy.yaml', 'utf8')).toBe('mine\n');
    expect(readFileSync('.pre-commit-config.yaml', 'utf8')).toBe('repos: []\n');
    expect(stdout).toContain('there  holdback.policy.yaml, and stays as it is');
    expect(stdout).toMatch(/there {2}\.pre-commit-config\.yaml; add this to it:\n\nrepos:\n {2}- repo: local\n/);
  });

  test('is nothing at all if an answer is wrong', async () => {
    for (const [words, said] of [
      [['--policy', 'public'], 'There is no policy "public".'],
      [['--folder', '../outbox'], 'is no path below this folder'],
      [['--folder', 'a;rm'], 'is no path below this folder'],
      [['--domain', 'police'], '"police" is no domain.'],
      [['--pipelines', 'jenkins'], 'There is no place "jenkins".'],
    ] as const) {
      const { exitCode, stderr } = await runSession(['init', ...words]);
      expect(exitCode).toBe(2);
      expect(stderr).toContain(said);
    }
    expect(readdirSync('.')).toEqual([]);
  });

  test('is asked for in four questions at a terminal', async () => {
    const stdin = new PassThrough();
    const answered = ['foi-release-uk', 'answers', '', 'github'];
    const stderr = new PassThrough();
    let asked = '';
    stderr.on('data', (chunk) => {
      asked += String(chunk);
      if (/[?,.\]] (?:\[[^\]]*\] )?$/.test(String(chunk)) && answered.length > 0) stdin.write(`${answered.shift()}\n`);
    });
    const { exitCode } = await runSession(['init'], undefined, { stdin, stderr, isInteractive: true });
    expect(exitCode).toBe(0);
    expect(asked).toContain('Which folder goes out? Its path from here, as outbox. [.] ');
    expect(readFileSync('holdback.policy.yaml', 'utf8')).toContain('extends: [holdback/foi-release-uk]');
    expect(readFileSync('.github/workflows/holdback.yml', 'utf8')).toContain('scan answers --since');
  });
});
