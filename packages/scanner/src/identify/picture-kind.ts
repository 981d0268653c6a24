import { doubleWord, word } from '../structures/little-endian.ts';
import { beginsWith, signatures } from '../structures/signatures.ts';
import type { Kind } from './kinds.ts';

/** A TIFF: file-type wants to read the first directory too, which may be anywhere in the file. Of eight bytes an offset in a BigTIFF. */
export function tiffKind(bytes: Uint8Array): Kind | undefined {
  const marks = [
    signatures.tiffLittleEndian,
    signatures.tiffBigEndian,
    signatures.bigTiffLittleEndian,
    signatures.bigTiffBigEndian,
  ];
  return marks.some((mark) => beginsWith(bytes, mark)) ? 'tif' : undefined;
}

/** The pictures that office files hold and that file-type does not know: drawn step by step, or a bitmap of the clipboard. */
export function pictureKind(bytes: Uint8Array): Kind | undefined {
  if (beginsWith(bytes, signatures.placeableMetafile) || beginsWith(bytes, signatures.metafile)) return 'wmf';
  if (beginsWith(bytes, signatures.starViewMetafile)) return 'svm';
  const mark = Buffer.from(bytes.subarray(40, 44)).toString('latin1');
  if (beginsWith(bytes, signatures.enhancedMetafile) && mark === ' EMF') return 'emf';
  return isBareBitmap(bytes) ? 'bmp' : undefined;
}

/** Bits of a pixel, and ways in which they are packed ([MS-WMF] 2.1.1.3 and 2.1.1.7). */
const PIXEL_BITS: ReadonlySet<number> = new Set([1, 4, 8, 16, 24, 32]);
const COMPRESSION_MAX = 3;

/** A bitmap without the header of a file ([MS-WMF] 2.2.2.3): its own header of 40 bytes, one plane, a size that there is. */
function isBareBitmap(bytes: Uint8Array): boolean {
  if (bytes.length < 40 || doubleWord(bytes, 0) !== 40 || word(bytes, 12) !== 1) return false;
  const hasSize = doubleWord(bytes, 4) > 0 && doubleWord(bytes, 8) !== 0;
  return hasSize && PIXEL_BITS.has(word(bytes, 14)) && doubleWord(bytes, 16) <= COMPRESSION_MAX;
}
