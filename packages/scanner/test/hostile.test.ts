import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadCases } from '../../../test-corpus/make/cases.ts';
import { BytesSource, kinds, type Source } from '../src/index.ts';
import { signatures } from '../src/structures/signatures.ts';
import { codes, see } from './steps.ts';

const formatCases = await loadCases();

test('no bytes make a scan throw', async () => {
  // Names of every kind, so that each reader has its turn with bytes that are not its own; and how good files begin.
  const names = fc.constantFrom('a', ...kinds.map((kind) => `a.${kind}`));
  const starts = fc.constantFrom(
    '',
    'sep=',
    '\xff\xfe',
    '<?xml',
    '{\\rtf',
    ...Object.values(signatures).map((signature) => signature.toString('latin1')),
    ...formatCases.map(({ good }) => Buffer.from(good.bytes.subarray(0, 40)).toString('latin1')),
  );
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), names, starts, async (bytes, name, start) => {
      await see(new BytesSource(name, Buffer.concat([Buffer.from(start, 'latin1'), bytes])));
    }),
    { numRuns: 600 },
  );
});

for (const { good } of formatCases) {
  const { name, bytes } = good;
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
