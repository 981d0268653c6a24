import { latin1, utf8 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';
import { exifSegment, SCENE, withSegments } from '../pictures.ts';
import { apeTag, flacBlock, flacPicture, id3v1, makeFlac, vorbisComments } from '../sound.ts';
import { gps, makeTiff } from '../tiff.ts';

const COMMENTS = flacBlock(
  4,
  vorbisComments(
    'TITLE=Interview',
    'ARTIST=Jane Doe',
    'Officer ID=4471',
    'LOCATION=+38.8895-077.0353/',
    'DATE=2026-03-01',
  ),
);
const COVER = withSegments(SCENE, exifSegment(makeTiff([{ 34853: gps(38.8895, -77.0353) }])));

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = { name: 'a.flac', bytes: makeFlac(COMMENTS) };

/** What must be read, by the name of the file. */
export const read: Cases = {
  'comments.flac': makeFlac(COMMENTS),
  'cover.flac': makeFlac(flacBlock(6, flacPicture(COVER, 'The scene'))),
  'cover-in-comment.flac': makeFlac(
    flacBlock(4, vorbisComments(`METADATA_BLOCK_PICTURE=${flacPicture(SCENE, 'The scene').toString('base64')}`)),
  ),
  'program.flac': makeFlac(flacBlock(2, Buffer.concat([latin1('test'), utf8('kept for John Roe, SSN 078-05-1120')]))),
  'padding.flac': makeFlac(flacBlock(1, Buffer.concat([Buffer.alloc(20), utf8('old: SSN 078-05-1120')]))),
  'behind-comments.flac': makeFlac(
    flacBlock(4, Buffer.concat([vorbisComments('TITLE=Interview'), utf8('old: John Roe')])),
  ),
  'tags-behind.flac': Buffer.concat([
    makeFlac(COMMENTS),
    apeTag([['Comment', utf8('SSN 078-05-1120')]]),
    id3v1('Interview', 'John Roe', ''),
  ]),
  'appended.flac': Buffer.concat([makeFlac(COMMENTS), utf8('John Roe, SSN 078-05-1120\n')]),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'malformed/torn.flac': makeFlac(COMMENTS).subarray(0, -2),
  'malformed/torn-comments.flac': makeFlac(
    flacBlock(4, vorbisComments('TITLE=Interview', 'ARTIST=Jane').subarray(0, -3)),
  ),
  'malformed/torn-block.flac': Buffer.concat([
    latin1('fLaC'),
    flacBlock(0, Buffer.alloc(34)),
    flacBlock(4, vorbisComments('ARTIST=Jane'), true).subarray(0, -4),
  ]),
};

/** Files that a rule must get right, by its name and theirs. */
export const judged: Cases = {
  'META-02/fail-recording-with-its-position.flac': makeFlac(COMMENTS),
  'META-02/pass-recording-with-its-title.flac': makeFlac(flacBlock(4, vorbisComments('TITLE=Meeting of the board'))),
};
