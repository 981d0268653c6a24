import { recordingLimits } from '../../structures/recording/recording-limits.ts';
import type { Format } from '../format.ts';

/** MPEG audio, layers I to III, and AAC in frames, with the tags that programs put around them. */
export const mp3: Format = {
  id: 'mp3',
  title: 'MP3, MP2 and AAC recording (ISO/IEC 11172-3, 13818-7; ID3)',
  reads:
    'ID3v1, ID3v2.2 to 2.4 with covers and files as members, lyrics at their times, addresses and data of programs; APE and ' +
    'Lyrics3 tags; words and files in padding, before, between and behind the frames.',
  kinds: ['mp3', 'mp2', 'mp1', 'aac'],
  access: 'random',
  tells: ['sound', 'orphan-text', 'embedded-object', 'prepended-data', 'appended-data'],
  leavesOut: [
    { place: 'Frames of a tag that are encrypted', problem: 'recording-encrypted' },
    { place: 'Compressed tags of ID3v2.2, which no program writes', problem: 'part-not-read' },
    { place: 'Speech', reason: 'STR-15 notes the recording, for a person to listen to.' },
    {
      place: 'Numbers of loudness, of times and of how sound is kept; what is hidden among the bits of a frame',
      reason: 'They say nothing in words.',
    },
  ],
  limits: recordingLimits,
  extract: async (source, context) => (await import('./mp3-reader.ts')).readMp3(source, context),
};
