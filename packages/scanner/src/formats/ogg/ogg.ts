import type { Format } from '../format.ts';

/** Ogg, with what is in its streams. */
export const ogg: Format = {
  id: 'ogg',
  title: 'Ogg recording or video (RFC 3533; Vorbis, Opus, Speex, FLAC, Theora, Kate, Skeleton)',
  reads:
    'Comments and covers of every stream, also of streams that follow one another; subtitles of Kate at their times; what ' +
    'Skeleton says of streams; words and files in padding, between and behind the pages.',
  kinds: ['ogg', 'oga', 'ogv', 'ogm', 'ogx', 'opus', 'spx'],
  access: 'random',
  tells: ['sound', 'video', 'orphan-text', 'appended-data'],
  leavesOut: [
    { place: 'Streams of other kinds', problem: 'part-not-read' },
    { place: 'Speech, faces, plates', reason: 'STR-15 notes the recording, for a person to look at and to listen to.' },
    { place: 'Sounds and pictures of the streams', reason: 'They say nothing in words that is not for a person.' },
  ],
  limits: {},
  extract: async (source, context) => (await import('./ogg-reader.ts')).readOgg(source, context),
};
