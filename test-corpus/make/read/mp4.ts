import { deflateSync } from 'node:zlib';
import { utf8, utf16 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';
import {
  description,
  fileType,
  fullBox,
  keyed,
  klv,
  longs,
  type MadeTrack,
  makeMovie,
  makeMovieBox,
  pictureOf,
  pictures,
  shorts,
  signed,
  sound,
  textSample,
  texts,
  unitLengths,
  value,
  videoMessage,
} from '../movie.ts';
import { box, SMALL_SCENE, xmp } from '../pictures.ts';

/** What x264 says of itself in the first picture. */
const ENCODER =
  'x264 - core 164 r3095 baee400 - H.264/MPEG-4 AVC codec - Copyleft 2003-2022 - http://www.videolan.org/x264.html - options: ' +
  'cabac=1 ref=3 deblock=1:0:0 analyse=0x3:0x113 me=hex subme=7 psy=1 psy_rd=1.00:0.00 mixed_ref=1 me_range=16 chroma_me=1 trellis=1 8x8dct=1 cqm=0 deadzone=21,11 fast_pskip=1 chroma_qp_offset=-2 threads=12 lookahead_threads=2 sliced_threads=0 nr=0 decimate=1 interlaced=0 bluray_compat=0 constrained_intra=0 bframes=3 b_pyramid=2 b_adapt=1 b_bias=0 direct=1 weightb=1 open_gop=0 weightp=2 keyint=250 keyint_min=25 scenecut=40 intra_refresh=0 rc_lookahead=40 rc=crf mbtree=1 crf=23.0 qcomp=0.60 qpmin=0 qpmax=69 qpstep=4 ip_ratio=1.40 aq=1:1.00';
const letters = (text: string) => Buffer.from(text, 'latin1');
const doubles = (...values: readonly number[]) => {
  const bytes = Buffer.alloc(values.length * 8);
  for (const [index, each] of values.entries()) bytes.writeDoubleLE(each, index * 8);
  return bytes;
};
const metadata = (format: string, samples: readonly Uint8Array[], ...more: readonly Uint8Array[]): MadeTrack => ({
  handler: 'meta',
  description: description(format, ...more),
  samples,
});
const XMP_UUID = Buffer.from('be7acfcb97a942e89c71999491e3afac', 'hex');

/** What a body camera shows in the corner, as a track of its own. */
const OFFICER = texts(
  'Officer ID: 4471\nDevice serial number: X81004471',
  'Officer: Jane Doe',
  'Officer: Jane Doe',
  'SSN 078-05-1120',
);

/** Where a camera of GoPro was, and what it is: 38.8895, -77.0353, a place of the public. */
const ways = (...positions: readonly (readonly [latitude: number, longitude: number])[]) =>
  klv(
    'DEVC',
    '',
    1,
    Buffer.concat([
      klv('DVID', 'L', 4, longs(1)),
      klv('DVNM', 'c', 1, letters('HERO 1')),
      klv(
        'STRM',
        '',
        1,
        Buffer.concat([
          klv('STNM', 'c', 1, letters('GPS (Lat., Long., Alt., 2D speed, 3D speed)')),
          klv('GPSF', 'L', 4, longs(3)),
          klv('GPSU', 'U', 16, letters('261127180000.000')),
          klv('SCAL', 'l', 4, longs(10_000_000, 10_000_000, 1_000, 1_000, 100)),
          klv(
            'GPS5',
            'l',
            20,
            Buffer.concat(positions.map(([north, east]) => longs(north * 1e7, east * 1e7, 9, 0, 0))),
          ),
        ]),
      ),
    ]),
  );

/** A block of a camera in a car: a time, letters, and degrees with minutes. */
const carBlock = () => {
  const block = Buffer.alloc(92);
  block.writeUInt32BE(92, 0);
  block.write('freeGPS L', 4, 'latin1');
  for (const [index, part] of [18, 0, 0, 26, 11, 27].entries()) block.writeUInt32LE(part, 48 + index * 4);
  block.write('ANW', 72, 'latin1');
  block.writeFloatLE(3853.37, 76);
  block.writeFloatLE(7702.118, 80);
  return block;
};
const SENTENCE = '[1795802400000]$GPRMC,180000.000,A,3853.3700,N,07702.1180,W,0.0,0.0,271126,,,A*7B\r\n';

/** Boxes of a fragment: where its samples are is counted from its own beginning. */
const fragment = (track: number, samples: readonly Uint8Array[], more: readonly Uint8Array[] = []) => {
  const run = (offset: number) =>
    box('trun', longs(0x201, samples.length, offset, ...samples.map(({ length }) => length)));
  const moof = (offset: number) =>
    box(
      'moof',
      fullBox('mfhd', longs(1)),
      box('traf', box('tfhd', longs(0x2_0008, track, 1_000)), fullBox('tfdt', longs(5_000)), run(offset), ...more),
    );
  return Buffer.concat([moof(moof(0).length + 8), box('mdat', ...samples)]);
};

/** A tag of a Sony camera. */
const tag = (number: number, ...pieces: readonly Uint8Array[]) => {
  const data = Buffer.concat(pieces);
  return Buffer.concat([shorts(number, data.length), data]);
};
const degrees = (...fractions: readonly number[]) => longs(...fractions);

const TUNE = box(
  'udta',
  fullBox(
    'meta',
    fullBox('hdlr', longs(0), letters('mdirappl'), Buffer.alloc(9)),
    box(
      'ilst',
      box('\xa9nam', value(utf8('Interview 3'))),
      box('\xa9ART', value(utf8('Jane Doe'))),
      box('\xa9cmt', value(utf8('SSN 078-05-1120'))),
      box('apID', value(utf8('jane.doe@example.org'))),
      box('trkn', value(Buffer.from([0, 0, 0, 3, 0, 9, 0, 0]), 0)),
      box('covr', value(SMALL_SCENE, 13)),
      box(
        '----',
        fullBox('mean', utf8('com.apple.iTunes')),
        fullBox('name', utf8('Case number')),
        value(utf8('26-000417')),
      ),
    ),
  ),
);

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = {
  name: 'a.mp4',
  bytes: makeMovie('isom', [pictures(), sound(), OFFICER], { said: [box('udta', signed('nam', 'Body camera'))] }),
};

/** What must be read, by the name of the file. */
export const read: Cases = {
  'camera.mov': makeMovie('qt  ', [pictures(), sound()], {
    said: [
      keyed({
        'com.apple.quicktime.make': 'Almory',
        'com.apple.quicktime.model': 'A-1',
        'com.apple.quicktime.software': '1.2',
        'com.apple.quicktime.creationdate': '2026-11-27T13:00:00-0500',
        'com.apple.quicktime.location.ISO6709': '+38.8895-077.0353+010.000/',
        'com.apple.quicktime.author': 'Jane Doe',
        'org.example.case': 'Case 26-000417',
      }),
      box(
        'udta',
        signed('xyz', '+38.8895-077.0353/'),
        signed('swr', 'Editor 1'),
        box('slno', utf8('4471001')),
        longs(0),
      ),
    ],
  }),
  'telephone.3gp': makeMovie('3gp5', [pictures('s263'), sound('samr')], {
    said: [
      box(
        'udta',
        fullBox('titl', shorts(0x15c7), utf8('Stop at the gate\0')),
        fullBox('auth', shorts(0x15c7), Buffer.from([0xfe, 0xff]), utf16('Jane Doe').swap16(), Buffer.alloc(2)),
        fullBox('kywd', shorts(0x15c7), Buffer.from([1, 5]), utf8('gate\0')),
        fullBox(
          'loci',
          shorts(0x15c7),
          utf8('Gate\0\0'),
          longs(-77.0353 * 65_536, 38.8895 * 65_536, 0),
          utf8('earth\0seen by John Roe\0'),
        ),
      ),
    ],
  }),
  'tune.m4a': makeMovie('M4A ', [sound()], { said: [TUNE] }),
  'body-camera.mp4': makeMovie('isom', [pictures(), sound(), OFFICER], {
    said: [box('udta', fullBox('chpl', Buffer.from([1]), Buffer.alloc(8), Buffer.from([8]), utf8('Jane Doe')))],
  }),
  'texts.mp4': makeMovie('isom', [
    pictures(),
    {
      ...texts(),
      samples: [
        textSample(
          'a link',
          box('href', shorts(0, 6), Buffer.from([19]), letters('http://example.org/'), Buffer.alloc(1)),
        ),
        textSample('more', box('styl', shorts(0))),
        textSample('what is shown', utf8('\0\0 what stands behind it: SSN 078-05-1120')),
      ],
    },
    {
      handler: 'text',
      description: description('wvtt', box('vttC', utf8('WEBVTT\nKind: captions'))),
      samples: [
        box('vttc', box('payl', utf8('Jane Doe speaks'))),
        box('vtta', utf8('NOTE John Roe is SSN 219-09-9999')),
      ],
    },
    {
      handler: 'subt',
      description: description('stpp', utf8('http://www.w3.org/ns/ttml\0\0\0')),
      samples: [
        utf8(
          '<tt xmlns="http://www.w3.org/ns/ttml"><body><div><p begin="0s">John <span>Roe</span></p><p>speaks</p></div></body></tt>',
        ),
      ],
    },
    metadata('mett', [utf8('case 26-000417')], utf8('\0text/plain\0')),
  ]),
  'gopro.mp4': makeMovie(
    'mp41',
    [pictures(), metadata('gpmd', [ways([38.8895, -77.0353]), ways([38.8896, -77.0354])])],
    {
      said: [
        box(
          'udta',
          box('FIRM', utf8('HD1.01')),
          box('CAME', Buffer.alloc(16, 0x47)),
          box('GPMF', klv('DEVC', '', 1, klv('CASN', 'c', 1, letters('C0000000004471')))),
        ),
      ],
    },
  ),
  'street-view.mp4': makeMovie('isom', [
    pictures(),
    {
      ...metadata('camm', [
        Buffer.concat([shorts(0, 0x0500), doubles(38.8895, -77.0353, 10)]),
        Buffer.concat([shorts(0, 0x0600), doubles(0), longs(0x0300_0000), doubles(38.8896, -77.0354, 10)]),
      ]),
    },
  ]),
  'timed-keys.mov': makeMovie('qt  ', [
    pictures(),
    metadata(
      'mebx',
      [box('\0\0\0\x01', letters('+38.8895-077.0353/')), box('\0\0\0\x02', letters('Jane Doe'))],
      box(
        'keys',
        box('\0\0\0\x01', box('keyd', letters('mdtacom.apple.quicktime.location.ISO6709'))),
        box('\0\0\0\x02', box('keyd', letters('mdtaorg.example.person'))),
      ),
    ),
  ]),
  'sony.mp4': makeMovie(
    'XAVC',
    [
      pictures(),
      metadata('rtmd', [
        Buffer.concat([
          shorts(4, 0),
          tag(0x8114, letters('ILCE-1 4471001')),
          tag(0x8501, letters('N\0\0\0')),
          tag(0x8502, degrees(38, 1, 53, 1, 22, 1)),
          tag(0x8503, letters('W\0\0\0')),
          tag(0x8504, degrees(77, 1, 2, 1, 7, 1)),
        ]),
      ]),
    ],
    {
      after: [
        fullBox(
          'meta',
          fullBox('hdlr', longs(0), letters('nrtm'), Buffer.alloc(13)),
          fullBox(
            'xml ',
            utf8(
              '<NonRealTimeMeta><Device manufacturer="Almory" modelName="A-1" serialNo="4471001"/></NonRealTimeMeta>',
            ),
          ),
        ),
      ],
    },
  ),
  'car.mp4': makeMovie('avc1', [pictures(), sound()], {
    gap: carBlock(),
    saidOfGap: (at) => [box('gps ', longs(0x101, 1, at, 92))],
    before: [box('free', box('thum', SMALL_SCENE), box('gps ', utf8(SENTENCE)))],
  }),
  'video-messages.mp4': makeMovie('isom', [
    {
      ...pictures('avc1'),
      description: description(
        'avc1',
        Buffer.alloc(16),
        shorts(64, 48),
        Buffer.alloc(50),
        box('avcC', unitLengths('avc')),
      ),
      samples: [
        pictureOf(videoMessage('avc', ENCODER), Buffer.alloc(40, 0x65)),
        pictureOf(Buffer.alloc(40, 0x41), videoMessage('avc', 'Officer: Jane Doe, unit 8812')),
        ...Array.from({ length: 62 }, () => pictureOf(Buffer.alloc(4, 0x41))),
        pictureOf(videoMessage('avc', 'the sixty-fifth picture')),
      ],
    },
  ]),
  'video-messages.mov': makeMovie('qt  ', [
    {
      ...pictures('hvc1'),
      description: description(
        'hvc1',
        Buffer.alloc(16),
        shorts(64, 48),
        Buffer.alloc(50),
        box('hvcC', unitLengths('hevc')),
      ),
      samples: [pictureOf(videoMessage('hevc', `${'long '.repeat(60)}SSN 078-05-1120`), Buffer.alloc(40, 0x26))],
    },
  ]),
  'tracks.mp4': makeMovie('isom', [
    pictures(),
    sound(),
    { ...sound(), language: 'spa', name: 'Interpreter' },
    { ...texts('John Roe'), isDisabled: true },
  ]),
  'languages.mp4': makeMovie('isom', [
    pictures(),
    { ...sound(), language: 'eng', group: 1 },
    { ...sound(), language: 'spa', group: 1, isDisabled: true },
    { ...texts('Jane Doe'), language: 'eng', group: 2 },
    { ...texts('John Roe, SSN 078-05-1120'), language: 'spa', group: 2, isDisabled: true },
  ]),
  'trimmed.mov': makeMovie('qt  ', [
    { ...pictures(), edits: [[1_000, 3_000]] },
    { ...sound(), edits: [[4_000, 0]] },
  ]),
  'unlisted.mp4': makeMovie('isom', [pictures(), sound()], { gap: Buffer.alloc(5_000, 0xb7) }),
  'free.mp4': makeMovie('isom', [pictures()], {
    said: [box('udta', box('free', utf8('an earlier title: Jane Doe, SSN 078-05-1120')))],
    before: [
      box('skip', Buffer.alloc(8), utf8('IsoMedia File Produced with a program')),
      box('free', Buffer.alloc(64)),
    ],
  }),
  'xmp.mp4': makeMovie('isom', [pictures()], {
    said: [box('udta', box('XMP_', utf8(xmp('aux:SerialNumber="4471001"'))))],
    after: [
      box('uuid', XMP_UUID, utf8(xmp('xmp:CreatorTool="Editor 1"'))),
      box('uuid', Buffer.alloc(16, 0x11), utf8('Unit 7, case 26-000417, Jane Doe')),
      fullBox('emsg', utf8('urn:example:note\0'), utf8('1\0'), longs(1, 0, 0, 0), utf8('John Roe came by at the gate')),
    ],
  }),
  'fragments.mp4': Buffer.concat([
    fileType('iso5'),
    makeMovieBox(
      [{ ...pictures(), samples: [] }, texts()],
      [0, 0],
      [box('mvex', fullBox('trex', longs(1, 1, 1_000, 40, 0)), fullBox('trex', longs(2, 1, 1_000, 0, 0)))],
    ),
    fragment(1, [Buffer.alloc(40, 0xa0)]),
    fragment(
      2,
      [textSample('Officer ID: 4471'), textSample('SSN 078-05-1120')],
      [box('udta', signed('nam', 'Jane Doe'))],
    ),
  ]),
  'packed.mov': Buffer.concat([
    fileType('qt  '),
    box(
      'moov',
      box(
        'cmov',
        box('dcom', letters('zlib')),
        box(
          'cmvd',
          longs(0),
          deflateSync(makeMovieBox([{ ...sound(), samples: [] }], [0], [box('udta', signed('nam', 'Jane Doe'))]), {
            level: 0,
          }),
        ),
      ),
    ),
  ]),
  'timecode.mov': makeMovie('qt  ', [
    pictures(),
    {
      handler: 'tmcd',
      description: description('tmcd', longs(0, 0, 25, 1), Buffer.from([25, 0]), fullBox('name', utf8('Doe-1'))),
      samples: [longs((1 * 3_600 + 2 * 60 + 3) * 25 + 4)],
    },
  ]),
  'elsewhere.mov': makeMovie('qt  ', [
    { ...pictures(), samples: [], data: fullBox('url ', utf8('file:///Volumes/Cases/26-000417/interview.mov\0')) },
  ]),
  'appended.mp4': Buffer.concat([makeMovie('isom', [pictures()]), utf8('\nJohn Roe, SSN 078-05-1120\n')]),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'encrypted/locked.mp4': makeMovie('isom', [pictures('encv')]),
  'unsupported/captions.mov': makeMovie('qt  ', [
    { handler: 'clcp', description: description('c608'), samples: [box('cdat', Buffer.from([0x14, 0x20]))] },
  ]),
  'unsupported/fragment.mp4': Buffer.concat([
    box('styp', letters('msdh'), longs(0)),
    fragment(1, [Buffer.alloc(40, 0xa0)]),
  ]),
  'malformed/no-movie.mp4': Buffer.concat([fileType('isom'), box('mdat', Buffer.alloc(64, 0xa0))]),
};

/** Files that a rule must get right. */
export const judged: Cases = {
  'META-02/fail-video-with-its-way.mp4': makeMovie('mp41', [pictures(), metadata('gpmd', [ways([38.8895, -77.0353])])]),
  'META-02/pass-video-with-settings-of-its-encoder.mp4': makeMovie('mp41', [
    {
      ...pictures('avc1'),
      description: description(
        'avc1',
        Buffer.alloc(16),
        shorts(64, 48),
        Buffer.alloc(50),
        box('avcC', unitLengths('avc')),
      ),
      samples: [pictureOf(videoMessage('avc', ENCODER), Buffer.alloc(40, 0x65))],
    },
  ]),
  'META-02/pass-video-without-places.mp4': makeMovie('mp41', [pictures(), sound()]),
  'STR-15/fail-sound.m4a': makeMovie('M4A ', [sound()]),
  'STR-10/fail-title-in-free-room.mp4': makeMovie('isom', [pictures()], {
    said: [box('udta', box('free', utf8('an earlier title: interview of the second shift')))],
  }),
  'STR-10/pass-free-room.mp4': makeMovie('isom', [pictures()], { said: [box('udta', box('free', Buffer.alloc(40)))] }),
  'STR-17/fail-trimmed.mp4': makeMovie('isom', [{ ...pictures(), edits: [[1_000, 3_000]] }]),
  'STR-17/pass-as-it-was-taken.mp4': makeMovie('isom', [{ ...pictures(), edits: [[4_000, 0]] }]),
  'STR-17/fail-second-sound.mp4': makeMovie('isom', [pictures(), sound(), sound()]),
  // Programs put all sound into one group: what was to be heard, and what an editor kept beside it.
  'STR-17/fail-second-sound-of-a-group.mp4': makeMovie('isom', [
    pictures(),
    { ...sound(), language: 'eng', group: 1 },
    { ...sound(), language: 'eng', group: 1, isDisabled: true },
  ]),
  'STR-17/pass-sound-of-two-languages.mp4': makeMovie('isom', [
    pictures(),
    { ...sound(), language: 'eng', group: 1 },
    { ...sound(), language: 'spa', group: 1, isDisabled: true },
  ]),
  'STR-17/pass-sound-in-two-codings.m4a': makeMovie('M4A ', [
    { ...sound(), language: 'eng', group: 1, more: [box('tref', box('fall', longs(2)))] },
    { ...sound(), language: 'eng', group: 1, isDisabled: true },
  ]),
  'STR-17/pass-one-sound.mp4': makeMovie('isom', [pictures(), sound()]),
};
