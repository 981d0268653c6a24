import type { Part } from '../../document.ts';
import { readAppended } from '../../structures/picture/appended.ts';
import { decodePicture } from '../../structures/picture/decode-picture.ts';
import { PictureFindings } from '../../structures/picture/picture-findings.ts';
import { PictureMetadata } from '../../structures/picture/picture-metadata.ts';
import { readLetters, type ShownPicture } from '../../structures/picture/read-letters.ts';
import { tellThumbnails } from '../../structures/picture/tell-thumbnails.ts';
import type { FormatContext, WholeSource } from '../format.ts';
import { CHUNKS_MAX, type PngChunk, readPngParts } from './png-chunks.ts';
import { framesOf, hidesPicture } from './png-frames.ts';
import { PngTexts } from './png-texts.ts';

/** Chunks that hold numbers, tables and pixels (W3C PNG, 11.2 and 11.3; Apple's and ImageMagick's own). */
const WITHOUT_WORDS: ReadonlySet<string> = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'cHRM', 'gAMA', 'sBIT', 'sRGB', 'cICP', 'mDCV', 'cLLI', 'bKGD', 'hIST'],
  ...['pHYs', 'sPLT', 'acTL', 'fcTL', 'fdAT', 'oFFs', 'sTER', 'iDOT', 'vpAg', 'orNT', 'CgBI'],
]);

/** What the chunks of a PNG say, the letters in all its frames, and what stands behind it. */
export async function* readPng(source: WholeSource, context: FormatContext): AsyncGenerator<Part> {
  const { bytes } = source;
  const findings = new PictureFindings(source, context);
  const { chunks, end, isTorn, hasMore } = readPngParts(bytes);
  findings.trait('picture');
  await readChunks(chunks, findings);
  readAppended(bytes.subarray(end), findings);
  if (hasMore) findings.problem('picture-parts-limit', { number: CHUNKS_MAX });
  else if (isTorn) findings.problem('bad-part');
  if (hidesPicture(chunks)) findings.trait('second-picture');
  const shown = shownPictures(bytes, chunks);
  const [picture] = shown;
  if (picture === undefined) findings.problem('bad-part');
  else await tellThumbnails({ size: picture, decode: picture.decode }, findings);
  await readLetters(shown, findings);
  yield* findings.parts();
}

async function readChunks(chunks: readonly PngChunk[], findings: PictureFindings): Promise<void> {
  const metadata = new PictureMetadata(findings);
  const texts = new PngTexts(findings, metadata);
  const readers: Readonly<Record<string, (data: Uint8Array) => void | Promise<void>>> = {
    tEXt: (data) => texts.plain(data),
    zTXt: (data) => texts.packed(data),
    iTXt: (data) => texts.international(data),
    iCCP: (data) => texts.profile(data),
    eXIf: (data) => metadata.exif(data),
    caBX: (data) => metadata.jumbf(data),
    tIME: (data) => findings.field('modified', timeOf(data)),
  };
  for (const { type, data } of chunks) {
    findings.context.progress();
    if (Object.hasOwn(readers, type)) await readers[type]?.(data);
    else if (!WITHOUT_WORDS.has(type)) findings.bytes(/^[A-Za-z]{4}$/.test(type) ? type : 'chunk', data);
  }
}

/** `tIME` (11.3.5.1), as RFC 3339 has it. */
function timeOf(data: Uint8Array): string {
  if (data.length < 7) return '';
  const view = Buffer.from(data);
  const [year, ...rest] = [view.readUInt16BE(0), ...view.subarray(2, 7)].map((number) =>
    String(number).padStart(2, '0'),
  );
  const [month, day, hour, minute, second] = rest;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}

/** Pixels per inch of so many per meter. */
const PER_INCH = 0.0254;

function shownPictures(bytes: Uint8Array, chunks: readonly PngChunk[]): readonly ShownPicture[] {
  const header = chunks.find(({ type, data }) => type === 'IHDR' && data.length >= 8);
  if (header === undefined) return [];
  const data = Buffer.from(header.data);
  const density = chunks.find((chunk) => chunk.type === 'pHYs' && chunk.data[8] === 1);
  const dpi = density === undefined ? 0 : Math.round(Buffer.from(density.data).readUInt32BE(0) * PER_INCH);
  const decode = (pixelsMax: number) => decodePicture(bytes, pixelsMax);
  const frames = framesOf(chunks).map(({ width, height, file }, index) => ({
    ...{ width, height, dpi, page: index + 2 },
    decode: (pixelsMax: number) => decodePicture(file(), pixelsMax),
  }));
  return [{ width: data.readUInt32BE(0), height: data.readUInt32BE(4), dpi, page: 1, decode }, ...frames];
}
