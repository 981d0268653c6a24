import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makePdf } from '../../../test-corpus/make/pdf.ts';
import { makeZip } from '../../../test-corpus/make/zip.ts';
import { BytesSource, type Source } from '../src/index.ts';
import { codes, see } from './steps.ts';

const people = Buffer.from('Name,SSN\n"Doe, Jane",078-05-1120\nJohn Roe,219-09-9999\n');

/** One good file of each format. */
const good: Readonly<Record<string, Uint8Array>> = {
  'a.txt': Buffer.from('Straße, Jane Doe\n\n078-05-1120\n'),
  'a.csv': people,
  'a.csv.gz': gzipSync(people),
  'a.zip': makeZip([
    { name: 'a.csv', bytes: people },
    { name: 'b/c.txt', bytes: Buffer.from('two'), comment: 'note' },
  ]),
  'a.pdf': makePdf({
    pages: [{ lines: [{ text: 'Jane Doe 078-05-1120' }], fields: [{ name: 'ssn', value: '078-05-1120' }] }],
    info: { Title: 'T' },
    attachments: [{ name: 'a.csv', bytes: people }],
  }),
};

test('no bytes make a scan throw', async () => {
  const names = fc.constantFrom('a.csv', 'a.gz', 'a.txt', 'a', 'a.zip', 'a.pdf', 'a.docx', 'a.eml');
  const starts = fc.constantFrom(
    '',
    'PK\x03\x04',
    'PK\x05\x06',
    '\x1f\x8b\x08',
    '%PDF-1.7\n',
    'sep=',
    '\xff\xfe',
    '<?xml',
    '{\\rtf',
  );
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), names, starts, async (bytes, name, start) => {
      await see(new BytesSource(name, Buffer.concat([Buffer.from(start, 'latin1'), bytes])));
    }),
    { numRuns: 400 },
  );
});

for (const [name, bytes] of Object.entries(good)) {
  test(`no changed byte of ${name} makes a scan throw or fail for a reason of ours`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), async (at, value) => {
        const bad = Uint8Array.from(bytes);
        bad[at] = value;
        expect(codes(await see(new BytesSource(name, bad)))).not.toContain('crashed');
      }),
      { numRuns: 150 },
    );
  });

  test(`a disk that fails at any read of ${name} leaves a problem`, async () => {
    const whole = new FailingSource(new BytesSource(name, bytes), Number.POSITIVE_INFINITY);
    expect(codes(await see(whole))).toEqual([]);
    for (let readsMax = 0; readsMax < whole.reads; readsMax++) {
      const seen = await see(new FailingSource(new BytesSource(name, bytes), readsMax));
      expect(codes(seen), `failing after ${readsMax} reads`).toContain('unreadable');
    }
  });
}

/** Reads well `readsMax` times, then fails for good, as a disk or a network share does. */
class FailingSource implements Source {
  readonly path: string;
  readonly depth = 0;
  readonly #inner: Source;
  readonly #readsMax: number;
  reads = 0;

  constructor(inner: Source, readsMax: number) {
    this.path = inner.path;
    this.#inner = inner;
    this.#readsMax = readsMax;
  }

  async read(start: number, end: number): Promise<Uint8Array> {
    this.#count();
    return this.#inner.read(start, end);
  }

  async *stream(): AsyncGenerator<Uint8Array> {
    for await (const chunk of this.#inner.stream()) {
      this.#count();
      yield chunk;
    }
  }

  async size(): Promise<number> {
    this.#count();
    return this.#inner.size();
  }

  #count(): void {
    this.reads += 1;
    if (this.reads > this.#readsMax) throw Object.assign(new Error('EIO'), { syscall: 'read', code: 'EIO' });
  }
}
