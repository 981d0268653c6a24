import { doubleWord, signedDoubleWord } from '../../structures/little-endian.ts';
import type { MetafileFindings } from './metafile-findings.ts';

/** Kinds of an image, and of a bitmap ([MS-EMFPLUS] 2.1.1.15 and 2.1.1.2). */
const BITMAP = 1;
const METAFILE = 2;
const COMPRESSED = 1;

/** Pixel formats that a bitmap of Windows has too (2.1.1.25), and their bits. */
const PIXEL_BITS: Readonly<Record<number, number>> = {
  137224: 24,
  139273: 32,
  2498570: 32,
  925707: 32,
};
const BITMAP_HEADER_BYTES = 40;

/** An image of EMF+ (2.2.1.4), as a file. */
export function readImageObject(data: Uint8Array, findings: MetafileFindings): void {
  const kind = doubleWord(data, 4);
  if (kind === METAFILE) findings.file(data.subarray(16, 16 + doubleWord(data, 12)));
  else if (kind !== BITMAP) findings.problem('part-not-read');
  else if (doubleWord(data, 24) === COMPRESSED) findings.file(data.subarray(28));
  else readPixels(data, findings);
}

/** Pixels as they are: the highest row first, where the stride is not negative. */
function readPixels(data: Uint8Array, findings: MetafileFindings): void {
  const [width, height, stride] = [8, 12, 16].map((at) => signedDoubleWord(data, at));
  const bits = PIXEL_BITS[doubleWord(data, 20)];
  if (bits === undefined || width === undefined || height === undefined || stride === undefined) {
    findings.problem('part-not-read');
    return;
  }
  if (width <= 0 || height <= 0 || Math.abs(stride) !== Math.ceil((width * bits) / 32) * 4) {
    findings.problem('bad-part');
    return;
  }
  const header = Buffer.alloc(BITMAP_HEADER_BYTES);
  header.writeUInt32LE(BITMAP_HEADER_BYTES, 0);
  header.writeInt32LE(width, 4);
  header.writeInt32LE(-height, 8);
  header.writeUInt16LE(1, 12);
  header.writeUInt16LE(bits, 14);
  findings.bitmap(header, data.subarray(28));
}
