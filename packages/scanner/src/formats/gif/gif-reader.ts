import type { Part } from '../../document.ts';
import { readAppended, readBehindPixels } from '../../structures/picture/appended.ts';
import { decodePicture } from '../../structures/picture/decode-picture.ts';
import { PictureFindings } from '../../structures/picture/picture-findings.ts';
import { PictureMetadata } from '../../structures/picture/picture-metadata.ts';
import { readLetters, type ShownPicture } from '../../structures/picture/read-letters.ts';
import { textOf } from '../../structures/picture/words.ts';
import type { FormatContext, WholeSource } from '../format.ts';
import { BLOCKS_MAX, type GifBlock, type GifParts, piecesAt, readGifParts } from './gif-blocks.ts';
import { restOfCodes } from './gif-codes.ts';

type Application = Extract<GifBlock, { kind: 'application' }>;
type Image = Extract<GifBlock, { kind: 'image' }>;

/** Loops of an animation. */
const WITHOUT_WORDS: ReadonlySet<string> = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0']);
const XMP = 'XMP DataXMP';
/** Behind XMP stand all bytes from 255 down to 0, so that lengths lead to the end wherever they begin (XMP part 3, 1.1.2). */
const XMP_TRAILER_BYTES = 258;
const ICC = 'ICCRGBG1012';
const C2PA = 'C2PA_GIF\x01\x00\x00';

/** What the blocks of a GIF say, the letters in all its pictures, and what stands behind it. */
export async function* readGif(source: WholeSource, context: FormatContext): AsyncGenerator<Part> {
  const { bytes } = source;
  const findings = new PictureFindings(source, context);
  const metadata = new PictureMetadata(findings);
  const parts = readGifParts(bytes);
  findings.trait('picture');
  for (const block of parts.blocks) {
    context.progress();
    if (block.kind === 'comment') findings.field('comment', textOf(block.data));
    else if (block.kind === 'plain-text') findings.say('plain text', textOf(block.data));
    else if (block.kind === 'application') readApplication(block, findings, metadata);
  }
  const images = parts.blocks.filter((block) => block.kind === 'image');
  const areWhole = images.map((image) => readBehindCodes(bytes, image, findings)).every((isWhole) => isWhole);
  readAppended(bytes.subarray(parts.end), findings);
  if (parts.hasMore) findings.problem('picture-parts-limit', { number: BLOCKS_MAX });
  else if (parts.isTorn || !areWhole || images.length === 0) findings.problem('bad-part');
  await readLetters(
    images.map((image, index) => toShown(bytes, parts, image, index + 1)),
    findings,
  );
  yield* findings.parts();
}

function readApplication({ name, data, raw }: Application, findings: PictureFindings, metadata: PictureMetadata): void {
  if (name === XMP) metadata.xmp(raw.subarray(0, Math.max(0, raw.length - XMP_TRAILER_BYTES)));
  else if (name === ICC) metadata.icc(data);
  else if (name === C2PA) metadata.jumbf(data);
  else if (!WITHOUT_WORDS.has(name)) findings.bytes('GIF', data);
}

/** Reads what stands in the data of a picture that no program draws. Whether its codes are whole. */
function readBehindCodes(bytes: Uint8Array, image: Image, findings: PictureFindings): boolean {
  findings.context.progress();
  const codes = piecesAt(bytes.subarray(0, image.end), image.codesAt + 1);
  const { excess, behind, isTorn } = restOfCodes(codes, bytes[image.codesAt] ?? 0, image.width * image.height);
  findings.bytes('GIF', excess);
  readBehindPixels(behind, findings);
  return !isTorn;
}

/** A picture of the file as a GIF of its own. */
function toShown(bytes: Uint8Array, { head, width, height }: GifParts, image: Image, page: number): ShownPicture {
  const decode = (pixelsMax: number) => {
    const control = image.control ?? new Uint8Array(0);
    const file = Buffer.concat([head, control, bytes.subarray(image.start, image.end), Buffer.from([0x3b])]);
    return decodePicture(file, pixelsMax);
  };
  // What is decoded has the size of all of it.
  return { width: Math.max(width, image.width), height: Math.max(height, image.height), page, dpi: 0, decode };
}
