import type { Format } from '../format.ts';

/** AVI, with what OpenDML adds. */
export const avi: Format = {
  id: 'avi',
  title: 'AVI video (RIFF; OpenDML 1.02)',
  reads:
    'Lists of texts; dates, names and data of streams, Exif and fields of cameras; subtitles as members; XMP and ID3; ' +
    'words and files in padding, in pieces that nothing plays, and behind the end.',
  kinds: ['avi'],
  access: 'random',
  tells: ['sound', 'video', 'second-track', 'unlisted-media', 'orphan-text', 'appended-data'],
  leavesOut: [
    { place: 'Faces, plates, speech', reason: 'STR-15 notes the video, for a person to look at and to listen to.' },
    { place: 'Lists within lists without an end', problem: 'part-not-read' },
    { place: 'Letters that the video shows', reason: 'They go by as faces do: STR-15 sends a person to it.' },
  ],
  limits: {},
  extract: async (source, context) => (await import('./avi-reader.ts')).readAvi(source, context),
};
