import { latin1, utf8, utf16 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';
import { riffChunk } from '../raster-files.ts';
import { aviStream, makeAvi, makeRiff, riffList, riffText } from '../riff.ts';
import { longLE } from '../sound.ts';
import { ascii, gps, makeTiff } from '../tiff.ts';

const INFO = riffList(
  'INFO',
  riffText('INAM', 'Interview'),
  riffText('IART', 'Jane Doe'),
  riffText('ISFT', 'Recorder 1'),
);
const SUBTITLES = utf8('1\n00:00:01,000 --> 00:00:02,000\nOfficer ID: 4471, SSN 078-05-1120\n');
const part = (kind: number, bytes: Uint8Array) => Buffer.concat([Buffer.from([kind, 0]), longLE(bytes.length), bytes]);
/** DirectVobSub: a name, then a file. */
const GAB2 = Buffer.concat([latin1('GAB2\0'), part(2, utf16('English\0')), part(4, SUBTITLES)]);
const EXIF = makeTiff([{ 271: ascii('Almory'), 272: ascii('A-1'), 34853: gps(38.8895, -77.0353) }]);

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = { name: 'a.avi', bytes: makeAvi({ more: [INFO] }) };

/** What must be read, by the name of the file. */
export const read: Cases = {
  'info.avi': makeAvi({ said: [riffText('IDIT', 'SUN MAR 01 10:00:00 2026')], more: [INFO] }),
  'streams.avi': makeAvi({
    streams: [
      aviStream('vids', riffText('strn', 'Camera of Jane Doe')),
      aviStream('auds', riffChunk('strd', utf8('unit serial number 8812'))),
    ],
  }),
  'camera.avi': makeAvi({
    streams: [aviStream('vids', riffChunk('strd', Buffer.concat([latin1('AVIF'), longLE(0), EXIF])))],
    more: [
      riffList(
        'ncdt',
        riffChunk(
          'nctg',
          Buffer.concat([field(4, 'A-1'), field(19, '2026:03:01 10:00:00'), field(900, 'kept for Jane Doe at home')]),
        ),
      ),
    ],
  }),
  'two-sounds.avi': makeAvi({ streams: [aviStream('vids'), aviStream('auds'), aviStream('auds')] }),
  'subtitles.avi': makeAvi({ streams: [aviStream('vids'), aviStream('txts')], pieces: [riffChunk('01tx', GAB2)] }),
  'plain-subtitles.avi': makeAvi({ pieces: [riffChunk('01tx', utf8('Officer ID: 4471'))] }),
  'program.avi': makeAvi({ said: [riffChunk('JUNK', utf8('VirtualDub build:1/release'))] }),
  'padding.avi': makeAvi({ said: [riffChunk('JUNK', utf8('old: John Roe, SSN 078-05-1120'))] }),
  'between.avi': makeAvi({ pieces: [riffChunk('mine', utf8('John Roe, SSN 078-05-1120'))] }),
  'unlisted-stream.avi': makeAvi({ pieces: [riffChunk('07dc', utf8('John Roe, SSN 078-05-1120'))] }),
  'second-movie.avi': makeAvi({ more: [riffList('movi', riffChunk('00dc', utf8('John Roe, SSN 078-05-1120')))] }),
  'long.avi': Buffer.concat([
    makeAvi({}),
    makeRiff('AVIX', riffList('movi', riffChunk('00dc', Buffer.alloc(24, 0x11)))),
  ]),
  'two-lists.avi': Buffer.concat([makeAvi({}), makeRiff('AVIX', INFO)]),
  'appended.avi': Buffer.concat([makeAvi({}), utf8('John Roe, SSN 078-05-1120\n')]),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'malformed/torn.avi': makeAvi({ more: [riffText('mine', 'x'.repeat(40))] }).subarray(0, -4),
  'unsupported/lists.avi': makeAvi({ more: [nested(20)] }),
};

/** Files that a rule must get right, by its name and theirs. */
export const judged: Cases = {
  'META-02/fail-video-of-a-camera-that-says-where.avi': read['camera.avi'] ?? Buffer.alloc(0),
  'META-02/pass-video-that-is-padded.avi': makeAvi({ said: [riffChunk('JUNK', Buffer.alloc(200))] }),
  'PII-01/fail-video-whose-subtitles-have-a-number.avi': makeAvi({
    streams: [aviStream('vids'), aviStream('txts')],
    pieces: [riffChunk('01tx', utf8('John Roe, SSN 219-09-9999'))],
  }),
  'STR-15/fail-video.avi': makeAvi({}),
};

function field(number: number, text: string): Buffer {
  const header = Buffer.alloc(4);
  header.writeUInt16LE(number);
  header.writeUInt16LE(text.length, 2);
  return Buffer.concat([header, latin1(text)]);
}

function nested(depth: number): Buffer {
  return riffList('mine', depth === 0 ? riffText('mine', 'deep') : nested(depth - 1));
}
