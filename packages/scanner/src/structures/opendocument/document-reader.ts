import type { Location, Part, Source, Trait } from '../../document.ts';
import { told, trait } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';
import { BlockBuilder } from '../../text/block.ts';
import { metadataParts } from '../../text/metadata.ts';
import { Package, placeOf } from '../package/package.ts';
import { PartReader } from '../package/part-reader.ts';
import { Telling } from '../story/telling.ts';
import { feedXml, xmlProblems } from '../xml/feed.ts';
import { withForeign } from '../xml/foreign-attributes.ts';
import { beginsAsXml, XML_HEAD_BYTES } from '../xml/xml-head.ts';
import { type XmlHandler, XmlReader } from '../xml/xml-reader.ts';
import { Content } from './content.ts';
import { readFlatDocument } from './flat-document.ts';
import { InlineFiles } from './inline-files.ts';
import { Manifest } from './manifest.ts';
import { MetaFields } from './meta.ts';
import type { OpenDocumentContext } from './open-document-context.ts';
import { readOtherParts, readType } from './other-parts.ts';
import { openDocumentPrefixes } from './prefixes.ts';
import { References } from './references.ts';
import { SettingsText, tellSettings } from './settings.ts';
import { StyleSheet, type StylesLimit } from './style-sheet.ts';

/**
 * The parts of a document of OpenDocument, whatever it is about (ODF 1.3 part 2, 3; part 3, 3.1): its metadata, its settings,
 * its content, what stands on its pages, the documents in it, every other part; or the same in one file of XML. Throws `lost-part` if it has no content.
 */
export async function* readOpenDocument(
  source: Source,
  context: OpenDocumentContext,
  stylesLimit: StylesLimit,
): AsyncGenerator<Part> {
  if (beginsAsXml(await source.read(0, XML_HEAD_BYTES))) {
    yield* readFlatDocument(source, context, stylesLimit);
    return;
  }
  const parts = await Package.open(source, context);
  const reader = new DocumentReader(source, parts, context, stylesLimit);
  try {
    yield* reader.read();
  } catch (thrown) {
    yield* reader.rest(); // what was read before it could not go on
    throw thrown;
  }
}

/** What the types of documents in a document end in that are seen as they are: charts and formulas. */
const SHOWN_TYPES = /\.(?:chart|formula)(?:-template)?$/;

class DocumentReader {
  readonly #parts: Package;
  readonly #context: OpenDocumentContext;
  readonly #stylesLimit: StylesLimit;
  readonly #blocks = new BlockBuilder();
  readonly #reader: PartReader;
  readonly #telling: Telling;
  readonly #manifest = new Manifest();
  /** What headers and footers say that are shown. */
  readonly #known = new Set<string>();
  readonly #references = new References();
  readonly #files: InlineFiles;

  constructor(source: Source, parts: Package, context: OpenDocumentContext, stylesLimit: StylesLimit) {
    this.#parts = parts;
    this.#context = context;
    this.#stylesLimit = stylesLimit;
    this.#reader = new PartReader(parts, context.limits, this.#blocks);
    this.#telling = new Telling(this.#blocks);
    this.#files = new InlineFiles(source, context);
  }

  async *read(): AsyncGenerator<Part> {
    const parts = this.#parts;
    yield* this.#readManifest();
    yield* this.#reader.guard('mimetype', readType(parts, this.#reader));
    yield* this.#readMeta();
    yield* this.#readSettings('settings.xml');
    const isEncrypted = this.#manifest.encrypted.length > 0;
    if (parts.has('content.xml') && !parts.wasRead('content.xml')) yield* this.#readDocument('', {});
    else if (!isEncrypted) throw new ProblemError('lost-part', { at: placeOf('content.xml') });
    for (const name of parts.names) if (/[^/]\/content\.xml$/.test(name)) yield* this.#readInner(name);
    yield* readOtherParts(parts, this.#reader, this.#references);
  }

  /** What was gathered and not given. */
  *rest(): Generator<Part> {
    yield* this.#telling.take();
    yield* this.#blocks.rest();
  }

  async *#readManifest(): AsyncGenerator<Part> {
    const name = 'META-INF/manifest.xml';
    if (!this.#parts.has(name)) return;
    yield* this.#readSmall(name, this.#manifest);
    for (const text of this.#manifest.loose) this.#blocks.add(text, placeOf(name));
    for (const encrypted of this.#manifest.encrypted) this.#parts.leave(encrypted);
    if (this.#manifest.encrypted.length > 0) yield told('needs-password');
  }

  async *#readMeta(): AsyncGenerator<Part> {
    const name = 'meta.xml';
    if (!this.#parts.has(name) || this.#parts.wasRead(name)) return;
    const meta = new MetaFields();
    yield* this.#readSmall(name, meta);
    yield* metadataParts(meta.fields, this.#context.limits);
  }

  async *#readSettings(name: string): AsyncGenerator<Part> {
    if (!this.#parts.has(name) || this.#parts.wasRead(name)) return;
    const settings = new SettingsText();
    yield* this.#readSmall(name, settings);
    tellSettings(settings, this.#telling);
    yield* this.#telling.take();
  }

  /** A part that is read whole, with what its attributes say that no standard has. */
  async *#readSmall(name: string, handler: XmlHandler): AsyncGenerator<Part> {
    const at = placeOf(name);
    const own = withForeign(handler, (words) => this.#telling.line({ text: words, at, hiddenBy: 'custom-xml' }));
    yield* await this.#reader.readSmall(name, own, { prefixes: openDocumentPrefixes });
  }

  /** A document in the document: an object that was put in (ODF 1.3 part 3, 10.4.6). */
  async *#readInner(name: string): AsyncGenerator<Part> {
    if (this.#parts.wasRead(name)) return;
    const folder = name.slice(0, -'content.xml'.length);
    const at = placeOf(folder.slice(0, -1));
    const isShown = SHOWN_TYPES.test(this.#manifest.types.get(folder) ?? '');
    if (!isShown) yield trait('embedded-object', at);
    yield* this.#readSettings(`${folder}settings.xml`);
    yield* this.#readDocument(folder, { at, ...(!isShown && { hiddenBy: 'embedded-object' }) });
  }

  /** The content of a document and what stands on its pages: what its styles say is known before. */
  async *#readDocument(
    folder: string,
    place: { readonly at?: Location; readonly hiddenBy?: Trait },
  ): AsyncGenerator<Part> {
    const [telling, blocks, styles] = [this.#telling, this.#blocks, new StyleSheet(this.#stylesLimit)];
    const stylesName = `${folder}styles.xml`;
    const hasStyles = this.#parts.has(stylesName) && !this.#parts.wasRead(stylesName);
    if (hasStyles) yield* await this.#reader.readSmall(stylesName, styles, { prefixes: openDocumentPrefixes });
    styles.beginPart();
    const references = this.#references;
    references.folder = folder;
    const content = new Content({ telling, blocks, styles, references, ...place });
    yield* this.#readContent(`${folder}content.xml`, content, false);
    if (place.at === undefined && content.state.body === '') yield told('bad-part', { at: placeOf('content.xml') });
    if (!hasStyles) return;
    const masters = styles.usedMasters(content.state.usedMasters);
    styles.beginPart();
    const pages = new Content({ telling, blocks, styles, references, ...place, masters, known: this.#known });
    yield* this.#readContent(stylesName, pages, true);
  }

  async *#readContent(name: string, content: Content, again: boolean): AsyncGenerator<Part> {
    yield* this.#reader.guard(name, this.#feed(name, content, again));
    content.end();
    yield* this.#files.take(content.state);
    yield* this.#blocks.rest();
  }

  async *#feed(name: string, content: Content, again: boolean): AsyncGenerator<Part> {
    const reader = new XmlReader(content, this.#context.limits, { prefixes: openDocumentPrefixes });
    const chunks = this.#parts.bytes(name, again);
    const take = () => this.#files.take(content.state);
    yield* feedXml(reader, chunks, { progress: () => this.#context.progress(), take });
    if (!again) yield* xmlProblems(reader, placeOf(name));
  }
}
