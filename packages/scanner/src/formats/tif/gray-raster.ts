import type { DecodedPicture, PictureSize } from '../../structures/picture/decode-picture.ts';

/** Fax machines scan twice as fine across as down: rows are repeated to make points square. */
const REPEAT_MAX = 4;

/** Points an inch; 0 where nobody says. */
type Resolution = readonly [across: number, down: number];

/** How often each row is repeated. */
export function repeatsOf([across, down]: Resolution): number {
  return across > 0 && down > 0 ? Math.min(REPEAT_MAX, Math.max(1, Math.round(across / down))) : 1;
}

/** Gathers the lightness of points, row by row, into a picture of at most so many pixels: each the mean of those that it stands for. */
export class GrayRaster {
  readonly #size: PictureSize;
  /** Points along each side of a pixel. */
  readonly #scale: number;
  readonly #repeat: number;
  readonly #sums: Uint32Array;
  readonly width: number;
  readonly height: number;

  /** `resolution` says how fine it is across and down, where that is known. */
  constructor(size: PictureSize, resolution: Resolution, pixelsMax: number) {
    this.#size = size;
    this.#repeat = repeatsOf(resolution);
    this.#scale = Math.max(1, Math.ceil(Math.sqrt((size.width * size.height * this.#repeat) / pixelsMax)));
    this.width = Math.ceil(size.width / this.#scale);
    this.height = Math.ceil((size.height * this.#repeat) / this.#scale);
    this.#sums = new Uint32Array(this.width * this.height);
  }

  /** Points of a row from a column on, each 0 (black) to 255. What is outside of the picture is left out. */
  addRow(row: number, column: number, points: Uint8Array): void {
    if (row >= this.#size.height) return;
    const count = Math.min(points.length, this.#size.width - column);
    for (let repeated = row * this.#repeat; repeated < (row + 1) * this.#repeat; repeated += 1) {
      const base = Math.floor(repeated / this.#scale) * this.width;
      for (let index = 0; index < count; index += 1) {
        const at = base + Math.floor((column + index) / this.#scale);
        this.#sums[at] = (this.#sums[at] ?? 0) + (points[index] ?? 0);
      }
    }
  }

  /** All of it, turned as a tag of orientation says (1 to 8, as in Exif). What mirrors is left as it is but for that. */
  picture(orientation: number): DecodedPicture {
    const isAcross = orientation === 6 || orientation === 8;
    const [width, height] = isAcross ? [this.height, this.width] : [this.width, this.height];
    const data = new Uint8ClampedArray(width * height * 4);
    const pixels = new Uint32Array(data.buffer);
    for (let row = 0; row < this.height; row += 1) {
      for (let column = 0; column < this.width; column += 1) {
        const gray = this.#grayAt(column, row);
        const [x, y] = this.#turned(column, row, orientation);
        // Of either order of bytes: red, green and blue are the same, and nothing is seen through.
        pixels[y * width + x] = OPAQUE + gray * 0x10101;
      }
    }
    return { width, height, data };
  }

  #grayAt(column: number, row: number): number {
    const across = Math.min(this.#scale, this.#size.width - column * this.#scale);
    const down = Math.min(this.#scale, this.#size.height * this.#repeat - row * this.#scale);
    return Math.round((this.#sums[row * this.width + column] ?? 0) / (across * down));
  }

  #turned(column: number, row: number, orientation: number): readonly [x: number, y: number] {
    if (orientation === 3) return [this.width - 1 - column, this.height - 1 - row];
    if (orientation === 6) return [this.height - 1 - row, column];
    if (orientation === 8) return [row, this.width - 1 - column];
    return [column, row];
  }
}

/** Alpha, in the highest byte of a number whose lowest stands first. */
const OPAQUE = 0xff000000;
