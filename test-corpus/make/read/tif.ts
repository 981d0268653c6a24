import { latin1, note, utf8, utf16 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';
import { COVERED_SCENE, dataset, resource, SCENE, SMALL_SCENE, xmp } from '../pictures.ts';
import {
  ascii,
  byteValues,
  directory,
  doubles,
  gps,
  longs,
  makeTiff,
  offsetOf,
  rationals,
  shorts,
  type TiffFields,
  undefinedBytes,
} from '../tiff.ts';
import { makeZip } from '../zip.ts';

/** A page of points of one byte each: a dark box on white. */
const page = (width: number, height: number, more: TiffFields = {}): TiffFields => {
  const points = Uint8Array.from({ length: width * height }, (_, index) =>
    index % width > width / 4 && index % width < width / 2 && index > (width * height) / 3 ? 20 : 250,
  );
  return {
    256: shorts(width),
    257: shorts(height),
    258: shorts(8),
    259: shorts(1),
    262: shorts(1),
    273: offsetOf(points),
    277: shorts(1),
    278: shorts(height),
    279: longs(points.length),
    ...more,
  };
};

const one = (more: TiffFields) => makeTiff([page(32, 24, more)]);

/** What a camera keeps beside what its sensor saw: a picture in JPEG. */
const preview = (jpeg: Uint8Array): TiffFields => ({
  254: longs(1),
  256: shorts(32),
  257: shorts(24),
  259: shorts(6),
  513: offsetOf(jpeg),
  514: longs(jpeg.length),
});

const RAW = makeTiff([
  {
    ...preview(SCENE),
    271: ascii('NIKON'),
    272: ascii('N-1'),
    315: ascii('Jane Doe'),
    330: directory(page(64, 48, { 262: shorts(32_803) })),
    34665: directory({
      36867: ascii('2026:03:04 05:06:07'),
      37500: undefinedBytes(Buffer.concat([latin1('Nikon\0\x02\x10\0\0'), makeTiff([{ 29: ascii('4471001') }])])),
    }),
  },
]);

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = {
  name: 'a.tif',
  bytes: makeTiff([page(32, 24, { 315: ascii('Jane Doe'), 34853: gps(38.8895, -77.0353) }), page(24, 32)]),
};

/** What must be read, by the name of the file. */
export const read: Cases = {
  'scan.tif': one({
    269: ascii('Case 26-000417'),
    270: ascii('SSN 078-05-1120'),
    282: rationals(200),
    283: rationals(200),
    305: ascii('Scanner 1.0'),
    315: ascii('Jane Doe'),
    316: ascii('FRONTDESK-2'),
  }),
  'blocks.tif': one({
    700: byteValues(utf8(xmp('xmp:CreatorTool="Editor 1"'))),
    33723: undefinedBytes(dataset(2, 80, utf8('Jane Doe'))),
    34377: byteValues(
      Buffer.concat([
        resource(0x0404, dataset(2, 120, utf8('SSN 219-09-9999'))),
        resource(0x040c, Buffer.concat([Buffer.alloc(28), SMALL_SCENE])),
      ]),
    ),
    40093: byteValues(utf16('John Roe\0')),
  }),
  'private-fields.tif': one({
    51104: ascii('SSN 078-05-1120'),
    51105: undefinedBytes(makeZip([note('people.txt', 'SSN 219-09-9999')])),
  }),
  'map-in-degrees.tif': one({
    33550: doubles(0.001, 0.001, 0),
    33922: doubles(0, 0, 0, -77.0353, 38.8895, 0),
    34735: shorts(1, 1, 0, 3, 1024, 0, 1, 2, 1025, 0, 1, 1, 2048, 0, 1, 4326),
    34737: ascii('WGS 84|'),
  }),
  'map-of-a-projection.tif': one({
    34264: doubles(10, 0, 0, 325_000, 0, -10, 0, 4_307_000, 0, 0, 0, 0, 0, 0, 0, 1),
    34735: shorts(1, 1, 0, 1, 1024, 0, 1, 1),
    34737: ascii('Grid of the county, made by Jane Doe|'),
  }),
  'three-pages.tif': makeTiff([page(32, 24), page(32, 24, { 285: ascii('Jane Doe') }), page(24, 32)]),
  'thumbnail.tif': makeTiff([page(32, 24), preview(SMALL_SCENE)]),
  'raw-of-a-camera.nef': RAW,
  'appended.tif': Buffer.concat([one({}), utf8('John Roe, SSN 078-05-1120\n')]),
  'between.tif': between(utf8('The page before was about John Roe, SSN 078-05-1120.')),
};

/** Bytes that nothing refers to, before the first directory. */
function between(bytes: Uint8Array): Buffer {
  const tiff = makeTiff([page(32, 24, { 273: offsetOf(Buffer.concat([Buffer.alloc(32 * 24, 250), bytes])) })]);
  return tiff;
}

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'unsupported/one-page.tif': makeTiff([page(64, 48)]),
  'unsupported/two-pages.tif': makeTiff([page(64, 48), page(64, 48)]),
  'malformed/page-loop.tif': loop(),
  'malformed/torn.tif': one({}).subarray(0, -30),
};

/** A file whose first directory is followed by itself. */
function loop(): Buffer {
  const tiff = one({});
  tiff.writeUInt32LE(tiff.readUInt32LE(4), tiff.length - 4);
  return tiff;
}

/** Files that META-02 must get right. */
export const judged: Cases = {
  'META-02/fail-scan-that-covers-its-thumbnail.tif': makeTiff([covered(), preview(SCENE)]),
  'META-02/fail-raw-of-a-camera.nef': RAW,
  'META-02/pass-scan-of-a-page.tif': one({ 305: ascii('Scanner 1.0') }),
};

/** A page that is a JPEG. */
function covered(): TiffFields {
  return {
    256: shorts(32),
    257: shorts(24),
    259: shorts(7),
    273: offsetOf(COVERED_SCENE),
    279: longs(COVERED_SCENE.length),
  };
}
