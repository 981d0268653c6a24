import { at } from '../value.ts';
import { applyTo, type Matrix } from './matrix.ts';
import { areaOf, boundsOf, intersect, type Rectangle, UNIT_SQUARE } from './rectangle.ts';

/** Cells along a side of a sample at most: of a letter page, one for a letter of the smallest print. */
const CELLS_MAX = 512;
/** Cells along a side of what is asked for that are looked at. */
const LOOKS_MAX = 48;
/** Pixels along a side of a cell that are looked at. */
const PIXELS_MAX = 4;

/** What pdf.js makes of a picture (pdf.js 6, `ImageKind` in `src/shared/util.js`). */
const KINDS = { bits: 1, rgb: 2, rgba: 3 } as const;

/** Of 255: what a bar on a scan is not lighter than. */
const DARK_MAX = 80;

/** Of 255: what paper is not darker than on a scan. */
const PAPER_MIN = 170;

/** The lightest and the darkest of some pixels, from 0 (black) to 255 (white). */
export interface Shades {
  readonly darkest: number;
  readonly lightest: number;
  /** The part of them that is dark through and through, from 0 to 1: of letters it is small, of a bar with gaps large. */
  readonly darkShare: number;
}

/** What a picture shows where, coarsely: pixels are too many to be kept. */
export class PictureSample {
  /** No pixel of it lets through what is behind. */
  readonly isOpaque: boolean;
  /** Some part of it lets nothing through. */
  readonly hasOpaque: boolean;
  readonly #columns: number;
  readonly #rows: number;
  readonly #darkest: Uint8Array;
  readonly #lightest: Uint8Array;
  /** 1 where it lets nothing through. */
  readonly #opaque: Uint8Array;

  private constructor(columns: number, rows: number, opaque: Uint8Array, darkest: Uint8Array, lightest: Uint8Array) {
    this.#columns = columns;
    this.#rows = rows;
    this.#opaque = opaque;
    this.isOpaque = !opaque.includes(0);
    this.hasOpaque = opaque.includes(1);
    this.#darkest = darkest;
    this.#lightest = lightest;
  }

  /** Of what pdf.js decoded; undefined if it is no picture. `isMask` is one of bits that paints and lets through. */
  static of(image: unknown, isMask: boolean): PictureSample | undefined {
    const [width, height] = [Number(at(image, 'width')), Number(at(image, 'height'))];
    const data = at(image, 'data');
    if (!(width > 0 && height > 0) || !ArrayBuffer.isView(data)) return undefined;
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    const kind = isMask ? KINDS.bits : at(image, 'kind');
    const [columns, rows] = [Math.min(CELLS_MAX, width), Math.min(CELLS_MAX, height)];
    const darkest = new Uint8Array(columns * rows);
    const lightest = new Uint8Array(columns * rows);
    const opaque = new Uint8Array(columns * rows);
    const pixels = new Pixels(shadesOf(bytes, kind, width), stepsOf(width, columns), stepsOf(height, rows));
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const cell = row * columns + column;
        pixels.look(column, row);
        darkest[cell] = pixels.darkest;
        lightest[cell] = pixels.lightest;
        // A mask paints where its bits are 0, and nothing elsewhere.
        opaque[cell] = (isMask ? pixels.lightest === 0 : pixels.isOpaque) ? 1 : 0;
      }
    }
    return new PictureSample(columns, rows, opaque, darkest, lightest);
  }

  /** The part of it that is as light as paper, from 0 to 1. */
  get paperShare(): number {
    let paper = 0;
    for (const shade of this.#lightest) if (shade >= PAPER_MIN) paper += 1;
    return paper / Math.max(1, this.#lightest.length);
  }

  /** Whether a point of the page is where it lets nothing through, given the inverse of the matrix that puts it there. */
  isOpaqueAt(x: number, y: number, inverse: Matrix): boolean {
    const [across, up] = applyTo(inverse, x, y);
    if (across < 0 || across >= 1 || up < 0 || up >= 1) return false;
    const [column, row] = [Math.floor(across * this.#columns), Math.floor((1 - up) * this.#rows)];
    return this.#opaque[Math.min(row, this.#rows - 1) * this.#columns + column] === 1;
  }

  /** Of the part of it that is in a rectangle of the page, where `matrix` puts it; undefined outside of it. */
  shadesIn(rectangle: Rectangle, matrix: Matrix): Shades | undefined {
    const inverse = invert(matrix);
    if (inverse === undefined) return undefined;
    const { left, bottom, right, top } = boundsOf(inverse, rectangle);
    if (right <= 0 || left >= 1 || top <= 0 || bottom >= 1) return undefined;
    // The first row of a picture is the upper one.
    const [fromX, toX] = cellsOf(left, right, this.#columns);
    const [fromY, toY] = cellsOf(1 - top, 1 - bottom, this.#rows);
    let [darkest, lightest, dark, count] = [255, 0, 0, 0];
    const [stepX, stepY] = [Math.ceil((toX - fromX) / LOOKS_MAX), Math.ceil((toY - fromY) / LOOKS_MAX)];
    for (let row = fromY; row < toY; row += stepY) {
      for (let cell = row * this.#columns + fromX; cell < row * this.#columns + toX; cell += stepX) {
        darkest = Math.min(darkest, this.#darkest[cell] ?? 255);
        lightest = Math.max(lightest, this.#lightest[cell] ?? 0);
        count += 1;
        if ((this.#lightest[cell] ?? 0) <= DARK_MAX) dark += 1;
      }
    }
    return { darkest, lightest, darkShare: dark / Math.max(1, count) };
  }
}

/** A picture of this part of a page is a picture of the page: the text behind it is what was recognized in it. */
const PAGE_PICTURE = 0.4;

/** Whether what is put there is a picture of a page. */
export function isOfPage(matrix: Matrix, page: Rectangle): boolean {
  return areaOf(intersect(squareOf(matrix), page)) >= PAGE_PICTURE * areaOf(page);
}

/** The part of a page that a picture covers at most. */
export function squareOf(matrix: Matrix): Rectangle {
  return boundsOf(matrix, UNIT_SQUARE);
}

/** Which pixels of each cell along a side are looked at, `count` of every one, one cell after another. */
interface Steps {
  readonly pixels: Int32Array;
  readonly count: number;
}

function stepsOf(pixels: number, cells: number): Steps {
  const count = Math.min(PIXELS_MAX, Math.ceil(pixels / cells));
  const steps = new Int32Array(cells * count);
  for (let cell = 0; cell < cells; cell++) {
    const [from, to] = [Math.floor((cell * pixels) / cells), Math.floor(((cell + 1) * pixels) / cells)];
    for (let step = 0; step < count; step++)
      steps[cell * count + step] = from + Math.floor((step * (to - from)) / count);
  }
  return { pixels: steps, count };
}

/** Looks at the pixels of one cell after another. */
class Pixels {
  readonly #shadeAt: (x: number, y: number) => number;
  readonly #xs: Steps;
  readonly #ys: Steps;
  darkest = 255;
  lightest = 0;
  isOpaque = true;

  constructor(shadeAt: (x: number, y: number) => number, xs: Steps, ys: Steps) {
    this.#shadeAt = shadeAt;
    this.#xs = xs;
    this.#ys = ys;
  }

  look(column: number, row: number): void {
    this.darkest = 255;
    this.lightest = 0;
    this.isOpaque = true;
    for (let step = 0; step < this.#ys.count; step++) {
      this.#lookAlong(column, this.#ys.pixels[row * this.#ys.count + step] ?? 0);
    }
  }

  #lookAlong(column: number, y: number): void {
    const { pixels, count } = this.#xs;
    for (let index = column * count; index < (column + 1) * count; index++) {
      const shade = this.#shadeAt(pixels[index] ?? 0, y);
      // What lets through is white.
      if (shade < 0) this.isOpaque = false;
      const seen = shade < 0 ? 255 : shade;
      if (seen < this.darkest) this.darkest = seen;
      if (seen > this.lightest) this.lightest = seen;
    }
  }
}

/** What tells how light a pixel is: from 0 to 255, and below 0 where it is not opaque. */
function shadesOf(bytes: Uint8Array, kind: unknown, width: number): (x: number, y: number) => number {
  if (kind === KINDS.bits) {
    const rowBytes = (width + 7) >> 3;
    return (x, y) => (((bytes[y * rowBytes + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1 ? 255 : 0);
  }
  const size = kind === KINDS.rgba ? 4 : 3;
  return (x, y) => {
    const pixel = (y * width + x) * size;
    if (size === 4 && (bytes[pixel + 3] ?? 0) < OPAQUE_MIN) return -1;
    return Math.round(0.299 * (bytes[pixel] ?? 0) + 0.587 * (bytes[pixel + 1] ?? 0) + 0.114 * (bytes[pixel + 2] ?? 0));
  };
}

/** Of 255: what is behind a pixel that lets through less cannot be read. */
const OPAQUE_MIN = 230;

function cellsOf(from: number, to: number, cells: number): readonly [number, number] {
  const first = Math.min(cells - 1, Math.max(0, Math.floor(from * cells)));
  return [first, Math.min(cells, Math.max(first + 1, Math.ceil(to * cells)))];
}

/** The matrix that undoes another; undefined of one that presses all into a line. */
export function invert([a, b, c, d, e, f]: Matrix): Matrix | undefined {
  const area = a * d - b * c;
  if (area === 0 || !Number.isFinite(area)) return undefined;
  const [x, y] = applyTo([d / area, -b / area, -c / area, a / area, 0, 0], e, f);
  return [d / area, -b / area, -c / area, a / area, -x, -y];
}
