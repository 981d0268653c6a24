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
import { readBehindRows } from './png-rows.ts';
import { PngTexts } from './png-texts.ts';

/**
 * Chunks that hold numbers, tables and pixels, and the most bytes that they have (W3C PNG, 11.2 and 11.3; PNG extensions;
 * Apple's and ImageMagick's own). Pixels are as many as it takes.
 */
const WITHOUT_WORDS: Readonly<Record<string, number>> = {
  ...{ IHDR: 13, PLTE: 768, IDAT: Number.POSITIVE_INFINITY, IEND: 0, tRNS: 256, cHRM: 32, gAMA: 4, sBIT: 4, sRGB: 1 },
  ...{ cICP: 4, mDCV: 24, cLLI: 8, bKGD: 6, hIST: 512, pHYs: 9, acTL: 8, fcTL: 26, fdAT: Number.POSITIVE_INFINITY },
  ...{ oFFs: 9, sTER: 1, iDOT: 28, vpAg: 9, orNT: 1, CgBI: 4 },
};

/** What the chunks of a PNG say, the letters in all its frames, and what stands behind it. */
export async function* readPng(source: WholeSource, context: FormatContext): AsyncGenerator<Part> {
  const { bytes } = source;
  const findings = new PictureFindings(source, context);
  const { chunks, end, isTorn, hasMore } = readPngParts(bytes);
  findings.trait('picture');
  await readChunks(chunks, findings);
  await readBehindRows(chunks, findings);
  readAppended(bytes.subarray(end), findings, bytes.length);
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
    sPLT: (data) => texts.palette(data),
    caBX: (data) => metadata.jumbf(data),
    tIME: (data) => findings.field('modified', timeOf(data)),
  };
  for (const { type, data } of chunks) {
    findings.context.progress();
    if (Object.hasOwn(readers, type)) await readers[type]?.(data);
    else findings.bytes(/^[A-Za-z]{4}$/.test(type) ? type : 'chunk', data.subarray(WITHOUT_WORDS[type] ?? 0));
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
