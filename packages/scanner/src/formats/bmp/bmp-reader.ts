import type { Part } from '../../document.ts';
import { doubleWord } from '../../structures/little-endian.ts';
import { readAppended } from '../../structures/picture/appended.ts';
import { decodePicture } from '../../structures/picture/decode-picture.ts';
import { type Dib, readDib } from '../../structures/picture/dib.ts';
import { readGaps } from '../../structures/picture/gaps.ts';
import { PictureFindings } from '../../structures/picture/picture-findings.ts';
import { PictureMetadata } from '../../structures/picture/picture-metadata.ts';
import { readLetters } from '../../structures/picture/read-letters.ts';
import { textOf } from '../../structures/picture/words.ts';
import type { FormatContext, WholeSource } from '../format.ts';

/** Bytes of the header of a file (BITMAPFILEHEADER), which a bitmap of the clipboard does not have. */
const FILE_HEADER_BYTES = 14;
/** `BM`, the first byte low. */
const MARK = [0x42, 0x4d] as const;

/** The letters in a bitmap, its color profile, and what stands between its parts and behind it. */
export async function* readBmp(source: WholeSource, context: FormatContext): AsyncGenerator<Part> {
  const { bytes } = source;
  const findings = new PictureFindings(source, context);
  findings.trait('picture');
  const hasHeader = bytes[0] === MARK[0] && bytes[1] === MARK[1];
  const start = hasHeader ? FILE_HEADER_BYTES : 0;
  const dib = readDib(bytes.subarray(start));
  if (dib === undefined || dib.width === 0 || dib.height === 0) findings.problem('bad-part');
  else {
    const pixelsAt = hasHeader ? doubleWord(bytes, 10) : dib.beforePixels;
    readAround(bytes, start, pixelsAt, dib, findings);
    const file = hasHeader ? bytes : withHeader(bytes, dib);
    const decode = (pixelsMax: number) => decodePicture(file, pixelsMax);
    await readLetters([{ width: dib.width, height: dib.height, page: 1, dpi: 0, decode }], findings);
  }
  yield* findings.parts();
}

/** What else than the picture is in the file. */
function readAround(bytes: Uint8Array, start: number, pixelsAt: number, dib: Dib, findings: PictureFindings): void {
  const { profile, pixelBytes } = dib;
  const used = [{ start: 0, end: start + dib.beforePixels }];
  if (profile !== undefined) {
    const found = bytes.subarray(start + profile.start, start + profile.end);
    if (profile.kind === 'linked') findings.field('raw:ProfilePath', textOf(found));
    else new PictureMetadata(findings).icc(found);
    used.push({ start: start + profile.start, end: start + profile.end });
  }
  if (pixelBytes === undefined) {
    // Packed: it goes as far as the header says, or to the end.
    const declared = start > 0 ? doubleWord(bytes, 2) : bytes.length;
    const end = declared > pixelsAt && declared <= bytes.length ? declared : bytes.length;
    readGaps(bytes.subarray(0, end), [...used, { start: pixelsAt, end }], findings);
    readAppended(bytes.subarray(end), findings);
    return;
  }
  if (pixelsAt + pixelBytes > bytes.length) findings.problem('bad-part');
  readGaps(bytes, [...used, { start: pixelsAt, end: pixelsAt + pixelBytes }], findings);
}

function withHeader(bytes: Uint8Array, { beforePixels }: Dib): Uint8Array {
  const header = Buffer.alloc(FILE_HEADER_BYTES);
  header.set(MARK);
  header.writeUInt32LE(FILE_HEADER_BYTES + bytes.length, 2);
  header.writeUInt32LE(FILE_HEADER_BYTES + beforePixels, 10);
  return Buffer.concat([header, bytes]);
}
