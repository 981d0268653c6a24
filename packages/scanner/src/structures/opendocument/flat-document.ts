import type { Part, Source } from '../../document.ts';
import { told } from '../../parts.ts';
import { readRange } from '../../source/read-range.ts';
import { BlockBuilder } from '../../text/block.ts';
import { metadataParts } from '../../text/metadata.ts';
import { Telling } from '../story/telling.ts';
import { feedXml, xmlProblems } from '../xml/feed.ts';
import type { XmlAttributes } from '../xml/xml-names.ts';
import { type XmlHandler, XmlReader } from '../xml/xml-reader.ts';
import { Content } from './content.ts';
import { InlineFiles } from './inline-files.ts';
import { MetaFields } from './meta.ts';
import type { OpenDocumentContext } from './open-document-context.ts';
import { openDocumentPrefixes } from './prefixes.ts';
import { SettingsText, tellSettings } from './settings.ts';
import { StyleSheet, type StylesLimit } from './style-sheet.ts';

/**
 * The parts of a document that is one file of XML (ODF 1.3 part 3, 3.1.2): its metadata, what stands on its pages, its
 * content, the files that stand in it.
 */
export async function* readFlatDocument(
  source: Source,
  context: OpenDocumentContext,
  stylesLimit: StylesLimit,
): AsyncGenerator<Part> {
  const blocks = new BlockBuilder();
  const telling = new Telling(blocks);
  const content = new Content({ telling, blocks, styles: new StyleSheet(stylesLimit) });
  const document = new FlatDocument(content);
  const files = new InlineFiles(source, context);
  try {
    const reader = new XmlReader(document, context.limits, { prefixes: openDocumentPrefixes });
    const chunks = readRange(source, { start: 0, end: await source.size() });
    const take = () => files.take(content.state);
    yield* feedXml(reader, chunks, { progress: () => context.progress(), take });
    content.end();
    tellSettings(document.settings, telling);
    yield* files.take(content.state);
    yield* xmlProblems(reader);
    if (reader.isWellFormed && content.state.body === '') yield told('bad-structure');
  } catch (thrown) {
    yield* telling.take(); // what was read before it could not go on
    yield* blocks.rest();
    throw thrown;
  }
  yield* blocks.rest();
  yield* metadataParts(document.meta.fields, context.limits);
}

/** Gives each element to who reads it: metadata, settings, or all the rest. */
class FlatDocument implements XmlHandler {
  readonly meta = new MetaFields();
  readonly settings = new SettingsText();
  readonly #content: Content;
  #reader: XmlHandler;
  /** Elements that are open within metadata or settings. */
  #depth = 0;

  constructor(content: Content) {
    this.#content = content;
    this.#reader = content;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.#depth > 0) this.#depth += 1;
    else if (name === 'office:meta' || name === 'office:settings') {
      this.#reader = name === 'office:meta' ? this.meta : this.settings;
      this.#depth = 1;
    }
    this.#reader.open(name, attributes);
  }

  text(text: string): void {
    this.#reader.text(text);
  }

  close(name: string): void {
    this.#reader.close(name);
    if (this.#depth === 0) return;
    this.#depth -= 1;
    if (this.#depth === 0) this.#reader = this.#content;
  }

  comment(text: string): void {
    this.#content.comment(text);
  }

  instruction(target: string, body: string): void {
    this.#content.instruction(target, body);
  }
}
