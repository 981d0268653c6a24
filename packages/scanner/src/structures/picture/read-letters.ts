import type { Box, Unrecognized } from '../../document.ts';
import { valuesOf } from '../../limits.ts';
import type { ProblemName } from '../../problem.ts';
import type { FaceFinder, PixelBox, Raster, RasterMode, RecognizedPage, TextRecognizer } from '../../recognition.ts';
import { isBlank } from '../recognized/blank.ts';
import { isCertain } from '../recognized/certainty.ts';
import { toParagraphs } from '../recognized/recognized-paragraphs.ts';
import { putBackdrop } from './backdrop.ts';
import { canDecode, type DecodedPicture, type PictureSize } from './decode-picture.ts';
import type { PictureFindings } from './picture-findings.ts';
import { pictureLimits } from './picture-limits.ts';

/** One of the pictures that a file shows: the only one, a page, or a frame. */
export interface ShownPicture extends PictureSize {
  /** From 1: a page, a frame. */
  readonly page: number;
  /** Pixels per inch; 0 where nobody says. */
  readonly dpi: number;
  /** A page that was scanned has letters; a photograph may have none. */
  readonly isScan?: boolean;
  /** Decodes it, to at most so many pixels; undefined where nothing does. Called at most once. */
  decode(pixelsMax: number): Promise<DecodedPicture | undefined>;
}

/** What came of a picture. */
type Outcome = 'read' | Unrecognized | 'not-decoded' | 'too-large';

/** What is told of one picture that is not read, and of pages by their numbers. */
const unreadAs = {
  off: ['picture-off', 'picture-page-off'],
  'not-installed': ['picture-not-installed', 'picture-page-not-installed'],
  unsure: ['picture-unsure', 'picture-page-unsure'],
  'not-decoded': ['picture-not-decoded', 'picture-page'],
} as const satisfies Record<Exclude<Outcome, 'read' | 'too-large'>, readonly [ProblemName, ProblemName]>;

/** A number of a person takes some pixels a letter: nothing of anybody stands in what is smaller. */
const HEIGHT_MIN = 8;
const WIDTH_MIN = 40;

/** Whether letters may stand in a picture of a size, upright or turned. */
function mayHoldLetters({ width, height }: PictureSize): boolean {
  return Math.min(width, height) >= HEIGHT_MIN && Math.max(width, height) >= WIDTH_MIN;
}

/** Has the letters of all pictures recognized that a file shows, and tells those that are not read. */
export async function readLetters(pictures: readonly ShownPicture[], findings: PictureFindings): Promise<void> {
  const { limits } = findings.context;
  const { pictureFramesMax } = valuesOf(pictureLimits, limits.own);
  const wanted = pictures.filter(mayHoldLetters);
  const unread = new Map<keyof typeof unreadAs, number[]>();
  for (const picture of wanted.slice(0, pictureFramesMax)) {
    findings.context.progress();
    const outcome = await readOne(picture, findings);
    if (outcome !== 'read' && outcome !== 'too-large')
      unread.set(outcome, [...(unread.get(outcome) ?? []), picture.page]);
  }
  for (const [outcome, pages] of unread) {
    if (pictures.length === 1) findings.problem(unreadAs[outcome][0]);
    else findings.problem(unreadAs[outcome][1], { pages });
  }
  if (wanted.length > pictureFramesMax) {
    findings.problem('frames-limit', { number: pictureFramesMax, limit: 'pictureFramesMax' });
  }
}

async function readOne(picture: ShownPicture, findings: PictureFindings): Promise<Outcome> {
  const { recognizer, faceFinder, limits } = findings.context;
  const { pictureDecodedPixelsMax, pictureRasterPixelsMax } = valuesOf(pictureLimits, limits.own);
  if (recognizer === undefined && faceFinder === undefined) return 'off';
  if (picture.width * picture.height > pictureDecodedPixelsMax) {
    findings.problem('picture-limit', { number: pictureDecodedPixelsMax, limit: 'pictureDecodedPixelsMax' });
    return 'too-large';
  }
  const isRead = recognizer !== undefined && (await recognizer.isInstalled?.()) !== false;
  const unread = recognizer === undefined ? 'off' : 'not-installed';
  if (!(await canDecode()) || !(isRead || faceFinder !== undefined)) return unread;
  const decoded = await picture.decode(pictureRasterPixelsMax);
  findings.context.progress();
  if (decoded === undefined) return recognizer === undefined ? 'off' : 'not-decoded';
  putBackdrop(decoded);
  const scale = Math.sqrt((decoded.width * decoded.height) / (picture.width * picture.height));
  const raster: Raster = { ...decoded, dpi: picture.dpi * scale };
  if (isBlank(raster)) return 'read';
  if (faceFinder !== undefined) await tellFaces(raster, picture, faceFinder, findings);
  return isRead ? recognize(raster, picture, recognizer, findings) : unread;
}

/** Tells each face that is seen. That none is seen says little: a person is to look all the same. */
async function tellFaces(
  raster: Raster,
  { page }: ShownPicture,
  faceFinder: FaceFinder,
  findings: PictureFindings,
): Promise<void> {
  const boxes = await faceFinder.find(raster).catch(() => undefined);
  if (boxes === undefined) findings.problem('faces-failed', { at: { kind: 'page', page } });
  for (const box of boxes ?? []) findings.trait('face', { kind: 'page', page, box: boxOf(box, raster) });
  findings.context.progress();
}

async function recognize(
  raster: Raster,
  picture: ShownPicture,
  recognizer: TextRecognizer,
  findings: PictureFindings,
): Promise<Outcome> {
  const mode = picture.isScan === true || isPaper(raster) ? 'scan' : 'photo';
  try {
    const page = withoutTexture(
      await recognizer.recognize(raster, { mode, progress: () => findings.context.progress() }),
      mode,
    );
    for (const { text, box } of toParagraphs(page)) findings.sayRecognized(text, picture.page, boxOf(box, raster));
    if (page.lines.length === 0) return picture.isScan === true ? 'unsure' : 'read';
    return isCertain(page) ? 'read' : 'unsure';
  } catch {
    return 'unsure'; // what hinders the engine with one picture is no reason to leave the next one alone
  }
}

/** Lines of fewer pixels are read by nobody, and texture is now and then taken for some. */
const LEGIBLE_MIN = 8;
const SURE_MIN = 0.8;
/** Characters of a line that texture is taken for: of one that is uncertain, and of one that is hardly more than a guess. */
const TEXTURE_LENGTH_MAX = 3;
const GUESS_LENGTH_MAX = 6;
const GUESS_MAX = 0.65;

/** What was read without what is too small to be read, or is a sign or two of texture, and uncertain. */
function withoutTexture({ lines }: RecognizedPage, mode: RasterMode): RecognizedPage {
  return {
    lines: lines.filter(({ text, confidence, box }) => {
      const isSmall = Math.min(box.height, box.width) < LEGIBLE_MIN;
      const lengthMax = confidence < GUESS_MAX ? GUESS_LENGTH_MAX : TEXTURE_LENGTH_MAX;
      const isShort = mode === 'photo' && text.length <= lengthMax;
      return confidence >= SURE_MIN || !(isSmall || isShort);
    }),
  };
}

/** The part of a page that is paper, and how light and how gray that is. */
const PAPER_SHARE_MIN = 0.6;
const PAPER_LIGHT_MIN = 200;
const PAPER_COLOR_MAX = 24;
const PAPER_STEP = 4 * 13;

/** Whether most of a picture is paper: light, and of no color. */
function isPaper({ data }: Pick<Raster, 'data'>): boolean {
  let [paper, seen] = [0, 0];
  for (let at = 0; at + 2 < data.length; at += PAPER_STEP) {
    const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]];
    const darkest = Math.min(red, green, blue);
    seen += 1;
    if (darkest >= PAPER_LIGHT_MIN && Math.max(red, green, blue) - darkest <= PAPER_COLOR_MAX) paper += 1;
  }
  return paper >= seen * PAPER_SHARE_MIN;
}

/** Points of an inch. */
const POINTS = 72;

/** Where something is, in points from the lower left; a pixel is a point where nobody says how many are an inch. */
function boxOf({ left, top, width, height }: PixelBox, raster: Raster): Box {
  const scale = POINTS / (raster.dpi > 0 ? raster.dpi : POINTS);
  const round = (pixels: number) => Math.round(pixels * scale * 100) / 100;
  return { x: round(left), y: round(raster.height - top - height), width: round(width), height: round(height) };
}
