import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProblemCode } from '@holdback/scanner';
import { afterAll, describe, expect, test } from 'vitest';
import { exitCodeOf, type FailurePolicy } from '../src/run/exit-code.ts';
import { runSession } from './session.ts';

/** What a run came upon: the worst verdict, and a problem or none. */
const verdicts = ['none', 'note', 'review', 'block'] as const;
const failOns = ['block', 'review', 'note', 'never'] as const;
const allowed = {
  nothing: new Set<ProblemCode>(),
  'that code': new Set<ProblemCode>(['encrypted']),
  'another code': new Set<ProblemCode>(['malformed']),
  all: 'all',
} as const satisfies Record<string, FailurePolicy['allowIncomplete']>;

/** For each `--fail-on` the verdicts that make 1, as the documentation says it. */
const failing: Record<(typeof failOns)[number], readonly string[]> = {
  block: ['block'],
  review: ['review', 'block'],
  note: ['note', 'review', 'block'],
  never: [],
};

/** For what is allowed, the code of a run with one encrypted file and nothing that fails. */
const incomplete = { nothing: 3, 'that code': 0, 'another code': 3, all: 0 } as const;

function happened(worst: string, problems: readonly ProblemCode[], stale = 0) {
  const count = (severity: string) => (worst === severity ? 2 : 0);
  return {
    verdicts: { note: count('note'), review: count('review'), block: count('block') },
    problems: new Map(problems.map((code) => [code, 1])),
    stale,
  };
}

describe.each(failOns)('with --fail-on %s', (failOn) => {
  describe.each(['nothing', 'that code', 'another code', 'all'] as const)('and %s allowed to be incomplete', (name) => {
    test.each(verdicts)('the worst verdict %s', (worst) => {
      const policy = { failOn, allowIncomplete: allowed[name], isStrict: false };
      const fails = failing[failOn].includes(worst);
      expect(exitCodeOf(happened(worst, []), policy)).toBe(fails ? 1 : 0);
      expect(exitCodeOf(happened(worst, ['encrypted']), policy)).toBe(fails ? 1 : incomplete[name]);
    });
  });
});

test('one problem that is not allowed among many is enough', () => {
  const policy: FailurePolicy = {
    failOn: 'review',
    allowIncomplete: new Set(['encrypted', 'malformed']),
    isStrict: false,
  };
  expect(exitCodeOf(happened('none', ['encrypted', 'malformed']), policy)).toBe(0);
  expect(exitCodeOf(happened('none', ['encrypted', 'malformed', 'crashed']), policy)).toBe(3);
});

test('exceptions that are stale fail only where they are asked to, and go over what was not examined', () => {
  const policy: FailurePolicy = { failOn: 'never', allowIncomplete: new Set(), isStrict: false };
  expect(exitCodeOf(happened('none', [], 1), policy)).toBe(0);
  expect(exitCodeOf(happened('none', [], 1), { ...policy, isStrict: true })).toBe(1);
  expect(exitCodeOf(happened('none', ['encrypted'], 1), { ...policy, isStrict: true })).toBe(1);
  expect(exitCodeOf(happened('none', [], 0), { ...policy, isStrict: true })).toBe(0);
});

describe('through the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'holdback-exit-'));
  const file = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const clean = file('clean.txt', 'The agenda of the meeting.\n');
  const held = file('held.csv', 'Name,SSN\nJane Doe,219-09-9999\nJohn Roe,078-05-1120\n');
  const unread = file(
    'unread.bin',
    Uint8Array.from({ length: 400 }, (_, index) => (index * 7919) & 0xff),
  );
  const broken = file('broken.yaml', 'policy: x\ntitle: x\nrules: nothing\n');
  const real = ['--specimens', 'real'];

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const codeOf = async (...words: readonly string[]) => (await runSession(['scan', ...words, ...real])).exitCode;

  test('all read and nothing found is 0', async () => {
    expect(await codeOf(clean)).toBe(0);
  });

  test('something found is 1, also where something else was not read', async () => {
    expect(await codeOf(held)).toBe(1);
    expect(await codeOf(held, unread)).toBe(1);
    expect(await codeOf(held, unread, '--allow-incomplete')).toBe(1);
  });

  test('something not read is 3, unless that is allowed', async () => {
    expect(await codeOf(unread)).toBe(3);
    expect(await codeOf(clean, unread)).toBe(3);
    expect(await codeOf(clean, unread, '--allow-incomplete=encrypted')).toBe(3);
    expect(await codeOf(clean, unread, '--allow-incomplete=unknown-format,unsupported')).toBe(0);
    expect(await codeOf(clean, unread, '--allow-incomplete')).toBe(0);
  });

  test('what was found counts as much as was asked for', async () => {
    expect(await codeOf(held, '--fail-on', 'never')).toBe(0);
    expect(await codeOf(held, unread, '--fail-on', 'never')).toBe(3);
    expect(await codeOf(held, '--fail-on', 'block')).toBe(1);
  });

  test('what cannot run is 2, whatever there would have been to find', async () => {
    expect(await codeOf(held, unread, join(folder, 'missing'))).toBe(2);
    expect(await codeOf(held, unread, '--policy', broken)).toBe(2);
    expect(await codeOf(held, unread, '--polcy', 'public-portal')).toBe(2);
    expect(await codeOf(held, '--format', 'jsonl', '--format', 'sarif')).toBe(2);
    expect(await codeOf(held, '--only', 'PII-99')).toBe(2);
    expect(await codeOf(folder, '--exclude', '**')).toBe(2);
    expect(await codeOf(held, '--format', `jsonl=${join(folder, 'missing', 'report.jsonl')}`)).toBe(2);
  });

  test('what was asked for and could be told is 0', async () => {
    for (const words of [['--help'], ['--version'], ['scan', '--help'], ['rules', 'list'], ['explain', 'PII-01']]) {
      expect((await runSession(words)).exitCode, words.join(' ')).toBe(0);
    }
  });

  test('the report says the code that the program ends with', async () => {
    for (const [paths, code] of [
      [[clean], 0],
      [[held], 1],
      [[unread], 3],
    ] as const) {
      const { stdout, exitCode } = await runSession(['scan', ...paths, ...real, '--format', 'jsonl']);
      expect(exitCode).toBe(code);
      expect(stdout).toContain(`"exitCode":${code}}`);
    }
  });
});
