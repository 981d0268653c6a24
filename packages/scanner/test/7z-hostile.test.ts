import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { read, unread } from '../../../test-corpus/make/read/7z.ts';
import { makeSevenZip } from '../../../test-corpus/make/seven-zip.ts';
import { BytesSource, defaultLimits } from '../src/index.ts';
import { codes, see } from './steps.ts';

/** An archive that has this for its list. */
function withHeader(header: Buffer): Buffer {
  const start = Buffer.alloc(20);
  start.writeBigUInt64LE(BigInt(header.length), 8);
  start.writeUInt32LE(crc32(header), 16);
  return Buffer.concat([Buffer.from('377abcaf271c000400000000', 'hex'), start, header]);
}

test('a list that says there are more of anything than it has bits is a contradiction', async () => {
  const many = 'ffffffffffffffff7f';
  const headers = [
    `0105${many}`,
    `01040600${many}`,
    `01040600${many}09`,
    `0104070b${many}00`,
    '0104070b0100ff',
    `0104070b0100017f`,
    `0104070b01000100${many}`,
    `01050111${many}00`,
    '17',
    '01',
    `0102${many}${many}`,
  ];
  for (const header of headers) {
    const seen = await see(new BytesSource('a.7z', withHeader(Buffer.from(header, 'hex'))));
    expect(codes(seen), header).toEqual(['malformed']);
  }
});

test('a list longer than is kept is a limit', async () => {
  const own = { sevenZipHeaderBytesMax: 20 };
  const seen = await see(new BytesSource('a.7z', makeSevenZip([{ name: 'a.txt' }])), { ...defaultLimits, own });
  expect(codes(seen)).toEqual(['limit-exceeded']);
});

test('a list that is packed in itself ends', async () => {
  // Stored, at the place where it stands itself.
  const header = Buffer.from('17060001091500070b010001010' + '00c150000', 'hex');
  expect(codes(await see(new BytesSource('a.7z', withHeader(header))))).toEqual(['malformed']);
});

test('a changed byte of an archive never ends its reader', { timeout: 120_000 }, async () => {
  for (const [name, bytes] of [...Object.entries(read), ...Object.entries(unread)]) {
    for (let at = 6; at < bytes.length; at += 3) {
      const changed = Buffer.from(bytes);
      changed[at] = ~(changed[at] ?? 0) & 0xff;
      expect(codes(await see(new BytesSource(name, changed)))).not.toContain('crashed');
    }
  }
});

test('a changed byte of a list whose checksum is right never ends its reader', { timeout: 120_000 }, async () => {
  const whole = Buffer.from(read['gaps.7z'] ?? []);
  const start = 32 + Number(whole.readBigUInt64LE(12));
  const header = whole.subarray(start, start + Number(whole.readBigUInt64LE(20)));
  for (let at = 0; at < header.length; at += 1) {
    for (const value of [0x00, 0x7f, 0xff]) {
      const changed = Buffer.from(header);
      changed[at] = value;
      expect(codes(await see(new BytesSource('a.7z', withHeader(changed))))).not.toContain('crashed');
    }
  }
});
