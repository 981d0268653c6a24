import { big, latin1, note, utf8, utf16 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';
import {
  box,
  COVERED_SCENE,
  commentSegment,
  dataset,
  exifSegment,
  photoshopSegment,
  resource,
  SCENE,
  SIGN,
  SMALL_SCENE,
  segment,
  withSegments,
  xmp,
  xmpSegment,
} from '../pictures.ts';
import {
  ascii,
  byteValues,
  directory,
  gps,
  longs,
  makeTiff,
  offsetOf,
  rationals,
  shorts,
  type TiffFields,
  undefinedBytes,
} from '../tiff.ts';
import { makeZip } from '../zip.ts';

const PLACE = gps(38.8895, -77.0353);

/** A picture with what Exif says of it. */
const exif = (...directories: readonly TiffFields[]) => withSegments(SCENE, exifSegment(makeTiff(directories)));
/** A picture whose padding (a field of Windows) refers to where the fields begin, as an editor that moves them leaves it. */
function paddedFromStart(): Buffer {
  const bytes = Buffer.from(exif({ 315: ascii('Jane Doe'), 59932: undefinedBytes(Buffer.alloc(64)) }));
  const entry = bytes.indexOf(Buffer.from('1cea070040000000', 'hex'));
  bytes.writeUInt32LE(0, entry + 8);
  return bytes;
}

const taken = (fields: TiffFields) => exif({ 34665: directory(fields) });

/** The small picture of a picture is in the second directory. */
const small = (picture: Uint8Array): TiffFields => ({
  259: longs(6),
  513: offsetOf(picture),
  514: longs(picture.length),
});

/** A directory of a maker's notes whose values stand in it, or behind it. */
const makerDirectory = (fields: TiffFields) => makeTiff([fields]).subarray(8);

/** A list of two pictures, of which the second stands behind the first (CIPA DC-007). */
function pair(first: Uint8Array, second: Uint8Array): Buffer {
  const list = (offset: number) => {
    const entries = Buffer.alloc(32);
    entries.writeUInt32LE(second.length, 20);
    entries.writeUInt32LE(offset, 24);
    const tiff = makeTiff([{ 45057: longs(2), 45058: undefinedBytes(entries) }]);
    return withSegments(first, segment(0xe2, Buffer.concat([latin1('MPF\0'), tiff])));
  };
  // Offsets count from the header of the list, behind the start, the marker, the length and the name.
  const length = list(0).length;
  return Buffer.concat([list(length - 10), second]);
}

/** A profile of colors with a curve whose numbers rise, an element of a program, and what no element holds (ICC.1:2022, 7). */
function colors(program: Uint8Array, loose: Uint8Array): Buffer {
  const curve = Buffer.concat([latin1('curv\0\0\0\0'), Uint8Array.from({ length: 512 }, (_, index) => index >> 1)]);
  const values: readonly (readonly [string, Uint8Array])[] = [
    ['rTRC', curve],
    ['prog', Buffer.concat([latin1('data\0\0\0\0'), program])],
  ];
  const head = Buffer.alloc(132 + 12 * values.length);
  head.writeUInt32BE(values.length, 128);
  let at = head.length;
  for (const [index, [name, value]] of values.entries()) {
    head.write(name, 132 + 12 * index, 'latin1');
    head.writeUInt32BE(at, 136 + 12 * index);
    head.writeUInt32BE(value.length, 140 + 12 * index);
    at += value.length;
  }
  return Buffer.concat([head, ...values.map(([, value]) => value), loose]);
}

/** A claim of who made it (C2PA 2.1): boxes of labels, and CBOR. */
const CLAIM = box(
  'jumb',
  box('jumd', Buffer.alloc(16), latin1('\x03c2pa\0')),
  box(
    'jumb',
    box('jumd', Buffer.alloc(16), latin1('\x03c2pa.claim\0')),
    box(
      'cbor',
      Buffer.from('a26c636c61696d5f67656e6572617465', 'hex').subarray(0, 1),
      cborText('claim_generator'),
      cborText('Almory Camera'),
      cborText('signer'),
      cborText('Jane Doe'),
    ),
  ),
  box(
    'jumb',
    box('jumd', Buffer.alloc(16), latin1('\x03c2pa.note\0')),
    box('json', utf8('{"note":"SSN 078-05-1120"}')),
  ),
);

function cborText(text: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 + Math.min(23, text.length)]), utf8(text.slice(0, 23))]);
}

const HISTORY =
  '<xmpMM:History><rdf:Seq><rdf:li stEvt:action="saved" stEvt:softwareAgent="Editor 1"/></rdf:Seq></xmpMM:History>' +
  '<dc:creator><rdf:Seq><rdf:li>Jane Doe</rdf:li></rdf:Seq></dc:creator>' +
  '<mwg:Regions rdf:parseType="Resource"><mwg:RegionList><rdf:Bag><rdf:li mwg:Name="John Roe" mwg:Type="Face"/></rdf:Bag></mwg:RegionList></mwg:Regions>' +
  '<MP:RegionInfo rdf:parseType="Resource"><MP:Regions><rdf:Bag><rdf:li R:PersonDisplayName="Jane Doe" R:Rectangle="0.1, 0.2, 0.3, 0.4"/></rdf:Bag></MP:Regions></MP:RegionInfo>' +
  `<xmp:Thumbnails><rdf:Alt><rdf:li rdf:parseType="Resource"><g:image>${SMALL_SCENE.toString('base64')}</g:image></rdf:li></rdf:Alt></xmp:Thumbnails>`;

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = {
  name: 'a.jpg',
  bytes: withSegments(
    SCENE,
    exifSegment(
      makeTiff([{ 271: ascii('Almory'), 272: ascii('A-1'), 315: ascii('Jane Doe'), 34853: PLACE }, small(SMALL_SCENE)]),
    ),
    xmpSegment(xmp('xmp:CreatorTool="Editor 1"')),
    photoshopSegment(resource(0x0404, dataset(2, 80, utf8('Jane Doe')))),
    commentSegment('SSN 078-05-1120'),
  ),
};

/** What must be read, by the name of the file. */
export const read: Cases = {
  'scene.jpg': SCENE,
  'comment.jpg': withSegments(SCENE, commentSegment('SSN 078-05-1120'), commentSegment('Zweite Anmerkung: Österreich')),
  'split-comment.jpg': withSegments(SCENE, commentSegment('SSN 078-05-'), commentSegment('1120')),
  'behind-the-points.jpg': Buffer.concat([
    SCENE.subarray(0, -2),
    utf8('John Roe lives at 12 Example Street'),
    Uint8Array.of(0, 0x80),
    utf8('219-09-9999'),
    SCENE.subarray(-2),
  ]),
  'left-in-exif.jpg': withSegments(
    SCENE,
    exifSegment(
      Buffer.concat([
        makeTiff([{ 315: ascii('Jane Doe') }]),
        Buffer.alloc(40),
        utf8('Name before: John Roe'),
        Buffer.alloc(9),
      ]),
    ),
  ),
  'cleared-in-exif.jpg': withSegments(
    SCENE,
    exifSegment(
      Buffer.concat([
        makeTiff([{ 315: ascii('Jane Doe') }]),
        Buffer.alloc(40, 0xff),
        Buffer.alloc(2),
        Buffer.alloc(60, 0xef),
      ]),
    ),
  ),
  'colors.jpg': withSegments(
    SCENE,
    segment(
      0xe2,
      Buffer.concat([latin1('ICC_PROFILE\0\x01\x01'), colors(utf8(`SSN 078-05-1120`), utf8('Display of John Roe'))]),
    ),
  ),
  'camera.jpg': exif({
    274: shorts(1),
    270: ascii('Front door of the house'),
    271: ascii('Almory'),
    272: ascii('A-1'),
    305: ascii('Firmware 1.0'),
    306: ascii('2026:03:04 05:06:07'),
    315: ascii('Jane Doe'),
    316: ascii('DESKTOP-078'),
    33432: ascii('Jane Doe\0John Roe'),
    34665: directory({
      36867: ascii('2026:03:04 05:06:07'),
      33434: rationals(0.01),
      42016: ascii('0123456789abcdef0123456789abcdef'),
      42032: ascii('Jane Doe'),
      42033: ascii('4471001'),
      42037: ascii('L-993'),
      40965: directory({ 1: ascii('R98'), 4096: ascii('SSN 219-09-9999') }),
    }),
  }),
  'windows-fields.jpg': exif({
    40091: byteValues(utf16('Title of it\0')),
    40092: byteValues(utf16('SSN 078-05-1120\0')),
    40093: byteValues(utf16('Jane Doe\0')),
    40094: byteValues(utf16('evidence;door\0')),
    40095: byteValues(utf16('Case 26-000417\0')),
  }),
  'user-comment.jpg': taken({
    37510: undefinedBytes(Buffer.concat([latin1('ASCII\0\0\0'), utf8('SSN 078-05-1120\0\0')])),
  }),
  'user-comment-wide.jpg': taken({
    37510: undefinedBytes(Buffer.concat([latin1('UNICODE\0'), big('SSN 078-05-1120')])),
  }),
  'user-comment-unsaid.jpg': taken({
    37510: undefinedBytes(Buffer.concat([Buffer.alloc(8), utf8('SSN 078-05-1120')])),
  }),
  'padding-from-start.jpg': paddedFromStart(),
  'position.jpg': exif({ 34853: PLACE }),
  'position-south.jpg': exif({
    34853: gps(-12.5, 130.25, {
      7: rationals(10, 20, 30),
      15: rationals(271.5),
      19: ascii('N'),
      20: rationals(38, 53, 22.2),
      21: ascii('W'),
      22: rationals(77, 2, 7.08),
      27: undefinedBytes(latin1('ASCII\0\0\0NETWORK')),
      29: ascii('2026:03:04'),
    }),
  }),
  'position-in-xmp.jpg': withSegments(
    SCENE,
    xmpSegment(xmp('exif:GPSLatitude="38,53.370N" exif:GPSLongitude="77,2.118W"')),
  ),
  'xmp.jpg': withSegments(
    SCENE,
    xmpSegment(xmp('aux:OwnerName="Jane Doe" aux:SerialNumber="4471001" xmp:Rating="5"', HISTORY)),
  ),
  'iptc.jpg': withSegments(
    SCENE,
    photoshopSegment(
      resource(
        0x0404,
        Buffer.concat([
          dataset(1, 90, latin1('\x1b%G')),
          dataset(2, 5, utf8('The door')),
          dataset(2, 25, utf8('evidence')),
          dataset(2, 80, utf8('Jane Doe')),
          dataset(2, 90, utf8('Almory')),
          dataset(2, 118, utf8('jane@example.org, 555-0142')),
          dataset(2, 120, utf8('John Roe, SSN 078-05-1120')),
          dataset(2, 199, utf8('words of a program')),
        ]),
      ),
      resource(0x040c, Buffer.concat([Buffer.alloc(28), SMALL_SCENE])),
      resource(0x040b, utf8('https://example.org/case/417')),
    ),
  ),
  'thumbnail.jpg': exif({}, small(SMALL_SCENE)),
  'covered-after-thumbnail.jpg': withSegments(COVERED_SCENE, exifSegment(makeTiff([{}, small(SCENE)]))),
  'canon-notes.jpg': exif({
    271: ascii('Canon'),
    272: ascii('A-1'),
    // Its offsets would count in the file: values of four bytes stand in the directory.
    34665: directory({ 37500: undefinedBytes(makerDirectory({ 9: ascii('Jan'), 12: longs(4471001) })) }),
  }),
  'apple-notes.jpg': exif({
    271: ascii('Apple'),
    34665: directory({
      37500: undefinedBytes(
        Buffer.concat([latin1('Apple iOS\0\0\x01II'), shift(makerDirectory({ 17: ascii('6E2C-4471') }), 6)]),
      ),
    }),
  }),
  'unknown-notes.jpg': taken({
    37500: undefinedBytes(
      Buffer.concat([
        Buffer.from([1, 2, 3, 4, 0xfe]),
        utf8('Registered to Jane Doe, 078-05-1120'),
        Buffer.from([0, 9, 8]),
      ]),
    ),
  }),
  'claim.jpg': withSegments(SCENE, segment(0xeb, Buffer.concat([latin1('JP\0\x01\0\0\0\x01'), CLAIM]))),
  'two-pictures.jpg': pair(SCENE, SMALL_SCENE),
  'appended-text.jpg': Buffer.concat([SCENE, utf8('John Roe, SSN 078-05-1120\n')]),
  'appended-archive.jpg': Buffer.concat([SCENE, makeZip([note('people.txt', 'SSN 078-05-1120')])]),
  'filled-up.jpg': Buffer.concat([SCENE, Buffer.from('7994a4', 'hex')]),
  'appended-picture.jpg': Buffer.concat([COVERED_SCENE, SCENE]),
  'padded.jpg': Buffer.concat([SCENE, Buffer.alloc(500)]),
};

/** A directory whose values are behind it counts from where it is put. */
function shift(bytes: Buffer, by: number): Buffer {
  const shifted = Buffer.from(bytes);
  const values = shifted.subarray(0, shifted.length - 18);
  const moved = Buffer.concat([shifted.subarray(values.length), values]);
  moved.writeUInt32LE(14 + 18 + by - by, 10);
  return moved;
}

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'unsupported/sign.jpg': SIGN,
  'malformed/torn.jpg': SCENE.subarray(0, -40),
  'malformed/directory-loop.jpg': exif({ 34665: longs(8) }),
  'unknown-format/appended-bytes.jpg': Buffer.concat([
    SCENE,
    Uint8Array.from({ length: 300 }, (_, index) => (index * 7919 + (index >> 3) * 31) & 0xff),
  ]),
};

const FIRST_NAMES = ['Ada', 'Ben', 'Cora', 'Dan', 'Eve', 'Finn', 'Gail', 'Hal', 'Iris', 'Jon'] as const;

/** Files that META-02 and OFF-08 must get right. */
export const judged: Cases = {
  'META-02/fail-photo-with-its-position.jpg': exif({ 34853: PLACE }),
  'META-02/fail-photo-of-an-owner.jpg': taken({ 42032: ascii('Jane Doe') }),
  'META-02/fail-photo-covered-after-its-thumbnail.jpg': withSegments(
    COVERED_SCENE,
    exifSegment(makeTiff([{}, small(SCENE)])),
  ),
  'META-02/fail-photo-with-a-picture-behind-it.jpg': Buffer.concat([COVERED_SCENE, SCENE]),
  'META-02/pass-photo-with-its-thumbnail.jpg': exif({ 272: ascii('A-1') }, small(SCENE)),
  'META-02/pass-photo-that-is-filled-up.jpg': Buffer.concat([SCENE, Buffer.from('7994a4', 'hex')]),
  'META-02/pass-photo-without-a-fix.jpg': exif({ 34853: gps(0, 0) }),
  'META-02/pass-photo-that-is-padded.jpg': Buffer.concat([SCENE, Buffer.alloc(500)]),

  'OFF-08/fail-photos-of-a-class.zip': makeZip(photos('academy class', SCENE)),
  'OFF-08/fail-photos-with-names.zip': makeZip(
    photos('pictures', SCENE).map(({ name }, index) => ({
      name,
      bytes: withSegments(SCENE, xmpSegment(xmp('', personShown(`${FIRST_NAMES[index]} Doe`)))),
    })),
  ),
  'OFF-08/pass-photos-of-a-park.zip': makeZip(photos('park', SCENE)),
  'OFF-08/pass-one-photo-of-an-officer.zip': makeZip(photos('officers', SCENE).slice(0, 1)),
};

/** Ten pictures in a folder. */
function photos(folder: string, bytes: Uint8Array) {
  return FIRST_NAMES.map((_, index) => ({ name: `${folder}/${index + 1}.jpg`, bytes }));
}

function personShown(name: string): string {
  return `<mwg:Regions rdf:parseType="Resource"><mwg:RegionList><rdf:Bag><rdf:li mwg:Name="${name}"/></rdf:Bag></mwg:RegionList></mwg:Regions>`;
}
