import { expect, test } from 'vitest';
import { loadCases } from '../../../test-corpus/make/cases.ts';
import { BytesSource } from '../src/index.ts';
import { codes, see } from './steps.ts';

const FORMATS = ['rar', 'cpio', 'ar', 'iso', 'plist', 'appledouble', 'ds-store', 'lnk', 'office-lock'] as const;

const cases = await loadCases();

test.each(FORMATS)('a changed byte of a file never ends the reader of %s', { timeout: 120_000 }, async (id) => {
  const { good, read } = cases.find((each) => each.id === id) ?? expect.fail('no cases');
  for (const [name, bytes] of [[good.name, good.bytes] as const, ...Object.entries(read)]) {
    // All that says anything, and not each of the NULs of a sector.
    const places = [...bytes.keys()].filter((at) => bytes[at] !== 0 || bytes[at - 1] !== 0).slice(0, 120);
    for (const at of places) {
      for (const value of [0, 0xff]) {
        const changed = Buffer.from(bytes);
        changed[at] = value;
        expect(codes(await see(new BytesSource(name, changed))), `${name} ${at}`).not.toContain('crashed');
      }
    }
  }
});

test('a list of properties that is in itself, or has more than there is, ends', async () => {
  // An array of itself, and one that says it has four billion members.
  for (const object of ['a100', 'aff2ffffffff']) {
    const body = Buffer.from(object, 'hex');
    const trailer = Buffer.alloc(32);
    trailer[6] = 1;
    trailer[7] = 1;
    trailer.writeBigUInt64BE(1n, 8);
    trailer.writeBigUInt64BE(BigInt(8 + body.length), 24);
    const bytes = Buffer.concat([Buffer.from('bplist00'), body, Buffer.of(8), trailer]);
    expect(codes(await see(new BytesSource('a.plist', bytes)))).toEqual([]);
  }
});
