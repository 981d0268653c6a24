import type { Format } from '../format.ts';

/** WAVE in RIFF, RF64 and BW64. */
export const wav: Format = {
  id: 'wav',
  title: 'WAV recording (RIFF; EBU Tech 3285 and 3306; AES46)',
  reads:
    'Lists of texts, labels and notes; broadcast, radio and iXML chunks with where it was; XMP, ID3, Exif of cameras; chunks of ' +
    'programs; words and files in padding, and what stands behind the end.',
  kinds: ['wav'],
  access: 'random',
  tells: ['sound', 'orphan-text', 'appended-data'],
  leavesOut: [
    { place: 'Speech', reason: 'STR-15 notes the recording, for a person to listen to.' },
    { place: 'Lists within lists without an end', problem: 'part-not-read' },
    { place: 'Sounds', reason: 'They say nothing in words; speech is for a person.' },
  ],
  limits: {},
  extract: async (source, context) => (await import('./wav-reader.ts')).readWav(source, context),
};
