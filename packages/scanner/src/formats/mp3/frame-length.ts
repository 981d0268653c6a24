/** Kilobits a second by the index of a header, of MPEG-1 layers I, II, III, and of MPEG-2 layer I, and layers II and III (ISO/IEC 11172-3, 2.4.2.3; 13818-3, 2.4.2.3). */
const RATES: readonly (readonly number[])[] = [
  [0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
  [0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
];
/** Samples a second of MPEG-1; of MPEG-2 the half, of 2.5 a quarter. */
const SAMPLES: readonly number[] = [44_100, 48_000, 32_000];

/** No header is longer, and no frame. */
export const FRAME_HEADER_BYTES = 7;
export const FRAME_BYTES_MAX = 8_192;

/** The length of the frame that begins at an offset; undefined if none does. What has no rate of its own counts as none. */
export function frameLength(bytes: Uint8Array, at: number): number | undefined {
  const [first = 0, second = 0, third = 0] = [bytes[at], bytes[at + 1], bytes[at + 2]];
  if (first !== 0xff || second < 0xe0) return undefined;
  const layer = 4 - ((second >> 1) & 3);
  if (layer === 4) return second >= 0xf0 ? adtsLength(bytes, at) : undefined;
  return mpegLength((second >> 3) & 3, layer, third);
}

/** By the bits of the version, of which 3 is MPEG-1 and 0 is MPEG-2.5, the layer, and the third byte. */
function mpegLength(version: number, layer: number, third: number): number | undefined {
  const samples = SAMPLES[(third >> 2) & 3];
  const isFirst = version === 3;
  const kilobits = RATES[isFirst ? layer - 1 : layer === 1 ? 3 : 4]?.[third >> 4] ?? 0;
  if (version === 1 || samples === undefined || kilobits === 0) return undefined;
  const perSecond = isFirst ? samples : samples / (version === 2 ? 2 : 4);
  const padding = (third >> 1) & 1;
  if (layer === 1) return (Math.floor((12_000 * kilobits) / perSecond) + padding) * 4;
  return Math.floor(((!isFirst && layer === 3 ? 72_000 : 144_000) * kilobits) / perSecond) + padding;
}

/** ISO/IEC 13818-7, 6.2.1: thirteen bits, the header counted. */
function adtsLength(bytes: Uint8Array, at: number): number | undefined {
  const [third = 0, fourth = 0, fifth = 0, sixth = 0] = bytes.subarray(at + 2, at + 6);
  const length = ((fourth & 3) << 11) | (fifth << 3) | (sixth >> 5);
  return ((third >> 2) & 15) > 12 || length < FRAME_HEADER_BYTES ? undefined : length;
}
