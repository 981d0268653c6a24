import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { latin1 } from '../../../test-corpus/make/case-bytes.ts';
import { exifSegment, SCENE, segment, withSegments, xmpSegment } from '../../../test-corpus/make/pictures.ts';
import { gifImage, makeGif, makePng, pngChunk } from '../../../test-corpus/make/raster-files.ts';
import { ascii, directory, longs, makeTiff, shorts, undefinedBytes } from '../../../test-corpus/make/tiff.ts';
import { seeRecognized } from './recognizing.ts';

const TORN = 'A part of the file contradicts its format, and was read as far as it could be.';

test('directories that refer to each other are read once', async () => {
  const tiff = makeTiff([{ 256: shorts(24), 257: shorts(16) }]);
  tiff.writeUInt32LE(8, tiff.length - 4);
  expect((await seeRecognized('a.tif', tiff)).problems).toEqual([TORN]);
  const exif = makeTiff([{ 34665: longs(8), 34853: longs(8), 315: ascii('Jane Doe') }]);
  expect((await seeRecognized('a.jpg', withSegments(SCENE, exifSegment(exif)))).problems).toEqual([TORN]);
});

test('directories that lie over one another are no more than so many fields', async () => {
  // Each offset is one more than the one before, and each count as large as can be.
  const offsets = Array.from({ length: 64 }, (_, index) => 4_000 + index);
  const tiff = Buffer.concat([makeTiff([{ 256: shorts(24), 330: longs(...offsets) }]), Buffer.alloc(900_000, 0xff)]);
  const { problems } = await seeRecognized('a.tif', tiff);
  expect(problems).toContain('What is kept with the picture has more than 200,000 fields or parts.');
});

test('fields that all refer to the same bytes are looked at so often and no more', async () => {
  const fields = Object.fromEntries(Array.from({ length: 4_000 }, (_, index) => [0x5000 + index, ascii('x')]));
  const tiff = Buffer.concat([makeTiff([fields]), Buffer.alloc(1_000_000, 'a ')]);
  const first = tiff.readUInt32LE(4);
  for (let index = 0; index < 4_000; index += 1) {
    const at = first + 2 + index * 12;
    tiff.writeUInt32LE(1_000_000, at + 4);
    tiff.writeUInt32LE(tiff.length - 1_000_000, at + 8);
  }
  const { problems } = await seeRecognized('a.tif', tiff);
  expect(problems).toContain('What is kept with the picture has more than 200,000 fields or parts.');
});

test('a picture that declares two gigabytes is not decoded', async () => {
  const png = makePng();
  png.writeUInt32BE(0x7fff_ffff, 16);
  png.writeUInt32BE(0x7fff_ffff, 20);
  const { problems, rasters } = await seeRecognized('a.png', png);
  expect(problems).toEqual(['A picture has more than 64,000,000 pixels.']);
  expect(rasters).toEqual([]);
});

test('a chunk that declares two gigabytes is as long as the file', async () => {
  const png = makePng({ before: [pngChunk('tEXt', latin1('Comment\0SSN 078-05-1120'))] });
  png.writeUInt32BE(0x7fff_ffff, 33);
  expect((await seeRecognized('a.png', png)).problems).toContain(TORN);
});

test('a text that expands too far is a problem, and so are many that do', async () => {
  const bomb = deflateSync(Buffer.alloc(7e6, 'a'));
  const packed = pngChunk('zTXt', Buffer.concat([latin1('Comment\0\0'), bomb]));
  const many = makePng({ before: Array.from({ length: 40 }, () => packed) });
  expect((await seeRecognized('a.png', many)).problems).toEqual([
    'What it holds expands to more than 100 times the bytes of the file.',
  ]);
  const profile = pngChunk('iCCP', Buffer.concat([latin1('x\0\0'), deflateSync(Buffer.alloc(2e7))]));
  expect((await seeRecognized('a.png', makePng({ before: [profile] }))).problems).toContain(
    'A compressed stream expands to more than 8,388,608 bytes.',
  );
});

test('of a million frames some are recognized, and the others are told', async () => {
  const frame = gifImage(64, 48);
  const { problems, rasters } = await seeRecognized(
    'a.gif',
    makeGif(64, 48, Buffer.concat(Array.from({ length: 1e6 }, () => frame))),
  );
  expect(problems).toContain('What is kept with the picture has more than 100,000 fields or parts.');
  expect(problems).toContain(
    'The letters of no more than 100 pictures of the file are recognized; the others are not read.',
  );
  expect(rasters.length).toBeLessThanOrEqual(100);
});

test('a picture of a hundred thousand segments is read in time', async () => {
  const comment = segment(0xfe, Buffer.from('a'));
  const { problems } = await seeRecognized(
    'a.jpg',
    withSegments(SCENE, Buffer.concat(Array.from({ length: 150_000 }, () => comment))),
  );
  expect(problems).toContain(TORN);
});

test('XMP that goes deeper than is read is a problem of the picture', async () => {
  const deep = `${'<a>'.repeat(2_000)}x${'</a>'.repeat(2_000)}`;
  expect((await seeRecognized('a.jpg', withSegments(SCENE, xmpSegment(deep)))).problems).toEqual([
    'XML elements are nested deeper than 1,000 levels.',
  ]);
});

test('blocks within blocks are followed so far', async () => {
  const nest = (depth: number): Buffer =>
    makeTiff([{ 34377: undefinedBytes(depth === 0 ? Buffer.alloc(8) : resourceOf(nest(depth - 1))) }]);
  const { problems } = await seeRecognized('a.jpg', withSegments(SCENE, exifSegment(nest(8))));
  expect(problems).toEqual(['A part of the file that may hold text or a file is not read.']);
});

/** Exif as a resource of Photoshop. */
function resourceOf(tiff: Buffer): Buffer {
  const header = Buffer.from('8BIM\x04\x22\0\0\0\0\0\0', 'latin1');
  header.writeUInt32BE(tiff.length, 8);
  return Buffer.concat([header, tiff, Buffer.alloc(tiff.length % 2)]);
}

test('tiles that are larger than their picture are not unpacked', async () => {
  const tiff = makeTiff([
    {
      ...{ 256: shorts(64), 257: shorts(48), 258: shorts(8), 259: shorts(8), 262: shorts(1) },
      ...{ 322: longs(0xffff_ffff), 323: longs(0xffff_ffff), 324: longs(8), 325: longs(4) },
    },
  ]);
  const { problems } = await seeRecognized('a.tif', tiff, [['A line', 0.95]]);
  expect(problems).toEqual([TORN]);
});

test('a directory of directories is not followed without an end', async () => {
  let inner = {};
  for (let depth = 0; depth < 500; depth += 1) inner = { 256: shorts(24), 330: directory(inner) };
  const { problems } = await seeRecognized('a.tif', makeTiff([{ 256: shorts(24), 257: shorts(16), ...inner }]));
  expect(problems).toEqual([]);
});
