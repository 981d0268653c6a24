import { doubleWord } from './little-endian.ts';
import { beginsWith, signatures } from './signatures.ts';

/** What embedded files begin with, and what they are called. */
const STARTS: readonly (readonly [Uint8Array, string])[] = [
  [signatures.pdf, 'pdf'],
  [signatures.gzip, 'gz'],
  [signatures.zipLocal, 'zip'],
  [signatures.compound, 'ole'],
  [signatures.tiffLittleEndian, 'tif'],
  [signatures.tiffBigEndian, 'tif'],
  // PNG (ISO/IEC 15948, 5.2), JPEG (ISO/IEC 10918-1, B.1.1.3), GIF 89a, 17.
  [Buffer.from('89504e470d0a1a0a', 'hex'), 'png'],
  [Buffer.from('ffd8ff', 'hex'), 'jpg'],
  [Buffer.from('GIF8', 'latin1'), 'gif'],
  // [MS-WMF] 2.3.2.3, a placeable metafile.
  [Buffer.from('d7cdc69a', 'hex'), 'wmf'],
  [Buffer.from('{\\rtf', 'latin1'), 'rtf'],
  [Buffer.from('<?xml', 'latin1'), 'xml'],
  [Buffer.from('efbbbf3c3f786d6c', 'hex'), 'xml'],
  [Buffer.from('fffe3c003f007800', 'hex'), 'xml'],
];

/** What a file is called that bytes begin as; undefined if they begin as none that is known. */
export function fileExtension(bytes: Uint8Array): string | undefined {
  const found = STARTS.find(([start]) => beginsWith(bytes, start));
  if (found !== undefined) return found[1];
  // [MS-EMF] 2.3.4.2: the type of the first record, and the signature of the header.
  if (doubleWord(bytes, 0) === 1 && doubleWord(bytes, 40) === 0x464d4520) return 'emf';
  // [MS-WMF] 2.2.2.9 and 2.2.2.3: the mark, and a header of 40 bytes.
  const isBitmap = bytes[0] === 0x42 && bytes[1] === 0x4d && doubleWord(bytes, 14) === 40;
  return isBitmap ? 'bmp' : undefined;
}
