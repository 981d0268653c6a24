import type { Format } from '../format.ts';

/** Matroska and WebM. */
export const mkv: Format = {
  id: 'mkv',
  title: 'Matroska and WebM video or recording (RFC 9559)',
  reads:
    'Titles, programs, dates; names of tracks; tags with positions and devices; chapters and subtitles at their times, also ' +
    'compressed ones; attachments as members; words and files in empty elements, in unknown ones, in tracks that are not ' +
    'listed, and behind the end.',
  kinds: ['mkv', 'webm'],
  access: 'random',
  tells: [
    'attachment',
    'disabled-track',
    'sound',
    'video',
    'second-track',
    'unlisted-media',
    'orphan-text',
    'appended-data',
  ],
  leavesOut: [
    { place: 'Tracks and blocks that are encrypted', problem: 'recording-encrypted' },
    { place: 'Subtitles that are pictures, or are compressed otherwise than by zlib', problem: 'part-not-read' },
    { place: 'Faces, plates, speech', reason: 'STR-15 notes the video, for a person to look at and to listen to.' },
    {
      place:
        'What encoders put among the frames of pictures and sound, but for messages of H.264 and H.265 in the first 64 pictures of a track',
      reason: 'It is how they were packed; nothing tells of what somebody hid there.',
    },
    { place: 'Letters that the video shows', reason: 'They go by as faces do: STR-15 sends a person to it.' },
    { place: 'Counts and lengths that programs keep as tags', reason: 'They are numbers, and say nothing of anybody.' },
  ],
  limits: {},
  extract: async (source, context) => (await import('./mkv-reader.ts')).readMkv(source, context),
};
