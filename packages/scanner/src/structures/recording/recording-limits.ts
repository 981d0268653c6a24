import type { LimitSpecs } from '../../limits.ts';

/** What bounds a recording, whatever its format: given by the first format that has it, and held by all. */
export const recordingLimits = {
  recordingPartsMax: {
    value: 2_000_000,
    unit: 'count',
    why: 'Chunks, elements, pages or fields of one recording. A film of three hours has half a million pieces of sound and picture.',
  },
  recordingHeldBytesMax: {
    value: 64 * 1024 ** 2,
    unit: 'bytes',
    why: 'Of fields, covers and subtitles of one recording that are held in memory. Sound and picture are passed over.',
  },
  recordingInflatedBytesMax: {
    value: 8 * 1024 ** 2,
    unit: 'bytes',
    why: 'What one packed field or subtitle expands to. A long comment has some thousands.',
  },
} as const satisfies LimitSpecs;
