import { deflateSync } from 'node:zlib';
import { hex, latin1, utf8 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';
import {
  EBML_HEADER,
  ebml,
  ebmlNumber,
  ebmlText,
  makeMkv,
  mkvBlock,
  mkvCluster,
  mkvPacked,
  mkvSubtitled,
  mkvTag,
  mkvTags,
  mkvTrack,
  mkvTracks,
  mkvVideo,
  VIDEO,
  webmHeader,
} from '../matroska.ts';
import { pictureOf, unitLengths, videoMessage } from '../movie.ts';
import { SCENE } from '../pictures.ts';
import { vorbisComments } from '../sound.ts';

const SAID = 'Officer ID: 4471, SSN 078-05-1120';
const subtitles = (...more: readonly Uint8Array[]) => mkvTrack(2, 0x11, 'S_TEXT/UTF8', ...more);
/** The first of March 2026, in nanoseconds from 2001 on. */
const DATE = hex('0b06c29e8f9a0000');
const TAGS = mkvTags(
  ['TITLE', 'Interview'],
  ['ARTIST', 'Jane Doe'],
  ['LOCATION', '+38.8895-077.0353/'],
  ['NUMBER_OF_BYTES', '4711'],
);
const attached = (name: string, type: string, bytes: Uint8Array, about = '') =>
  ebml(
    '1941a469',
    ebml('61a7', ebmlText('467e', about), ebmlText('466e', name), ebmlText('4660', type), ebml('465c', bytes)),
  );

/** Packets of Vorbis behind the lengths of the first two. */
const VORBIS_COMMENTS = Buffer.concat([latin1('\x03vorbis'), vorbisComments('ARTIST=Jane Doe'), Uint8Array.of(1)]);
const VORBIS = Buffer.concat([
  Uint8Array.of(2, 30, VORBIS_COMMENTS.length),
  Buffer.alloc(30),
  VORBIS_COMMENTS,
  Buffer.alloc(16, 'a'),
]);

/** A piece of a track with what is added to it, under numbers of kinds. */
const added = (track: number, ...additions: readonly Uint8Array[]) =>
  ebml('a0', mkvBlock(track, 0, Buffer.alloc(24, 0x11), 'a1'), ebml('75a1', ...additions));
const addition = (kind: number, data: Uint8Array) => ebml('a6', ebmlNumber('ee', kind), ebml('a5', data));

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = { name: 'a.mkv', bytes: mkvVideo(TAGS) };

/** What must be read, by the name of the file. */
export const read: Cases = {
  'tags.mkv': mkvVideo(TAGS),
  'nested-tags.mkv': mkvVideo(
    ebml(
      '1254c367',
      ebml(
        '7373',
        mkvTag('ARTIST', 'Jane Doe', mkvTag('EMAIL', 'jane@example.org')),
        ebml('67c8', ebmlText('45a3', 'RAW'), ebml('4485', utf8('unit serial number 8812'))),
      ),
    ),
  ),
  'info.mkv': makeMkv(
    ebml(
      '1549a966',
      ebmlText('7ba9', 'Interview with John Roe'),
      ebml('4461', DATE),
      ebmlText('7384', 'doe-interview.mkv'),
      ebmlText('3e83bb', 'roe-interview.mkv'),
    ),
    mkvTracks(VIDEO),
  ),
  'tracks.mkv': makeMkv(
    mkvTracks(
      mkvTrack(1, 1, 'V_VP8', ebmlText('536e', 'Camera of Jane Doe'), ebmlText('22b59c', 'the one of Jane Doe')),
      mkvTrack(
        2,
        2,
        'A_OPUS',
        ebmlNumber('b9', 0),
        ebmlText('258688', 'Opus of a recorder'),
        ebml('63a2', utf8('kept by the unit with number 8812')),
      ),
    ),
  ),
  'vorbis.mkv': makeMkv(mkvTracks(mkvTrack(1, 2, 'A_VORBIS', ebml('63a2', VORBIS)))),
  'subtitles.mkv': mkvSubtitled(
    subtitles(),
    mkvBlock(2, 1_500, utf8(SAID)),
    ebml('a0', mkvBlock(2, 4_000, utf8('My name is John Roe'), 'a1'), ebmlNumber('9b', 2_000)),
  ),
  'packed-subtitles.mkv': mkvSubtitled(subtitles(mkvPacked(0)), mkvBlock(2, 0, deflateSync(utf8(SAID)))),
  'stripped-subtitles.mkv': mkvSubtitled(subtitles(mkvPacked(3, utf8('Officer '))), mkvBlock(2, 0, utf8('ID: 4471'))),
  'packed-header.mkv': mkvSubtitled(
    subtitles(ebml('63a2', deflateSync(utf8('kept by John Roe for the trial'))), mkvPacked(0, undefined, 3)),
    mkvBlock(2, 0, deflateSync(utf8(SAID))),
  ),
  'script.mkv': mkvSubtitled(
    mkvTrack(2, 0x11, 'S_TEXT/ASS', ebml('63a2', utf8('[Script Info]\nOriginal Script: Jane Doe\n'))),
    mkvBlock(2, 0, utf8('0,0,Default,Jane Doe,0,0,0,,{\\b1}I saw him\\Nat the pier')),
  ),
  'webvtt.webm': Buffer.concat([
    webmHeader,
    ebml(
      '18538067',
      mkvTracks(VIDEO, mkvTrack(2, 0x11, 'D_WEBVTT/SUBTITLES')),
      mkvCluster(
        0,
        ebml(
          'a0',
          mkvBlock(2, 0, utf8(SAID), 'a1'),
          ebml('75a1', ebml('a6', ebml('a5', utf8('line:0\ncue of John Roe')))),
        ),
      ),
    ),
  ]),
  'additions.mkv': makeMkv(
    mkvTracks(VIDEO, mkvTrack(2, 2, 'A_OPUS')),
    mkvCluster(
      0,
      added(
        1,
        addition(1, utf8('transparency of a picture')),
        addition(4, Buffer.concat([Uint8Array.of(0xb5), utf8('a message about light')])),
      ),
      added(1, addition(9, utf8('John Roe, SSN 078-05-1120')), addition(4, utf8('219-09-9999 for Jane Doe'))),
      added(2, addition(1, utf8('nothing that Opus adds'))),
    ),
  ),
  'video-messages.mkv': makeMkv(
    mkvTracks(
      mkvTrack(1, 1, 'V_MPEG4/ISO/AVC', ebml('63a2', unitLengths('avc'))),
      mkvTrack(2, 1, 'V_MPEGH/ISO/HEVC', ebml('63a2', unitLengths('hevc')), mkvPacked(0)),
    ),
    mkvCluster(
      0,
      mkvBlock(1, 0, pictureOf(videoMessage('avc', 'Officer: Jane Doe, unit 8812'), Buffer.alloc(40, 0x65))),
      mkvBlock(2, 0, deflateSync(pictureOf(videoMessage('hevc', 'SSN 078-05-1120')))),
    ),
  ),
  'data.mkv': mkvSubtitled(mkvTrack(2, 0x21, 'B_DATA'), mkvBlock(2, 0, utf8('unit serial number 8812'))),
  'chapters.mkv': mkvVideo(
    ebml(
      '1043a770',
      ebml(
        '45b9',
        ebml(
          'b6',
          ebml('91', hex('0000000e8d4a5100')),
          ebml('80', ebmlText('85', 'What Jane Doe saw'), ebmlText('437c', 'eng')),
        ),
      ),
    ),
  ),
  'attachments.mkv': mkvVideo(
    attached('people.csv', 'text/csv', utf8('Name,SSN\nJane Doe,078-05-1120\n'), 'Those who were there'),
  ),
  'cover.mkv': mkvVideo(attached('cover.jpg', 'image/jpeg', SCENE)),
  'unlisted-track.mkv': mkvVideo(mkvCluster(0, mkvBlock(7, 0, Buffer.alloc(16)))),
  'two-sounds.mkv': makeMkv(mkvTracks(VIDEO, mkvTrack(2, 2, 'A_OPUS'), mkvTrack(3, 2, 'A_OPUS'))),
  'void.mkv': mkvVideo(ebml('ec', utf8('old: John Roe, SSN 078-05-1120'))),
  'unknown.mkv': mkvVideo(ebml('4fff', utf8('kept for John Roe, SSN 078-05-1120'))),
  'endless.mkv': Buffer.concat([
    EBML_HEADER,
    hex('1853806701ffffffffffffff'),
    mkvTracks(VIDEO, subtitles()),
    hex('1f43b67501ffffffffffffff'),
    ebmlNumber('e7', 0),
    mkvBlock(2, 0, utf8(SAID)),
    hex('1f43b67501ffffffffffffff'),
    ebmlNumber('e7', 10_000),
    mkvBlock(2, 0, utf8('My name is John Roe')),
  ]),
  'appended.mkv': Buffer.concat([mkvVideo(TAGS), utf8('John Roe, SSN 078-05-1120\n')]),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'encrypted/track.mkv': makeMkv(
    mkvTracks(VIDEO, subtitles(ebml('6d80', ebml('6240', ebmlNumber('5033', 1), ebml('5035'))))),
  ),
  'encrypted/block.mkv': mkvVideo(mkvCluster(0, ebml('af', Buffer.alloc(20, 0x9c)))),
  'unsupported/picture-subtitles.mkv': makeMkv(mkvTracks(VIDEO, mkvTrack(2, 0x11, 'S_VOBSUB'))),
  'unsupported/packed-otherwise.mkv': makeMkv(mkvTracks(VIDEO, subtitles(mkvPacked(1)))),
  'malformed/torn.mkv': mkvVideo(TAGS).subarray(0, -8),
  'malformed/between.mkv': makeMkv(mkvTracks(VIDEO), Buffer.alloc(40), mkvCluster(0)),
};

/** Files that a rule must get right, by its name and theirs. */
export const judged: Cases = {
  'STR-17/fail-video-with-another-sound.mkv': makeMkv(
    mkvTracks(VIDEO, mkvTrack(2, 2, 'A_OPUS'), mkvTrack(3, 2, 'A_OPUS')),
  ),
  'STR-17/pass-video-with-its-sound.mkv': makeMkv(mkvTracks(VIDEO, mkvTrack(2, 2, 'A_OPUS'))),
  'META-02/fail-video-with-its-position.mkv': mkvVideo(TAGS),
  'META-02/pass-video-with-its-title.webm': mkvVideo(
    mkvTags(['TITLE', 'Meeting of the board'], ['NUMBER_OF_BYTES', '4711']),
  ),
  'PII-01/fail-video-whose-subtitles-have-a-number.mkv': mkvSubtitled(
    subtitles(),
    mkvBlock(2, 0, utf8('John Roe, SSN 219-09-9999')),
  ),
  'PII-01/pass-video-with-subtitles.mkv': mkvSubtitled(subtitles(), mkvBlock(2, 0, utf8('The meeting is open.'))),
  'STR-10/fail-video-with-old-words-in-an-empty-element.mkv': mkvVideo(
    ebml('ec', utf8('old: recorded at the home of John Roe')),
  ),
  'STR-15/fail-video.mkv': mkvVideo(),
};
