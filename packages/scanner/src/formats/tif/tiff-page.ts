import type { TiffDirectory } from '../../structures/tiff/tiff-walk.ts';
import { type Compression, compressions } from './compressions.ts';

/** A picture of the file, as its directory lays it out. */
export interface TiffPage {
  readonly width: number;
  readonly height: number;
  /** It is another one made smaller (NewSubfileType, bit 0), or below another. */
  readonly isReduced: boolean;
  /** Undefined where it is none that is unpacked here. */
  readonly compression: Compression | undefined;
  /** PhotometricInterpretation: how numbers are colors. */
  readonly photometric: number;
  readonly bits: number;
  readonly samples: number;
  /** Samples of a kind stand together, not those of a point. */
  readonly isPlanar: boolean;
  readonly isReversed: boolean;
  readonly predictor: number;
  readonly faxOptions: number;
  /** 1 to 8, as in Exif. */
  readonly orientation: number;
  readonly palette: readonly number[];
  readonly rowsPerStrip: number;
  /** The size of its tiles, if it has tiles. */
  readonly tile?: { readonly width: number; readonly height: number };
  /** Where its strips or tiles are. */
  readonly pieces: readonly (readonly [start: number, length: number])[];
  /** What all strips of JPEG share. */
  readonly jpegTables?: Uint8Array;
  /** A whole JPEG that the picture is, or was made from. */
  readonly jpeg?: readonly [start: number, length: number];
  /** Pixels per inch, across and down; 0 where nobody says. */
  readonly resolution: readonly [across: number, down: number];
  readonly isLittleEndian: boolean;
}

/** Tags of TIFF 6.0 and its supplements. */
const TAGS = {
  subfile: 254,
  width: 256,
  height: 257,
  bits: 258,
  compression: 259,
  photometric: 262,
  fillOrder: 266,
  stripOffsets: 273,
  orientation: 274,
  samples: 277,
  rowsPerStrip: 278,
  stripBytes: 279,
  xResolution: 282,
  yResolution: 283,
  planar: 284,
  faxOptions: 292,
  unit: 296,
  predictor: 317,
  palette: 320,
  tileWidth: 322,
  tileHeight: 323,
  tileOffsets: 324,
  tileBytes: 325,
  jpegTables: 347,
  jpegAt: 513,
  jpegBytes: 514,
} as const;

/** Strips of one picture. A page at a row a strip has ten thousand. */
const PIECES_MAX = 200_000;
const PALETTE_MAX = 3 * 65_536;
const CENTIMETERS = 3;

/** The picture that a directory is of; undefined if it is of none. */
export function pageOf({ kind, entries }: TiffDirectory, isLittleEndian: boolean): TiffPage | undefined {
  const find = (name: keyof typeof TAGS) => entries.find(({ tag }) => tag === TAGS[name]);
  const number = (name: keyof typeof TAGS, instead: number) => find(name)?.number ?? instead;
  const numbers = (name: keyof typeof TAGS, countMax: number) => find(name)?.numbers(countMax) ?? [];
  const [width, height] = [number('width', 0), number('height', 0)];
  if (width < 1 || height < 1) return undefined;
  const hasTiles = find('tileOffsets') !== undefined;
  const starts = numbers(hasTiles ? 'tileOffsets' : 'stripOffsets', PIECES_MAX);
  const lengths = numbers(hasTiles ? 'tileBytes' : 'stripBytes', PIECES_MAX);
  const perInch = number('unit', 2) === CENTIMETERS ? 2.54 : 1;
  const tables = find('jpegTables')?.bytes;
  const jpegAt = find('jpegAt')?.number;
  return {
    width,
    height,
    isReduced: kind === 'sub-image' || (number('subfile', 0) & 1) === 1,
    compression: compressionOf(number('compression', 1)),
    photometric: number('photometric', 1),
    bits: number('bits', 1),
    samples: number('samples', 1),
    isPlanar: number('planar', 1) === 2,
    isReversed: number('fillOrder', 1) === 2,
    predictor: number('predictor', 1),
    faxOptions: number('faxOptions', 0),
    orientation: number('orientation', 1),
    palette: numbers('palette', PALETTE_MAX),
    rowsPerStrip: Math.min(height, Math.max(1, number('rowsPerStrip', height))),
    ...(hasTiles && { tile: { width: number('tileWidth', width), height: number('tileHeight', height) } }),
    pieces: starts.map((start, index) => [start, lengths[index] ?? Number.MAX_SAFE_INTEGER]),
    ...(tables !== undefined && { jpegTables: tables }),
    ...(jpegAt !== undefined && { jpeg: [jpegAt, number('jpegBytes', Number.MAX_SAFE_INTEGER)] as const }),
    resolution: [inchesOf(number('xResolution', 0), perInch), inchesOf(number('yResolution', 0), perInch)],
    isLittleEndian,
  };
}

function inchesOf(resolution: number, perInch: number): number {
  return Number.isFinite(resolution) && resolution > 0 ? resolution * perInch : 0;
}

function compressionOf(number: number): Compression | undefined {
  const known: Readonly<Record<number, Compression>> = compressions;
  return Object.hasOwn(known, number) ? known[number] : undefined;
}
