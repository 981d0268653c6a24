import { deflateSync } from 'node:zlib';
import { latin1, utf8, utf16 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';
import { exifSegment, SCENE, withSegments, xmp } from '../pictures.ts';
import {
  aacFrames,
  apeTag,
  flacBlock,
  flacFrames,
  id3Frame,
  id3Tag,
  id3Text,
  id3v1,
  longBE,
  mp3Frames,
  vorbisComments,
} from '../sound.ts';
import { ascii, gps, makeTiff } from '../tiff.ts';

const frame = (id: string, data: Uint8Array, flags = 0) => id3Frame(3, id, data, flags);
const text = (id: string, value: string) => frame(id, id3Text(value));
const tagged = (version: 2 | 3 | 4, ...frames: readonly Uint8Array[]) =>
  Buffer.concat([id3Tag(version, Buffer.concat(frames)), mp3Frames(3)]);
const wide = (value: string) => Buffer.concat([Uint8Array.of(1), utf16(`\ufeff${value}`)]);

/** A photograph that says where it was taken. */
const COVER = withSegments(SCENE, exifSegment(makeTiff([{ 315: ascii('Jane Doe'), 34853: gps(38.8895, -77.0353) }])));
const PLAIN = tagged(3, text('TIT2', 'Minutes of the board'), text('TALB', 'Meetings'), text('TRCK', '1'));

const PEOPLE_FRAMES = [
  text('TIT2', 'Interview'),
  frame('TPE1', wide('Jane Doe')),
  frame('TXXX', id3Text('Officer ID\x004471')),
  frame('COMM', Buffer.concat([latin1('\0eng\0'), latin1('SSN 078-05-1120')])),
  frame('USLT', Buffer.concat([Uint8Array.of(1), latin1('eng'), utf16('\ufeff\0\ufeffThe words of it')])),
  frame(
    'SYLT',
    Buffer.concat([
      latin1('\0eng\x02\x01\0'),
      latin1('I am John Roe\0'),
      longBE(1_500),
      latin1('born 1971\0'),
      longBE(62_000),
    ]),
  ),
  frame('IPLS', id3Text('engineer\0John Roe')),
  frame('POPM', latin1('jane@example.org\0\xff\0\0\0\x01')),
  frame('UFID', latin1('http://example.org/ids\0card-4471')),
  frame('PRIV', Buffer.concat([latin1('XMP\0'), utf8(xmp('xmp:CreatorTool="Editor 1"'))])),
  frame('PRIV', latin1('recorder@example.org\0unit serial number 8812')),
  frame('OWNE', id3Text('USD2.00\x0020260101John Roe')),
  frame('COMR', id3Text('USD2.00\x0020270101http://example.org/buy\0\x03Jane Doe\0A recording\0image/png\0')),
  frame('WXXX', id3Text('case file\0http://example.org/case/26-004471')),
  frame('WOAF', latin1('http://example.org/a.mp3')),
  frame('LINK', latin1('TIT2http://example.org/b.mp3\0')),
  frame('USER', Buffer.concat([latin1('\0eng'), latin1('Not to be passed on')])),
  frame('ENCR', latin1('owner@example.org\0\x80')),
  frame('XSOP', latin1('Sorted by the name of John Roe')),
];

/** Pieces of words with a time each, in an encoding. */
const timed = (encoding: 0 | 1, ...pieces: readonly string[]) =>
  Buffer.concat([
    Uint8Array.of(encoding),
    latin1('eng\x02\x01'),
    Buffer.alloc(encoding + 1),
    ...pieces.flatMap((piece, index) => [
      encoding === 1 ? utf16(`\ufeff${piece}\0`) : latin1(`${piece}\0`),
      longBE(index * 500),
    ]),
  ]);

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = { name: 'a.mp3', bytes: tagged(3, ...PEOPLE_FRAMES) };

/** What must be read, by the name of the file. */
export const read: Cases = {
  'v23.mp3': good.bytes,
  'cover.mp3': tagged(3, frame('APIC', Buffer.concat([latin1('\0image/jpeg\0\x03front\0'), COVER]))),
  'object.mp3': tagged(
    3,
    frame(
      'GEOB',
      Buffer.concat([latin1('\0text/csv\0people.csv\0The list\0'), utf8('Name,SSN\nJane Doe,078-05-1120\n')]),
    ),
  ),
  'syllables.mp3': tagged(
    3,
    frame('SYLT', timed(0, 'My ', 'SSN ', '078', '-05-', '1120', '\nand ', 'yours', '\nis not')),
    frame('SYLT', timed(1, '219-', '09-9999', 'the next line')),
  ),
  'tag-among-frames.mp3': Buffer.concat([
    tagged(3, text('TIT2', 'One')),
    tagged(3, text('TPE1', 'Jane Doe')),
    id3v1('Two', 'John Roe', 'SSN 078-05-1120'),
    tagged(4, id3Frame(4, 'TIT2', id3Text('Three'))),
  ]),
  'chapters.mp3': tagged(
    3,
    frame('CTOC', Buffer.concat([latin1('toc\0\x03\x01one\0'), text('TIT2', 'All of it')])),
    frame('CHAP', Buffer.concat([latin1('one\0'), Buffer.alloc(16), text('TIT2', 'What Jane Doe saw')])),
  ),
  'packed.mp3': tagged(
    3,
    frame('TIT3', Buffer.concat([longBE(16), deflateSync(id3Text('SSN 078-05-1120'))]), 0x80),
    frame('TIT1', Buffer.concat([Uint8Array.of(7), id3Text('grouped')]), 0x20),
  ),
  'v22.mp3': tagged(
    2,
    id3Frame(2, 'TT2', id3Text('Interview')),
    id3Frame(2, 'TP1', id3Text('Jane Doe')),
    id3Frame(2, 'COM', Buffer.concat([latin1('\0eng\0'), latin1('SSN 078-05-1120')])),
    id3Frame(2, 'PIC', Buffer.concat([latin1('\0JPG\x03\0'), SCENE])),
  ),
  'v24.mp3': tagged(
    4,
    id3Frame(4, 'TIT2', Buffer.concat([Uint8Array.of(3), utf8('Gespräch')])),
    id3Frame(4, 'TDRC', id3Text('2026-03-01T10:00:00')),
    // Whose length is written as iTunes did.
    Buffer.concat([latin1('TPE1'), longBE(200), Buffer.alloc(2), id3Text('Jane Doe'.padEnd(199))]),
    id3Frame(4, 'TXXX', Buffer.concat([longBE(12), id3Text('unit\0\xff\0 7')]), 0x03),
    id3Frame(4, 'TMCL', Buffer.concat([Uint8Array.of(2), Buffer.from(utf16('voice\0John Roe')).swap16()])),
    id3Frame(4, 'TIT3', Buffer.concat([longBE(16), deflateSync(id3Text('SSN 078-05-1120'))]), 0x09),
  ),
  'unsynchronized.mp3': Buffer.concat([
    id3Tag(
      3,
      unsynchronize(
        Buffer.concat([text('TIT2', 'Interview'), frame('PRIV', latin1('a\0\xff\xe0 unit serial number 8812'))]),
      ),
      0x80,
    ),
    mp3Frames(3),
  ]),
  'extended.mp3': Buffer.concat([
    id3Tag(3, Buffer.concat([longBE(6), Buffer.alloc(6), text('TPE1', 'Jane Doe')]), 0x40),
    mp3Frames(3),
  ]),
  'tag-behind.mp3': Buffer.concat([mp3Frames(3), id3Tag(4, id3Frame(4, 'TPE1', id3Text('Jane Doe')), 0x10)]),
  'padding.mp3': tagged(3, text('TIT2', 'Interview'), Buffer.alloc(40), utf8('old: John Roe, SSN 078-05-1120')),
  'v1.mp3': Buffer.concat([mp3Frames(3), id3v1('Interview', 'Jane Doe', 'SSN 078-05-1120')]),
  'ape.mp3': Buffer.concat([
    mp3Frames(3),
    apeTag([
      ['Artist', utf8('Jane Doe')],
      ['Officer ID', utf8('4471')],
      ['Cover Art (front)', Buffer.concat([utf8('cover.jpg\0'), SCENE]), 2],
    ]),
    id3v1('Interview', '', ''),
  ]),
  'lyrics.mp3': Buffer.concat([
    mp3Frames(3),
    latin1('LYRICSBEGININD00002 1AUT00008Jane DoeINF00015SSN 078-05-1120000060LYRICS200'),
    id3v1('Interview', '', ''),
  ]),
  'lyrics-of-old.mp3': Buffer.concat([
    mp3Frames(3),
    latin1('LYRICSBEGINWords of John RoeLYRICSEND'),
    id3v1('', '', ''),
  ]),
  'joined.mp3': Buffer.concat([PLAIN, tagged(3, text('TPE1', 'Jane Doe'))]),
  'between.mp3': Buffer.concat([mp3Frames(3), utf8('John Roe, SSN 078-05-1120\n'), mp3Frames(3)]),
  'behind-tag.mp3': Buffer.concat([
    id3Tag(3, text('TIT2', 'Interview')),
    utf8('John Roe, SSN 078-05-1120\n'),
    mp3Frames(3),
  ]),
  'appended.mp3': Buffer.concat([mp3Frames(3), utf8('John Roe, SSN 078-05-1120\n')]),
  'cut.mp3': Buffer.concat([PLAIN, Buffer.alloc(30, 0x03)]),
  'flac.mp3': Buffer.concat([
    id3Tag(3, Buffer.concat([text('TIT2', 'Interview'), Buffer.alloc(8_192)])),
    latin1('fLaC'),
    flacBlock(0, Buffer.alloc(34)),
    flacBlock(4, vorbisComments('ARTIST=Jane Doe'), true),
    flacFrames(2),
  ]),
  'frames.aac': aacFrames(8),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'encrypted/frame.mp3': tagged(3, text('TIT2', 'Interview'), frame('TPE1', Buffer.alloc(20, 0x9c), 0x40)),
  'unsupported/packed-tag.mp3': Buffer.concat([id3Tag(2, Buffer.alloc(200, 0x9c), 0x40), mp3Frames(3)]),
  'malformed/torn-frame.mp3': Buffer.concat([id3Tag(3, text('TIT2', 'Interview').subarray(0, -4)), mp3Frames(3)]),
  'malformed/torn-field.mp3': tagged(3, frame('TIT3', Buffer.concat([longBE(16), Buffer.alloc(20, 0x9c)]), 0x80)),
};

/** Files that a rule must get right, by its name and theirs. */
export const judged: Cases = {
  'META-02/fail-interview-with-a-cover-that-says-where.mp3': tagged(
    3,
    frame('APIC', Buffer.concat([latin1('\0image/jpeg\0\x03\0'), COVER])),
  ),
  'META-02/fail-interview-with-a-file-behind-it.mp3': Buffer.concat([
    PLAIN,
    utf8('Minutes that nobody approved yet\n'),
  ]),
  'META-02/pass-interview-that-is-padded.mp3': Buffer.concat([PLAIN, Buffer.alloc(400)]),
  'META-02/pass-interview-with-a-plain-cover.mp3': tagged(
    3,
    frame('APIC', Buffer.concat([latin1('\0image/jpeg\0\x03\0'), SCENE])),
  ),
  'PII-01/fail-interview-whose-comment-has-a-number.mp3': tagged(
    3,
    text('TIT2', 'Interview'),
    frame('COMM', Buffer.concat([latin1('\0eng\0'), latin1('John Roe, SSN 219-09-9999')])),
  ),
  'PII-01/pass-meeting-with-its-title.mp3': PLAIN,
  'STR-10/fail-interview-with-an-old-tag-in-its-padding.mp3': tagged(
    3,
    text('TIT2', 'Interview'),
    Buffer.alloc(40),
    utf8('old: John Roe, recorded at home'),
  ),
};

/** Puts a zero behind each 0xFF, so that nothing looks as a frame does. */
function unsynchronize(bytes: Uint8Array): Buffer {
  return Buffer.from([...bytes].flatMap((byte) => (byte === 0xff ? [byte, 0] : [byte])));
}
