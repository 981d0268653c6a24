import { LINE, latin1, note, PEOPLE, page, utf8 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';
import { makePdf } from '../pdf.ts';
import { around } from '../pdf-around.ts';
import { coverCarriers } from '../pdf-cover-carriers.ts';
import { fileCarriers } from '../pdf-file-carriers.ts';
import {
  frameOfPictures,
  pictureInStrips,
  pictureOnALayer,
  picturesThatSayMore,
  plainPictures,
  positionOfAPicture,
} from '../pdf-picture-files.ts';
import { plainPages } from '../pdf-plain-pages.ts';
import { settings } from '../pdf-settings.ts';
import { tileCarriers, wordsAlongALine } from '../pdf-tiles.ts';
import { unseenCarriers } from '../pdf-unseen-carriers.ts';
import { makeZip } from '../zip.ts';

const carriers = { ...coverCarriers, ...unseenCarriers, ...fileCarriers, ...tileCarriers };

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = {
  name: 'a.pdf',
  bytes: makePdf({
    pages: [{ lines: [{ text: 'Jane Doe 078-05-1120' }], fields: [{ name: 'ssn', value: '078-05-1120' }] }],
    info: { Title: 'T' },
    attachments: [note('a.csv', 'Name,SSN\n"Doe, Jane",078-05-1120\nJohn Roe,219-09-9999\n')],
  }),
};

/** What must be read, by the name of the file. */
export const read: Cases = {
  ...around,
  'letter.pdf': makePdf({
    pages: [
      page('Jane Doe has SSN 078-05-', '1120 and card 4111 1111', '1111 1111.'),
      { lines: [{ text: 'Badge' }, { text: '4411', x: 300, y: 720 }, { text: 'Heading', size: 24, y: 600 }] },
    ],
    info: { Title: 'Letter', Author: 'Jane Doe', Creator: 'By hand', CreationDate: 'D:20260102030405Z', Unit: 'B' },
    xmp: '<dc:creator><rdf:Seq><rdf:li>John Roe</rdf:li></rdf:Seq></dc:creator><pdf:Producer>Press</pdf:Producer>',
  }),
  'columns.pdf': makePdf({
    pages: [
      {
        lines: Array.from({ length: 6 }, (_, row) => [
          { text: `Left column of prose, line ${row}`, x: 40, y: 700 - row * 14 },
          { text: `Right column of prose, line ${row}`, x: 320, y: 700 - row * 14 },
        ]).flat(),
      },
    ],
  }),
  'form.pdf': makePdf({
    pages: [{ ...page('Form'), fields: [{ name: 'ssn', value: '078-05-1120' }], notes: ['Call Jane Doe'] }],
  }),
  'fields.pdf': makePdf({
    pages: [
      {
        ...page('Form'),
        fields: [
          { name: 'Text1', value: 'Heron-989x!', tooltip: 'Password' },
          { name: 'ssn', value: '' },
          { name: 'officer', value: 'Jane Doe', options: ['Jane Doe', 'John Roe'] },
        ],
        stamps: ['SSN 078-05-1120'],
        links: ['https://portal.example.org/?ssn=078-05-1120'],
      },
    ],
  }),
  'bookmarks.pdf': makePdf({
    pages: [page('See the bookmarks.')],
    bookmarks: ['Statement of Jane Doe', 'SSN 078-05-1120'],
    label: 'Case 26-000417, ',
    attachments: [{ ...note('a.txt', 'one\n'), description: 'Photo of John Roe' }],
  }),
  'blank.pdf': makePdf({ pages: [{}, {}] }),
  'drawing.pdf': makePdf({ pages: [{ content: '0.8 g 100 100 200 300 re f\n' }] }),
  'prepended.pdf': Buffer.concat([utf8('Words before the header.\n'), makePdf({ pages: [page('One')] })]),
  'appended.pdf': Buffer.concat([makePdf({ pages: [page('One')] }), makeZip([note('a.txt', 'two\n')])]),
  'two.pdf': Buffer.concat([makePdf({ pages: [page('One')] }), makePdf({ pages: [page('Two')] })]),
  'letterhead.pdf': makePdf({
    pages: [{ content: `q 60 0 0 60 480 700 cm /P Do Q ${LINE}`, picture: true }],
  }),
  'attachments.pdf': makePdf({
    pages: [{ ...page('See attached.'), pinned: [note('pinned.txt', 'Pinned: 078-05-1120\n')] }],
    attachments: [note('people.csv', PEOPLE)],
  }),
  ...Object.fromEntries(Object.entries(carriers).map(([name, { carrying }]) => [`${name}.pdf`, carrying])),
  ...Object.fromEntries(
    Object.entries({ ...plainPages, ...settings }).map(([name, { bytes }]) => [`${name}.pdf`, bytes]),
  ),
  'pictures-that-say-more.pdf': picturesThatSayMore,
  'plain-pictures.pdf': plainPictures,
  'words-along-a-line.pdf': wordsAlongALine,
  'picture-on-a-layer-that-is-off.pdf': pictureOnALayer('/OFF [$layer]'),
  'picture-in-strips.pdf': pictureInStrips,
  'frame-of-pictures.pdf': frameOfPictures,
  'loose-field.pdf': makePdf({ pages: [page('Form')], loose: { name: 'ssn', value: '078-05-1120' } }),
  'xfa-and-fields.pdf': makePdf({
    pages: [{ ...page('Form'), fields: [{ name: 'a', value: 'b' }] }],
    xfa: true,
  }),
  'xfa.pdf': makePdf({ pages: [page('Please wait')], xfa: true }),
  'owner-password.pdf': makePdf({ pages: [page('Anyone may read this.')], encrypt: { password: '' } }),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'unsupported/picture-page.pdf': makePdf({ pages: [{ picture: true }, page('Text'), { picture: true }] }),
  'unsupported/picture-and-number.pdf': makePdf({ pages: [{ ...page('Page 1'), picture: true }] }),
  'unsupported/picture-in-a-tile.pdf': makePdf({
    pages: [
      {
        ...page('Page 1'),
        content: `${LINE}/Pattern cs /T scn 72 72 468 640 re f\n`,
        resources: '/Pattern << /T $tile >>',
      },
    ],
    objects: {
      tile: {
        dictionary:
          '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 468 640] /XStep 900 /YStep 900 /Matrix [1 0 0 1 72 72] /Resources << >>',
        stream: 'q 468 0 0 640 0 0 cm BI /W 2 /H 2 /BPC 8 /CS /G ID ABCD EI Q\n',
      },
    },
  }),
  'unsupported/outlined-letters.pdf': makePdf({ pages: [{ content: LINE + '0 0 m 9 9 l 9 0 l h f\n'.repeat(300) }] }),
  'unsupported/unmapped-letters.pdf': makePdf({
    pages: [{ content: `${LINE}BT /F 12 Tf 72 700 Td <01020304> Tj ET\n` }],
  }),
  'encrypted/password.pdf': makePdf({ pages: [page('Secret')], encrypt: { password: 'holdback' } }),
  'malformed/no-objects.pdf': utf8('%PDF-1.4\nno objects\n'),
  'malformed/filter.pdf': makePdf({ pages: [page('One'), { content: 'not packed', filter: 'FlateDecode' }] }),
  'malformed/lost-pages.pdf': makePdf({ pages: [page('One')], count: 3 }),
  // The only page names content that is not there.
  'malformed/lost-content.pdf': latin1(
    Buffer.from(makePdf({ pages: [{}] }))
      .toString('latin1')
      .replace(/\/Contents \d 0 R/, '/Contents 9 0 R'),
  ),
};

/** What a rule must hold back, with its corrected version, and what it could take for such and must let out. */
export const judged: Cases = Object.fromEntries([
  ['META-02/fail-pdf-position-of-a-picture.pdf', positionOfAPicture],
  ['META-02/pass-pdf-plain-pictures.pdf', plainPictures],
  ['RED-08/fail-pdf-picture-on-a-layer-that-is-off.pdf', pictureOnALayer('/OFF [$layer]')],
  ['RED-08/pass-pdf-picture-on-a-layer-that-is-on.pdf', pictureOnALayer('/ON [$layer]')],
  ['STR-15/fail-pdf-picture-in-strips.pdf', pictureInStrips],
  ['STR-15/pass-pdf-frame-of-pictures.pdf', frameOfPictures],
  ...Object.entries(carriers).flatMap(([name, { rule, carrying, corrected }]) => [
    [`${rule}/fail-pdf-${name}.pdf`, carrying],
    [`${rule}/pass-pdf-${name}.pdf`, corrected],
  ]),
  ...Object.entries(plainPages).flatMap(([name, { rules, bytes }]) =>
    rules.map((rule) => [`${rule}/pass-pdf-${name}.pdf`, bytes]),
  ),
]);
