import type { MetadataName, Trait } from '../../document.ts';

/** What is done with the text of a destination (RTF 1.9.1, Destination Control Words, and the sections that name them). */
export type Destination =
  /** It goes on where the group stands. */
  | { readonly kind: 'same' }
  /** A text of its own, seen or hidden, at a place. */
  | {
      readonly kind: 'story';
      readonly place?: string;
      readonly hiddenBy?: Trait;
      /** Each group in it is an entry of a list. */
      readonly isList?: true;
    }
  /** A value that is kept until its group ends. */
  | { readonly kind: 'value'; readonly to: ValueName }
  /** A field of the document's properties. */
  | { readonly kind: 'property'; readonly name: MetadataName }
  /** A time in the document's properties. */
  | { readonly kind: 'time'; readonly name: MetadataName }
  /** The fonts or the colors, of which only numbers are asked. */
  | { readonly kind: 'fonts' }
  | { readonly kind: 'colors' }
  /** Hexadecimal digits or bytes that are a file. */
  | { readonly kind: 'data'; readonly of: 'picture' | 'object' | 'store' }
  /** Another rendering, for older programs, of what stands elsewhere: told if it says something else. */
  | { readonly kind: 'other-rendering' }
  /** The same text twice, for programs without Unicode first; and the second of the two (RTF 1.9.1, Unicode RTF). */
  | { readonly kind: 'twice' }
  | { readonly kind: 'in-unicode' }
  /** Nothing anybody wrote, if it holds what it should: see `leavesOut`. */
  | { readonly kind: 'silent'; readonly holds: Holding };

/** What a destination holds that is passed over: digits, words of a closed list, names of the styles of all documents. */
export type Holding = 'digits' | 'codes' | 'styles';

/** Values that mean something together with what stands beside them. */
export type ValueName =
  | 'authors'
  | 'bookmark'
  | 'list-text'
  | 'html'
  | 'propname'
  | 'staticval'
  | 'shape-name'
  | 'shape-value'
  | 'field-data';

const same = { kind: 'same' } as const;
const silent = (holds: Holding): Destination => ({ kind: 'silent', holds });
const story = (place?: string, hiddenBy?: Trait): Destination => ({
  kind: 'story',
  ...(place !== undefined && { place }),
  ...(hiddenBy !== undefined && { hiddenBy }),
});
const property = (name: MetadataName): Destination => ({ kind: 'property', name });
const value = (to: ValueName): Destination => ({ kind: 'value', to });

/** All these words, the same. */
function each(words: string, destination: Destination): Readonly<Record<string, Destination>> {
  return Object.fromEntries(words.split(/\s+/).map((word) => [word, destination]));
}

/** Destinations by their control word. */
const table: Readonly<Record<string, Destination>> = {
  ...each(
    'rtf info userprops field fldrslt shp shpinst shppict picprop sp object result mailmerge nesttableprops background cs ts ds',
    same,
  ),
  ...each('listlevel listoverridetable pn pnseclvl do dptxbx shpgrp ffdata formfield pgptbl xmlopen', same),
  // Formulas (RTF 1.9.1, Math): their letters stand where they are.
  ...each(
    'mmath moMath moMathPara mr mf mnum mden mrad mdeg me msSub msSup msSubSup msPre msub msup mnary mfunc mfName md mm mmr',
    same,
  ),
  ...each('mlim mlimLow mlimUpp macc mbar mbox mborderBox meqArr mgroupChr mphant mr', same),
  ...each('header headerl headerr headerf', story('header')),
  ...each('footer footerl footerr footerf', story('footer')),
  ...each('footnote', story('footnote')),
  ...each('ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn', story('footnote')),
  ...each('shptxt dptxbxtext', story('text-box')),
  ...each('pntext listtext', same),
  ...each('fldinst', story('field', 'field-code')),
  ...each('hl hlloc hlsrc hlfr fldtitle', story('field', 'field-code')),
  ...each('xe rxe txe tc', story('index-entry', 'field-code')),
  ...each(
    'ffname ffdeftext ffhelptext ffstattext ffentrymcr ffexitmcr ffl ffformat',
    story('form-field', 'field-code'),
  ),
  upr: { kind: 'twice' },
  ud: { kind: 'in-unicode' },
  ...each('leveltext pntxta pntxtb', value('list-text')),
  ...each('htmltag mhtmltag', value('html')),
  ...each('annotation', story('comment', 'comment')),
  ...each('atnauthor atnid', story('comment-author', 'comment')),
  ...each('bkmkstart bkmkend', value('bookmark')),
  ...each('listname liststylename', { kind: 'story', place: 'list', isList: true }),
  docvar: { kind: 'story', place: 'variable', hiddenBy: 'document-variable', isList: true },
  ...each(
    `mmconnectstr mmconnectstrdata mmquery mmdatasource mmheadersource mmaddfieldname mmmailsubject mmodso mmodsoudl
    mmodsoudldata mmodsotable mmodsosrc mmodsofilter mmodsosort mmodsofldmpdata mmodsorecipdata mmodsoname
    mmodsomappedname mmodsouniquetag mmodsohash mmodsocoldelim mmodsofmcolumn mmodsocolumn`,
    story('mail-merge', 'mail-merge'),
  ),
  protusertbl: { kind: 'story', place: 'protection', hiddenBy: 'edit-protection', isList: true },
  ...each('passwordhash writereservhash password', story('protection', 'edit-protection')),
  ...each('xmlname xmlattrname xmlattrvalue factoidname xmlns', story('markup', 'custom-xml')),
  ...each('filetbl file subdocument', story('sub-document', 'sub-document')),
  ...each('objclass objname objalias objsect objtopic objitem', story('object')),
  ...each('revtbl', value('authors')),
  ...each('propname', value('propname')),
  ...each('staticval linkval', value('staticval')),
  ...each('sn', value('shape-name')),
  ...each('sv', value('shape-value')),
  ...each('datafield fldtype', value('field-data')),
  title: property('title'),
  subject: property('subject'),
  author: property('author'),
  manager: property('manager'),
  company: property('company'),
  operator: property('last-modified-by'),
  category: property('category'),
  keywords: property('keywords'),
  comment: property('comment'),
  doccomm: property('comment'),
  hlinkbase: property('raw:hlinkbase'),
  template: property('template'),
  generator: property('creator-tool'),
  creatim: { kind: 'time', name: 'created' },
  revtim: { kind: 'time', name: 'modified' },
  printim: { kind: 'time', name: 'printed' },
  buptim: { kind: 'time', name: 'raw:buptim' },
  fonttbl: { kind: 'fonts' },
  colortbl: { kind: 'colors' },
  pict: { kind: 'data', of: 'picture' },
  objdata: { kind: 'data', of: 'object' },
  datastore: { kind: 'data', of: 'store' },
  ...each('nonshppict shprslt nonesttables', { kind: 'other-rendering' }),
  ...each('stylesheet pgdsctbl', { kind: 'story', place: 'style', isList: true }),
  ...each(
    `themedata colorschememapping defchp defpap rsidtbl levelnumbers panose fontemb fontfile blipuid xmlnstbl wgrffmtfilter
    generatorversion atrfstart atrfend atnref atntime atndate atnicn atnparent keycode ebcstart ebcend
    oldcprops oldpprops oldtprops oldsprops`,
    silent('digits'),
  ),
  ...each(
    `mmathPr mmathPict moMathParaPr mrPr mctrlPr mfPr mradPr msSubPr msSupPr msSubSupPr mnaryPr mdPr mfuncPr maccPr mbarPr
    mmPr mlimLowPr mlimUppPr meqArrPr mgroupChrPr mphantPr mboxPr mborderBoxPr msPrePr mmodsofldmap`,
    silent('codes'),
  ),
  ...each('latentstyles lsdlockedexcept', silent('styles')),
  ...each('listtable listpicture list', same),
};

/** The destination that a control word begins; undefined if it begins none. */
export function destinationOf(word: string): Destination | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}

/** What stands in a destination that no specification names. */
export const UNKNOWN: Destination = story('unknown', 'unknown-part');

/** Words that end a paragraph, a cell or a row. */
export const ENDS: ReadonlySet<string> = new Set([
  'par',
  'sect',
  'page',
  'column',
  'cell',
  'row',
  'nestcell',
  'nestrow',
]);

/** Words by which a document asks that it is not edited (RTF 1.9.1, Document Formatting Properties). */
export const PROTECTIONS: ReadonlySet<string> = new Set([
  'formprot',
  'revprot',
  'annotprot',
  'readprot',
  'enforceprot',
]);

/** Characters by their control word (RTF 1.9.1, Special Characters). */
export const characters: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  softline: '\n',
  lbr: '\n',
  emdash: '\u2014',
  endash: '\u2013',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  bullet: '\u2022',
  lquote: '\u2018',
  rquote: '\u2019',
  ldblquote: '\u201c',
  rdblquote: '\u201d',
};

/** The same by the sign after a backslash; those that only say how a line may be broken are none. */
export const signs: Readonly<Record<string, string>> = {
  '\\': '\\',
  '{': '{',
  '}': '}',
  '~': '\u00a0',
  _: '-',
  '\t': '\t',
};

/** What files of pictures are called, by the control word that says of which kind they are (RTF 1.9.1, Pictures). */
export const pictureExtensions: Readonly<Record<string, string>> = {
  emfblip: '.emf',
  pngblip: '.png',
  jpegblip: '.jpg',
  macpict: '.pct',
  wmetafile: '.wmf',
  dibitmap: '.bmp',
  wbitmap: '.bmp',
};
