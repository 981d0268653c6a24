import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verbs } from '../src/commands/verbs/index.ts';
import { runSession } from './session.ts';

const folder = mkdtempSync(join(tmpdir(), 'holdback-completion-'));

beforeAll(async () => {
  mkdirSync(join(folder, 'files/out tray'), { recursive: true });
  writeFileSync(join(folder, 'files/Übersicht der Fälle.csv'), '');
  for (const shell of ['bash', 'zsh', 'fish', 'powershell']) {
    const { stdout, stderr, exitCode } = await runSession(['completion', shell]);
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    writeFileSync(join(folder, `completion.${shell}`), stdout);
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What each shell offers for what was typed so far. */
const shells = {
  bash: (typed: string) => {
    const words = typed.split(/ |(?==)|(?<==)/);
    const program = `source ../completion.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _holdback; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return run('bash', ['--norc', '-c', program, 'bash', ...words]);
  },
  fish: (typed: string) => run('fish', ['-N', '-c', 'source ../completion.fish; complete -C $argv[1]', typed]),
  zsh: (typed: string) => run('zsh', ['-f', '-c', askZsh, 'zsh', typed]),
} as const;

/** Types it into a zsh of its own, asks for all that may follow, and gives what that shows. */
const askZsh = `
zmodload zsh/zpty
zpty asked zsh -f -i
zpty -w asked 'PS1=; LISTMAX=9999; autoload -Uz compinit; compinit -u -D; source ../completion.zsh; bindkey "^X" list-choices; print rea""dy'
zpty -r -m asked shown '*ready*'
zpty -w -n asked "$1"$'\\x18'
for i in {1..20}; do sleep 0.1; zpty -r -t asked shown && print -r -- "$shown"; done
zpty -d asked
`;

function run(program: string, words: readonly string[]): string {
  const env = { PATH: process.env.PATH, HOME: folder, LANG: 'C.UTF-8', TERM: 'dumb', COLUMNS: '200' };
  return execFileSync(program, words, { cwd: join(folder, 'files'), encoding: 'utf8', env });
}

const isThere = (program: string) => spawnSync(program, ['--version']).status === 0;

describe.each(Object.entries(shells))('%s', (shell, ask) => {
  const here = isThere(shell);

  test.skipIf(!here).each([
    ['holdback ', ['scan', 'approve', 'rules', 'completion']],
    ['holdback sc', ['scan']],
    ['holdback rules ', ['list']],
    ['holdback completion ', ['bash', 'zsh', 'fish', 'powershell']],
    ['holdback scan --fail', ['--fail-on']],
    ['holdback scan --fail-on ', ['block', 'review', 'note', 'never']],
    ['holdback scan --format s', ['sarif']],
    ['holdback scan --ocr=b', ['best']],
    ['holdback scan --only PII-0', ['PII-01', 'PII-02']],
    ['holdback scan --only PII-01,CRED-', ['CRED-01']],
    ['holdback explain MRK-0', ['MRK-01', 'MRK-02']],
    ['holdback rules list --policy ', ['public-portal', 'court-filing', 'out']],
    ['holdback rules why-not MRK-0', ['MRK-01', 'MRK-02']],
    ['holdback rules why-not MRK-01 ', ['out', 'bersicht']],
    ['holdback scan ', ['out', 'bersicht']],
    ['holdback scan --summary ', ['out', 'bersicht']],
    ['holdback approve --list ', ['out', 'bersicht']],
  ])('offers for %j', (typed, offered) => {
    const shown = ask(typed);
    for (const word of offered) expect(shown).toContain(word);
  });

  test.skipIf(!here).each([
    ['holdback scan --fail-on ', ['out', 'bersicht', 'sarif']],
    ['holdback explain ', ['bersicht']],
    ['holdback rules list --policy public', ['court-filing']],
  ])('does not offer for %j what cannot stand there', (typed, wrong) => {
    const shown = ask(typed);
    for (const word of wrong) expect(shown).not.toContain(word);
  });
});

test('every script knows every verb', async () => {
  expect(verbs.length).toBeGreaterThan(0);
  const { stdout: help } = await runSession(['--help']);
  const names = [...help.matchAll(/^ {2}([a-z]+) .*/gm)].map(([, name = '']) => name);
  expect(names).toContain('scan');
  for (const shell of ['bash', 'zsh', 'fish', 'powershell']) {
    const { stdout } = await runSession(['completion', shell]);
    for (const name of names) expect(stdout, shell).toMatch(new RegExp(`\\b${name}\\b`));
  }
});

test('a shell that is not known is told', async () => {
  expect(await runSession(['completion', 'tcsh'])).toMatchObject({ exitCode: 2, stdout: '' });
});
