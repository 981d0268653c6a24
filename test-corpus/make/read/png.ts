import { deflateSync } from 'node:zlib';
import { latin1, note, utf8 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';
import { box, dataset, resource, SMALL_SCENE, xmp } from '../pictures.ts';
import { makePng, pixels, pngAnimation, pngChunk, pngFrame } from '../raster-files.ts';
import { ascii, gps, longs, makeTiff, offsetOf } from '../tiff.ts';
import { makeZip } from '../zip.ts';

const SSN = '078-05-1120';
const PLACE = makeTiff([{ 34853: gps(38.8895, -77.0353) }]);
const plain = (keyword: string, text: string) => pngChunk('tEXt', latin1(`${keyword}\0${text}`));
const packed = (keyword: string, text: Uint8Array) =>
  pngChunk('zTXt', Buffer.concat([latin1(`${keyword}\0\0`), deflateSync(text)]));
const international = (keyword: string, text: Uint8Array, isPacked = false) =>
  pngChunk(
    'iTXt',
    Buffer.concat([latin1(`${keyword}\0${isPacked ? '\x01' : '\0'}\0de\0Wort\0`), isPacked ? deflateSync(text) : text]),
  );

/** A block of metadata as ImageMagick writes it. */
const profile = (kind: string, data: Uint8Array) => {
  const digits = Buffer.from(data)
    .toString('hex')
    .replace(/(.{72})/g, '$1\n');
  return packed(`Raw profile type ${kind}`, utf8(`\n${kind}\n${String(data.length).padStart(8)}\n${digits}\n`));
};

/** A profile of colors with a description (ICC.1:2001-04, 6.5.17). */
function colors(description: string): Buffer {
  const text = Buffer.concat([
    latin1('desc\0\0\0\0\0\0\0'),
    Buffer.from([description.length + 1]),
    latin1(`${description}\0`),
    Buffer.alloc(78),
  ]);
  const head = Buffer.alloc(144);
  head.writeUInt32BE(1, 128);
  head.write('desc', 132, 'latin1');
  head.writeUInt32BE(144, 136);
  head.writeUInt32BE(text.length, 140);
  return Buffer.concat([head, text]);
}

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = {
  name: 'a.png',
  bytes: makePng({
    before: [pngChunk('eXIf', PLACE), plain('Comment', `SSN ${SSN}`), packed('Author', utf8('Jane Doe'))],
    after: [international('Title', utf8('The door'))],
  }),
};

/** What must be read, by the name of the file. */
export const read: Cases = {
  'plain.png': makePng(),
  'texts.png': makePng({
    before: [
      plain('Title', 'The door'),
      plain('Author', 'Jane Doe'),
      plain('Comment', `SSN ${SSN}`),
      plain('Case', '26-000417'),
      packed('Description', utf8('John Roe, SSN 219-09-9999')),
      pngChunk('tIME', Buffer.from([0x07, 0xea, 3, 4, 5, 6, 7])),
    ],
    after: [international('Software', utf8('Schreibt äöü')), international('Source', utf8('Kamera 1'), true)],
  }),
  'exif.png': makePng({ before: [pngChunk('eXIf', PLACE)] }),
  'xmp.png': makePng({ after: [international('XML:com.adobe.xmp', utf8(xmp('xmp:CreatorTool="Editor 1"')))] }),
  'profiles.png': makePng({
    before: [
      profile('exif', Buffer.concat([latin1('Exif\0\0'), PLACE])),
      profile('iptc', resource(0x0404, dataset(2, 80, utf8('Jane Doe')))),
      profile('xmp', utf8(xmp('xmp:Label="Case 26-000417"'))),
    ],
  }),
  'colors.png': makePng({
    before: [pngChunk('iCCP', Buffer.concat([latin1('Display\0\0'), deflateSync(colors('Display of Jane Doe'))]))],
  }),
  'private-chunks.png': makePng({
    before: [
      pngChunk('prIv', utf8(`SSN ${SSN}`)),
      pngChunk('caBX', box('jumb', box('jumd', Buffer.alloc(16), latin1('\x03c2pa\0')))),
    ],
    after: [pngChunk('arCh', makeZip([note('people.txt', 'SSN 219-09-9999')]))],
  }),
  'thumbnail.png': makePng({
    before: [
      pngChunk(
        'eXIf',
        makeTiff([
          { 315: ascii('Jane Doe') },
          { 259: longs(6), 513: offsetOf(SMALL_SCENE), 514: longs(SMALL_SCENE.length) },
        ]),
      ),
    ],
  }),
  'animation.png': makePng({
    before: [pngAnimation(2), ...pngFrame(0, 24, 16, false)],
    after: pngFrame(1, 24, 16),
  }),
  'hidden-picture.png': makePng({ before: [pngAnimation(1)], after: pngFrame(0, 24, 16) }),
  'behind-the-pixels.png': makePng({ packed: Buffer.concat([pixels(24, 16), utf8(`John Roe, SSN ${SSN}\n`)]) }),
  'behind-the-last-row.png': makePng({ packed: pixels(24, 16, utf8(`John Roe, SSN ${SSN}\n`)) }),
  'a-number-behind-the-last-row.png': makePng({ packed: pixels(24, 16, utf8(SSN)) }),
  'filled-up.png': makePng({ packed: Buffer.concat([pixels(24, 16, Buffer.alloc(25)), Buffer.from('fill')]) }),
  'palette.png': makePng({ before: [pngChunk('sPLT', latin1('Colors of Jane Doe\0\x08'))] }),
  'long-density.png': makePng({ before: [pngChunk('pHYs', latin1(`\0\0\0\x01\0\0\0\x01\0SSN ${SSN}`))] }),
  'appended.png': Buffer.concat([makePng(), utf8(`John Roe, SSN ${SSN}\n`)]),
  'in-whole-blocks.png': filledUp(Buffer.from('00c01395004031e601ffffffff', 'hex')),
  'in-whole-blocks-with-words.png': filledUp(utf8(`John Roe, SSN ${SSN}\n`)),
  'appended-picture.png': Buffer.concat([makePng(), makePng({ before: [plain('Comment', 'The whole scene')] })]),
};

/** A picture that a program wrote in whole blocks, with what its memory held behind it. */
function filledUp(scraps: Uint8Array): Buffer {
  const file = Buffer.concat([makePng(), scraps]);
  return Buffer.concat([file, Buffer.alloc(512 - (file.length % 512))]);
}

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'unsupported/screen.png': makePng({ width: 64, height: 48 }),
  'unsupported/screens.png': makePng({
    ...{ width: 64, height: 48 },
    before: [pngAnimation(2), ...pngFrame(0, 64, 48, false)],
    after: pngFrame(1, 64, 48),
  }),
  'malformed/torn.png': makePng().subarray(0, -20),
  'malformed/torn-pixels.png': makePng({ packed: pixels(24, 16).subarray(0, -6) }),
  'malformed/torn-text.png': makePng({ before: [pngChunk('zTXt', latin1('Comment\0\0no deflate'))] }),
  'limit-exceeded/text-bomb.png': makePng({ before: [packed('Comment', Buffer.alloc(9e6, 'a'))] }),
  // What is left of a larger picture that was written over (aCropalypse).
  'unknown-format/leftover.png': Buffer.concat([
    makePng(),
    Uint8Array.from({ length: 300 }, (_, index) => (index * 7919 + (index >> 3) * 31) & 0xff),
  ]),
};

/** Files that META-02 must get right. */
export const judged: Cases = {
  'META-02/fail-screen-with-a-picture-behind-it.png': Buffer.concat([makePng(), makePng()]),
  'META-02/fail-screen-with-its-position.png': makePng({ before: [pngChunk('eXIf', PLACE)] }),
  'META-02/pass-screen-of-a-program.png': makePng({ before: [plain('Software', 'Editor 1')] }),
};
