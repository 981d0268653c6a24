import type { Format } from '../format.ts';

/** FLAC: blocks of metadata, then frames of sound. */
export const flac: Format = {
  id: 'flac',
  title: 'FLAC recording (RFC 9639)',
  reads:
    'Comments, covers as members, data of programs, lists of tracks; words and files in the padding; ID3 and APE tags; ' +
    'what stands behind the last frame.',
  kinds: ['flac'],
  access: 'random',
  tells: ['sound', 'orphan-text', 'appended-data'],
  leavesOut: [
    { place: 'Speech', reason: 'STR-15 notes the recording, for a person to listen to.' },
    { place: 'Sounds, and numbers of how they are kept', reason: 'They say nothing in words; speech is for a person.' },
  ],
  limits: {},
  extract: async (source, context) => (await import('./flac-reader.ts')).readFlacFile(source, context),
};
