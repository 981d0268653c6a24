import type { Part, Trait } from '../../document.ts';
import { trait } from '../../parts.ts';
import { decodeWords, printable } from '../../text/printable.ts';
import { placeOf } from '../package/package.ts';
import { beginsAsXml } from '../xml/xml-head.ts';
import { XmlText } from '../xml/xml-text.ts';
import { type DrawingPlace, DrawingText } from './drawing-text.ts';
import { addExternalLinks } from './external-links.ts';
import { type OoxmlPackage, plainName } from './ooxml-package.ts';

/** What is done with a part that the reader of a format has not read. */
type Treatment =
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
interface PartRule {
  readonly treatment: Treatment;
  readonly trait?: Trait;
}

/** By the end of a content type, or by what is in it where it ends in `*`. The first that fits. */
const rules: readonly (readonly [string, PartRule])[] = [
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
  ['diagramdrawing+xml', { treatment: 'drawing' }],
  ['vmldrawing', { treatment: 'vml' }],
  ['customxmlproperties+xml', { treatment: 'words' }],
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
  ['tablestyles+xml', { treatment: 'words' }],
  ['presprops+xml', { treatment: 'words' }],
  ['viewprops+xml', { treatment: 'words' }],
  ['calcchain+xml', { treatment: 'words' }],
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

/** By the folder of a part, where its content type says nothing. */
const folders: readonly (readonly [RegExp, PartRule])[] = [
  [/^customXml\//i, { treatment: 'fields', trait: 'custom-xml' }],
  [/^(?:xl|word|ppt|)\/?embeddings\//i, { treatment: 'member', trait: 'embedded-object' }],
  [/(?:^|\/)media\//i, { treatment: 'member' }],
  [/(?:^|\/)_rels\//i, { treatment: 'words' }],
  [/^\[Content_Types\]\.xml$/i, { treatment: 'words' }],
  [/^docProps\/thumbnail/i, { treatment: 'member' }],
  [/^xl\/model\//i, { treatment: 'member', trait: 'data-model' }],
];

/** What nobody knows: XML is read for its words, all else is a file like any other. */
const unknown: PartRule = { treatment: 'fields', trait: 'unknown-part' };

/**
 * Every part that was not read so far: read as the standard says what it is, opened as a member, or told as a part that
 * nobody knows. And what is in the archive beside the parts.
 */
export async function* readOtherParts(ooxml: OoxmlPackage): AsyncGenerator<Part> {
  yield* ooxml.problems;
  // Where links lead is seen by whoever follows them, and names servers, folders and people.
  addExternalLinks(ooxml, ooxml.blocks);
  for (const name of ooxml.parts.names) {
    if (ooxml.parts.wasRead(name)) continue;
    yield* ooxml.guard(name, readPart(ooxml, name, ruleOf(ooxml, name)));
    yield* ooxml.blocks.take();
  }
  yield* ooxml.blocks.rest();
  yield* ooxml.parts.rest();
}

/** A part that its relationship calls an embedded file is one, whatever its content type says. */
function ruleOf(ooxml: OoxmlPackage, name: string): PartRule {
  const plain = plainName(name);
  const type = ooxml.typeOf(name);
  const byFolder = folders.find(([pattern]) => pattern.test(plain))?.[1];
  if (byFolder?.trait !== undefined) return byFolder;
  const [, byType] =
    rules.find(([end]) => (end.endsWith('*') ? type.startsWith(end.slice(0, -1)) : type.includes(end))) ?? [];
  return byType ?? byFolder ?? unknown;
}

async function* readPart(ooxml: OoxmlPackage, name: string, rule: PartRule): AsyncGenerator<Part> {
  const isXml = rule.treatment !== 'member' && (await isXmlPart(ooxml, name));
  if (rule.treatment === 'member' || (rule.treatment === 'fields' && !isXml)) {
    yield ooxml.parts.member(name, rule.trait === undefined ? [] : [trait(rule.trait)]);
    return;
  }
  const before = ooxml.blocks.count;
  yield* readContent(ooxml, name, rule, isXml);
  // A part that says nothing, such as a list of nobody, hides nothing; one that nobody knows is told all the same.
  const isTold = rule === unknown || ooxml.blocks.count > before;
  if (rule.trait !== undefined && isTold) yield trait(rule.trait, placeOf(name));
}

async function* readContent(ooxml: OoxmlPackage, name: string, rule: PartRule, isXml: boolean): AsyncGenerator<Part> {
  if (rule === unknown) ooxml.blocks.add(plainName(name), placeOf(name));
  if (rule.treatment === 'silent') await leaveSilent(ooxml, name);
  else if (rule.treatment === 'strings' || !isXml) await readStrings(ooxml, name, rule);
  else if (rule.treatment === 'drawing') {
    yield* readDrawing(ooxml, name, rule.trait === undefined ? {} : { hiddenBy: rule.trait });
  } else yield* readFields(ooxml, name, rule);
}

/** A part without text is left; one that is text all the same is read. */
async function leaveSilent(ooxml: OoxmlPackage, name: string): Promise<void> {
  const bytes = await ooxml.parts.whole(name);
  const { text, isText } = decodeWords(bytes);
  if (isText && text.trim() !== '') ooxml.blocks.add(text, placeOf(name), { hiddenBy: 'unknown-part' });
}

async function readStrings(ooxml: OoxmlPackage, name: string, { trait: hiddenBy }: PartRule): Promise<void> {
  const detail = hiddenBy === undefined ? {} : { hiddenBy };
  for (const words of printable(await ooxml.parts.whole(name))) ooxml.blocks.add(words, placeOf(name), detail);
}

async function* readFields(ooxml: OoxmlPackage, name: string, rule: PartRule): AsyncGenerator<Part> {
  const { treatment, trait: hiddenBy } = rule;
  const attributes = attributesRead[treatment];
  const text = new XmlText(ooxml.blocks, {
    locate: () => placeOf(name),
    ...(hiddenBy !== undefined && { hiddenBy }),
    ...(attributes !== undefined && { attributes }),
  });
  yield* ooxml.read(name, text);
  text.end();
}

/** The attributes that hold words, where not all may. */
const attributesRead: Readonly<Partial<Record<Treatment, ReadonlySet<string>>>> = {
  words: new Set(),
  names: new Set([
    'name',
    'n',
    'c',
    'v',
    'uniquename',
    'membername',
    'grandtotalcaption',
    'errorcaption',
    'missingcaption',
    'subtotalcaption',
    'val',
    'caption',
    'compactdata',
    'alttext',
    'alttextsummary',
    'rowheadercaption',
    'colheadercaption',
    'datacaption',
  ]),
  vml: new Set(['alt', 'title', 'href', 'src', 'string', 'althref']),
};

/**
 * The text of a drawing, a diagram, a chart or a slide, at the place of its part unless another is given; what is not seen of
 * it is told once.
 */
export async function* readDrawing(
  ooxml: OoxmlPackage,
  name: string,
  place: Partial<Omit<DrawingPlace, 'tell'>> = {},
): AsyncGenerator<Part> {
  const at = place.at ?? placeOf(name);
  const traits = new Set<Trait>();
  yield* ooxml.read(name, new DrawingText(ooxml.blocks, { ...place, at, tell: (found) => traits.add(found) }));
  for (const found of traits) if (found !== place.hiddenBy) yield trait(found, at);
}

/** Whether a part begins as XML does. Throws what reading it throws. */
async function isXmlPart(ooxml: OoxmlPackage, name: string): Promise<boolean> {
  for await (const chunk of ooxml.parts.bytes(name, true)) {
    return beginsAsXml(chunk);
  }
  return false;
}
