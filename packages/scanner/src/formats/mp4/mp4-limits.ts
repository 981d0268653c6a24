import type { LimitSpecs } from '../../limits.ts';

/** What bounds a file of the ISO base media format, beside what bounds every recording. */
export const mp4Limits = {
  mp4BoxesMax: {
    value: 500_000,
    unit: 'count',
    why: 'Boxes at the top of a file. A recording of a day in fragments of a second has 260 thousand.',
  },
  mp4SampleBytesMax: {
    value: 4 * 1024 ** 2,
    unit: 'bytes',
    why: 'Of one sample of a track of text or metadata. A second of what a camera measures has some 50 thousand.',
  },
  mp4SampleBytesInAllMax: {
    value: 1024 ** 3,
    unit: 'bytes',
    why: 'Of all samples of tracks of text and metadata. A camera measures 200 million an hour.',
  },
} as const satisfies LimitSpecs;
