import { note, utf8, utf16 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';
import {
  artContainer,
  documentSummary,
  macros,
  packedFile,
  shapeFile,
  shapeTable,
  summary,
  u16,
  u32,
} from '../office-parts.ts';
import { change, changes, makeWord, paragraph, row, strings, stringTable, type WordParts } from '../word.ts';
import { makeZip } from '../zip.ts';

const PLAIN = paragraph('Statement of Jane Doe, SSN 078-05-1120.');
const plain = makeWord({ main: [PLAIN] });

/** A paragraph with words of another format between others. */
const amid = (before: string, words: string, after: string, ...list: readonly Buffer[]) => ({
  runs: [{ text: before }, { text: words, changes: list }, { text: after }],
});

const field = (code: string, result: string) => paragraph(`See \x13${code}\x14${result}\x15 there.`);

/** Pairs of a header ([MS-DOC] 2.5.6). */
const pairs = {
  commentAuthors: 36,
  documentProperties: 31,
  associated: 32,
  drawings: 50,
  revisionAuthors: 51,
  subDocuments: 54,
  variables: 60,
  savedBy: 71,
  fileNames: 72,
  smartTags: 118,
} as const;

const deleted: WordParts = {
  main: [
    amid('The officer ', 'John Roe (badge 4411) ', 'left.', changes.deleted, changes.author(1)),
    amid('He ', 'quickly ', 'returned.', changes.inserted, changes.author(1)),
    PLAIN,
    amid('He ', 'made bold ', 'what stood there.', changes.formatted),
  ],
  tables: { [pairs.revisionAuthors]: stringTable(['Unknown', 'Jane Doe']) },
};

const savedBy = stringTable([
  'Jane Doe',
  'C:\\Users\\jdoe\\case 26-000417.doc',
  'John Roe',
  '\\\\files\\roe\\letter.doc',
]);
const associated = (place: number, text: string) =>
  stringTable(Array.from({ length: 18 }, (_, index) => (index === place ? text : '')));

const variables = Buffer.concat([stringTable(['officer'], u32(0)), strings('John Roe, SSN 219-09-9999')]);

const described = artContainer(0xf000, [shapeTable({ 897: 'Photo of John Roe, SSN 219-09-9999' })]);
/** Names of shapes, what a click on one opens, and a shape that is kept as a file as well. */
const shapes = artContainer(0xf000, [
  shapeTable({ 896: 'Text Box 2', 261: 'C:\\Users\\jdoe\\roe.png' }),
  shapeTable({ 896: 'SSN 078-05-1120', 898: Buffer.concat([u32(7, 0), utf16('mailto:jdoe@example.org\0')]) }),
  shapeTable({
    325: Buffer.concat([u16(4, 4, 8), Buffer.alloc(32, 0x20)]),
    937: shapeFile('John Roe, SSN 219-09-9999'),
  }),
]);
const merged = Buffer.alloc(84);
merged[0] = 4;

const packed = {
  'ObjectPool/_1/\x01Ole10Native': packedFile(
    'people.csv',
    'C:\\Users\\jdoe\\people.csv',
    'C:\\Users\\jdoe\\AppData\\Local\\Temp\\people.csv',
    utf8('Name,SSN\nJane Doe,078-05-1120\nJohn Roe,219-09-9999\n'),
  ),
  'ObjectPool/_1/\x01CompObj': Buffer.alloc(24),
};

/** A document within another, in a storage of its own. */
function embedded(parts: WordParts): Readonly<Record<string, Uint8Array>> {
  const streams: Record<string, Uint8Array> = {};
  makeWord({ ...parts, sink: streams });
  return Object.fromEntries(Object.entries(streams).map(([name, bytes]) => [`ObjectPool/_2/${name}`, bytes]));
}

const module = 'Attribute VB_Name = "Module1"\r\nSub Sign()\r\n\' for Jane Doe, SSN 078-05-1120\r\nEnd Sub\r\n';

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = {
  name: 'a.doc',
  bytes: makeWord({
    main: [
      PLAIN,
      amid('One ', 'two ', 'three.', changes.hidden),
      ...row(['Name', 'SSN']),
      ...row(['John Roe', '219-09-9999']),
    ],
    comments: [paragraph('Call her.')],
    tables: { [pairs.savedBy]: savedBy },
    streams: { ...packed, '\x05SummaryInformation': summary({ 2: 'Letter', 4: 'Jane Doe' }) },
  }),
};

/** What must be read, by the name of the file. */
export const read: Cases = {
  'custom-xml.doc': makeWord({
    main: [PLAIN],
    streams: { 'MsoDataStore/A/Item': utf8('officer: John Roe, SSN 219-09-9999\n') },
  }),
  'letter.doc': makeWord({
    main: [
      paragraph('Statement of Jane Doe, SSN 078-05-'),
      {
        runs: [{ text: 'Card 4111 1111 ' }, { text: '1111 1111', changes: [change(0x0835, 1)] }, { text: '.' }],
      },
      ...row(['Name', 'SSN', 'Badge']),
      ...row(['John Roe', '219-09-9999', '4411']),
      ...row(['Jane Doe', '078-05-1120', '4412']),
      paragraph('Page \x13 PAGE  \\* MERGEFORMAT \x141\x15 of it\x0bends\x1ehere.'),
    ],
    footnotes: [paragraph('A footnote.')],
    headers: [paragraph('Records office')],
    endnotes: [paragraph('An endnote.')],
    textBoxes: [paragraph('In a box', changes.white)],
    streams: {
      '\x05SummaryInformation': summary({
        2: 'Letter',
        4: 'Jane Doe',
        8: 'John Roe',
        12: new Date('2026-01-02T03:04:05Z'),
      }),
      '\x05DocumentSummaryInformation': documentSummary(
        { 14: 'Chief Doe', 15: 'Records office' },
        { Case: '26-000417', 'MSIP_Label_11111111-2222-3333-4444-555555555555_Name': 'Confidential' },
      ),
    },
  }),
  'narrow.doc': makeWord({ main: [paragraph('Caf\xe9 of Jane Doe, SSN 078-05-1120.')], isNarrow: true }),
  'version-4.doc': makeWord({ main: [PLAIN], compound: { sectorBytes: 4096 } }),
  'hidden.doc': makeWord({
    main: [
      amid('Seen, ', 'hidden 078-05-1120, ', 'seen.', changes.hidden),
      { ...paragraph('Hidden by its style 219-09-9999.'), style: 1 },
      amid('Seen, ', 'hidden by a style of characters, ', 'seen.', changes.characterStyle(2)),
      amid('Seen, ', 'white, ', 'seen.', changes.white),
      amid('Seen, ', 'tiny, ', 'seen.', changes.point),
      ...row(['Name', 'SSN'], { white: true, shaded: true }),
      ...row(['John Roe', '219-09-9999']),
      ...row(['white', 'on white'], { white: true }),
    ],
    styles: [
      { kind: 1, base: 0, changes: [changes.hidden] },
      { kind: 2, changes: [changes.hidden] },
    ],
  }),
  'deleted.doc': makeWord(deleted),
  'black.doc': makeWord({ main: [amid('Officer ', 'John Roe', ' left.', changes.blackHighlight)] }),
  'comments.doc': makeWord({
    main: [PLAIN],
    comments: [paragraph('\x05Ask John Roe, SSN 219-09-9999.')],
    tables: { [pairs.commentAuthors]: strings('Jane Doe') },
  }),
  'fields.doc': makeWord({ main: [field(' INCLUDETEXT "C:\\\\Users\\\\jdoe\\\\secret.doc" ', 'a text'), PLAIN] }),
  'saved-by.doc': makeWord({ main: [PLAIN], tables: { [pairs.savedBy]: savedBy } }),
  'reserved.doc': makeWord({ main: [PLAIN], flags: 0x0800 }),
  'associated.doc': makeWord({
    main: [PLAIN],
    streams: { '\x05SummaryInformation': summary({ 2: 'Plan' }) },
    tables: {
      [pairs.associated]: stringTable(['SSN 219-09-9999', '', 'Plan', 'Case 26-000417', 'roe', '', 'Jane Doe']),
    },
  }),
  'smart-tags.doc': makeWord({
    main: [PLAIN],
    tables: { [pairs.smartTags]: utf16('urn:schemas-microsoft-com:office:smarttags\0 John Roe, badge 4411\0') },
  }),
  'shapes.doc': makeWord({ main: [PLAIN], tables: { [pairs.drawings]: shapes } }),
  'described.doc': makeWord({ main: [PLAIN], tables: { [pairs.drawings]: described } }),
  'variables.doc': makeWord({ main: [PLAIN], tables: { [pairs.variables]: variables } }),
  'building-blocks.doc': makeWord({ main: [PLAIN], glossary: [paragraph('Signed, John Roe, SSN 219-09-9999')] }),
  'merged.doc': makeWord({
    main: [PLAIN],
    tables: { [pairs.documentProperties]: merged, [pairs.associated]: associated(8, 'C:\\Users\\jdoe\\people.mdb') },
  }),
  'chapters.doc': makeWord({
    main: [PLAIN],
    tables: { [pairs.subDocuments]: u32(0, 5), [pairs.fileNames]: stringTable(['C:\\Users\\jdoe\\chapter.doc']) },
  }),
  'earlier.doc': makeWord({ main: [PLAIN], earlier: 'Before: John Roe, SSN 219-09-9999.' }),
  'free-sectors.doc': makeWord({
    main: [PLAIN],
    compound: { free: utf16('An earlier save: John Roe, SSN 219-09-9999.') },
  }),
  'orphan.doc': makeWord({
    main: [PLAIN],
    compound: { orphans: { Lost: utf8('A deleted stream: John Roe, SSN 219-09-9999.') } },
  }),
  'appended.doc': Buffer.concat([plain, makeZip([note('a.txt', 'After the end: 219-09-9999\n')])]),
  'packed.doc': makeWord({ main: [PLAIN], streams: packed }),
  'document-within.doc': makeWord({ main: [PLAIN], streams: embedded(deleted) }),
  'macros.doc': makeWord({ main: [PLAIN], streams: macros('Macros', module) }),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'encrypted/password.doc': makeWord({ main: [PLAIN], flags: 0x0100 }),
  'encrypted/rights.doc': makeWord({
    main: [PLAIN],
    streams: {
      '\x06DataSpaces/TransformInfo/DRMEncryptedTransform/\x06Primary': Buffer.alloc(40, 1),
      '\x09DRMContent': Buffer.alloc(400, 7),
    },
  }),
  'unsupported/word-95.doc': makeWord({ main: [PLAIN], isOld: true }),
  'unsupported/unknown-stream.doc': makeWord({
    main: [PLAIN],
    streams: { Strange: Buffer.concat([u16(1, 2, 3), utf16('Words of a program, John Roe')]) },
  }),
  'malformed/no-tables.doc': makeWord({ main: [PLAIN], isTorn: true }),
};

const clean = (name: string) => ({ [name]: plain });

/** Files that a rule must get right. */
export const judged: Cases = {
  'STR-08/fail-word-97-hidden.doc': makeWord({ main: [amid('Seen, ', '078-05-1120, ', 'seen.', changes.hidden)] }),
  'STR-08/fail-word-97-white.doc': makeWord({ main: [amid('Seen, ', '078-05-1120, ', 'seen.', changes.white)] }),
  'STR-08/pass-word-97-white-on-black.doc': makeWord({
    main: [...row(['Name', 'SSN'], { white: true, shaded: true }), ...row(['John Roe', '219-09-9999'])],
  }),
  'STR-08/fail-word-97-white-box.doc': makeWord({
    main: [PLAIN],
    textBoxes: [paragraph('219-09-9999', changes.white)],
    tables: { [pairs.drawings]: artContainer(0xf000, [shapeTable({ 385: 0xffffff })]) },
  }),
  'STR-08/pass-word-97-white-on-blue-box.doc': makeWord({
    main: [PLAIN],
    textBoxes: [paragraph('Records office', changes.white)],
    tables: { [pairs.drawings]: artContainer(0xf000, [shapeTable({ 385: 0x794e1f })]) },
  }),
  ...clean('STR-08/pass-word-97-shown.doc'),
  'STR-09/fail-word-97-packed.doc': makeWord({ main: [PLAIN], streams: packed }),
  'STR-09/fail-word-97-document.doc': makeWord({ main: [PLAIN], streams: embedded({ main: [PLAIN] }) }),
  ...clean('STR-09/pass-word-97-nothing-within.doc'),
  'STR-10/fail-word-97-deleted.doc': makeWord(deleted),
  'STR-10/fail-word-97-inserted.doc': makeWord({ main: [amid('He ', 'quickly ', 'left.', changes.inserted)] }),
  'STR-10/fail-word-97-saved-by.doc': makeWord({ main: [PLAIN], tables: { [pairs.savedBy]: savedBy } }),
  'STR-10/fail-word-97-earlier.doc': makeWord({ main: [PLAIN], earlier: 'Before: John Roe, SSN 219-09-9999.' }),
  'STR-10/fail-word-97-orphan.doc': makeWord({
    main: [PLAIN],
    compound: { orphans: { Lost: utf8('A deleted stream: John Roe, SSN 219-09-9999.') } },
  }),
  ...clean('STR-10/pass-word-97-accepted.doc'),
  'STR-11/fail-word-97-comment.doc': makeWord({ main: [PLAIN], comments: [paragraph('Ask John Roe.')] }),
  ...clean('STR-11/pass-word-97-no-comment.doc'),
  'STR-14/fail-word-97-unknown.doc': makeWord({ main: [PLAIN], streams: { Strange: Buffer.alloc(40, 3) } }),
  ...clean('STR-14/pass-word-97-known.doc'),
  'STR-16/fail-word-97-macros.doc': makeWord({ main: [PLAIN], streams: macros('Macros', module) }),
  'STR-16/fail-word-97-field.doc': makeWord({ main: [field(' INCLUDETEXT "C:\\\\jdoe\\\\secret.doc" ', 'a text')] }),
  'STR-16/fail-word-97-variable.doc': makeWord({ main: [PLAIN], tables: { [pairs.variables]: variables } }),
  'STR-16/fail-word-97-building-block.doc': makeWord({ main: [PLAIN], glossary: [PLAIN] }),
  'STR-16/fail-word-97-chapters.doc': makeWord({
    main: [PLAIN],
    tables: { [pairs.subDocuments]: u32(0, 5), [pairs.fileNames]: stringTable(['C:\\jdoe\\chapter.doc']) },
  }),
  'STR-16/pass-word-97-shape-name.doc': makeWord({
    main: [PLAIN],
    tables: { [pairs.drawings]: artContainer(0xf000, [shapeTable({ 896: 'Text Box 2' })]) },
  }),
  'STR-16/fail-word-97-smart-tags.doc': makeWord({
    main: [PLAIN],
    tables: { [pairs.smartTags]: utf16('John Roe, badge 4411') },
  }),
  'STR-16/fail-word-97-described.doc': makeWord({ main: [PLAIN], tables: { [pairs.drawings]: described } }),
  'STR-16/fail-word-97-reserved.doc': makeWord({ main: [PLAIN], flags: 0x0800 }),
  'STR-16/fail-word-97-custom-xml.doc': makeWord({
    main: [PLAIN],
    streams: { 'MsoDataStore/A/Item': utf8('officer: John Roe, SSN 219-09-9999\n') },
  }),
  'STR-16/pass-word-97-page-numbers.doc': makeWord({ main: [PLAIN, field(' PAGE ', '1')] }),
  ...clean('STR-16/pass-word-97-plain.doc'),
  'RED-03/fail-word-97-black.doc': makeWord({ main: [amid('Officer ', 'John Roe', ' left.', changes.blackHighlight)] }),
  'RED-03/pass-word-97-replaced.doc': makeWord({ main: [paragraph('Officer [REDACTED] left.')] }),
  'STR-06/fail-word-97-merged.doc': makeWord({
    main: [PLAIN],
    tables: { [pairs.documentProperties]: merged, [pairs.associated]: associated(8, 'C:\\Users\\jdoe\\people.mdb') },
  }),
  ...clean('STR-06/pass-word-97-not-merged.doc'),
  'META-04/fail-word-97-label.doc': makeWord({
    main: [PLAIN],
    streams: {
      '\x05DocumentSummaryInformation': documentSummary(
        {},
        { 'MSIP_Label_11111111-2222-3333-4444-555555555555_Name': 'Confidential' },
      ),
    },
  }),
  ...clean('META-04/pass-word-97-no-label.doc'),
};
