import { findWords } from '../binary-words.ts';
import { fileExtension } from '../file-extension.ts';
import { doubleWord, word } from '../little-endian.ts';

/** Where a picture may begin: after the format of the clipboard ([MS-OLEPS] 2.11), after a header of a metafile, at once. */
const PICTURE_AT: readonly number[] = [8, 16, 0];

/** A format of Windows' clipboard that is a bitmap (Standard Clipboard Formats, CF_DIB). */
const BITMAP = 8;

/** A picture of the first page, as a save some time ago left it. */
interface Thumbnail {
  /** What a picture says that is drawn step by step. */
  readonly words: readonly string[];
  /** A picture that is a file, or a bitmap. */
  readonly file?: { readonly extension: string; readonly bytes: Uint8Array };
}

/** What a property set keeps as the picture of the first page (PIDSI_THUMBNAIL). */
export function readThumbnail(bytes: Uint8Array): Thumbnail {
  for (const at of PICTURE_AT) {
    const picture = bytes.subarray(at);
    if (at === 8 && doubleWord(bytes, 4) === BITMAP) {
      return { words: [], file: { extension: 'bmp', bytes: asBitmapFile(picture) } };
    }
    const extension = fileExtension(picture);
    if (extension !== undefined) return { words: [], file: { extension, bytes: picture } };
  }
  return { words: findWords(bytes, 'likely') };
}

/** A bitmap of the clipboard as a file: before it stand a mark, its length, and where its pixels begin ([MS-WMF] 2.2.2.3; BITMAPFILEHEADER). */
function asBitmapFile(bitmap: Uint8Array): Uint8Array {
  const header = Buffer.alloc(14);
  header.write('BM', 'latin1');
  header.writeUInt32LE(header.length + bitmap.length, 2);
  const bits = word(bitmap, 14);
  const paletteBytes = bits <= 8 ? 4 * 2 ** bits : 0;
  header.writeUInt32LE(header.length + doubleWord(bitmap, 0) + paletteBytes, 10);
  return Buffer.concat([header, bitmap]);
}
