import type { LimitSpecs } from '../../limits.ts';

/** What bounds a picture, whatever its format: given by the first format that has it, and held by all. */
export const pictureLimits = {
  pictureDecodedPixelsMax: {
    value: 64_000_000,
    unit: 'count',
    why: 'Pixels of a picture that is decoded, at four bytes each. A telephone takes 50 million, a letter page has 34 million at 600 dots an inch.',
  },
  pictureRasterPixelsMax: {
    value: 12_000_000,
    unit: 'count',
    why: 'Pixels in which letters are looked for; what is larger is made smaller.',
  },
  pictureFramesMax: {
    value: 100,
    unit: 'count',
    why: 'Pages or frames of one picture whose letters are recognized: a dense page takes six seconds of `documentMs`.',
  },
} as const satisfies LimitSpecs;
