import type { Format } from '../format.ts';
import { mp4Limits } from './mp4-limits.ts';

/** Video and sound of the ISO base media format and of QuickTime. */
export const mp4: Format = {
  id: 'mp4',
  title: 'Video and sound of the ISO base media format and of QuickTime (ISO/IEC 14496-12; MP4, M4A, MOV, 3GP, F4V)',
  reads:
    'What users, programs and cameras say in it, XMP and C2PA too, with covers as members; where it was taken, also all along the ' +
    'way (GoPro, Google, Sony, cameras in cars); subtitles, texts and chapters at their times; links to other files; free room ' +
    'that holds something; tracks that are switched off or second, what an edit leaves out, media that no track refers to, what ' +
    'stands behind the end.',
  kinds: ['mp4', 'm4v', 'm4a', 'm4p', 'm4b', 'mov', 'mj2', '3gp', '3g2', 'f4v', 'f4p', 'f4b', 'f4a'],
  access: 'random',
  tells: [
    ...(['video', 'sound', 'second-track', 'disabled-track', 'trimmed-media', 'unlisted-media'] as const),
    ...(['orphan-text', 'comment', 'thumbnail', 'appended-data'] as const),
  ],
  leavesOut: [
    { place: 'Tracks that only a key opens', problem: 'recording-encrypted' },
    {
      place:
        'Subtitles that are pictures or captions of television (CEA-608), tracks of metadata of no known kind, fragments without their movie, previews in PICT, places of cameras in no known layout',
      problem: 'part-not-read',
    },
    {
      place: 'Faces, plates and letters in pictures, speech',
      reason: 'STR-15 notes the recording, for a person to look at and to listen to.',
    },
    {
      place:
        'What encoders put among the frames of pictures and sound, but for messages of H.264 and H.265 in the first 64 pictures of a track',
      reason: 'It is how they were packed; nothing tells of what somebody hid there.',
    },
    { place: 'Media that a track refers to in another file', reason: 'It is not here; where it was is told.' },
    {
      place: 'Places between the first and the last of a way',
      reason: 'The first and the last are told, and how many there are.',
    },
  ],
  limits: mp4Limits,
  extract: async (source, context) => (await import('./mp4-reader.ts')).readMp4(source, context),
};
