import { valuesOf } from '../../limits.ts';
import { trait } from '../../parts.ts';
import { type DecodedPicture, decodePicture, type PictureSize } from './decode-picture.ts';
import { compareContents, compareProportions, type Likeness } from './likeness.ts';
import type { PictureFindings } from './picture-findings.ts';
import { pictureLimits } from './picture-limits.ts';

/** The picture that the small ones are of. */
export interface MainPicture {
  readonly size: PictureSize | undefined;
  /** Decodes it, to at most so many pixels; undefined where nothing does. */
  decode(pixelsMax: number): Promise<DecodedPicture | undefined>;
}

/** Small pictures that are compared with the picture: the others are told all the same. */
const COMPARED_MAX = 4;
/** Pixels of what is compared. */
const COMPARED_PIXELS_MAX = 160 * 160;
/** Pixels of a picture that is decoded for nothing else: more are compared by their proportions. */
const UNSEEN_PIXELS_MAX = 1_000_000;
/** Bytes of a small picture: what is larger is a preview, and as large as a picture. */
const SMALL_BYTES_MAX = 1024 ** 2;

/** Tells the small pictures that were found as files, and of each whether it shows something else than the picture. */
export async function tellThumbnails(main: MainPicture, findings: PictureFindings): Promise<void> {
  const { limits, recognizer } = findings.context;
  const { pictureDecodedPixelsMax } = valuesOf(pictureLimits, limits.own);
  const { size } = main;
  // Where nobody looks into pictures, a scan is to take as long as reading what stands beside them.
  const pixelsMax = recognizer === undefined ? UNSEEN_PIXELS_MAX : pictureDecodedPixelsMax;
  const isDecoded = size !== undefined && size.width * size.height <= pixelsMax;
  let picture: DecodedPicture | undefined;
  for (const [index, { name, bytes }] of findings.thumbnails.entries()) {
    findings.context.progress();
    let likeness: Likeness = 'unclear';
    if (size !== undefined && index < COMPARED_MAX && bytes.length <= SMALL_BYTES_MAX) {
      if (isDecoded) picture ??= await main.decode(COMPARED_PIXELS_MAX);
      likeness = await compare(bytes, size, picture);
    }
    const traits = likeness === 'different' ? [trait('thumbnail'), trait('differing-thumbnail')] : [trait('thumbnail')];
    findings.file(name, bytes, ...traits);
  }
}

async function compare(bytes: Uint8Array, size: PictureSize, picture: DecodedPicture | undefined): Promise<Likeness> {
  const small = await decodePicture(bytes, COMPARED_PIXELS_MAX);
  if (small === undefined) return 'unclear';
  const byContents = picture === undefined ? 'unclear' : compareContents(small, picture);
  return byContents === 'unclear' ? compareProportions(small, size) : byContents;
}
