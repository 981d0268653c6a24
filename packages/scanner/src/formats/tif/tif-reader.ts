import type { Part } from '../../document.ts';
import { readGaps } from '../../structures/picture/gaps.ts';
import { PictureFindings } from '../../structures/picture/picture-findings.ts';
import { PictureMetadata } from '../../structures/picture/picture-metadata.ts';
import { readLetters, type ShownPicture } from '../../structures/picture/read-letters.ts';
import { tellThumbnails } from '../../structures/picture/tell-thumbnails.ts';
import type { FormatContext, WholeSource } from '../format.ts';
import { decodePage } from './decode-page.ts';
import { repeatsOf } from './gray-raster.ts';
import { pageOf, type TiffPage } from './tiff-page.ts';

/** What the directories of a TIFF say, the letters of all its pages, and what stands where nothing refers to. */
export async function* readTif(source: WholeSource, context: FormatContext): AsyncGenerator<Part> {
  const { bytes } = source;
  const findings = new PictureFindings(source, context);
  findings.trait('picture');
  const { directories, used } = new PictureMetadata(findings).tiff(bytes);
  const isLittleEndian = bytes[0] === 0x49;
  const pages = directories.flatMap((directory) => pageOf(directory, isLittleEndian) ?? []);
  readGaps(bytes, [...used, ...pages.flatMap(rangesOf)], findings);
  const shown = shownPages(pages);
  const [first] = shown;
  if (first === undefined) findings.problem('bad-part');
  else await tellThumbnails({ size: first, decode: decoderOf(bytes, first, findings) }, findings);
  await readLetters(
    shown.map((page, index) => toShown(bytes, page, index + 1, findings)),
    findings,
  );
  yield* findings.parts();
}

function rangesOf({ pieces, jpeg }: TiffPage) {
  return [...pieces, ...(jpeg === undefined ? [] : [jpeg])].map(([start, length]) => ({ start, end: start + length }));
}

/** Pages, but not a page made smaller; of a raw picture of a camera the largest of its pictures that is a JPEG. */
function shownPages(pages: readonly TiffPage[]): readonly TiffPage[] {
  const own = pages.filter(({ isReduced, photometric }) => !isReduced && photometric < RAW);
  if (own.length > 0) return own;
  const size = ({ width, height }: TiffPage) => width * height;
  const jpegs = pages.filter(({ compression }) => compression === 'jpeg' || compression === 'old-jpeg');
  return (jpegs.length > 0 ? jpegs : pages).toSorted((a, b) => size(b) - size(a)).slice(0, 1);
}

/** PhotometricInterpretation of what a sensor saw (DNG 1.7: CFA, LinearRaw). */
const RAW = 32_803;

function toShown(bytes: Uint8Array, page: TiffPage, number: number, findings: PictureFindings): ShownPicture {
  const isFax = page.bits * page.samples === 1;
  const [across] = page.resolution;
  const decode = decoderOf(bytes, page, findings);
  const height = page.height * repeatsOf(page.resolution);
  return { width: page.width, height, page: number, dpi: across, ...(isFax && { isScan: true }), decode };
}

function decoderOf(bytes: Uint8Array, page: TiffPage, findings: PictureFindings) {
  return async (pixelsMax: number) => {
    const decoded = await decodePage(bytes, page, pixelsMax, () => findings.context.progress());
    if (decoded?.isTorn === true) findings.problem('bad-part');
    return decoded?.picture;
  };
}
