import type { PictureFindings } from '../picture/picture-findings.ts';
import type { PictureMetadata } from '../picture/picture-metadata.ts';
import { textOf, wideTextOf } from '../picture/words.ts';
import { beginsWith } from '../signatures.ts';
import type { JpegSegment } from './jpeg-segments.ts';

/** What a segment of a program begins with (Exif 2.32, 4.7; XMP part 3, 1.1.3; ICC.1, B.4; CIPA DC-007; ISO/IEC 19566-5). */
const NAMES = {
  exif: Buffer.from('Exif\0', 'latin1'),
  xmp: Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1'),
  moreXmp: Buffer.from('http://ns.adobe.com/xmp/extension/\0', 'latin1'),
  icc: Buffer.from('ICC_PROFILE\0', 'latin1'),
  photoshop: Buffer.from('Photoshop 3.0\0', 'latin1'),
  jumbf: Buffer.from('JP', 'latin1'),
  jfif: Buffer.from('JFIF\0', 'latin1'),
  jfxx: Buffer.from('JFXX\0', 'latin1'),
  adobe: Buffer.from('Adobe', 'latin1'),
  multi: Buffer.from('MPF\0', 'latin1'),
  ducky: Buffer.from('Ducky', 'latin1'),
} as const;

const COMMENT = 0xfe;
const FIRST_APPLICATION = 0xe0;
const LAST_APPLICATION = 0xef;
/** Segments of the picture itself: frames, tables, scans and the like. */
const FIRST_OWN = 0xc0;

/** The digits of a packet's digest, the length of all of it, and where a piece of it belongs (XMP part 3, 1.1.3.1). */
const DIGEST_BYTES = 32;
const PIECE_HEADER_BYTES = DIGEST_BYTES + 8;

/** What several segments hold together, in the order of the file. */
interface Split {
  readonly icc: Uint8Array[];
  readonly photoshop: Uint8Array[];
  readonly jumbf: Map<number, Uint8Array[]>;
  readonly moreXmp: { readonly digest: string; readonly at: number; readonly piece: Uint8Array }[];
}

/** Reads what the segments of a JPEG say beside the picture. Gives the segment that lists more pictures, if there is one. */
export function readJpegSegments(
  segments: readonly JpegSegment[],
  findings: PictureFindings,
  metadata: PictureMetadata,
): Uint8Array | undefined {
  readSplitComments(segments, findings);
  const split: Split = { icc: [], photoshop: [], jumbf: new Map(), moreXmp: [] };
  for (const { marker, data } of segments) {
    findings.context.progress();
    if (marker === COMMENT) findings.field('comment', textOf(data));
    else if (isApplication(marker)) readApplication(marker - FIRST_APPLICATION, data, split, findings, metadata);
    else if (marker < FIRST_OWN || marker > LAST_APPLICATION) findings.bytes('JPEG', data);
  }
  readSplit(split, metadata);
  const multi = segments.find(({ marker, data }) => isApplication(marker) && beginsWith(data, NAMES.multi));
  return multi?.data.subarray(NAMES.multi.length);
}

/** What comments say together that follow one another, where a number goes on in the next. */
function readSplitComments(segments: readonly JpegSegment[], findings: PictureFindings): void {
  let pieces: string[] = [];
  for (const { marker, data } of [...segments, { marker: 0, data: NOTHING }]) {
    const text = marker === COMMENT ? textOf(data) : '';
    const last = pieces.at(-1);
    if (text !== '' && last !== undefined && GOES_ON.test(last.slice(-1)) && GOES_ON.test(text.charAt(0))) {
      pieces.push(text);
      continue;
    }
    if (pieces.length > 1) findings.say('comment', pieces.join(''));
    pieces = text === '' ? [] : [text];
  }
}

const NOTHING = new Uint8Array(0);
const GOES_ON = /[\d-]/;

function isApplication(marker: number): boolean {
  return marker >= FIRST_APPLICATION && marker <= LAST_APPLICATION;
}

/** What several segments hold together. */
function readSplit(split: Split, metadata: PictureMetadata): void {
  if (split.icc.length > 0) metadata.icc(Buffer.concat(split.icc));
  if (split.photoshop.length > 0) metadata.photoshop(Buffer.concat(split.photoshop));
  for (const pieces of split.jumbf.values()) metadata.jumbf(Buffer.concat(pieces));
  for (const pieces of Map.groupBy(split.moreXmp, ({ digest }) => digest).values()) {
    metadata.xmp(Buffer.concat(pieces.toSorted((a, b) => a.at - b.at).map(({ piece }) => piece)));
  }
}

function readApplication(
  number: number,
  data: Uint8Array,
  split: Split,
  findings: PictureFindings,
  metadata: PictureMetadata,
): void {
  const has = (name: keyof typeof NAMES) => beginsWith(data, NAMES[name]);
  const after = (name: keyof typeof NAMES, more = 0) => data.subarray(NAMES[name].length + more);
  if (has('exif')) metadata.exif(data);
  else if (has('xmp')) metadata.xmp(after('xmp'));
  else if (has('moreXmp')) keepXmp(after('moreXmp'), split);
  else if (has('icc')) split.icc.push(after('icc', 2));
  else if (has('photoshop')) split.photoshop.push(after('photoshop'));
  else if (has('jumbf') && number === 11) keepBox(data, split);
  else if (has('jfif')) readBareThumbnail(data.subarray(12), findings);
  else if (has('jfxx')) readExtension(after('jfxx'), findings);
  else if (has('ducky')) readDucky(after('ducky'), findings);
  else if (!has('adobe') && !has('multi')) findings.bytes(`APP${number}`, data);
}

function keepXmp(data: Uint8Array, { moreXmp }: Split): void {
  const view = Buffer.from(data);
  if (view.length < PIECE_HEADER_BYTES) return;
  const digest = view.toString('latin1', 0, DIGEST_BYTES);
  moreXmp.push({ digest, at: view.readUInt32BE(DIGEST_BYTES + 4), piece: view.subarray(PIECE_HEADER_BYTES) });
}

/** ISO/IEC 19566-5, annex D: which box it is a piece of, which piece, and the header of the box, which every piece repeats. */
function keepBox(data: Uint8Array, { jumbf }: Split): void {
  const view = Buffer.from(data);
  if (view.length < 16) return;
  const number = view.readUInt16BE(2);
  const pieces = jumbf.get(number);
  if (pieces === undefined) jumbf.set(number, [view.subarray(8)]);
  else pieces.push(view.subarray(16));
}

/** JFIF 1.02, page 5: width, height, and three bytes a pixel. */
function readBareThumbnail(data: Uint8Array, findings: PictureFindings): void {
  const [width = 0, height = 0] = data;
  const pixels = data.subarray(2, 2 + width * height * 3);
  if (width * height > 0 && pixels.length === width * height * 3) {
    findings.thumbnail('jfif-thumbnail.bmp', bitmapOf(pixels, width, height));
  }
  const rest = data.subarray(2 + width * height * 3);
  if (rest.length > 0) findings.bytes('JFIF', rest);
}

/** JFIF 1.02, page 6: a JPEG, or pixels with a palette, or of three bytes. */
function readExtension(data: Uint8Array, findings: PictureFindings): void {
  const [code, width = 0, height = 0] = data;
  if (code === 0x10) findings.thumbnail('jfxx-thumbnail.jpg', data.subarray(1));
  else if (code === 0x13 && data.length >= 3 + width * height * 3 && width * height > 0) {
    findings.thumbnail('jfxx-thumbnail.bmp', bitmapOf(data.subarray(3, 3 + width * height * 3), width, height));
  } else if (code === 0x11 && data.length >= 771 + width * height && width * height > 0) {
    const palette = data.subarray(3, 771);
    const colors = Array.from(data.subarray(771, 771 + width * height), (index) => [
      ...palette.subarray(3 * index, 3 * index + 3),
    ]);
    findings.thumbnail('jfxx-thumbnail.bmp', bitmapOf(Uint8Array.from(colors.flat()), width, height));
  } else findings.bytes('JFXX', data);
}

/** Pixels of red, green and blue from the top as a bitmap that is a file (BITMAPFILEHEADER, BITMAPINFOHEADER). */
function bitmapOf(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const rowBytes = (width * 3 + 3) & ~3;
  const bitmap = Buffer.alloc(54 + rowBytes * height);
  bitmap.write('BM', 'latin1');
  bitmap.writeUInt32LE(bitmap.length, 2);
  bitmap.writeUInt32LE(54, 10);
  bitmap.writeUInt32LE(40, 14);
  bitmap.writeInt32LE(width, 18);
  bitmap.writeInt32LE(height, 22);
  bitmap.writeUInt16LE(1, 26);
  bitmap.writeUInt16LE(24, 28);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const from = (row * width + column) * 3;
      const [red = 0, green = 0, blue = 0] = pixels.subarray(from, from + 3);
      bitmap.set([blue, green, red], 54 + (height - 1 - row) * rowBytes + column * 3);
    }
  }
  return bitmap;
}

/** Photoshop's Save for Web: a number, a length and, of a comment and a copyright, a count and letters of two bytes. */
function readDucky(data: Uint8Array, findings: PictureFindings): void {
  const view = Buffer.from(data);
  for (let at = 0; at + 4 <= view.length; ) {
    const [tag, length] = [view.readUInt16BE(at), view.readUInt16BE(at + 2)];
    if (tag === 0) return;
    const text = wideTextOf(view.subarray(at + 8, at + 4 + length), false);
    if (tag === 2) findings.field('comment', text);
    if (tag === 3) findings.field('raw:Copyright', text);
    at += 4 + length;
  }
}
