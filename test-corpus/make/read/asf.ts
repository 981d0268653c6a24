import { hex, latin1, utf8, utf16 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';
import { exifSegment, SCENE, withSegments, xmp } from '../pictures.ts';
import { longLE } from '../sound.ts';
import { gps, makeTiff } from '../tiff.ts';

const DESCRIPTION = '3326b2758e66cf11a6d900aa0062ce6c';
const SOUND = '409e69f84d5bcf11a8fd00805f5c442b';
const COMMANDS = 'c0cfda59e659d011a3ac00a0c90348f6';

/** An object (ASF 01.20.05, 2.1). */
function object(guid: string, ...data: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(data);
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(body.length + 24));
  return Buffer.concat([hex(guid), length, body]);
}

function short(number: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(number);
  return bytes;
}

function long(number: bigint): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(number);
  return bytes;
}

const wide = (text: string) => utf16(`${text}\0`);
/** A length in bytes, or in letters, and a text. */
const named = (text: string) => Buffer.concat([short(wide(text).length), wide(text)]);
const lettered = (text: string) => Buffer.concat([short(wide(text).length / 2), wide(text)]);
const described = (title: string, author: string, comment: string) => {
  const texts = [title, author, '', comment, ''].map(wide);
  return object(DESCRIPTION, ...texts.map((text) => short(text.length)), ...texts);
};
const fields = (...all: readonly (readonly [name: string, type: number, value: Uint8Array])[]) =>
  object(
    '40a4d0d207e3d21197f000a0c95ea850',
    short(all.length),
    ...all.flatMap(([name, type, value]) => [named(name), short(type), short(value.length), value]),
  );
const stream = (kind: string, flags = 1) =>
  object(
    '9107dcb7b7a9cf118ee600c00c205365',
    hex(kind),
    Buffer.alloc(32),
    short(flags),
    Buffer.alloc(4),
    Buffer.alloc(8),
  );
const data = object('3626b2758e66cf11a6d900aa0062ce6c', Buffer.alloc(26), Buffer.alloc(40, 0x11));
const extension = (...objects: readonly Uint8Array[]) => {
  const body = Buffer.concat(objects);
  return object('b503bf5f2ea9cf118ee300c00c205365', Buffer.alloc(18), longLE(body.length), body);
};

function makeAsf(...objects: readonly Uint8Array[]): Buffer {
  const all = [stream(SOUND), ...objects];
  return Buffer.concat([object('3026b2758e66cf11a6d900aa0062ce6c', longLE(all.length), short(0x0201), ...all), data]);
}

const picture = (bytes: Uint8Array) =>
  Buffer.concat([Uint8Array.of(3), longLE(bytes.length), wide('image/jpeg'), wide('front'), bytes]);
const COVER = withSegments(SCENE, exifSegment(makeTiff([{ 34853: gps(38.8895, -77.0353) }])));
const PLAIN = makeAsf(described('Meeting of the board', '', ''));

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = { name: 'a.wma', bytes: makeAsf(described('Interview', 'Jane Doe', 'SSN 078-05-1120')) };

/** What must be read, by the name of the file. */
export const read: Cases = {
  'described.wma': good.bytes,
  'fields.wmv': makeAsf(
    fields(
      ['WM/Composer', 0, wide('John Roe')],
      ['Officer ID', 0, wide('4471')],
      ['WM/Track', 3, longLE(3)],
      ['WM/Notes', 1, utf8('unit serial number 8812')],
    ),
  ),
  'cover.wma': makeAsf(fields(['WM/Picture', 1, picture(COVER)])),
  'library.wmv': makeAsf(
    extension(
      object(
        '941c23449894d149a1411d134e457054',
        short(1),
        short(0),
        short(1),
        short(wide('Author').length),
        short(0),
        longLE(wide('Jane Doe').length),
        wide('Author'),
        wide('Jane Doe'),
      ),
      object('74d40618dfca0945a4ba9aabcb96aae8', Buffer.alloc(40)),
    ),
  ),
  'properties.wmv': makeAsf(
    object('a1dcab8c47a9cf118ee400c00c205365', Buffer.alloc(24), long(134_168_004_000_000_000n), Buffer.alloc(48)),
    object(
      '4052d1861d31d011a3a400a0c90348f6',
      Buffer.alloc(16),
      longLE(1),
      short(2),
      lettered('Codec of a recorder'),
      lettered('8 kbps'),
      short(0),
    ),
  ),
  'script.wmv': makeAsf(
    object(
      '301afb1e620bd011a39b00a0c90348f6',
      Buffer.alloc(16),
      short(2),
      short(2),
      lettered('URL'),
      lettered('TEXT'),
      longLE(1_500),
      short(0),
      lettered('http://example.org/case'),
      longLE(62_000),
      short(1),
      lettered('Officer ID: 4471'),
    ),
  ),
  'markers.wmv': makeAsf(
    object(
      '01cd87f451a9cf118ee600c00c205365',
      Buffer.alloc(16),
      longLE(1),
      short(0),
      named('Parts'),
      long(0n),
      long(625_000_000n),
      Buffer.alloc(10),
      longLE(18),
      wide('What Jane Doe saw'),
    ),
  ),
  'video.wmv': makeAsf(stream('c0ef19bc4d5bcf11a8fd00805f5c442b')),
  'branding.wmv': makeAsf(
    object(
      'fab3112223bdd211b4b700a0c955fc6e',
      longLE(2),
      longLE(SCENE.length),
      SCENE,
      longLE(0),
      longLE(25),
      latin1('http://example.org/banner'),
    ),
  ),
  'xmp.wmv': makeAsf(object('be7acfcb97a942e89c71999491e3afac', utf8(xmp('xmp:CreatorTool="Editor 1"')))),
  'padding.wma': makeAsf(object('74d40618dfca0945a4ba9aabcb96aae8', utf8('old: John Roe, SSN 078-05-1120'))),
  'behind-fields.wma': makeAsf(
    object(DESCRIPTION, ...Array.from({ length: 5 }, () => short(0)), utf8('old: John Roe')),
  ),
  'unknown.wma': makeAsf(object('00112233445566778899aabbccddeeff', utf8('kept for John Roe, SSN 078-05-1120'))),
  'indexed.wmv': Buffer.concat([PLAIN, object('90080033b1e5cf1189f400a0c90349cb', Buffer.alloc(32))]),
  'appended.wma': Buffer.concat([PLAIN, utf8('John Roe, SSN 078-05-1120\n')]),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'encrypted/license.wma': makeAsf(
    object('fbb3112223bdd211b4b700a0c955fc6e', longLE(0), longLE(0), longLE(0), longLE(0)),
  ),
  'unsupported/commands.wmv': makeAsf(stream(COMMANDS)),
  'malformed/torn.wma': PLAIN.subarray(0, -10),
  'malformed/torn-fields.wma': makeAsf(object(DESCRIPTION, short(400), Buffer.alloc(8))),
  'malformed/without-sound.wma': PLAIN.subarray(0, -data.length),
};

/** Files that a rule must get right, by its name and theirs. */
export const judged: Cases = {
  'META-02/fail-interview-with-a-cover-that-says-where.wma': makeAsf(fields(['WM/Picture', 1, picture(COVER)])),
  'META-02/pass-interview-with-a-plain-cover.wma': makeAsf(fields(['WM/Picture', 1, picture(SCENE)])),
  'META-01/fail-interview-that-says-by-whom.wma': makeAsf(described('Interview', 'Jane Doe', '')),
  'META-01/pass-meeting.wma': PLAIN,
  'STR-15/fail-recording.wma': PLAIN,
};
