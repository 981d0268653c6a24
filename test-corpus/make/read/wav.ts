import { latin1, utf8 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';
import { xmp } from '../pictures.ts';
import { riffChunk } from '../raster-files.ts';
import { fixedTexts, makeWav, riffList, riffText, WAV_FORMAT } from '../riff.ts';
import { id3Frame, id3Tag, id3Text, longLE } from '../sound.ts';

const INFO = riffList(
  'INFO',
  riffText('INAM', 'Interview'),
  riffText('IART', 'Jane Doe'),
  riffText('ICMT', 'SSN 078-05-1120'),
);
const BROADCAST = riffChunk(
  'bext',
  Buffer.concat([
    fixedTexts(
      ['Interview with John Roe', 256],
      ['Jane Doe', 32],
      ['USAGY4471', 32],
      ['2026-03-01', 10],
      ['10:00:00', 8],
      ['', 8 + 2 + 64 + 10 + 180],
    ),
    latin1('A=PCM,F=8000,W=16,M=mono,T=Recorder 7\r\n'),
  ]),
);
const CART = riffChunk(
  'cart',
  Buffer.concat([
    fixedTexts(['0101', 4], ['Appeal for witnesses', 64], ['Jane Doe', 64], ['4471', 64], ['Almory PD', 64]),
    fixedTexts(['NEWS', 64], ['', 64], ['call now', 64], ['2026-03-01', 10], ['10:00:00', 8], ['2026-04-01', 10]),
    fixedTexts(['10:00:00', 8], ['Radio 2', 64], ['2.1', 64], ['for John Roe', 64], ['', 4 + 64 + 276]),
    fixedTexts(['http://example.org/appeal', 1024]),
    latin1('Read it twice.\r\n'),
  ]),
);
const IXML =
  '<?xml version="1.0" encoding="UTF-8"?><BWFXML><PROJECT>26-004471</PROJECT><NOTE>Jane Doe at home</NOTE>' +
  '<LOCATION><LOCATION_GPS>38.8895, -77.0353</LOCATION_GPS></LOCATION></BWFXML>';

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = { name: 'a.wav', bytes: makeWav(INFO, BROADCAST) };

/** What must be read, by the name of the file. */
export const read: Cases = {
  'info.wav': makeWav(INFO),
  'broadcast.wav': makeWav(BROADCAST),
  'radio.wav': makeWav(CART),
  'scene.wav': makeWav(riffChunk('iXML', utf8(IXML))),
  'id3.wav': makeWav(riffChunk('id3 ', id3Tag(3, id3Frame(3, 'TPE1', id3Text('Jane Doe'))))),
  'xmp.wav': makeWav(riffChunk('_PMX', utf8(xmp('xmp:CreatorTool="Editor 1"')))),
  'camera.wav': makeWav(
    riffList(
      'exif',
      riffText('ecor', 'Almory'),
      riffText('emdl', 'A-1'),
      riffText('etim', '10:00:00'),
      riffChunk('emnt', utf8('owner Jane Doe, unit 8812')),
    ),
  ),
  'markers.wav': makeWav(
    riffList(
      'adtl',
      riffChunk('labl', Buffer.concat([longLE(1), utf8('Jane Doe begins\0')])),
      riffChunk('note', Buffer.concat([longLE(1), utf8('cut before release\0')])),
      riffChunk('ltxt', Buffer.concat([longLE(1), Buffer.alloc(16), utf8('she names John Roe\0')])),
      riffChunk('file', Buffer.concat([longLE(1), longLE(0), utf8('a file beside: SSN 078-05-1120')])),
    ),
  ),
  'display.wav': makeWav(riffChunk('DISP', Buffer.concat([longLE(1), utf8('Interview with Jane Doe\0')]))),
  'program.wav': makeWav(riffChunk('minf', utf8('project of John Roe'))),
  'padding.wav': makeWav(riffChunk('JUNK', utf8('old: John Roe, SSN 078-05-1120'))),
  'list-in-list.wav': makeWav(riffList('mine', riffList('INFO', riffText('IART', 'Jane Doe')))),
  'forgotten-byte.wav': makeWav(riffChunk('mine', utf8('odd')).subarray(0, -1), INFO),
  'behind-the-end.wav': Buffer.concat([makeWav(), INFO]),
  'appended.wav': Buffer.concat([makeWav(INFO), utf8('John Roe, SSN 078-05-1120\n')]),
  'long.wav': longWav(),
  'streamed.wav': streamed(),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'malformed/torn.wav': makeWav().subarray(0, -6),
  'malformed/torn-chunk.wav': tornChunk(),
  'unsupported/lists.wav': makeWav(nested(20)),
};

/** Files that a rule must get right, by its name and theirs. */
export const judged: Cases = {
  'META-02/fail-interview-that-says-where.wav': makeWav(riffChunk('iXML', utf8(IXML))),
  'META-01/fail-interview-that-says-by-whom.wav': makeWav(BROADCAST),
  'META-01/pass-sound-of-a-siren.wav': makeWav(riffList('INFO', riffText('INAM', 'Siren'))),
  'STR-15/fail-interview.wav': makeWav(),
};

/** Lengths of eight bytes stand in a chunk of their own (EBU Tech 3306). */
function longWav(): Buffer {
  const lengths = Buffer.alloc(28);
  lengths.writeBigUInt64LE(16n, 8);
  const sound = riffChunk('data', Buffer.alloc(16));
  sound.writeUInt32LE(0xffff_ffff, 4);
  const head = Buffer.from('RF64\xff\xff\xff\xffWAVE', 'latin1');
  return Buffer.concat([head, riffChunk('ds64', lengths), WAV_FORMAT, sound, INFO]);
}

/** Written as it came: nothing knows its length. */
function streamed(): Buffer {
  const wav = Buffer.concat([makeWav(INFO)]);
  wav.writeUInt32LE(0xffff_ffff, 4);
  return wav;
}

function tornChunk(): Buffer {
  const wav = makeWav(riffText('note', 'Jane Doe'));
  wav.writeUInt32LE(4_000, wav.indexOf('note', 0, 'latin1') + 4);
  return wav;
}

function nested(depth: number): Buffer {
  return riffList('mine', depth === 0 ? riffText('mine', 'deep') : nested(depth - 1));
}
