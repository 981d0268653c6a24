import type { Part } from '../../document.ts';
import { findWords } from '../../structures/binary-words.ts';
import { jpegSize, readJpegParts } from '../../structures/jpeg/jpeg-segments.ts';
import { readJpegSegments } from '../../structures/jpeg/read-jpeg.ts';
import { decodePicture } from '../../structures/picture/decode-picture.ts';
import { PictureFindings } from '../../structures/picture/picture-findings.ts';
import { PictureMetadata } from '../../structures/picture/picture-metadata.ts';
import { readLetters } from '../../structures/picture/read-letters.ts';
import { tellThumbnails } from '../../structures/picture/tell-thumbnails.ts';
import type { FormatContext, WholeSource } from '../format.ts';
import { readBehind } from './behind-picture.ts';
import { listPictures } from './more-pictures.ts';

/** What a JPEG says beside its picture, the letters in it, and what stands behind it. */
export async function* readJpg(source: WholeSource, context: FormatContext): AsyncGenerator<Part> {
  const { bytes } = source;
  const findings = new PictureFindings(source, context);
  const { segments, between, scans, end, isTorn } = readJpegParts(bytes);
  findings.trait('picture');
  const list = readJpegSegments(segments, findings, new PictureMetadata(findings));
  for (const each of between) findings.bytes('JPEG', each);
  // Behind the last point of a scan may stand anything, and where that is, only who unpacks all knows.
  for (const scan of scans) {
    context.progress();
    for (const words of findWords(scan, 'packed')) findings.field('raw:JPEG', words);
  }
  const listed = list === undefined ? [] : listPictures(list, list.byteOffset - bytes.byteOffset);
  readBehind(bytes, end, listed, findings);
  if (isTorn) findings.problem('bad-part');
  const size = jpegSize(segments);
  const decode = (pixelsMax: number) => decodePicture(bytes, pixelsMax);
  await tellThumbnails({ size, decode }, findings);
  if (size === undefined) findings.problem('bad-part');
  else await readLetters([{ ...size, page: 1, dpi: 0, decode }], findings);
  yield* findings.parts();
}
