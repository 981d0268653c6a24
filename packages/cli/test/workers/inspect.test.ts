import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeZip } from '../../../../test-corpus/make/zip.ts';
import { type HostileRun, hostile, makeFolder, run } from './hostile-run.ts';
import { processesIn } from './processes.ts';

let folder = '';

beforeAll(() => {
  folder = makeFolder(0, true);
  const person = Buffer.from('SSN 078-05-1120\n');
  const entries = [
    { name: 'first.txt', bytes: person },
    { name: 'loop.gif', bytes: hostile['b-loop.gif'].bytes },
    { name: 'exit.jpg', bytes: hostile['e-exit.jpg'].bytes },
    { name: 'last.txt', bytes: person },
  ];
  writeFileSync(join(folder, 'in/o.zip'), makeZip(entries));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What is shown of a file in the folder. */
function inspect(name: string, ...words: readonly string[]): HostileRun['said'] {
  return run(folder, ['inspect', `in/${name}`, '--specimens', 'real', ...words]).said;
}

describe('a file that ends the process which reads it', () => {
  test.each(Object.entries(hostile))('is shown up to there, with the problem: %s', async (name, { code }) => {
    expect(await inspect(name)).toEqual({
      code: 3,
      lines: [
        `${name}  (${name.replace(/.*\./, '')})`,
        '  metadata: title, 20 characters',
        expect.stringMatching(`^  problem: ${code}: `),
        '  0 bytes, SHA-256 not known',
      ],
    });
  });

  test('in an archive is passed over, and nothing is shown twice', async () => {
    const { code, lines } = await inspect('o.zip');
    expect(code).toBe(3);
    expect(lines.map((line) => line.replace(/(?<=problem: [\w-]+):.*|(?<=SHA-256 )[0-9a-f]{64}/, '…'))).toEqual([
      'o.zip  (zip)',
      '  member: o.zip!/first.txt',
      '  o.zip!/first.txt  (text)',
      '    text: 16 characters in 1 runs, from line 1, column 1',
      '    16 bytes, SHA-256 …',
      '  member: o.zip!/loop.gif',
      '  o.zip!/loop.gif  (gif)',
      '    metadata: title, 20 characters',
      '    problem: limit-exceeded…',
      '    0 bytes, SHA-256 not known',
      '  member: o.zip!/exit.jpg',
      '  o.zip!/exit.jpg  (jpg)',
      '    metadata: title, 20 characters',
      '    problem: crashed…',
      '    0 bytes, SHA-256 not known',
      '  member: o.zip!/last.txt',
      '  o.zip!/last.txt  (text)',
      '    text: 16 characters in 1 runs, from line 1, column 1',
      '    16 bytes, SHA-256 …',
      expect.stringMatching(/^ {2}\d+ bytes, SHA-256 …$/),
    ]);
  });

  test('in an archive hides nothing of what is found before and after it', async () => {
    const { code, lines } = await inspect('o.zip', '--findings');
    expect(code).toBe(3);
    const found = lines.map((line): { path: string; infoType: string } => JSON.parse(line));
    expect(found.map(({ path, infoType }) => [path, infoType])).toEqual([
      ['o.zip!/first.txt', 'us-ssn'],
      ['o.zip!/last.txt', 'us-ssn'],
    ]);
  });

  test('leaves no process behind', () => {
    expect(processesIn(folder)).toEqual([]);
  });
});
