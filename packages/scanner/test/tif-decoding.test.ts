import { expect, test } from 'vitest';
import { hex } from '../../../test-corpus/make/case-bytes.ts';
import { SCENE, SIGN } from '../../../test-corpus/make/pictures.ts';
import { longs, makeTiff, offsetOf, rationals, shorts, type TiffFields } from '../../../test-corpus/make/tiff.ts';
import { seeRecognized } from './recognizing.ts';

/** A picture of 48 by 20 points in black and white, a bit each, that repeats every nine rows. */
const ROWS = ['f7fe0ffc1ff8', 'ffc1ff83ff07', 'f83ff07fe0ff'].map((row) => row.repeat(3)).join('');
const PLAIN = hex(ROWS.repeat(3).slice(0, 20 * 12));

const page = (compression: number, strip: Uint8Array, more: TiffFields = {}) =>
  makeTiff([
    {
      256: shorts(48),
      257: shorts(20),
      258: shorts(1),
      259: shorts(compression),
      262: shorts(1),
      273: offsetOf(strip),
      277: shorts(1),
      278: shorts(20),
      279: longs(strip.length),
      ...more,
    },
  ]);

/** The points of a raster, a bit each, where white is one. */
function bitsOf(data: Uint8ClampedArray): Buffer {
  const bytes = Buffer.alloc(data.length / 32);
  for (let at = 0; at < data.length / 4; at += 1) {
    if ((data[at * 4] ?? 0) > 127) bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (0x80 >> (at & 7));
  }
  return bytes;
}

/** As libtiff packs it. Of a fax, white is zero by its code; what it wrote says that one is. */
const PACKED: readonly (readonly [name: string, compression: number, digits: string, more: TiffFields])[] = [
  ['nothing', 1, PLAIN.toString('hex'), {}],
  [
    'ITU-T T.6',
    4,
    '26ac8e10e043813ffffc49e10984267fffe4f084c2133ffff447087021c09ffffe24f084c2133ffff2784261099ffffa23843810e04ffc004004',
    {},
  ],
  [
    'ITU-T T.6, the lowest bit first',
    4,
    '6435710807c281fcff3f9287902164feff270f2143c8fcff2fe2100e8403f9ff7f240f2143c8fcff4f1e428690f9ff5fc4211c0807f23f000220',
    { 266: shorts(2) },
  ],
  [
    'ITU-T T.4 in one dimension',
    3,
    '001356384c098120004d58e13026048001356384c098120004d42604c0990009a84c098132001350981302640026a78130260a0026a78130260a0026a78130260a0026ac7098130240009ab1c2604c0900026ac7098130240009a84c098132001350981302640026a1302604c8004d4f02604c14004d4f02604c14004d4f02604c14004d58e13026048001356384c0981200',
    {},
  ],
  [
    'ITU-T T.4 in two dimensions',
    3,
    '0019ab1c2604c090002ff800cd58e13026048001449e109842640066a1302604c8005fe003353c09813050017f800cd4f02604c14005447087021c090019ab1c2604c090002ff800cd42604c099000bfc0066a1302604c800527842610990019a9e04c0982800bfc0066ac709813024000bfe0',
    { 292: longs(1) },
  ],
  [
    'ITU-T T.4 in two dimensions, lines that end with a byte',
    3,
    '00019ab1c2604c0900017fc0019ab1c2604c090001449e1098426400019a84c0981320017f80019a9e04c0982800017f80019a9e04c098280001511c21c0870240019ab1c2604c0900017fc0019a84c0981320017f80019a84c09813200149e109842640019a9e04c0982800017f80019ab1c2604c0900017fc0',
    { 292: longs(5) },
  ],
  [
    'LZW',
    5,
    '803ddfc0f7e07df1028241a11057c3fd82ff41bfc0f0e8844a291103be07ef03fb81ff1a8e47a411d7fc2e15038649a1b0f8c45e2d2c8948e451b924ca4b2893c25f1010',
    {},
  ],
  [
    'PackBits',
    32_773,
    '05f7fe0ffc1ff805f7fe0ffc1ff805f7fe0ffc1ff805ffc1ff83ff0705ffc1ff83ff0705ffc1ff83ff0705f83ff07fe0ff05f83ff07fe0ff05f83ff07fe0ff05f7fe0ffc1ff805f7fe0ffc1ff805f7fe0ffc1ff805ffc1ff83ff0705ffc1ff83ff0705ffc1ff83ff0705f83ff07fe0ff05f83ff07fe0ff05f83ff07fe0ff05f7fe0ffc1ff805f7fe0ffc1ff8',
    {},
  ],
  ['deflate', 8, '789cfbfe8fff8ffc8fef48e4ff83ff9bffb323933fec3fd43ff88f4c7ea75817002f7e5587', {}],
];

test.each(PACKED)('a page that is packed by %s is decoded point by point', async (_, compression, digits, more) => {
  const { rasters, problems } = await seeRecognized('a.tif', page(compression, hex(digits), more), [['A line', 0.95]]);
  expect(problems).toEqual([]);
  expect(rasters.map(({ width, height }) => [width, height])).toEqual([[48, 20]]);
  expect(bitsOf(rasters[0]?.data ?? new Uint8ClampedArray(0)).toString('hex')).toBe(PLAIN.toString('hex'));
});

test('a fax that is twice as fine across as down is made square', async () => {
  const more = { 282: rationals(200), 283: rationals(100) };
  const { rasters } = await seeRecognized('a.tif', page(1, PLAIN, more), [['A line', 0.95]]);
  expect(rasters.map(({ width, height, dpi }) => [width, height, dpi])).toEqual([[48, 40, 200]]);
});

test('a page that lies on its side is turned', async () => {
  const { rasters } = await seeRecognized('a.tif', page(1, PLAIN, { 274: shorts(6) }), [['A line', 0.95]]);
  expect(rasters.map(({ width, height }) => [width, height])).toEqual([[20, 48]]);
});

test('a page that is torn is decoded as far as it goes, and told', async () => {
  const { rasters, problems } = await seeRecognized('a.tif', page(1, PLAIN.subarray(0, 60)), [['A line', 0.95]]);
  expect(rasters).toHaveLength(1);
  expect(problems).toEqual(['A part of the file contradicts its format, and was read as far as it could be.']);
});

test('a fax on which nothing is found is not read, and a photograph without letters is', async () => {
  const fax = await seeRecognized('a.tif', page(1, PLAIN));
  expect(fax.problems).toEqual([
    'The letters in the picture are not read, because what they say was not recognized for sure.',
  ]);
  expect((await seeRecognized('a.jpg', SIGN)).problems).toEqual([]);
});

test('what is recognized is said with its page, and what is unsure is told', async () => {
  const sure = await seeRecognized('a.jpg', SIGN, [
    ['Jane Doe', 0.95],
    ['078-05-1120', 0.9],
  ]);
  expect(sure.parts.flatMap((part) => (part.kind === 'text' ? [[part.text, part.runs]] : []))).toEqual([
    [
      'Jane Doe\n078-05-1120\x1f',
      [{ start: 0, at: { kind: 'page', page: 1, box: { x: 0, y: 12, width: 88, height: 36 } }, recognized: true }],
    ],
  ]);
  expect((await seeRecognized('a.jpg', SIGN, [['Jane D0e and others', 0.5]])).problems).toEqual([
    'The letters in the picture are not read, because what they say was not recognized for sure.',
  ]);
});

test('a picture in which no letters stand is not looked at', async () => {
  expect((await seeRecognized('a.jpg', SCENE, [['Jane Doe', 0.95]])).rasters).toEqual([]);
});

test('a picture that declares more points than are decoded is a problem, and nothing is decoded', async () => {
  const large = page(4, PLAIN, { 256: longs(60_000), 257: longs(60_000), 278: longs(60_000) });
  const { rasters, problems } = await seeRecognized('a.tif', large, [['A line', 0.95]]);
  expect(rasters).toEqual([]);
  expect(problems).toEqual(['A picture has more than 64,000,000 pixels.']);
});
