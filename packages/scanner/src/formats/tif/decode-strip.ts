import { constants, inflateSync } from 'node:zlib';
import type { Compression } from './compressions.ts';
import { decodeFax, type FaxCoding } from './decode-fax.ts';
import { decodeLzw } from './decode-lzw.ts';
import type { TiffPage } from './tiff-page.ts';

/** Those that are codes of a fax. */
const FAX: ReadonlySet<Compression> = new Set<Compression>(['rows', 't4', 't6']);

/** T4Options (TIFF 6.0, section 11): rows are coded in two dimensions. */
const TWO_DIMENSIONAL = 1;

/** The bytes of a strip, or of a tile, of so many rows: as many as there must be, zeros where fewer came. Undefined if nothing unpacks it. */
export function decodeStrip(
  packed: Uint8Array,
  page: TiffPage,
  size: { readonly width: number; readonly rows: number; readonly rowBytes: number },
): { readonly bytes: Uint8Array; readonly isWhole: boolean } | undefined {
  const strip = page.isReversed ? reverseBits(packed) : packed;
  const length = size.rows * size.rowBytes;
  const { compression } = page;
  if (compression === undefined) return undefined;
  if (FAX.has(compression)) {
    const { bytes, rows } = decodeFax(strip, size.width, size.rows, codingOf(page));
    return { bytes, isWhole: rows === size.rows };
  }
  const bytes = unpack(strip, compression, length);
  if (bytes === undefined) return undefined;
  if (bytes.length >= length) return { bytes: bytes.subarray(0, length), isWhole: true };
  const whole = new Uint8Array(length);
  whole.set(bytes);
  return { bytes: whole, isWhole: false };
}

function codingOf({ compression, faxOptions }: TiffPage): FaxCoding {
  if (compression === 'rows' || compression === 't6') return compression;
  return (faxOptions & TWO_DIMENSIONAL) === 0 ? 't4' : 't4-two-dimensional';
}

function unpack(strip: Uint8Array, compression: Compression, length: number): Uint8Array | undefined {
  switch (compression) {
    case 'none':
      return strip;
    case 'lzw':
      return decodeLzw(strip, length);
    case 'pack-bits':
      return unpackBits(strip, length);
    case 'deflate':
      return inflateStrip(strip, length);
    default:
      return undefined;
  }
}

function inflateStrip(strip: Uint8Array, length: number): Uint8Array | undefined {
  try {
    return inflateSync(strip, { maxOutputLength: Math.max(1, length), finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return undefined;
  }
}

/** TIFF 6.0, section 9: a length below 128 and so many bytes and one more, or one byte to be repeated 257 less the length times. */
function unpackBits(packed: Uint8Array, length: number): Uint8Array {
  const out = new Uint8Array(length);
  let to = 0;
  for (let at = 0; at < packed.length && to < length; ) {
    const head = packed[at] ?? 0;
    if (head < 128) {
      out.set(packed.subarray(at + 1, at + 2 + Math.min(head, length - to - 1)), to);
      to += head + 1;
      at += head + 2;
    } else {
      if (head > 128) {
        out.fill(packed[at + 1] ?? 0, to, to + 257 - head);
        to += 257 - head;
      }
      at += head === 128 ? 1 : 2;
    }
  }
  return out.subarray(0, Math.min(to, length));
}

/** FillOrder 2 (TIFF 6.0, section 8): the first point is in the lowest bit. */
function reverseBits(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte) => REVERSED[byte] ?? 0);
}

const REVERSED = Uint8Array.from({ length: 256 }, (_, byte) => {
  let reversed = 0;
  for (let bit = 0; bit < 8; bit += 1) if ((byte & (1 << bit)) !== 0) reversed |= 0x80 >> bit;
  return reversed;
});
