import { expect, test } from 'vitest';
import { makePax, makeTar, octal } from '../../../test-corpus/make/tar.ts';
import { BytesSource, defaultLimits } from '../src/index.ts';
import { codes, see, texts } from './steps.ts';

const note = (name: string, text: string) => ({ name, bytes: Buffer.from(text) });

test('a size that no archive has is no promise', async () => {
  for (const size of [2 ** 33 - 1, 2 ** 47]) {
    const bytes = makeTar([{ ...note('a.txt', 'SSN 078-05-1120\n'), size, binarySize: true }]);
    const seen = await see(new BytesSource('a.tar', bytes));
    expect(texts(seen)).toContain('078-05-1120');
    expect(codes(seen)).toEqual(['malformed']);
  }
});

test('a hole of a terabyte ends in a limit', async () => {
  const old = { type: 'S', magic: 'gnu' as const, header: { 386: octal(2 ** 32, 12), 398: octal(4, 12) } };
  const records = { 'GNU.sparse.size': String(2 ** 40), 'GNU.sparse.map': `${2 ** 40 - 4},4` };
  const archives = [
    makeTar([{ ...note('a.txt', 'one\n'), ...old }]),
    makeTar([{ name: 'pax', type: 'x', bytes: makePax(records) }, note('a.txt', 'one\n')]),
  ];
  for (const bytes of archives) {
    expect(codes(await see(new BytesSource('a.tar', bytes)))).toContain('limit-exceeded');
  }
});

test('attributes, names and lists of holes longer than are kept are a problem, and are read as files', async () => {
  const words = `${'x'.repeat(2 * 1024 ** 2)}\nSSN 078-05-1120\n`;
  for (const type of ['x', 'g', 'L', 'K', 'D']) {
    const seen = await see(
      new BytesSource('a.tar', makeTar([{ ...note('long', words), type }, note('a.txt', 'one\n')])),
    );
    expect(codes(seen)).toContain('limit-exceeded');
    expect(texts(seen)).toContain('078-05-1120');
    expect(texts(seen)).toContain('one');
  }
});

test('a list of holes that never ends is a problem', async () => {
  const more = Buffer.alloc(512 * 5_000);
  for (let at = 0; at < more.length; at += 512) more[at + 504] = 1;
  const head = makeTar([{ name: 'a.txt', type: 'S', magic: 'gnu', header: { 482: Buffer.of(1) } }], { end: false });
  expect(codes(await see(new BytesSource('a.tar', Buffer.concat([head, more]))))).toContain('limit-exceeded');
  const lines = Buffer.from(`99999999\n${'0\n'.repeat(1024 ** 2)}`);
  const pax = { name: 'pax', type: 'x', bytes: makePax({ 'GNU.sparse.major': '1', 'GNU.sparse.minor': '0' }) };
  const seen = await see(new BytesSource('a.tar', makeTar([pax, { name: 'a.txt', bytes: lines }])));
  expect(codes(seen)).toContain('limit-exceeded');
});

test('gaps count against the members', async () => {
  const entries = Array.from({ length: 200 }, (_, index) => ({
    ...note(`${index}.txt`, 'a\n'),
    damaged: true as const,
  }));
  const bytes = makeTar(entries.flatMap((entry) => [entry, note('b.txt', 'b\n')]));
  const seen = await see(new BytesSource('a.tar', bytes), { ...defaultLimits, membersMax: 50 });
  expect(codes(seen)).toContain('limit-exceeded');
  expect(seen.length).toBeLessThan(60);
});

test('headers alone, as many as there are, are walked', async () => {
  const bytes = Buffer.concat(
    Array.from({ length: 40_000 }, () => makeTar([{ name: 'a/', type: '5' }], { end: false })),
  );
  const seen = await see(new BytesSource('a.tar', bytes));
  expect(codes(seen)).toEqual([]);
});

test('an entry is found however its archive is cut into chunks', async () => {
  const bytes = makeTar([
    note('a.txt', 'one\n'),
    { ...note('b.txt', 'SSN 078-05-1120\n'), damaged: true },
    note('c.txt', 'x'),
  ]);
  const whole = Buffer.concat([bytes, makeTar([note('d.txt', 'behind\n')])]);
  for (const size of [1, 7, 511, 513]) {
    const source = new BytesSource('a.tar', whole);
    source.stream = async function* () {
      for (let at = 0; at < whole.length; at += size) yield whole.subarray(at, at + size);
    };
    const seen = await see(source);
    expect(seen.map(({ document }) => document.path)).toEqual([
      'a.tar',
      'a.tar!/a.txt',
      'a.tar!/gap-data',
      'a.tar!/c.txt',
      'a.tar!/d.txt',
    ]);
  }
});

test('a map of holes in single records costs what it has, and words in the place of numbers are told', async () => {
  const records = Buffer.concat(
    Array.from({ length: 30_000 }, (_, index) =>
      makePax({ 'GNU.sparse.offset': String(index), 'GNU.sparse.numbytes': '0' }),
    ),
  ).subarray(0, 1024 ** 2 - 100);
  const headers = Array.from({ length: 8 }, () => ({ name: 'pax', type: 'x', bytes: records }));
  const words = {
    name: 'pax',
    type: 'x',
    bytes: makePax({ mtime: 'SSN 078-05-1120', 'GNU.sparse.note': 'SSN 219-09-9999' }),
  };
  const seen = await see(new BytesSource('a.tar', makeTar([...headers, words, note('a.txt', 'one\n')])));
  expect(texts(seen)).toContain('078-05-1120');
  expect(texts(seen)).toContain('219-09-9999');
});
