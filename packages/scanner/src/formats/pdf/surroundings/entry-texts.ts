import type { Trait } from '../../../document.ts';
import { HOLDS_NUMBER, isIdentifier } from '../../../structures/made-names.ts';
import { saysSomething } from '../../../structures/xml/loose-text.ts';
import { nameOf } from '../objects/text-string.ts';
import type { PdfDictionary } from '../streams/syntax.ts';

/** What an entry of a dictionary says. */
export interface EntryText {
  /** The place that it is said to be in, if it is on no page. */
  readonly field: string;
  readonly hiddenBy?: Trait;
  /** It is rich text. */
  readonly isRich?: true;
  /** It may be a stream as well. */
  readonly isStream?: true;
  /** Told even where the document has said it. */
  readonly isOwn?: true;
  /** It is the key of a name tree, or an identifier: told where it holds more than a program's name. */
  readonly isName?: true;
}

/** An entry, in the dictionaries that it is meant in. */
interface Row extends EntryText {
  readonly keys: readonly string[];
  /** `entry` is the one that the dictionary stands in. */
  readonly when?: (dictionary: PdfDictionary, entry: string) => boolean;
}

/** Annotations that are remarks on the page, and no part of it (ISO 32000-2, table 171). */
export const MARKUP: ReadonlySet<string> = new Set([
  ...['Text', 'Line', 'Square', 'Circle', 'Polygon', 'PolyLine', 'Highlight', 'Underline', 'Squiggly', 'StrikeOut'],
  ...['Stamp', 'Caret', 'Ink', 'FileAttachment', 'Sound', 'Redact', 'Popup', 'Projection'],
]);

const subtypeOf = (dictionary: PdfDictionary) => nameOf(dictionary.get('Subtype')) ?? '';
const typeOf = (dictionary: PdfDictionary) => nameOf(dictionary.get('Type')) ?? '';
const isAnnotation = (dictionary: PdfDictionary) =>
  typeOf(dictionary) === 'Annot' || (dictionary.has('Subtype') && dictionary.has('Rect'));
const isMarkup = (dictionary: PdfDictionary) => isAnnotation(dictionary) && MARKUP.has(subtypeOf(dictionary));
const isFreeText = (dictionary: PdfDictionary) => isAnnotation(dictionary) && subtypeOf(dictionary) === 'FreeText';
const isField = (dictionary: PdfDictionary) => dictionary.has('FT') || subtypeOf(dictionary) === 'Widget';
const isTag = (dictionary: PdfDictionary) =>
  typeOf(dictionary) === 'StructElem' || (dictionary.has('S') && dictionary.has('P') && !isAnnotation(dictionary));
const isSignature = (dictionary: PdfDictionary) =>
  dictionary.has('ByteRange') || ['Sig', 'DocTimeStamp'].includes(typeOf(dictionary));
const isAction = (dictionary: PdfDictionary) => dictionary.has('S') && !dictionary.has('P');
const isFile = (dictionary: PdfDictionary) =>
  ['Filespec', 'F'].includes(typeOf(dictionary)) || dictionary.has('EF') || dictionary.has('UF');

/**
 * The entries that hold text, in the dictionaries that they do, the first that fits. What stands in none of them is a
 * program's own: see `looseText`.
 */
const ROWS: readonly Row[] = [
  // Tags and marked content (14.9).
  { keys: ['Alt', 'ActualText', 'E'], field: 'tag', hiddenBy: 'alternative-text' },
  { keys: ['T'], when: isTag, field: 'tag', hiddenBy: 'alternative-text' },
  { keys: ['Summary'], field: 'tag', hiddenBy: 'alternative-text' },
  // Annotations (12.5).
  { keys: ['Contents', 'T', 'Subj'], when: isMarkup, field: 'note', hiddenBy: 'comment', isOwn: true },
  { keys: ['RC'], when: isMarkup, field: 'note', hiddenBy: 'comment', isRich: true, isStream: true },
  { keys: ['OverlayText', 'NM'], when: isMarkup, field: 'note', hiddenBy: 'comment', isName: true },
  { keys: ['Contents'], when: isFreeText, field: 'note', isOwn: true },
  { keys: ['RC'], when: isFreeText, field: 'note', isRich: true, isStream: true },
  { keys: ['T', 'Subj'], when: isFreeText, field: 'note', hiddenBy: 'comment' },
  { keys: ['Contents'], when: isAnnotation, field: 'note', hiddenBy: 'alternative-text' },
  { keys: ['T'], when: (dictionary) => isAnnotation(dictionary) && !isField(dictionary), field: 'note' },
  { keys: ['NM'], when: isAnnotation, field: 'note', hiddenBy: 'comment', isName: true },
  { keys: ['CA', 'AC', 'RC'], when: (_, entry) => entry === 'MK', field: 'form' },
  // Signatures (12.8.1).
  { keys: ['Name', 'Reason', 'Location', 'ContactInfo'], when: isSignature, field: 'signature' },
  // Actions (12.6.4).
  { keys: ['URI'], field: 'link', isOwn: true },
  { keys: ['JS'], field: 'script', hiddenBy: 'macro', isStream: true },
  { keys: ['F', 'UF', 'Unix', 'Mac', 'DOS', 'Desc'], when: isFile, field: 'file' },
  { keys: ['F'], when: isAction, field: 'file' },
  { keys: ['F', 'D', 'P', 'O'], when: (_, entry) => entry === 'Win', field: 'file' },
  // What a document consists of (7.7.2, 8.11.2, 12.3).
  { keys: ['Title'], when: (dictionary) => dictionary.has('Parent'), field: 'bookmark' },
  { keys: ['Name'], when: (dictionary) => typeOf(dictionary) === 'OCG', field: 'layer' },
  { keys: ['Creator'], when: (_, entry) => entry === 'CreatorInfo', field: 'layer' },
  { keys: ['Title', 'Author', 'Subject', 'Keywords'], field: 'thread' },
  { keys: ['N'], when: (dictionary) => typeOf(dictionary) === 'CollectionField', field: 'portfolio' },
  { keys: ['D', 'P'], when: (dictionary) => typeOf(dictionary) === 'CollectionSubitem', field: 'portfolio' },
  { keys: ['Names'], field: 'name', isName: true },
];

const BY_KEY: ReadonlyMap<string, readonly Row[]> = new Map(
  ROWS.flatMap(({ keys }) => keys).map((key) => [key, ROWS.filter(({ keys }) => keys.includes(key))]),
);

/** What an entry of a dictionary that stands in another says, if it is one of those that hold text. */
export function entryText(key: string, dictionary: PdfDictionary, entry: string): EntryText | undefined {
  return BY_KEY.get(key)?.find(({ when }) => when === undefined || when(dictionary, entry));
}

/** Entries whose strings are no text that a person wrote, and those of fields, which are read as such. */
const SILENT: ReadonlySet<string> = new Set([
  // Of fields.
  ...['V', 'DV', 'RV', 'T', 'TU', 'TM', 'Opt', 'DA', 'DS'],
  // Identifiers, dates, languages, digests.
  ...[
    'ID',
    'IDTree',
    'Lang',
    'M',
    'CreationDate',
    'ModDate',
    'LastModified',
    'CheckSum',
    'Cert',
    'Digest',
    'NM',
    'IRT',
  ],
  ...['O', 'U', 'OE', 'UE', 'Perms', 'Changes', 'DigestValue', 'Nums', 'Limits', 'Dest', 'D', 'IDS', 'URLS', 'Names'],
  // Of fonts and colors.
  ...[
    'FontFamily',
    'CharSet',
    'Panose',
    'Style',
    'Registry',
    'Ordering',
    'ColorSpace',
    'CS',
    'Lookup',
    'GTS_PDFXVersion',
  ],
  ...[
    'OutputCondition',
    'OutputConditionIdentifier',
    'RegistryName',
    'Info',
    'PCM',
    'GTS_PDFXConformance',
    'Functions',
  ],
  // Of numbers as they are written, of page labels, of programs.
  ...[
    'P',
    'St',
    'R',
    'C',
    'RT',
    'RD',
    'PS',
    'SS',
    'Producer',
    'R1',
    'XFA',
    'Version',
    'TargetCounter',
    'PTEX.Fullbanner',
  ],
]);

/** What a program says of itself, and no person of another. */
const IS_MADE =
  /^(?:D:\d{4}|\d{4}-\d\d-\d\dT\d|[a-z.]+:(?:[a-z]+:)?[\da-f]{8}|[\da-f]{16,}$|https?:\/\/(?:ns|www)\.(?:adobe|w3|npes)\.)/i;
/** What is no letter of any text. */
const NO_LETTERS = /[\0-\x08\x0e-\x1f\ufffd]/;

/** Whether a string that no standard gives a meaning is text. */
export function isLooseText(key: string, text: string): boolean {
  return !SILENT.has(key) && isTold(text);
}

/** Whether a string is text, and no bytes. */
export function isClean(text: string): boolean {
  return !NO_LETTERS.test(text);
}

/** Whether a text is more than what a program made: an identifier, a date, bytes. */
export function isTold(text: string): boolean {
  return saysSomething(text) && !NO_LETTERS.test(text) && !IS_MADE.test(text) && !isIdentifier(text);
}

/** Whether the key of a name tree says something: it has words, an address or a number of a person. */
export function isTellingName(text: string): boolean {
  return isTold(text) && (/\p{L}{2}[ ,]+\p{L}{2}/u.test(text) || text.includes('@') || HOLDS_NUMBER.test(text));
}
