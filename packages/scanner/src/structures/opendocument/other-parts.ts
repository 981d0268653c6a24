import type { Part, Trait } from '../../document.ts';
import { trait } from '../../parts.ts';
import { decodeWords, printable } from '../../text/printable.ts';
import { beginsAsFont } from '../font.ts';
import { type Package, placeOf } from '../package/package.ts';
import type { PartReader } from '../package/part-reader.ts';
import { beginsAsXml } from '../xml/xml-head.ts';
import { XmlText } from '../xml/xml-text.ts';
import { openDocumentPrefixes } from './prefixes.ts';
import type { References } from './references.ts';

/** What is done with a part that the reader of the document has not read. */
interface PartRule {
  /** Nothing, the words of its elements, those of its attributes too, or a file of its own. */
  readonly treatment: 'silent' | 'words' | 'fields' | 'member';
  readonly trait?: Trait;
}

/** By the name of a part (ODF 1.3 part 2, 3; the rest as LibreOffice writes it). The first that fits. */
const rules: readonly (readonly [RegExp, PartRule])[] = [
  [/^META-INF\/[^/]*signatures?[^/]*\.xml$/i, { treatment: 'fields' }],
  [/^VersionList\.xml$/i, { treatment: 'fields', trait: 'earlier-text' }],
  [/^Versions\//i, { treatment: 'member', trait: 'earlier-text' }],
  // Lists of modules and dialogs, which may be empty.
  [/^(?:Basic|Dialogs)\/(?:.*\/)?(?:script|dialog)-l[bc]\.xml$/i, { treatment: 'fields' }],
  [/^(?:Basic|Dialogs)\/.*\.x(?:ml|lb|dl|ba)$/i, { treatment: 'fields', trait: 'macro' }],
  [/^(?:Basic|Dialogs|Scripts)\//i, { treatment: 'member', trait: 'macro' }],
  [/^(?:.*\/)?(?:Pictures|Thumbnails|media|ObjectReplacements|Gallery)\//i, { treatment: 'member' }],
  [/^Configurations2?\/.*\.xml$/i, { treatment: 'words' }],
  [/^Configurations2?\//i, { treatment: 'member' }],
  [/^(?:.*\/)?layout-cache$/i, { treatment: 'silent' }],
  [/^Fonts\//i, { treatment: 'silent' }],
  [/^(?:.*\/)?manifest\.rdf$/i, { treatment: 'words' }],
  [/\.rdf$/i, { treatment: 'fields', trait: 'custom-xml' }],
  [/^customXml\//i, { treatment: 'fields', trait: 'custom-xml' }],
  [/^.+\/meta\.xml$/i, { treatment: 'words' }],
  [/^.+\/settings\.xml$/i, { treatment: 'words' }],
  [/^(?:Object[^/]*|.*\.(?:bin|ole))$/i, { treatment: 'member', trait: 'embedded-object' }],
];

/** Pictures of the document, of which each is somewhere in it. */
const PICTURES = /^(?:.*\/)?(?:Pictures|media)\//i;

/** One that is not: what was taken out of the document, and is still in the package. */
const leftPicture: PartRule = { treatment: 'member', trait: 'orphan-text' };

/** What nobody knows: XML is read for its words, all else is a file like any other. */
const unknown: PartRule = { treatment: 'fields', trait: 'unknown-part' };

/** Every part that was not read so far, and what is in the archive beside the parts. */
export async function* readOtherParts(
  parts: Package,
  reader: PartReader,
  references: References,
): AsyncGenerator<Part> {
  for (const name of parts.names) {
    if (parts.wasRead(name)) continue;
    const plain = name.replaceAll('\\', '/').replace(/^\//, '');
    const isLeft = PICTURES.test(plain) && !references.has(plain);
    const rule = isLeft ? leftPicture : (rules.find(([pattern]) => pattern.test(plain))?.[1] ?? unknown);
    yield* reader.guard(name, readPart(parts, reader, name, rule));
    yield* reader.blocks.take();
  }
  yield* reader.blocks.rest();
  yield* parts.rest();
}

async function* readPart(parts: Package, reader: PartReader, name: string, rule: PartRule): AsyncGenerator<Part> {
  const { treatment, trait: hiddenBy } = rule;
  if (parts.sizeOf(name) === 0) {
    parts.leave(name);
    return;
  }
  if (treatment === 'silent') {
    yield* readSilent(parts, reader, name);
    return;
  }
  if (treatment === 'member' || !(await isXmlPart(parts, name))) {
    yield parts.member(name, hiddenBy === undefined ? [] : [trait(hiddenBy)]);
    return;
  }
  const at = placeOf(name);
  if (hiddenBy !== undefined) yield trait(hiddenBy, at);
  const text = new XmlText(reader.blocks, {
    locate: () => at,
    ...(hiddenBy !== undefined && { hiddenBy }),
    ...(treatment === 'words' && { attributes: new Set<string>() }),
  });
  yield* reader.readXml(name, text, { prefixes: openDocumentPrefixes });
  text.end();
}

/** A part whose bytes say nothing by its name: words that it has all the same are read, and a font that is none is a file. */
async function* readSilent(parts: Package, reader: PartReader, name: string): AsyncGenerator<Part> {
  const bytes = Buffer.from(await parts.whole(name));
  if (/^Fonts\//i.test(name) && !beginsAsFont(bytes)) {
    yield parts.member(name, [trait('unknown-part')]);
    return;
  }
  const { text, isText } = decodeWords(bytes);
  const words = beginsAsFont(bytes) ? [] : printable(bytes, WORDS_MIN);
  const all = isText ? [text] : words;
  if (all.length > 0) yield trait('unknown-part', placeOf(name));
  for (const said of all) reader.blocks.add(said, placeOf(name), { hiddenBy: 'unknown-part' });
}

/** Characters in a row that are words between numbers of lines and pages. */
const WORDS_MIN = 8;

/** Whether a part begins as XML does. Throws what reading it throws. */
async function isXmlPart(parts: Package, name: string): Promise<boolean> {
  for await (const chunk of parts.bytes(name, true)) {
    return beginsAsXml(chunk);
  }
  return false;
}

/** The words of the part that says what the package is, beside its type (ODF 1.3 part 2, 3.3). */
export async function* readType(parts: Package, reader: PartReader): AsyncGenerator<Part> {
  const name = 'mimetype';
  if (!parts.has(name)) return;
  const words = printable(await parts.whole(name)).filter((text) => !/^\s*[\w.+-]+\/[\w.+-]+\s*$/.test(text));
  if (words.length > 0) yield trait('unknown-part', placeOf(name));
  for (const text of words) reader.blocks.add(text, placeOf(name), { hiddenBy: 'unknown-part' });
}
