import { BytesSource, type Cut, defaultLimits, type Format, formats, problem, scan } from '@holdback/scanner';
import { expect, test } from 'vitest';
import { makerOf } from '../../src/workers/aims.ts';
import { RootCourse } from '../../src/workers/root-course.ts';
import { RootJob } from '../../src/workers/root-job.ts';

/** Has something to tell before its member and after it. */
const container: Format = {
  id: 'gif',
  title: 'A container.',
  reads: 'Nothing.',
  kinds: ['gif'],
  tells: [],
  leavesOut: [],
  limits: {},
  access: 'forward',
  async *extract({ path }) {
    yield { kind: 'metadata', name: 'title', value: 'Minutes' };
    yield { kind: 'member', source: new BytesSource(`${path}!/a.txt`, Buffer.from('Agenda\n'), 1) };
    yield { kind: 'problem', problem: problem('bad-stream') };
    for (const name of ['author', 'subject', 'keywords'] as const) yield { kind: 'metadata', name, value: 'Minutes' };
  },
};

/** Reads the container, up to so many lines, and has a job keep what it does not know. */
async function read(job: RootJob, cuts: readonly Cut[], linesMax = Number.POSITIVE_INFINITY): Promise<void> {
  const { make } = await makerOf({ kind: 'show' });
  const course = new RootCourse(cuts);
  async function* follow() {
    const source = new BytesSource('n.gif', Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'latin1'));
    for await (const step of scan(source, defaultLimits, { formats: [container, ...formats], cuts })) {
      course.enter(step);
      yield step;
    }
  }
  let lines = 0;
  for await (const line of make(follow(), '.')) {
    job.arrive(course.mark(), line);
    lines += 1;
    if (lines === linesMax) break;
  }
}

/** The lines that have arrived since they were last taken, without what differs from file to file. */
function taken(job: RootJob): readonly string[] {
  const lines: string[] = [];
  for (let product = job.take(); product !== undefined; product = job.take()) {
    if (product.kind === 'line') lines.push(product.line.replace(/(?<=problem: [\w-]+):.*|(?<=SHA-256 ).*/, '…'));
  }
  return lines;
}

test('a document behind which more was told is never cut', () => {
  const job = new RootJob(0, { kind: 'bytes', path: 'n.zip', folder: '', rootFolder: '.', bytes: new Uint8Array() });
  for (let document = 1; document <= 4; document += 1) {
    expect(job.arrive({ document, number: 0 }, { kind: 'line', line: `${document}` })).toBe(true);
  }
  for (let death = 0; death < 5; death += 1) {
    job.turn({ document: 1, opened: 3 });
    expect(job.bury('by another')).toBe(true);
  }
  expect(job.cuts).toEqual([]);
  for (let death = 0; death < 4; death += 1) {
    job.turn({ document: 5, opened: 6 });
    expect(job.bury('by another')).toBe(true);
  }
  expect(job.cuts).toMatchObject([{ document: 5, opened: 6 }]);
});

test('a root that is read again, and cut, tells what it has not told, and that alone', async () => {
  const job = new RootJob(0, { kind: 'bytes', path: 'n.gif', folder: '', rootFolder: '.', bytes: new Uint8Array() });
  await read(job, [], 9);
  expect(taken(job)).toEqual([
    'n.gif  (gif)',
    '  metadata: title, 7 characters',
    '  member: n.gif!/a.txt',
    '  n.gif!/a.txt  (text)',
    '    text: 7 characters in 1 runs, from line 1, column 1',
    '    7 bytes, SHA-256 …',
    '  problem: malformed…',
    '  metadata: author, 7 characters',
    '  metadata: subject, 7 characters',
  ]);
  await read(job, [], 7);
  expect(taken(job)).toEqual([]);
  const cut = { document: 0, opened: 2, problem: problem('reader-ended') };
  await read(job, [cut]);
  expect(taken(job)).toEqual(['  problem: crashed…', expect.stringMatching(/^ {2}\d+ bytes, SHA-256 …$/)]);
  await read(job, [cut]);
  expect(taken(job)).toEqual([]);
});
