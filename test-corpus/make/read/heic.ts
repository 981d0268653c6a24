import { utf8 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';
import { type HeifItem, makeHeif } from '../heif.ts';
import { box, SMALL_SCENE, xmp } from '../pictures.ts';
import { ascii, gps, makeTiff } from '../tiff.ts';

const picture = (width: number, height: number): HeifItem => ({
  type: 'hvc1',
  data: Buffer.alloc(40, 0xa5),
  size: [width, height],
});
const EXIF: HeifItem = {
  type: 'Exif',
  data: Buffer.concat([
    Buffer.alloc(4),
    makeTiff([{ 271: ascii('Apple'), 272: ascii('A-1'), 315: ascii('Jane Doe'), 34853: gps(38.8895, -77.0353) }]),
  ]),
  is: 'cdsc',
};
const XMP: HeifItem = {
  type: 'mime',
  contentType: 'application/rdf+xml',
  data: utf8(xmp('xmp:CreatorTool="Editor 1"')),
  is: 'cdsc',
};
const uuid = (digits: string, data: Uint8Array) => box('uuid', Buffer.from(digits, 'hex'), data);

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = { name: 'a.heic', bytes: makeHeif('heic', [picture(24, 16), EXIF, XMP]) };

/** What must be read, by the name of the file. */
export const read: Cases = {
  'exif.heic': makeHeif('heic', [picture(24, 16), EXIF, XMP]),
  'exif.avif': makeHeif('avif', [{ ...picture(24, 16), type: 'av01' }, EXIF]),
  'thumbnails.heic': makeHeif('heic', [
    picture(24, 16),
    { type: 'jpeg', data: SMALL_SCENE, is: 'thmb' },
    { ...picture(12, 8), is: 'thmb' },
  ]),
  'depths.heic': makeHeif('heic', [picture(24, 16), { ...picture(24, 16), is: 'auxl' }]),
  'texts.heic': makeHeif('heic', [
    picture(24, 16),
    { type: 'mime', contentType: 'text/plain', data: utf8('SSN 078-05-1120'), is: 'cdsc' },
  ]),
  'boxes.heic': makeHeif('heic', [picture(24, 16)], {
    more: [
      uuid('be7acfcb97a942e89c71999491e3afac', utf8(xmp('xmp:Label="Case 26-000417"'))),
      uuid(
        'd8fec3d61b0e483c92975828877ec481',
        Buffer.concat([Buffer.alloc(12), box('jumb', box('jumd', Buffer.alloc(16), utf8('\x03c2pa\0')))]),
      ),
      box('free', utf8('SSN 219-09-9999')),
    ],
  }),
  'gap.heic': makeHeif('heic', [picture(24, 16), EXIF], { gap: utf8('John Roe, SSN 078-05-1120') }),
  'appended.heic': Buffer.concat([makeHeif('heic', [picture(24, 16)]), utf8('\nJohn Roe, SSN 078-05-1120\n')]),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'unsupported/photo.heic': makeHeif('heic', [picture(64, 48)]),
  'unsupported/sequence.heic': makeHeif('heic', [picture(24, 16)], { more: [box('moov', Buffer.alloc(8))] }),
  'malformed/no-items.heic': makeHeif('heic', []),
};
