import { type DecodedPicture, decodePicture } from '../../structures/picture/decode-picture.ts';
import { decodeStrip } from './decode-strip.ts';
import { GrayRaster } from './gray-raster.ts';
import { hasPoints, lightnessOf, undoPredictor } from './page-points.ts';
import type { TiffPage } from './tiff-page.ts';

/** What came of a page. */
export interface DecodedPage {
  readonly picture: DecodedPicture;
  /** Strips of it ended early or could not be unpacked. */
  readonly isTorn: boolean;
}

/** Rows of a page that stand together: a strip, or a tile. */
interface Block {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly rows: number;
}

/** Points of a tile: no writer makes larger ones, and each is unpacked as a whole. */
const TILE_POINTS_MAX = 16_777_216;

/**
 * Decodes a page, to at most so many pixels of gray. Undefined where nothing unpacks it. The caller has seen that it has no
 * more points than there is room for; `progress` is called for each strip.
 */
export async function decodePage(
  bytes: Uint8Array,
  page: TiffPage,
  pixelsMax: number,
  progress: () => void,
): Promise<DecodedPage | undefined> {
  const whole = wholeJpeg(bytes, page);
  if (whole !== undefined) {
    const picture = await decodePicture(whole, pixelsMax);
    return picture === undefined ? undefined : { picture, isTorn: false };
  }
  const raster = new GrayRaster(page, page.resolution, pixelsMax);
  if (page.compression === 'jpeg') {
    const isTorn = await addJpegBlocks(bytes, page, raster, progress);
    return { picture: raster.picture(page.orientation), isTorn };
  }
  if (!hasPoints(page) || page.compression === undefined || page.compression === 'old-jpeg') return undefined;
  const isTorn = addBlocks(bytes, page, raster, progress);
  return { picture: raster.picture(page.orientation), isTorn };
}

/** Where a page is one JPEG, in the way of TIFF 6.0 or as cameras have it. */
function wholeJpeg(bytes: Uint8Array, { compression, jpeg, pieces }: TiffPage): Uint8Array | undefined {
  if (compression !== 'jpeg' && compression !== 'old-jpeg') return undefined;
  const [start, length] = jpeg ?? (pieces.length === 1 ? pieces[0] : undefined) ?? [0, 0];
  const found = bytes.subarray(start, start + length);
  return found[0] === 0xff && found[1] === 0xd8 ? found : undefined;
}

/** The blocks of a page, or of one kind of samples, in their order. */
function blocksOf({ width, height, rowsPerStrip, tile }: TiffPage): readonly Block[] {
  if (tile === undefined) {
    return Array.from({ length: Math.ceil(height / rowsPerStrip) }, (_, index) => {
      const top = index * rowsPerStrip;
      return { left: 0, top, width, rows: Math.min(rowsPerStrip, height - top) };
    });
  }
  if (tile.width < 1 || tile.height < 1 || tile.width * tile.height > TILE_POINTS_MAX) return [];
  const across = Math.ceil(width / tile.width);
  const count = across * Math.ceil(height / tile.height);
  return Array.from({ length: Math.min(count, BLOCKS_MAX) }, (_, index) => ({
    left: (index % across) * tile.width,
    top: Math.floor(index / across) * tile.height,
    width: tile.width,
    rows: tile.height,
  }));
}

const BLOCKS_MAX = 200_000;

function addBlocks(bytes: Uint8Array, page: TiffPage, raster: GrayRaster, progress: () => void): boolean {
  const blocks = blocksOf(page);
  const planes = page.isPlanar ? page.samples : 1;
  const perPoint = page.isPlanar ? 1 : page.samples;
  let isTorn = blocks.length === 0 || blocks.length * planes > page.pieces.length;
  for (const [index, block] of blocks.entries()) {
    progress();
    const rowBytes = Math.ceil((block.width * perPoint * page.bits) / 8);
    const strips: Uint8Array[] = [];
    for (let plane = 0; plane < planes; plane += 1) {
      const [start, length] = page.pieces[plane * blocks.length + index] ?? [0, 0];
      const strip = decodeStrip(bytes.subarray(start, start + length), page, { ...block, rowBytes });
      if (strip?.isWhole !== true) isTorn = true;
      if (strip !== undefined) strips.push(strip.bytes);
    }
    if (strips.length === planes) addRows(strips, rowBytes, block, page, raster);
  }
  return isTorn;
}

function addRows(
  strips: readonly Uint8Array[],
  rowBytes: number,
  block: Block,
  page: TiffPage,
  raster: GrayRaster,
): void {
  for (let row = 0; row < block.rows; row += 1) {
    // A copy, where it is changed: what is not packed is the file's own.
    const rows = strips.map((strip) => {
      const own = strip.subarray(row * rowBytes, (row + 1) * rowBytes);
      return page.predictor === 2 ? own.slice() : own;
    });
    for (const each of rows) undoPredictor(each, page);
    raster.addRow(block.top + row, block.left, lightnessOf(rows, block.width, page));
  }
}

/** Strips that are a JPEG each, with tables that they share (TIFF Technical Note 2). */
async function addJpegBlocks(
  bytes: Uint8Array,
  page: TiffPage,
  raster: GrayRaster,
  progress: () => void,
): Promise<boolean> {
  let isTorn = false;
  for (const [index, block] of blocksOf(page).entries()) {
    progress();
    const [start, length] = page.pieces[index] ?? [0, 0];
    const picture = await decodePicture(withTables(bytes.subarray(start, start + length), page), TILE_POINTS_MAX);
    if (picture === undefined || picture.width > block.width) {
      isTorn = true;
      continue;
    }
    for (let row = 0; row < Math.min(picture.height, block.rows); row += 1) {
      const points = Uint8Array.from({ length: picture.width }, (_, column) => {
        const at = (row * picture.width + column) * 4;
        return 0.3 * (picture.data[at] ?? 0) + 0.59 * (picture.data[at + 1] ?? 0) + 0.11 * (picture.data[at + 2] ?? 0);
      });
      raster.addRow(block.top + row, block.left, points);
    }
  }
  return isTorn;
}

/** Marks of the start and the end have two bytes. */
const MARK_BYTES = 2;

function withTables(strip: Uint8Array, { jpegTables }: TiffPage): Uint8Array {
  if (jpegTables === undefined || jpegTables.length < 2 * MARK_BYTES) return strip;
  return Buffer.concat([jpegTables.subarray(0, -MARK_BYTES), strip.subarray(MARK_BYTES)]);
}
