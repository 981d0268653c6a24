import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeZip } from '../../../test-corpus/make/zip.ts';
import { BytesSource, defaultLimits, FileSource } from '../src/index.ts';
import { codes, see, texts } from './steps.ts';

const note = (name: string, text: string) => ({ name, bytes: Buffer.from(text) });

test('gaps count against the members', async () => {
  const entries = Array.from({ length: 40 }, (_, index) => ({
    ...note(`${index}.txt`, 'a\n'),
    gap: Buffer.from('gap\n'),
  }));
  const seen = await see(new BytesSource('a.zip', makeZip(entries)), { ...defaultLimits, membersMax: 50 });
  expect(codes(seen)).toContain('limit-exceeded');
  expect(seen.length).toBeLessThan(60);
});

test('unlisted entries count against the members', async () => {
  const entries = Array.from({ length: 400 }, (_, index) => ({ ...note(`${index}.txt`, 'a\n'), unlisted: true }));
  const seen = await see(new BytesSource('a.zip', makeZip(entries)), { ...defaultLimits, membersMax: 50 });
  expect(codes(seen)).toContain('limit-exceeded');
  expect(seen.length).toBeLessThan(60);
});

test('a bomb behind an entry that the directory calls empty is a bomb', async () => {
  const bytes = makeZip([{ name: 'a.txt', bytes: Buffer.alloc(64 * 1024 ** 2, 'a'), emptyInDirectory: true }]);
  expect(codes(await see(new BytesSource('a.zip', bytes)))).toContain('limit-exceeded');
});

test('what the directory calls empty is read by its local header', async () => {
  const bytes = makeZip([{ ...note('a.txt', 'SSN 078-05-1120\n'), emptyInDirectory: true }]);
  const seen = await see(new BytesSource('a.zip', bytes));
  expect(texts(seen)).toContain('078-05-1120');
  expect(codes(seen)).toContain('malformed');
});

test('a data descriptor and an empty entry are no gap', async () => {
  const entries = [note('a.txt', ''), note('b.txt', 'b\n'), note('c.txt', '')];
  for (const method of ['store', 'deflate'] as const) {
    const bytes = makeZip(entries.map((entry) => ({ ...entry, method, descriptor: true })));
    const seen = await see(new BytesSource('a.zip', bytes));
    expect(codes(seen)).toEqual([]);
    expect(seen.map(({ document }) => document.path)).toEqual([
      'a.zip',
      'a.zip!/a.txt',
      'a.zip!/b.txt',
      'a.zip!/c.txt',
    ]);
  }
});

test('an archive after a long text is read, and the text', async () => {
  const words = Buffer.from('Plain words before an archive.\n'.repeat(400));
  const bytes = Buffer.concat([words, makeZip([note('a.txt', 'SSN 078-05-1120\n')])]);
  for (const path of ['a.txt', 'a.log']) {
    const seen = await see(new BytesSource(path, bytes));
    expect(texts(seen)).toContain('078-05-1120');
    expect(texts(seen)).toContain('Plain words');
    expect(codes(seen)).toEqual([]);
  }
  const within = await see(new BytesSource('b.zip', makeZip([{ name: 'a.txt', bytes }])));
  expect(texts(within)).toContain('078-05-1120');
});

test('beyond the end of a file there is nothing, however far an archive points', async () => {
  await using source = new FileSource(join(import.meta.dirname, 'steps.ts'), 'steps.ts');
  for (const start of [await source.size(), 2 ** 53, 2 ** 63, 2 ** 64]) {
    expect(await source.read(start, start + 24)).toHaveLength(0);
  }
});

test('an archive with more members than are read says so itself', async () => {
  const entries = Array.from({ length: 60 }, (_, index) => note(`${index}.txt`, 'a\n'));
  const seen = await see(new BytesSource('a.zip', makeZip(entries)), { ...defaultLimits, membersMax: 50 });
  expect(codes(seen).filter((code) => code === 'limit-exceeded')).toHaveLength(2);
});
