import type { Format } from '../format.ts';

/** Advanced Systems Format, in which Windows Media is kept. */
export const asf: Format = {
  id: 'asf',
  title: 'Windows Media video or recording (ASF 01.20.05: WMV, WMA)',
  reads:
    'Descriptions, also of every stream and of programs; covers and pictures of a brand as members; scripts and markers at ' +
    'their times; XMP; words and files in padding, in unknown objects, and behind the end.',
  kinds: ['asf'],
  access: 'random',
  tells: ['sound', 'video', 'orphan-text', 'appended-data'],
  leavesOut: [
    { place: 'Recordings that are encrypted', problem: 'recording-encrypted' },
    { place: 'Streams of commands and of files', problem: 'part-not-read' },
    { place: 'Faces, plates, speech', reason: 'STR-15 notes the recording, for a person to look at and to listen to.' },
    {
      place: 'Fields that are numbers, and letters that the video shows',
      reason: 'They are for a person, or say nothing in words.',
    },
  ],
  limits: {},
  extract: async (source, context) => (await import('./asf-reader.ts')).readAsf(source, context),
};
