import { latin1, utf8 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';
import { SMALL_SCENE, xmp } from '../pictures.ts';
import { makeWebp, riffChunk, webpFrame, webpPicture } from '../raster-files.ts';
import { ascii, gps, longs, makeTiff, offsetOf } from '../tiff.ts';

const EXIF = riffChunk('EXIF', makeTiff([{ 315: ascii('Jane Doe'), 34853: gps(38.8895, -77.0353) }]));
const XMP = riffChunk('XMP ', utf8(xmp('xmp:CreatorTool="Editor 1"')));

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = { name: 'a.webp', bytes: makeWebp(webpPicture(), EXIF, XMP) };

/** What must be read, by the name of the file. */
export const read: Cases = {
  'exif.webp': makeWebp(webpPicture(), EXIF, XMP),
  'exif-named.webp': makeWebp(webpPicture(), riffChunk('EXIF', Buffer.concat([latin1('Exif\0\0'), EXIF.subarray(8)]))),
  'thumbnail.webp': makeWebp(
    webpPicture(),
    riffChunk('EXIF', makeTiff([{}, { 259: longs(6), 513: offsetOf(SMALL_SCENE), 514: longs(SMALL_SCENE.length) }])),
  ),
  'program.webp': makeWebp(webpPicture(), riffChunk('NOTE', utf8('SSN 078-05-1120'))),
  'animation.webp': makeWebp(webpFrame(), webpFrame()),
  'appended.webp': Buffer.concat([makeWebp(webpPicture()), utf8('John Roe, SSN 078-05-1120\n')]),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'unsupported/sign.webp': makeWebp(webpPicture('large')),
  'unsupported/signs.webp': makeWebp(webpFrame('large'), webpFrame('large')),
  'malformed/torn.webp': makeWebp(webpPicture(), EXIF).subarray(0, -40),
};
