import { utf8 } from '../../case-bytes.ts';
import { makeHeif } from '../../heif.ts';
import { makeMsg, words } from '../../mapi.ts';
import { emfText, makeEmf, makeWmf, wmfText } from '../../metafile.ts';
import { makePst } from '../../pst.ts';
import { gifComment, gifImage, makeGif, makePng, pngChunk } from '../../raster-files.ts';
import { ascii, gps, longs, makeTiff, offsetOf, shorts } from '../../tiff.ts';
import type { Planted } from '../manifest.ts';
import { person } from '../people.ts';
import { claimed, type PortalFile } from '../portal-file.ts';
import { Random } from '../random.ts';
import { toText } from '../text.ts';
import { password, ssn } from '../values.ts';

type Location = Extract<Planted, { readonly location: unknown }>['location'];

/** Scans, drawings, messages and settings, as programs save and export them: each with one thing that must not go out. */
export function makeExports(): PortalFile[] {
  const random = new Random('exports');
  const number = () => toText(ssn(random)).value;
  const secret = toText(password(random)).value;
  return [
    position('trix/files/scene.tif', makeScan()),
    position('trix/files/scene.heic', makePhotograph()),
    withNumber(
      'trix/files/badge.png',
      (words_) => makePng({ before: [pngChunk('tEXt', utf8(`Comment\0${words_}`))] }),
      number(),
      {
        kind: 'field',
        name: 'comment',
      },
    ),
    withNumber('trix/files/banner.gif', (words_) => makeGif(64, 48, gifComment(words_), gifImage(64, 48)), number(), {
      kind: 'field',
      name: 'comment',
    }),
    withNumber('trix/files/seating plan.emf', (words_) => makeEmf([emfText(words_, 0, 40)]), number(), PAGE),
    withNumber('trix/files/old seating plan.wmf', (words_) => makeWmf([wmfText(utf8(words_), 0, 40)]), number(), PAGE),
    withNumber('trix/files/request.msg', makeMessage, number(), { kind: 'field', name: 'body' }),
    withNumber(
      'trix/files/mailbox.pst',
      makeFolder,
      number(),
      { kind: 'field', name: 'body' },
      'Root/Inbox/A number.tnef',
    ),
    withNumber('trix/files/floor plan.svg', makeDrawing, number(), line(3, 12)),
    track('trix/files/patrol.gpx', number()),
    settings('trix/files/terminal.reg', secret),
  ];
}

const PAGE: Location = { kind: 'page', page: 1 };

const line = (number: number, column: number): Location => ({
  kind: 'line',
  line: number,
  column,
  endLine: number,
  endColumn: column + '078-05-1120'.length,
});

function position(path: string, bytes: Uint8Array): PortalFile {
  const location = { kind: 'field', name: 'position' } as const;
  return {
    path,
    bytes,
    truth: claimed(path, { rules: ['META-02'] }, { planted: [{ path, infoType: 'gps-coordinate', location }] }),
  };
}

/** A file in which a number stands; `member` names what it stands in within the file. */
function withNumber(
  path: string,
  make: (words: string) => Uint8Array,
  number: string,
  location: Location,
  member?: string,
): PortalFile {
  const at = member === undefined ? path : `${path}!/${member}`;
  const planted = [{ path: at, infoType: 'us-ssn', location }];
  return { path, bytes: make(`SSN: ${number}`), truth: claimed(at, { rules: ['PII-01'] }, { planted }) };
}

function makeScan(): Buffer {
  const points = Buffer.alloc(32 * 24, 250);
  return makeTiff([
    {
      256: shorts(32),
      257: shorts(24),
      258: shorts(8),
      259: shorts(1),
      262: shorts(1),
      272: ascii('A-1'),
      273: offsetOf(points),
      277: shorts(1),
      278: shorts(24),
      279: longs(points.length),
      34853: gps(38.8895, -77.0353),
    },
  ]);
}

function makePhotograph(): Buffer {
  const fields = makeTiff([{ 271: ascii('Example'), 272: ascii('A-1'), 34853: gps(38.8895, -77.0353) }]);
  return makeHeif('heic', [
    { type: 'hvc1', data: Buffer.alloc(40, 0xa5), size: [24, 16] },
    { type: 'Exif', data: Buffer.concat([Buffer.alloc(4), fields]), is: 'cdsc' },
  ]);
}

function makeMessage(body: string): Buffer {
  const { name } = person(12);
  return makeMsg({
    properties: [
      words(0x001a, 'IPM.Note'),
      words(0x0037, 'A request'),
      words(0x0c1a, toText(name).value),
      words(0x1000, body),
    ],
  });
}

function makeFolder(body: string): Buffer {
  return makePst([
    { id: 0x21, parent: 0, properties: [words(0x3001, 'Folders')] },
    { id: 0x122, parent: 0x122, properties: [words(0x3001, 'Root')] },
    { id: 0x8022, parent: 0x122, properties: [words(0x3001, 'Inbox')] },
    { id: 0x200004, parent: 0x8022, properties: [words(0x0037, 'A number'), words(0x1000, body)] },
  ]);
}

function makeDrawing(note: string): Uint8Array {
  return utf8(
    `<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="64" height="48">\n<desc>${note}</desc>\n</svg>\n`,
  );
}

function track(path: string, number: string): PortalFile {
  const file = withNumber(path, makeTrack, number, line(3, 45));
  const location = { kind: 'line', line: 3, column: 1, endLine: 3, endColumn: 18 } as const;
  const planted = [...file.truth.planted, { path, infoType: 'gps-coordinate', location }];
  return { ...file, truth: { ...file.truth, planted } };
}

function makeTrack(note: string): Uint8Array {
  return utf8(
    `<?xml version="1.0"?>\n<gpx version="1.1" creator="Example Device 4" xmlns="http://www.topografix.com/GPX/1/1">\n<wpt lat="38.8895" lon="-77.0353"><cmt>${note}</cmt></wpt>\n</gpx>\n`,
  );
}

function settings(path: string, secret: string): PortalFile {
  const bytes = utf8(
    `Windows Registry Editor Version 5.00\r\n\r\n[HKEY_CURRENT_USER\\Software\\Example\\Terminal]\r\n"Password"="${secret}"\r\n`,
  );
  const location = { kind: 'record', record: 1, field: 'Password' } as const;
  const planted = [{ path, infoType: 'password', location }];
  return { path, bytes, truth: claimed(path, { rules: ['CRED-01'] }, { planted }) };
}
