import { latin1, utf8 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';
import { SCENE } from '../pictures.ts';
import { flacBlock, flacPicture, longLE, oggPage, vorbisComments } from '../sound.ts';

const BEGINS = 2;
const ENDS = 4;
const SOUND = Buffer.alloc(60, 0x11);
const COMMENTS = ['TITLE=Interview', 'ARTIST=Jane Doe', 'Officer ID=4471'];

/** A stream: the packet that begins it, the one with comments, and sound. */
function stream(serial: number, head: string, comments: Uint8Array, flags = ENDS): Buffer {
  return Buffer.concat([
    oggPage(serial, [Buffer.concat([latin1(head), Buffer.alloc(23)])], BEGINS),
    oggPage(serial, [comments]),
    oggPage(serial, [SOUND, SOUND], flags),
  ]);
}

const vorbis = (serial: number, ...comments: readonly string[]) =>
  stream(serial, '\x01vorbis', Buffer.concat([latin1('\x03vorbis'), vorbisComments(...comments), Uint8Array.of(1)]));
const opus = (serial: number, ...comments: readonly string[]) =>
  stream(serial, 'OpusHead', Buffer.concat([latin1('OpusTags'), vorbisComments(...comments)]));

/** Kate (libkate, OggKate): what begins it, with a clock of a thousandth; and a text at a time. */
function kate(serial: number): Buffer {
  const head = Buffer.alloc(64);
  head.write('\x80kate\0\0\0', 'latin1');
  head.writeUInt32LE(1_000, 24);
  head.writeUInt32LE(1, 28);
  head.write('en', 32, 'latin1');
  head.write('SUB', 48, 'latin1');
  const said = utf8('Officer ID: 4471 speaks');
  const packet = Buffer.alloc(25);
  packet.writeBigInt64LE(2_500n, 1);
  return Buffer.concat([
    oggPage(serial, [head], BEGINS),
    oggPage(serial, [Buffer.concat([latin1('\x81kate\0\0\0\0'), vorbisComments('TITLE=Subtitles')])]),
    oggPage(serial, [Buffer.concat([packet, longLE(said.length), said])], ENDS),
  ]);
}

const flac = Buffer.concat([
  oggPage(7, [Buffer.concat([latin1('\x7fFLAC\x01\0\0\x02fLaC'), flacBlock(0, Buffer.alloc(34))])], BEGINS),
  oggPage(7, [flacBlock(4, vorbisComments('ARTIST=Jane Doe')), flacBlock(6, flacPicture(SCENE, 'front'))]),
  oggPage(7, [Buffer.concat([Uint8Array.of(0xff, 0xf8), SOUND])], ENDS),
]);

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = { name: 'a.ogg', bytes: vorbis(1, ...COMMENTS) };

/** What must be read, by the name of the file. */
export const read: Cases = {
  'vorbis.ogg': good.bytes,
  'handler.ogg': vorbis(1, 'HANDLER_NAME=SoundHandler'),
  'opus.opus': opus(1, ...COMMENTS),
  'cover.opus': opus(1, `METADATA_BLOCK_PICTURE=${flacPicture(SCENE, 'The scene').toString('base64')}`),
  'speex.spx': stream(1, 'Speex   1.2', vorbisComments(...COMMENTS)),
  'theora.ogv': Buffer.concat([
    stream(1, '\x80theora\x03\x02', Buffer.concat([latin1('\x81theora'), vorbisComments(...COMMENTS)])),
    kate(2),
  ]),
  'flac.oga': flac,
  'chained.ogg': Buffer.concat([vorbis(1, 'TITLE=One'), opus(2, 'ARTIST=Jane Doe')]),
  'skeleton.ogv': Buffer.concat([
    oggPage(3, [Buffer.concat([latin1('fishead\0'), Buffer.alloc(56)])], BEGINS),
    oggPage(3, [latin1('fisbone\0Content-Type: text/plain\r\nTitle: named after John Roe\r\n')], ENDS),
    vorbis(1, 'TITLE=One'),
  ]),
  'behind-comments.opus': stream(
    1,
    'OpusHead',
    Buffer.concat([latin1('OpusTags'), vorbisComments('TITLE=One'), utf8('old: John Roe, SSN 078-05-1120')]),
  ),
  'between.ogg': Buffer.concat([vorbis(1, 'TITLE=One'), utf8('John Roe, SSN 078-05-1120\n'), opus(2, 'TITLE=Two')]),
  'appended.ogg': Buffer.concat([vorbis(1, ...COMMENTS), utf8('John Roe, SSN 078-05-1120\n')]),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'unsupported/unknown-stream.ogg': Buffer.concat([
    vorbis(1, 'TITLE=One'),
    oggPage(2, [latin1('mystery stream')], BEGINS | ENDS),
  ]),
  'malformed/torn.ogg': vorbis(1, ...COMMENTS).subarray(0, -30),
  'malformed/torn-comments.opus': stream(
    1,
    'OpusHead',
    Buffer.concat([latin1('OpusTags'), vorbisComments(...COMMENTS).subarray(0, -2)]),
  ),
};

/** Files that a rule must get right, by its name and theirs. */
export const judged: Cases = {
  'PII-01/fail-interview-whose-subtitle-has-a-number.ogg': vorbis(
    1,
    'TITLE=Interview',
    'COMMENT=John Roe, SSN 219-09-9999',
  ),
  'PII-01/pass-meeting.opus': opus(1, 'TITLE=Meeting of the board'),
};
