import { crc32, deflateSync } from 'node:zlib';

/** A chunk of a PNG (W3C PNG, 5.3). */
export function pngChunk(type: string, data: Uint8Array = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const numbers = Buffer.alloc(8);
  numbers.writeUInt32BE(data.length);
  numbers.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([numbers.subarray(0, 4), body, numbers.subarray(4)]);
}

/** Rows of a gray picture with a dark box in it, each behind the number of its filter, packed. */
export function pixels(width: number, height: number, excess: Uint8Array = Buffer.alloc(0)): Buffer {
  const rows = Array.from({ length: height }, (_, row) =>
    Buffer.from([
      0,
      ...Array.from({ length: width }, (__, column) => (row > height / 3 && column > width / 2 ? 20 : 240)),
    ]),
  );
  return deflateSync(Buffer.concat([...rows, excess]));
}

export interface PngOptions {
  readonly width?: number;
  readonly height?: number;
  /** Chunks before the pixels, and after them. */
  readonly before?: readonly Uint8Array[];
  readonly after?: readonly Uint8Array[];
  /** Packed pixels, if not those of the picture. */
  readonly packed?: Uint8Array;
}

/** A picture of eight bits of gray. */
export function makePng({ width = 24, height = 16, before = [], after = [], packed }: PngOptions = {}): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngChunk('IHDR', header),
    ...before,
    pngChunk('IDAT', packed ?? pixels(width, height)),
    ...after,
    pngChunk('IEND'),
  ]);
}

/** The control of a frame of an animation, and a frame (W3C PNG, third edition, 11.3.6). */
export function pngFrame(sequence: number, width: number, height: number, hasPixels = true): readonly Buffer[] {
  const control = Buffer.alloc(26);
  for (const [index, number] of [sequence, width, height].entries()) control.writeUInt32BE(number, index * 4);
  control[21] = 10;
  const number = Buffer.alloc(4);
  number.writeUInt32BE(sequence + 1);
  const frame = pngChunk('fdAT', Buffer.concat([number, pixels(width, height)]));
  return hasPixels ? [pngChunk('fcTL', control), frame] : [pngChunk('fcTL', control)];
}

/** How many frames an animation has. */
export function pngAnimation(frames: number): Buffer {
  const data = Buffer.alloc(8);
  data.writeUInt32BE(frames);
  return pngChunk('acTL', data);
}

/** Pieces of up to 255 bytes, and an empty one (GIF89a, 15). */
function pieces(data: Uint8Array): Buffer {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < data.length; at += 255) {
    const piece = data.subarray(at, at + 255);
    parts.push(Buffer.from([piece.length]), piece);
  }
  return Buffer.concat([...parts, Buffer.from([0])]);
}

export const gifComment = (text: string): Buffer =>
  Buffer.concat([Buffer.from([0x21, 0xfe]), pieces(Buffer.from(text))]);
export const gifApplication = (name: string, data: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from([0x21, 0xff, 11]), Buffer.from(name.padEnd(11), 'latin1'), pieces(data)]);
export const gifPlainText = (text: string): Buffer =>
  Buffer.concat([Buffer.from([0x21, 0x01, 12]), Buffer.alloc(12), pieces(Buffer.from(text))]);

/** XMP as it stands in a GIF: not in pieces, with all bytes from 255 down to 0 behind it (XMP part 3, 1.1.2). */
export const gifXmp = (xmp: string): Buffer =>
  Buffer.concat([
    Buffer.from([0x21, 0xff, 11]),
    Buffer.from('XMP DataXMP', 'latin1'),
    Buffer.from(xmp),
    Buffer.from([1]),
    Uint8Array.from({ length: 256 }, (_, index) => 255 - index),
    Buffer.from([0]),
  ]);

/** A picture of one color, whose codes bytes may follow. */
export function gifImage(width: number, height: number, behind: Uint8Array = Buffer.alloc(0)): Buffer {
  const header = Buffer.alloc(10);
  header[0] = 0x2c;
  header.writeUInt16LE(width, 5);
  header.writeUInt16LE(height, 7);
  // A code that clears, points one by one, the code of the end: of three bits each, the lowest first.
  const codes = [4, ...Array.from({ length: Math.min(2, width * height) }, () => 0), 5];
  let bits = 0n;
  for (const [index, code] of codes.entries()) bits |= BigInt(code) << BigInt(3 * index);
  const data = Buffer.from([Number(bits & 0xffn), Number(bits >> 8n)]);
  return Buffer.concat([header, Buffer.from([2]), pieces(Buffer.concat([data, behind]))]);
}

/** A GIF of four colors. */
export function makeGif(width: number, height: number, ...blocks: readonly Uint8Array[]): Buffer {
  const head = Buffer.from('GIF89a\0\0\0\0\xa1\0\0', 'latin1');
  head.writeUInt16LE(width, 6);
  head.writeUInt16LE(height, 8);
  const colors = Buffer.from('ffffff000000ff00000000ff', 'hex');
  return Buffer.concat([head, colors, ...blocks, Buffer.from([0x3b])]);
}

/** A chunk of a RIFF file, filled up to an even length. */
export function riffChunk(type: string, data: Uint8Array): Buffer {
  const header = Buffer.alloc(8);
  header.write(type, 'latin1');
  header.writeUInt32LE(data.length, 4);
  return Buffer.concat([header, data, Buffer.alloc(data.length % 2)]);
}

/** A red picture of 24 by 16 pixels, lossless (RFC 9649, 3). */
const RED = Buffer.from('2f17c003000750 8f22d7a3ff8188e87f00'.replace(' ', ''), 'hex');

/** A header of 64 by 48 pixels, lossless, of which the pixels are not there. */
const LARGE = Buffer.from('2f3fc00b00', 'hex');

export const webpPicture = (size: 'small' | 'large' = 'small'): Buffer =>
  riffChunk('VP8L', size === 'small' ? RED : LARGE);
export const webpFrame = (size: 'small' | 'large' = 'small'): Buffer =>
  riffChunk('ANMF', Buffer.concat([Buffer.alloc(16), webpPicture(size)]));

export function makeWebp(...chunks: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...chunks]);
  return riffChunk('RIFF', body);
}

/** A bitmap of 24 bits without the header of a file ([MS-WMF] 2.2.2.3). */
export function makeDib(width: number, height: number, rows = height): Buffer {
  const header = Buffer.alloc(40);
  header.writeUInt32LE(40);
  header.writeInt32LE(width, 4);
  header.writeInt32LE(height, 8);
  header.writeUInt16LE(1, 12);
  header.writeUInt16LE(24, 14);
  return Buffer.concat([header, Buffer.alloc(Math.ceil((width * 3) / 4) * 4 * rows, 0xc0)]);
}

/** A bitmap as a file. `gap` stands before its pixels. */
export function makeBmp(width: number, height: number, gap: Uint8Array = Buffer.alloc(0)): Buffer {
  const dib = makeDib(width, height);
  const header = Buffer.alloc(14);
  header.write('BM', 'latin1');
  header.writeUInt32LE(14 + dib.length + gap.length, 2);
  header.writeUInt32LE(54 + gap.length, 10);
  return Buffer.concat([header, dib.subarray(0, 40), gap, dib.subarray(40)]);
}

/** An icon of pictures that are files or bitmaps. */
export function makeIco(...pictures: readonly Uint8Array[]): Buffer {
  const head = Buffer.from([0, 0, 1, 0, pictures.length, 0]);
  let at = 6 + 16 * pictures.length;
  const entries = pictures.map((picture) => {
    const entry = Buffer.alloc(16);
    entry.writeUInt32LE(picture.length, 8);
    entry.writeUInt32LE(at, 12);
    at += picture.length;
    return entry;
  });
  return Buffer.concat([head, ...entries, ...pictures]);
}
