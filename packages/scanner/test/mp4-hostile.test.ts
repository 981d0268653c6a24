import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import {
  description,
  fileType,
  fullBox,
  longs,
  type MadeTrack,
  makeMovie,
  makeMovieBox,
  pictures,
  sound,
  texts,
} from '../../../test-corpus/make/movie.ts';
import { box } from '../../../test-corpus/make/pictures.ts';
import { BytesSource } from '../src/index.ts';
import { see } from './steps.ts';

/** The codes of the problems of a recording. */
async function problemsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const [seen] = await see(new BytesSource('a.mp4', bytes));
  return (seen?.problems ?? []).map(({ code }) => code);
}

const long = (type: string, length: bigint) => {
  const header = Buffer.alloc(16);
  header.writeUInt32BE(1, 0);
  header.write(type, 4, 'latin1');
  header.writeBigUInt64BE(length, 8);
  return header;
};
const start = fileType('isom');
const movie = makeMovieBox([{ ...pictures(), samples: [] }], [0]);

/** A movie whose sample table is made by hand. */
const tabled = (table: Readonly<Record<string, Uint8Array>>, track: MadeTrack = texts()) => {
  const made = makeMovieBox([{ ...track, samples: [] }], [0]);
  const bytes = Buffer.from(made);
  // Each box of the table that is made is called otherwise, and the ones by hand stand in its place.
  for (const type of Object.keys(table)) bytes.write('xxxx', bytes.indexOf(type, 0, 'latin1'), 'latin1');
  const own = Buffer.concat(Object.entries(table).map(([type, data]) => box(type, data)));
  return Buffer.concat([start, grown(bytes, ['moov', 'trak', 'mdia', 'minf', 'stbl'], own)]);
};

/** Bytes put at the end of nested boxes, each of which grows by them. */
function grown(bytes: Buffer, path: readonly string[], own: Buffer): Buffer {
  let at = 0;
  let end = bytes.length;
  for (const type of path) {
    at = bytes.indexOf(type, at, 'latin1') - 4;
    const length = bytes.readUInt32BE(at);
    end = at + length;
    bytes.writeUInt32BE(length + own.length, at);
    at += 8;
  }
  return Buffer.concat([bytes.subarray(0, end), own, bytes.subarray(end)]);
}

test('a box that is longer than the file is a problem, however long it says it is', async () => {
  for (const length of [2n ** 40n, 2n ** 63n, 2n ** 64n - 1n]) {
    expect(await problemsOf(Buffer.concat([start, long('moov', length), movie.subarray(8)]))).toContain('malformed');
  }
  const torn = Buffer.from(movie);
  torn.writeUInt32BE(0xffff_ffff, 0);
  expect(await problemsOf(Buffer.concat([start, torn]))).toContain('malformed');
});

test('a box of no length goes to the end, and what follows one that is shorter than its header is told', async () => {
  const open = Buffer.from(movie);
  open.writeUInt32BE(0, 0);
  expect(await problemsOf(Buffer.concat([start, open]))).toEqual([]);
  const short = Buffer.concat([start, movie, long('free', 3n), Buffer.from('John Roe came by at the gate')]);
  const [seen] = await see(new BytesSource('a.mp4', short));
  expect(JSON.stringify(seen?.parts)).toContain('appended-data');
});

test('boxes that are nested ten thousand deep are a problem', async () => {
  let nested: Buffer = box('data', Buffer.from('Jane Doe'));
  const deep: Buffer[] = [];
  for (let depth = 0; depth < 10_000; depth += 1) {
    const header = Buffer.alloc(8);
    header.writeUInt32BE(nested.length + (depth + 1) * 8, 0);
    header.write('moov', 4, 'latin1');
    deep.push(header);
  }
  nested = Buffer.concat([...deep.toReversed(), nested]);
  expect(await problemsOf(Buffer.concat([start, nested]))).not.toEqual([]);
});

test('a table that declares four thousand million samples is a problem, and costs nothing', async () => {
  const many = 0xffff_ffff;
  const sizes = longs(0, 0, many, 4);
  expect(await problemsOf(tabled({ stsz: sizes }))).toContain('malformed');
  const oneSize = longs(0, 8, many);
  const runs = longs(0, 1, 1, many, 1);
  expect(await problemsOf(tabled({ stsz: oneSize, stsc: runs, stco: longs(0, 1, 48) }))).toContain('limit-exceeded');
  const times = longs(0, 2, many, 0, many, 0);
  expect(await problemsOf(tabled({ stsz: oneSize, stsc: runs, stts: times }))).toContain('limit-exceeded');
});

test('samples that all are the same long stretch are read no longer than a limit', async () => {
  const samples = Array.from({ length: 20_000 }, () => 1_000_000);
  const chunks = samples.map(() => 0);
  const file = tabled({
    stsz: longs(0, 0, samples.length, ...samples),
    stsc: longs(0, 1, 1, 1, 1),
    stco: longs(0, chunks.length, ...chunks),
  });
  const whole = Buffer.concat([file, box('free', Buffer.alloc(1_000_000, 0x41))]);
  expect(await problemsOf(whole)).not.toEqual([]);
});

test('a million tiny boxes are a problem', async () => {
  const tiny = Buffer.concat(Array.from({ length: 1_000_000 }, () => longs(8, 0x66726565)));
  expect(await problemsOf(Buffer.concat([start, tiny, movie]))).toContain('limit-exceeded');
});

test('fragments whose runs declare more samples than they have are a problem', async () => {
  const run = (flags: number) => box('trun', longs(flags, 0xffff_ffff, 0));
  const moof = (flags: number) => box('moof', box('traf', box('tfhd', longs(0, 1)), run(flags)));
  expect(await problemsOf(Buffer.concat([start, movie, moof(0x200)]))).toContain('malformed');
  expect(await problemsOf(Buffer.concat([start, movie, moof(0)]))).toContain('limit-exceeded');
});

test('a packed movie that expands to more than a limit is a problem', async () => {
  const packed = deflateSync(Buffer.alloc(64 * 1024 ** 2));
  const bomb = box('moov', box('cmov', box('cmvd', longs(0), packed)));
  expect(await problemsOf(Buffer.concat([start, bomb]))).toContain('limit-exceeded');
});

test('a million texts are read to a limit', async () => {
  const count = 1_000_000;
  const lines = Buffer.alloc(count * 3, Buffer.from([0, 1, 0x41, 0, 1, 0x42]));
  const table = { stsz: longs(0, 3, count), stsc: longs(0, 1, 1, count, 1) };
  // The lines stand behind the movie.
  const at = tabled({ ...table, stco: longs(0, 1, 0) }).length + 8;
  const file = tabled({ ...table, stco: longs(0, 1, at) });
  expect(await problemsOf(Buffer.concat([file, box('mdat', lines)]))).toContain('limit-exceeded');
});

test('values of a camera that hold themselves a thousand times are a problem', async () => {
  let nested: Buffer = Buffer.from('DVID');
  for (let depth = 0; depth < 1_000; depth += 1) {
    nested = Buffer.concat([
      Buffer.from([0x44, 0x45, 0x56, 0x43, 0, 1, nested.length >> 8, nested.length & 255]),
      nested,
    ]);
  }
  const track = { handler: 'meta', description: description('gpmd'), samples: [nested] };
  expect(await problemsOf(makeMovie('isom', [sound(), track]))).toContain('unsupported');
});

test('a table of blocks of places that lie far outside of the file is a problem', async () => {
  const blocks = Buffer.alloc(200_000 * 8, longs(0xffff_0000, 92));
  const said = [box('gps ', longs(0x101, 200_000), blocks), fullBox('loci')];
  expect(await problemsOf(makeMovie('isom', [pictures()], { said }))).toEqual(['malformed']);
});
