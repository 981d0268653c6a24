import type { Part } from '../../document.ts';
import { readAppended } from '../../structures/picture/appended.ts';
import { decodePicture, type PictureSize } from '../../structures/picture/decode-picture.ts';
import { PictureFindings } from '../../structures/picture/picture-findings.ts';
import { PictureMetadata } from '../../structures/picture/picture-metadata.ts';
import { readLetters, type ShownPicture } from '../../structures/picture/read-letters.ts';
import { tellThumbnails } from '../../structures/picture/tell-thumbnails.ts';
import type { FormatContext, WholeSource } from '../format.ts';
import { CHUNKS_MAX, type RiffChunk, readChunks, webpOf } from './webp-chunks.ts';

/** Where the chunks begin: behind `RIFF`, a length and `WEBP`. */
const HEAD_BYTES = 12;
/** A frame begins with where it is, its size, and how long it is shown (WebP Container Specification, Animation). */
const FRAME_HEADER_BYTES = 16;

/** What the chunks of a WebP say, the letters in all its frames, and what stands behind it. */
export async function* readWebp(source: WholeSource, context: FormatContext): AsyncGenerator<Part> {
  const { bytes } = source;
  const findings = new PictureFindings(source, context);
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = view.length < HEAD_BYTES ? view.length : Math.min(view.length, 8 + view.readUInt32LE(4));
  const { chunks, isTorn } = readChunks(view.subarray(HEAD_BYTES, end));
  findings.trait('picture');
  readTexts(chunks, findings);
  readAppended(bytes.subarray(end), findings);
  if (chunks.length >= CHUNKS_MAX) findings.problem('picture-parts-limit', { number: CHUNKS_MAX });
  const shown = shownPictures(bytes, chunks);
  const [first] = shown;
  if (isTorn || first === undefined) findings.problem('bad-part');
  if (first !== undefined) await tellThumbnails({ size: first, decode: first.decode }, findings);
  await readLetters(shown, findings);
  yield* findings.parts();
}

function readTexts(chunks: readonly RiffChunk[], findings: PictureFindings): void {
  const metadata = new PictureMetadata(findings);
  const readers: Readonly<Record<string, (data: Uint8Array) => void>> = {
    EXIF: (data) => metadata.exif(data),
    'XMP ': (data) => metadata.xmp(data),
    ICCP: (data) => metadata.icc(data),
    C2PA: (data) => metadata.jumbf(data),
    ...Object.fromEntries(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ANIM'].map((type) => [type, () => undefined])),
    // Besides the picture of the frame.
    ANMF: (data) => readTexts(readChunks(data.subarray(FRAME_HEADER_BYTES)).chunks.filter(isNoFrame), findings),
  };
  for (const { type, data } of chunks) {
    findings.context.progress();
    if (Object.hasOwn(readers, type)) readers[type]?.(data);
    else findings.bytes(/^\w{3}[\w ]$/.test(type) ? type.trim() : 'chunk', data);
  }
}

function isNoFrame({ type }: RiffChunk): boolean {
  return type !== 'ANMF';
}

function shownPictures(bytes: Uint8Array, chunks: readonly RiffChunk[]): readonly ShownPicture[] {
  const frames = chunks.filter(({ type }) => type === 'ANMF');
  if (frames.length === 0) {
    const size = sizeOf(chunks);
    const decode = (pixelsMax: number) => decodePicture(bytes, pixelsMax);
    return size === undefined ? [] : [{ ...size, page: 1, dpi: 0, decode }];
  }
  return frames.flatMap(({ data }, index) => {
    const own = readChunks(data.subarray(FRAME_HEADER_BYTES)).chunks;
    const size = sizeOf(own);
    const decode = (pixelsMax: number) => decodePicture(frameFile(own, size), pixelsMax);
    return size === undefined ? [] : [{ ...size, page: index + 1, dpi: 0, decode }];
  });
}

/** The size that the picture itself declares (RFC 6386, 9.1; WebP Lossless Bitstream, 3). */
function sizeOf(chunks: readonly RiffChunk[]): PictureSize | undefined {
  const lossless = chunks.find(({ type, data }) => type === 'VP8L' && data.length >= 5);
  if (lossless !== undefined) {
    const bits = Buffer.from(lossless.data).readUInt32LE(1);
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
  }
  const lossy = chunks.find(({ type, data }) => type === 'VP8 ' && data.length >= 10);
  if (lossy === undefined) return undefined;
  const data = Buffer.from(lossy.data);
  return { width: data.readUInt16LE(6) & 0x3fff, height: data.readUInt16LE(8) & 0x3fff };
}

/** A flag of the extended header: some of it is seen through. */
const ALPHA = 0x10;

function frameFile(chunks: readonly RiffChunk[], size: PictureSize | undefined): Uint8Array {
  const alpha = chunks.some(({ type }) => type === 'ALPH');
  const own = chunks.filter(({ type }) => type === 'ALPH' || type === 'VP8 ' || type === 'VP8L');
  if (!alpha || size === undefined) return webpOf(own);
  const header = Buffer.alloc(10);
  header[0] = ALPHA;
  header.writeUIntLE(size.width - 1, 4, 3);
  header.writeUIntLE(size.height - 1, 7, 3);
  return webpOf([{ type: 'VP8X', data: header }, ...own]);
}
