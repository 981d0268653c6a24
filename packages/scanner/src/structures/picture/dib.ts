import { doubleWord, signedDoubleWord, word } from '../little-endian.ts';
import type { PictureSize } from './decode-picture.ts';

/** A bitmap as Windows has it, without the header of a file ([MS-WMF] 2.2.2.3; BITMAPCOREHEADER to BITMAPV5HEADER). */
export interface Dib extends PictureSize {
  /** Bytes of its header. */
  readonly headerBytes: number;
  /** Bytes of the header, masks and colors: the pixels follow where nothing else is said. */
  readonly beforePixels: number;
  /** Bytes of the pixels: undefined where they are packed, and none can tell. */
  readonly pixelBytes: number | undefined;
  /** A color profile, or where one is: from the beginning of the header. */
  readonly profile?: { readonly kind: 'linked' | 'embedded'; readonly start: number; readonly end: number };
}

const CORE_HEADER_BYTES = 12;
const V5_HEADER_BYTES = 124;
const BIT_FIELDS = 3;
/** How a profile is kept: `LINK`, `MBED` ([MS-WMF] 2.1.1.14). */
const LINKED = 0x4c494e4b;
const EMBEDDED = 0x4d424544;

/** Reads the header of a bitmap; undefined if it is none. */
export function readDib(bytes: Uint8Array): Dib | undefined {
  const headerBytes = doubleWord(bytes, 0);
  if (headerBytes === CORE_HEADER_BYTES) return readCore(bytes);
  if (headerBytes < 16 || headerBytes > V5_HEADER_BYTES || bytes.length < headerBytes) return undefined;
  const [width, height] = [Math.abs(signedDoubleWord(bytes, 4)), Math.abs(signedDoubleWord(bytes, 8))];
  const bits = word(bytes, 14);
  const compression = headerBytes >= 20 ? doubleWord(bytes, 16) : 0;
  const masks = compression === BIT_FIELDS && headerBytes === 40 ? 12 : 0;
  const declared = headerBytes >= 36 ? doubleWord(bytes, 32) : 0;
  const colors = bits <= 8 ? (declared === 0 || declared > 2 ** bits ? 2 ** bits : declared) : 0;
  const isPlain = compression === 0 || compression === BIT_FIELDS;
  return {
    width,
    height,
    headerBytes,
    beforePixels: headerBytes + masks + 4 * colors,
    pixelBytes: isPlain ? rowBytes(width, bits) * height : undefined,
    ...(headerBytes === V5_HEADER_BYTES && profileOf(bytes)),
  };
}

function readCore(bytes: Uint8Array): Dib {
  const [width, height, bits] = [word(bytes, 4), word(bytes, 6), word(bytes, 10)];
  const beforePixels = CORE_HEADER_BYTES + (bits <= 8 ? 3 * 2 ** bits : 0);
  return { width, height, headerBytes: CORE_HEADER_BYTES, beforePixels, pixelBytes: rowBytes(width, bits) * height };
}

function profileOf(bytes: Uint8Array): Pick<Dib, 'profile'> {
  const kind = doubleWord(bytes, 56);
  const start = doubleWord(bytes, 112);
  const end = start + doubleWord(bytes, 116);
  if (kind !== LINKED && kind !== EMBEDDED) return {};
  return { profile: { kind: kind === LINKED ? 'linked' : 'embedded', start, end } };
}

function rowBytes(width: number, bits: number): number {
  return Math.ceil((width * bits) / 32) * 4;
}
