import type { TiffPage } from './tiff-page.ts';

/** How numbers are colors (TIFF 6.0, PhotometricInterpretation). */
const WHITE_IS_ZERO = 0;
const RGB = 2;
const PALETTE = 3;
const CMYK = 5;

/** Bits of a sample that are read. */
const BITS: ReadonlySet<number> = new Set([1, 2, 4, 8, 16]);

/** Whether the points of a page can be told: of what is not, lightness is not known. */
export function hasPoints({ bits, samples, photometric, width }: TiffPage): boolean {
  const isKnown = photometric <= 6 || photometric === 8;
  return isKnown && BITS.has(bits) && samples >= 1 && samples <= SAMPLES_MAX && width * samples * bits <= ROW_BITS_MAX;
}

const SAMPLES_MAX = 16;
const ROW_BITS_MAX = 2 ** 31;

/** Undoes the difference of a row from its left (TIFF 6.0, section 14). Changes the row. */
export function undoPredictor(row: Uint8Array, { predictor, bits, samples, isPlanar, isLittleEndian }: TiffPage): void {
  if (predictor !== 2) return;
  const step = isPlanar ? 1 : samples;
  if (bits === 8) for (let at = step; at < row.length; at += 1) row[at] = (row[at] ?? 0) + (row[at - step] ?? 0);
  if (bits !== 16) return;
  const [high, low] = isLittleEndian ? [1, 0] : [0, 1];
  for (let at = step * 2; at + 1 < row.length; at += 2) {
    const before = at - step * 2;
    const sum =
      ((row[at + high] ?? 0) + (row[before + high] ?? 0)) * 256 + (row[at + low] ?? 0) + (row[before + low] ?? 0);
    row[at + high] = sum >> 8;
    row[at + low] = sum;
  }
}

/** How light the points of a row are, each 0 to 255: of a row of bytes, or of one a sample where samples stand apart. */
export function lightnessOf(rows: readonly Uint8Array[], width: number, page: TiffPage): Uint8Array {
  const { photometric } = page;
  const points = new Uint8Array(width);
  const sample = samplerOf(rows, page);
  const colors = Math.min(page.samples, photometric === CMYK ? 4 : 3);
  for (let column = 0; column < width; column += 1) {
    const first = sample(column, 0);
    if (photometric === PALETTE) points[column] = paletteLightness(page, column, rows[0] ?? NO_ROW);
    else if (photometric === WHITE_IS_ZERO) points[column] = 255 - first;
    else if (photometric === RGB && colors === 3) points[column] = mixed(first, sample(column, 1), sample(column, 2));
    else if (photometric === CMYK && colors === 4) {
      const ink = mixed(first, sample(column, 1), sample(column, 2));
      points[column] = ((255 - ink) * (255 - sample(column, 3))) / 255;
    } else points[column] = first;
  }
  return points;
}

const NO_ROW = new Uint8Array(0);

function mixed(red: number, green: number, blue: number): number {
  return 0.3 * red + 0.59 * green + 0.11 * blue;
}

/** Gives a sample of a point as 0 to 255. */
function samplerOf(rows: readonly Uint8Array[], { bits, samples, isPlanar, isLittleEndian }: TiffPage) {
  const most = 2 ** Math.min(8, bits) - 1;
  const highByte = isLittleEndian ? 1 : 0;
  return (column: number, sample: number): number => {
    const row = rows[isPlanar ? sample : 0] ?? NO_ROW;
    const index = isPlanar ? column : column * samples + sample;
    if (bits === 8) return row[index] ?? 0;
    if (bits === 16) return row[index * 2 + highByte] ?? 0;
    return (rawBits(row, index, bits) * 255) / most;
  };
}

function rawBits(row: Uint8Array, index: number, bits: number): number {
  const at = index * bits;
  return ((row[at >> 3] ?? 0) >> (8 - bits - (at & 7))) & (2 ** bits - 1);
}

/** A palette has all reds, all greens, all blues, of sixteen bits. */
function paletteLightness({ palette, bits }: TiffPage, column: number, row: Uint8Array): number {
  const index = bits === 8 ? (row[column] ?? 0) : rawBits(row, column, Math.min(8, bits));
  const count = palette.length / 3;
  return mixed(palette[index] ?? 0, palette[count + index] ?? 0, palette[2 * count + index] ?? 0) / 257;
}
