import { makePdf, type PdfPage } from './pdf.ts';
import { withheld } from './pdf-carrier.ts';
import type { PdfObject } from './pdf-objects.ts';
import { COVERED_SCENE, commentSegment, exifSegment, SCENE, SMALL_SCENE, segment, withSegments } from './pictures.ts';
import { ascii, gps, makeTiff } from './tiff.ts';

/** A picture as a camera or a program wrote its file. */
const pictureOf = (jpeg: Uint8Array, filter = '/DCTDecode', stream: Uint8Array = jpeg): PdfObject => ({
  dictionary:
    '/Type /XObject /Subtype /Image /Width 32 /Height 24 /ColorSpace /DeviceGray /BitsPerComponent 8 ' +
    `/Filter ${filter}`,
  stream,
});

/** A page of words that shows pictures, by the names of their objects. */
const showing = (...names: readonly string[]): PdfPage => ({
  content:
    withheld.content + names.map((name, index) => `q 32 0 0 24 ${72 + index * 40} 300 cm /${name} Do Q\n`).join(''),
  resources: `/XObject << ${names.map((name) => `/${name} $${name}`).join(' ')} >>`,
});

const PLACE = withSegments(SCENE, exifSegment(makeTiff([{ 34853: gps(38.8895, -77.0353) }])));
const OWNER = withSegments(SMALL_SCENE, exifSegment(makeTiff([{ 315: ascii('Jane Doe') }])));
const hex = (bytes: Uint8Array) => Buffer.from(`${Buffer.from(bytes).toString('hex')}>`);

/**
 * Pictures that say where they were taken, on two pages; who took them, packed once more; something in a comment, and behind
 * their end.
 */
export const picturesThatSayMore = makePdf({
  pages: [showing('place', 'owner'), showing('place', 'note', 'tail')],
  objects: {
    place: pictureOf(PLACE),
    owner: pictureOf(OWNER, '[/ASCIIHexDecode /DCTDecode]', hex(OWNER)),
    note: pictureOf(withSegments(COVERED_SCENE, commentSegment('Taken by John Roe'))),
    tail: pictureOf(Buffer.concat([SCENE, Buffer.from('The witness is Jane Doe of Mill Lane.\n')])),
  },
});

/** A picture that says where it was taken, beside words. */
export const positionOfAPicture = makePdf({ pages: [showing('place')], objects: { place: pictureOf(PLACE) } });

/** Pictures with what every encoder writes: a transform of colors, its signature, padding. */
export const plainPictures = makePdf({
  pages: [showing('bare', 'signed', 'padded')],
  objects: {
    bare: pictureOf(SCENE),
    signed: pictureOf(
      withSegments(
        COVERED_SCENE,
        segment(0xee, Buffer.from('Adobe\0d\0\0\0\0\0', 'latin1')),
        commentSegment('CREATOR: gd-jpeg v1.0 (using IJG JPEG v80), quality = 90\n'),
      ),
    ),
    padded: pictureOf(Buffer.concat([SMALL_SCENE, Buffer.alloc(3)])),
  },
});

/** A picture as a scanner or a printer cuts it, below words: strips that are each less of the page than a logo. */
export const pictureInStrips = makePdf({
  pages: [
    {
      content:
        withheld.content +
        Array.from(
          { length: 40 },
          (_, index) => `q ${300 - (index % 3) * 20} 0 0 5 72 ${300 + index * 5} cm /P Do Q\n`,
        ).join(''),
      picture: true,
    },
  ],
});

/** Words in a frame that is made of pictures, and a letterhead of two that touch. */
export const frameOfPictures = makePdf({
  pages: [
    {
      content:
        withheld.content +
        [
          '500 0 0 6 56 640',
          '500 0 0 6 56 740',
          '6 0 0 106 56 640',
          '6 0 0 106 550 640',
          '40 0 0 40 56 40',
          '60 0 0 40 96 40',
        ]
          .map((place) => `q ${place} cm /P Do Q\n`)
          .join(''),
      picture: true,
    },
  ],
});

/** A picture below words, on a layer that is on or off (ISO 32000-1, 8.11.4.3). */
export const pictureOnALayer = (state: string) =>
  makePdf({
    pages: [
      {
        content: `${withheld.content}/OC /L BDC q 300 0 0 200 72 300 cm /P Do Q EMC\n`,
        picture: true,
        resources: '/Properties << /L $layer >>',
      },
    ],
    objects: { layer: '<< /Type /OCG /Name (Photograph) >>' },
    catalog: `/OCProperties << /OCGs [$layer] /D << ${state} >> >>`,
  });
