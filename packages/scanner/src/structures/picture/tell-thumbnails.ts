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
const COMPARED_PIXELS_MAX = 256 * 256;
/** Bytes of a small picture: what is larger is a preview, and as large as a picture. */
const SMALL_BYTES_MAX = 1024 ** 2;

/** Tells the small pictures that were found as files, and of each whether it shows something else than the picture. */
export async function tellThumbnails(main: MainPicture, findings: PictureFindings): Promise<void> {
  const { pictureDecodedPixelsMax } = valuesOf(pictureLimits, findings.context.limits.own);
  const { size } = main;
  const isSmall = size !== undefined && size.width * size.height <= pictureDecodedPixelsMax;
  let picture: DecodedPicture | undefined;
  for (const [index, { name, bytes }] of findings.thumbnails.entries()) {
    findings.context.progress();
    let likeness: Likeness = 'unclear';
    if (isSmall && index < COMPARED_MAX && bytes.length <= SMALL_BYTES_MAX) {
      picture ??= await main.decode(COMPARED_PIXELS_MAX);
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
