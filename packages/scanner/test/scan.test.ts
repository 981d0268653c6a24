import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makePdf } from '../../../test-corpus/make/pdf.ts';
import { makeZip } from '../../../test-corpus/make/zip.ts';
import { BytesSource, defaultLimits, formats, type Part, type Source, scan } from '../src/index.ts';
import { member } from '../src/source/source.ts';
import { codes, see, texts } from './steps.ts';
import { triedFormat } from './tried-format.ts';

const text = (words: string) => Buffer.from(words);

test('a member is read between the parts of its container', async () => {
  const steps: string[] = [];
  for await (const step of scan(new BytesSource('a.csv.gz', gzipSync('x,y\n1,2\n')), defaultLimits)) {
    steps.push(`${step.kind === 'part' ? step.part.kind : step.kind} ${step.document.path}`);
  }
  expect(steps).toEqual([
    'open a.csv.gz',
    'member a.csv.gz',
    'open a.csv.gz!/a.csv',
    'text a.csv.gz!/a.csv',
    'table a.csv.gz!/a.csv',
    'close a.csv.gz!/a.csv',
    'close a.csv.gz',
  ]);
});

test('every document has the digest and the size of its own bytes, read or not', async () => {
  const seen = await see(new BytesSource('a.zip', makeZip([{ name: 'a.bin', bytes: Uint8Array.of(0, 255, 0, 254) }])));
  for (const { document } of seen) {
    expect(document.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(document.bytes).toBeGreaterThan(0);
  }
});

test('a caller who stops closes every open document', async () => {
  let closed = 0;
  const content = gzipSync('x,y\n1,2\n');
  const source: Source = {
    path: 'a.csv.gz',
    depth: 0,
    read: async (start, end) => content.subarray(start, end),
    size: async () => content.length,
    async *stream() {
      try {
        yield content;
      } finally {
        closed += 1;
      }
    },
  };
  for await (const step of scan(source, defaultLimits)) if (step.kind === 'part' && step.document.depth === 1) break;
  expect(closed).toBe(1);
});

test('a bomb stops at the ratio, and what comes after it is not expanded', async () => {
  const bomb = makeZip([
    { name: 'letters.txt', bytes: new Uint8Array(30_000_000).fill(0x61) },
    { name: 'later.txt', bytes: text('later') },
  ]);
  const [, letters, later] = await see(new BytesSource('bomb.zip', bomb));
  expect(letters?.problems.map(({ limit }) => limit)).toEqual(['expandedRatioMax']);
  expect(letters?.document.bytes).toBeLessThan(12_000_000);
  expect(later?.problems.map(({ limit }) => limit)).toEqual(['expandedRatioMax']);
  expect(later?.document.bytes).toBe(0);
});

test('a member over the limit is named and not read, and its archive says that there are more', async () => {
  const names = ['a.txt', 'b.txt', 'c.txt'];
  const archive = makeZip(names.map((name) => ({ name, bytes: text('one') })));
  const seen = await see(new BytesSource('a.zip', archive), { ...defaultLimits, membersMax: 2 });
  expect(seen.map(({ problems }) => problems[0]?.limit)).toEqual(['membersMax', undefined, undefined, 'membersMax']);
});

test('nesting stops at the limit', async () => {
  let content: Uint8Array = text('x\n');
  for (let depth = 0; depth < 12; depth++) content = gzipSync(content);
  const seen = await see(new BytesSource('a.gz', content));
  expect(seen).toHaveLength(10);
  expect(seen.at(-1)?.problems[0]?.limit).toBe('depthMax');
});

/** The clock of a document is turned by the test itself, so that a busy machine changes nothing. */
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});

afterEach(() => {
  vi.useRealTimers();
});

test('a reader that makes no progress is given up, and what was read of others stays', async () => {
  const stuck = triedFormat(async function* () {
    queueMicrotask(() => vi.advanceTimersByTime(defaultLimits.stallMs));
    await new Promise(() => {});
    yield* [];
  });
  const archive = makeZip([
    { name: 'a.mht', bytes: text('one') },
    { name: 'b.txt', bytes: text('two') },
  ]);
  const seen = await see(new BytesSource('a.zip', archive), defaultLimits, [stuck, ...formats]);
  expect(seen[1]?.problems[0]?.limit).toBe('stallMs');
  expect(texts(seen)).toContain('two');
});

test('a reader that goes on for ever is given up', async () => {
  vi.useRealTimers();
  const endless = triedFormat(async function* (): AsyncGenerator<Part> {
    for (;;) {
      compute(5);
      yield { kind: 'trait', trait: 'attachment', at: { kind: 'field', name: 'x' } };
    }
  });
  const seen = await see(new BytesSource('a.mht', text('one')), { ...defaultLimits, documentMs: 50 }, [endless]);
  expect(seen[0]?.problems[0]?.limit).toBe('documentMs');
});

test('a reader that computes without progress is given up, and one that makes progress is not', async () => {
  vi.useRealTimers();
  const limits = { ...defaultLimits, stallMs: 40 };
  for (const isMoving of [true, false]) {
    const slow = triedFormat(async function* (_source, { progress }) {
      for (let page = 0; page < 40; page++) {
        compute(10);
        if (isMoving) progress();
        await new Promise(setImmediate);
      }
      yield* [];
    });
    const seen = await see(new BytesSource('a.mht', text('one')), limits, [slow]);
    expect(seen[0]?.problems.map(({ limit }) => limit)).toEqual(isMoving ? [] : ['stallMs']);
  }
});

test('a reader that others keep from the processor is not given up', async () => {
  const limits = { ...defaultLimits, stallMs: 4_000 };
  const starved = triedFormat(async function* () {
    for (let turn = 0; turn < 20; turn++) {
      compute(40);
      await Promise.resolve();
      // So much time passes, of which it had a twentieth.
      vi.advanceTimersByTime(800);
    }
    yield* [];
  });
  const seen = await see(new BytesSource('a.mht', text('one')), limits, [starved]);
  expect(codes(seen)).toEqual([]);
});

/** Keeps the processor busy for so many of its milliseconds. */
function compute(milliseconds: number): void {
  const start = process.cpuUsage();
  for (;;) {
    const { user, system } = process.cpuUsage(start);
    if (user + system >= milliseconds * 1_000) return;
  }
}

test('what a reader throws is a defect, and its words are not repeated', async () => {
  const broken = triedFormat(() => {
    throw new TypeError('078-05-1120');
  });
  const seen = await see(new BytesSource('a.mht', text('one')), defaultLimits, [broken]);
  expect(codes(seen)).toEqual(['crashed']);
  expect(texts(seen)).not.toContain('078');
});

test('problems over the limit are counted', async () => {
  const pages = triedFormat(async function* (): AsyncGenerator<Part> {
    for (let page = 1; page <= 10; page++) {
      const at = { kind: 'page', page } as const;
      yield { kind: 'problem', problem: { code: 'malformed', message: 'Bad.', at } };
    }
  });
  const seen = await see(new BytesSource('a.mht', text('one')), { ...defaultLimits, problemsMax: 3 }, [pages]);
  expect(seen[0]?.problems).toHaveLength(4);
  expect(seen[0]?.problems.at(-1)).toMatchObject({ limit: 'problemsMax', message: expect.stringContaining('7') });
});

test('a container that can only be read forward is read once, in order, without holding its members', async () => {
  const chunkBytes = 1_000;
  const memberBytes = 20_000;
  const content = new Uint8Array(5 * memberBytes).fill(0x61);
  let pulled = 0;
  let pulledByMembers = 0;
  let read = 0;
  const source: Source = {
    path: 'a.mht',
    depth: 0,
    read: async (start, end) => {
      read += 1;
      return content.subarray(start, end);
    },
    size: async () => content.length,
    async *stream() {
      for (; pulled < content.length; ) {
        pulled += chunkBytes;
        yield content.subarray(pulled - chunkBytes, pulled);
      }
    },
  };
  const row = triedFormat(async function* (container, { limits }): AsyncGenerator<Part> {
    const chunks = container.stream()[Symbol.asyncIterator]();
    async function* one() {
      for (let left = memberBytes; left > 0; left -= chunkBytes) {
        const { value, done } = await chunks.next();
        if (done !== true) yield value;
      }
    }
    for (let index = 0; index < 5; index++) {
      yield { kind: 'member', source: member(container, `${index}.csv`, one(), limits.memberBytesMax) };
      // The member was read to its end before this part was asked for, and nothing beyond it.
      expect(pulled).toBe((index + 1) * memberBytes);
    }
    while ((await chunks.next()).done !== true) expect.fail('there is more');
  });
  for await (const step of scan(source, defaultLimits, { formats: [row, ...formats] })) {
    if (step.kind === 'open' && step.document.depth === 1) {
      expect(pulled - pulledByMembers).toBeLessThanOrEqual(defaultLimits.headBytes + chunkBytes);
    }
    if (step.kind === 'close' && step.document.depth === 1) pulledByMembers += step.document.bytes ?? 0;
  }
  expect([pulled, pulledByMembers]).toEqual([content.length, content.length]);
  expect(read).toBe(1); // the head of the container
});

test('reading a PDF prints nothing', async () => {
  const printed: unknown[] = [];
  const { console } = globalThis;
  const { warn, log, error } = console;
  Object.assign(
    console,
    Object.fromEntries(['warn', 'log', 'error'].map((name) => [name, (...words: unknown[]) => printed.push(words)])),
  );
  try {
    await see(
      new BytesSource('a.pdf', makePdf({ pages: [{ content: 'BT (unclosed Tj ET' }, { lines: [{ text: 'x' }] }] })),
    );
  } finally {
    Object.assign(console, { warn, log, error });
  }
  expect(printed).toEqual([]);
});
