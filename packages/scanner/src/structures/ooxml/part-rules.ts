import type { Trait } from '../../document.ts';
import { plainName } from './ooxml-package.ts';

/** What is done with a part that the reader of a format has not read. */
export type Treatment =
  /** It carries neither words nor a file. */
  | 'silent'
  /** XML whose elements hold no words by its standard: those that are there all the same. */
  | 'words'
  /** XML with words in elements and attributes. */
  | 'fields'
  /** The same, of which few attributes say anything. */
  | 'names'
  /** Vector Markup Language (ECMA-376 part 4, 19): words in elements, and in few attributes. */
  | 'vml'
  /** Shapes, diagrams, charts. */
  | 'drawing'
  /** Bytes with words among them. */
  | 'strings'
  /** A file of its own. */
  | 'member';

/** How a part is treated, and what is told of it. */
export interface PartRule {
  readonly treatment: Treatment;
  readonly trait?: Trait;
}

/** By what stands in a content type; where it ends in `*`, by what a content type begins with. The first that fits. */
export const partRules: readonly (readonly [string, PartRule])[] = [
  ['package.relationships+xml', { treatment: 'words' }],
  ['vbaproject', { treatment: 'member', trait: 'macro' }],
  ['vbadata+xml', { treatment: 'words' }],
  ['connections+xml', { treatment: 'fields', trait: 'data-connection' }],
  ['querytable+xml', { treatment: 'fields', trait: 'data-connection' }],
  ['volatiledependencies+xml', { treatment: 'fields', trait: 'external-cache' }],
  ['ms-excel.model', { treatment: 'member', trait: 'data-model' }],
  ['model+data', { treatment: 'member', trait: 'data-model' }],
  ['slicercache+xml', { treatment: 'fields', trait: 'slicer-cache' }],
  ['slicer+xml', { treatment: 'fields' }],
  ['timelinecache+xml', { treatment: 'fields', trait: 'slicer-cache' }],
  ['timeline+xml', { treatment: 'fields' }],
  ['revisionheaders+xml', { treatment: 'fields', trait: 'tracked-change' }],
  ['revisionlog+xml', { treatment: 'fields', trait: 'tracked-change' }],
  ['usernames+xml', { treatment: 'fields', trait: 'tracked-change' }],
  ['person+xml', { treatment: 'fields', trait: 'comment' }],
  ['pivottable+xml', { treatment: 'names' }],
  ['externalconnections', { treatment: 'fields', trait: 'data-connection' }],
  ['xmlmaps', { treatment: 'fields' }],
  ['rdrichvalue', { treatment: 'fields' }],
  ['rdarray', { treatment: 'fields' }],
  ['richvalue', { treatment: 'fields' }],
  ['sheetmetadata+xml', { treatment: 'words' }],
  ['spreadsheetml.customproperty', { treatment: 'strings' }],
  ['chartsheet+xml', { treatment: 'words' }],
  ['dialogsheet+xml', { treatment: 'words' }],
  ['macrosheet+xml', { treatment: 'fields', trait: 'macro' }],
  ['oleobject', { treatment: 'member', trait: 'embedded-object' }],
  ['printersettings', { treatment: 'strings', trait: 'printer-settings' }],
  ['drawing+xml', { treatment: 'drawing' }],
  ['drawingml.chart+xml', { treatment: 'drawing' }],
  ['chartex+xml', { treatment: 'drawing' }],
  ['chartshapes+xml', { treatment: 'drawing' }],
  ['diagramdata+xml', { treatment: 'drawing' }],
  ['vmldrawing', { treatment: 'vml' }],
  ['customxmlproperties+xml', { treatment: 'fields' }],
  ['customui', { treatment: 'fields', trait: 'custom-xml' }],
  ['webextension', { treatment: 'fields', trait: 'custom-xml' }],
  ['inkml', { treatment: 'words' }],
  ['powerpoint.revisioninfo', { treatment: 'words' }],
  ['powerpoint.changesinfo', { treatment: 'fields', trait: 'tracked-change' }],
  ['activex', { treatment: 'fields' }],
  ['theme+xml', { treatment: 'words' }],
  ['themeoverride+xml', { treatment: 'words' }],
  ['thememanager+xml', { treatment: 'words' }],
  ['styles+xml', { treatment: 'words' }],
  ['styleswitheffects+xml', { treatment: 'words' }],
  ['commentsextended+xml', { treatment: 'words' }],
  ['commentsids+xml', { treatment: 'words' }],
  ['commentsextensible+xml', { treatment: 'words' }],
  ['ml.people+xml', { treatment: 'fields', trait: 'comment' }],
  ['documenttasks+xml', { treatment: 'fields', trait: 'comment' }],
  ['mailmergerecipientdata+xml', { treatment: 'fields', trait: 'mail-merge' }],
  ['keymapcustomizations+xml', { treatment: 'fields' }],
  ['attachedtoolbars', { treatment: 'strings' }],
  ['ms-office.intelligence', { treatment: 'fields' }],
  ['fonttable+xml', { treatment: 'words' }],
  ['websettings+xml', { treatment: 'words' }],
  ['numbering+xml', { treatment: 'words' }],
  ['presprops+xml', { treatment: 'words' }],
  ['viewprops+xml', { treatment: 'words' }],
  ['calcchain+xml', { treatment: 'words' }],
  // Where the rows of a binary workbook stand in their part ([MS-XLSB] 2.1.7.58).
  ['spreadsheetml.binindex', { treatment: 'words' }],
  ['chartstyle+xml', { treatment: 'words' }],
  ['chartcolorstyle+xml', { treatment: 'words' }],
  ['diagramlayout+xml', { treatment: 'words' }],
  ['diagramstyle+xml', { treatment: 'words' }],
  ['diagramcolors+xml', { treatment: 'words' }],
  ['ctrlproperties+xml', { treatment: 'fields' }],
  ['slideupdateinfo+xml', { treatment: 'fields' }],
  ['digital-signature-xmlsignature+xml', { treatment: 'words' }],
  ['digital-signature-origin', { treatment: 'words' }],
  ['digital-signature-certificate', { treatment: 'strings' }],
  ['obfuscatedfont', { treatment: 'silent' }],
  ['x-fontdata', { treatment: 'silent' }],
  ['font-ttf', { treatment: 'silent' }],
  // What a reader reads where the document refers to it.
  ['worksheet+xml', { treatment: 'fields', trait: 'orphan-text' }],
  ['sharedstrings+xml', { treatment: 'fields', trait: 'orphan-text' }],
  ['comments+xml', { treatment: 'fields', trait: 'comment' }],
  ['threadedcomments', { treatment: 'fields', trait: 'comment' }],
  ['externallink+xml', { treatment: 'fields', trait: 'external-cache' }],
  ['pivotcachedefinition+xml', { treatment: 'fields', trait: 'pivot-cache' }],
  ['pivotcacherecords+xml', { treatment: 'fields', trait: 'pivot-cache' }],
  ['presentationml.slide+xml', { treatment: 'drawing', trait: 'orphan-text' }],
  ['notesslide+xml', { treatment: 'drawing', trait: 'orphan-text' }],
  ['slidemaster+xml', { treatment: 'drawing' }],
  ['slidelayout+xml', { treatment: 'drawing' }],
  ['notesmaster+xml', { treatment: 'drawing' }],
  ['handoutmaster+xml', { treatment: 'drawing' }],
  ['presentationml.tags+xml', { treatment: 'names', trait: 'custom-xml' }],
  ['commentauthors+xml', { treatment: 'fields', trait: 'comment' }],
  ['powerpoint.comments', { treatment: 'fields', trait: 'comment' }],
  ['powerpoint.authors', { treatment: 'fields', trait: 'comment' }],
  ['spreadsheetml.table+xml', { treatment: 'names' }],
  ['featurepropertybag', { treatment: 'fields' }],
  ['image/*', { treatment: 'member' }],
  ['audio/*', { treatment: 'member' }],
  ['video/*', { treatment: 'member' }],
];

/** By the folder of a part. One that is told something of goes before what a content type says, any other after it. */
const folders: readonly (readonly [RegExp, PartRule])[] = [
  // What says which of the parts beside it is which, and by which schema.
  [/^customXml\/itemProps\d*\.xml$/i, { treatment: 'fields' }],
  [/^customXml\//i, { treatment: 'fields', trait: 'custom-xml' }],
  [/^(?:xl|word|ppt|)\/?embeddings\//i, { treatment: 'member', trait: 'embedded-object' }],
  [/(?:^|\/)media\//i, { treatment: 'member' }],
  [/(?:^|\/)_rels\//i, { treatment: 'words' }],
  [/^\[Content_Types\]\.xml$/i, { treatment: 'words' }],
  [/^docProps\/thumbnail/i, { treatment: 'member' }],
  [/^xl\/model\//i, { treatment: 'member', trait: 'data-model' }],
];

/** What nobody knows: XML is read for its words, all else is a file like any other. */
export const unknownPart: PartRule = { treatment: 'fields', trait: 'unknown-part' };

/** What is done with a part of a name and a content type, in lower case. What refers to it is not looked at. */
export function partRuleOf(name: string, type: string): PartRule {
  const plain = plainName(name);
  const byFolder = folders.find(([pattern]) => pattern.test(plain))?.[1];
  if (byFolder?.trait !== undefined) return byFolder;
  const byType = partRules.find(([key]) =>
    key.endsWith('*') ? type.startsWith(key.slice(0, -1)) : type.includes(key),
  );
  return byType?.[1] ?? byFolder ?? unknownPart;
}
