import type { Part } from '../../document.ts';
import { decodePicture } from '../../structures/picture/decode-picture.ts';
import { readDib } from '../../structures/picture/dib.ts';
import { readGaps } from '../../structures/picture/gaps.ts';
import { PictureFindings } from '../../structures/picture/picture-findings.ts';
import { readLetters, type ShownPicture } from '../../structures/picture/read-letters.ts';
import type { FormatContext, WholeSource } from '../format.ts';

/** ICONDIR and ICONDIRENTRY: six bytes, and sixteen for each picture. */
const HEAD_BYTES = 6;
const ENTRY_BYTES = 16;

/** Where a picture is in the file. */
interface Entry {
  readonly start: number;
  readonly end: number;
}

/** The pictures of an icon: those that are a PNG are files, the letters of all others are looked for. */
export async function* readIco(source: WholeSource, context: FormatContext): AsyncGenerator<Part> {
  const { bytes } = source;
  const findings = new PictureFindings(source, context);
  findings.trait('picture');
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const declared = view.length < HEAD_BYTES ? 0 : view.readUInt16LE(4);
  const count = Math.min(declared, Math.floor((view.length - HEAD_BYTES) / ENTRY_BYTES));
  const entries = Array.from({ length: Math.max(0, count) }, (_, index): Entry => {
    const at = HEAD_BYTES + index * ENTRY_BYTES;
    const start = view.readUInt32LE(at + 12);
    return { start, end: start + view.readUInt32LE(at + 8) };
  });
  const isTorn = count < declared || entries.length === 0 || entries.some(({ end }) => end > bytes.length);
  if (isTorn) findings.problem('bad-part');
  readGaps(bytes, [{ start: 0, end: HEAD_BYTES + count * ENTRY_BYTES }, ...entries], findings);
  const shown: ShownPicture[] = [];
  // The same picture may be listed under several sizes.
  const seen = new Set<number>();
  for (const { start, end } of entries) {
    context.progress();
    if (seen.has(start)) continue;
    seen.add(start);
    const picture = bytes.subarray(start, end);
    if (picture[0] === 0x89 && picture[1] === 0x50) findings.file(`icon-${seen.size}.png`, picture);
    else shown.push(...bitmapOf(picture, shown.length + 1));
  }
  await readLetters(shown, findings);
  yield* findings.parts();
}

/** The bitmap of an icon: twice as high as it is, for below it stands what is seen through. */
function bitmapOf(picture: Uint8Array, page: number): readonly ShownPicture[] {
  const dib = readDib(picture);
  if (dib === undefined) return [];
  const [width, height] = [dib.width, Math.ceil(dib.height / 2)];
  const decode = (pixelsMax: number) => {
    const file = Buffer.concat([Buffer.alloc(14), picture]);
    file.write('BM', 'latin1');
    file.writeUInt32LE(file.length, 2);
    file.writeUInt32LE(14 + dib.beforePixels, 10);
    if (file.length >= 26) file.writeInt32LE(height, 22);
    return decodePicture(file, pixelsMax);
  };
  return [{ width, height, page, dpi: 0, decode }];
}
