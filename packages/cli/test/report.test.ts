import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatNames } from '../src/report/format-names.ts';
import { sampleReport } from './sample-report.ts';
import { readJsonLines, runSession } from './session.ts';

const repository = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'report-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a file, and gives its path. */
function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('a report made from JSON lines', () => {
  const lines = join(folder, 'portal.jsonl');
  const scanned = (format: string) => join(folder, `scanned.${format}`);

  beforeAll(async () => {
    const portal = join(repository, 'test-corpus/portal');
    const words = ['--format', `jsonl=${lines}`, '--as-of', '2026-11-01', '--skip', 'META-01', '--ocr', 'off'];
    const formats = formatNames.flatMap((each) => ['--format', `${each}=${scanned(each)}`]);
    await runSession(['scan', portal, ...words, ...formats]);
  }, 120_000);

  test.each(formatNames)('is the same %s as the scan makes, byte for byte', async (format) => {
    const made = join(folder, `made.${format}`);
    const { exitCode, stdout, stderr } = await runSession(['report', lines, '--format', `${format}=${made}`]);
    expect({ exitCode, stdout, stderr }).toEqual({ exitCode: 1, stdout: '', stderr: '' });
    expect(readFileSync(made).equals(readFileSync(scanned(format)))).toBe(true);
    expect(readFileSync(made).length).toBeGreaterThan(1_000);
  });

  test('is the same from standard input, and as text where nothing is asked for', async () => {
    const { exitCode, stdout } = await runSession(['report', '-'], readFileSync(lines));
    expect(exitCode).toBe(1);
    expect(stdout).toBe(readFileSync(scanned('text'), 'utf8'));
  });
});

describe('the exit code of a report', () => {
  test.each([
    ['clean', 0],
    ['outbox', 1],
    ['unread', 3],
  ] as const)('is that of the scan of %s in every format: %i', async (name, code) => {
    const path = join(folder, `${name}.jsonl`);
    const scan = ['scan', join(import.meta.dirname, 'fixtures', name), '--format', `jsonl=${path}`];
    expect((await runSession(scan)).exitCode).toBe(code);
    for (const format of formatNames) {
      expect((await runSession(['report', path, '--format', format])).exitCode, format).toBe(code);
    }
  });
});

describe('a file that is no whole report', () => {
  const whole = sampleReport().trimEnd().split('\n');
  const report = async (name: string, content: string, ...words: readonly string[]) => {
    const path = file(name, content);
    const session = await runSession(['report', path, ...words]);
    return { ...session, stderr: session.stderr.replace(/^.*\/(?=\w+\.jsonl)/, '') };
  };

  test.each([
    ['nothing', '', 'x.jsonl:1: this is no report in JSON lines'],
    ['words', 'Jane Doe\n', 'x.jsonl:1: this is no report in JSON lines'],
    ['lines without a run', `${whole[4]}\n`, 'x.jsonl:1: this is no report in JSON lines'],
    ['a wrong line', `${whole[0]}\n{"type":"docu\n`, 'x.jsonl:2: this line is no JSON object with a "type".'],
    ['a wrong type', `${whole[0]}\n{"type":"verdict"}\n`, 'x.jsonl:2: the line lacks "id".'],
    ['a wrong state', `${whole[0]}\n${whole[4]?.replace('flagged', '219')}\n`, 'x.jsonl:2: "state" must be one of'],
    ['a verdict alone', `${whole[0]}\n${whole[5]}\n`, 'x.jsonl:2: the line before this verdict is not that of'],
    ['two reports', sampleReport() + sampleReport(), 'the report ended before this line.'],
    ['a run in a run', `${whole[0]}\n${whole[0]}\n`, 'x.jsonl:2: a second report begins here.'],
    [
      'a later schema',
      `${whole[0]?.replace('report/1', 'report/2')}\n`,
      'x.jsonl:1: "schema" must be holdback.report/1.',
    ],
    ['a line too few', whole.filter((_, index) => index !== 11).join('\n'), 'lines are missing, or were changed'],
  ])('is told of with its line: %s', async (_, content, sentence) => {
    const { exitCode, stderr } = await report('x.jsonl', content);
    expect(stderr).toContain(sentence);
    expect(exitCode).toBe(2);
  });

  test.each([
    ['whole lines', sampleReport({ isWhole: false })],
    ['half a line', `${sampleReport({ isWhole: false })}{"type":"e`],
  ])('and breaks off after %s is told so, and looks like a run that was interrupted', async (_, content) => {
    const { exitCode, stdout, stderr } = await report('x.jsonl', content);
    expect(exitCode).toBe(130);
    expect(stderr).toContain('x.jsonl: it has no "end" line, so that it is not whole');
    expect(stdout).toMatch(/^Interrupted: /);
  });

  test('is passed over where a later version says more', async () => {
    const later = whole
      .map((each) => each.replace(/}$/, ',"later":{"x":"219-09-9999"}}'))
      .flatMap((each) => [each, '{"type":"later","x":"219-09-9999"}']);
    const { exitCode, stdout } = await report('x.jsonl', later.slice(0, -1).join('\n'), '--format', 'jsonl');
    expect(exitCode).toBe(1);
    expect(stdout).toBe((await report('y.jsonl', sampleReport(), '--format', 'jsonl')).stdout);
    expect(stdout).not.toContain('219');
  });

  test('may be of the first version, which said less', async () => {
    const first = whole
      .filter((each) => !each.startsWith('{"type":"rule"'))
      .map((each) => each.replace(/,"(?:title|failOn|rules|files)":(?:"[^"]*"|\[[^\]]*\])/g, ''));
    const { exitCode, stdout } = await report('x.jsonl', first.join('\n'));
    expect(exitCode).toBe(1);
    expect(stdout).toContain('BLOCK  out/a.csv');
  });

  test('is not written over', async () => {
    const path = file('own.jsonl', sampleReport());
    const { exitCode, stderr } = await runSession(['report', path, '--format', `text=${path}`]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('The report would be written over');
    expect(readFileSync(path, 'utf8')).toBe(sampleReport());
  });

  test('is none that is not there', async () => {
    const { exitCode, stderr } = await runSession(['report', join(folder, 'missing.jsonl')]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('There is no report');
  });
});

describe('the published schema', () => {
  const schema: object = JSON.parse(readFileSync(join(repository, 'docs/schemas/report-1.schema.json'), 'utf8'));
  const validate = new Ajv({ strictTypes: false }).compile(schema);

  test('accepts every line of the made report, and a type of a later version', () => {
    for (const line of readJsonLines<object>(sampleReport())) expect(validate(line), JSON.stringify(line)).toBe(true);
    expect(validate({ type: 'later' })).toBe(true);
  });

  test('accepts every line of the portal', () => {
    const lines = readJsonLines<object>(readFileSync(join(folder, 'portal.jsonl'), 'utf8'));
    expect(lines.length).toBeGreaterThan(200);
    for (const line of lines) expect(validate(line), JSON.stringify(validate.errors)).toBe(true);
  });

  test('refuses a line that lacks something', () => {
    for (const line of readJsonLines<Record<string, unknown>>(sampleReport())) {
      const { path: _, state: __, id: ___, roots: ____, bytes: _____, ...rest } = line;
      expect(validate(rest), JSON.stringify(rest)).toBe(false);
    }
  });
});
