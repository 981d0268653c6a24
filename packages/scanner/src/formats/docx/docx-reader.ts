import type { Part, Source, Trait } from '../../document.ts';
import { valuesOf } from '../../limits.ts';
import { told } from '../../parts.ts';
import { MemberNames } from '../../source/member-names.ts';
import { HOLDS_NUMBER } from '../../structures/made-names.ts';
import { OoxmlPackage } from '../../structures/ooxml/ooxml-package.ts';
import { readOtherParts } from '../../structures/ooxml/other-parts.ts';
import { readProperties } from '../../structures/ooxml/properties.ts';
import { placeOf } from '../../structures/package/package.ts';
import { isWord } from '../../structures/story/paragraph-text.ts';
import { Telling } from '../../structures/story/telling.ts';
import type { XmlHandler } from '../../structures/xml/xml-reader.ts';
import { metadataParts } from '../../text/metadata.ts';
import type { FormatContext } from '../format.ts';
import { type Color, WHITE } from './color.ts';
import { docxLimits } from './docx-limits.ts';
import { Marks } from './marks.ts';
import { findPicturedPages } from './pictured-pages.ts';
import { Settings } from './settings.ts';
import { readShapeData } from './shape-data.ts';
import { Story } from './story.ts';
import { findMain, findStories, type StoryPart } from './story-parts.ts';
import { SHAPE_DATA_LENGTH_MAX, type StoryOptions } from './story-state.ts';
import { StyleSheet } from './style-sheet.ts';

/** A document of Word: its properties, its text, what is beside the text, every other part. */
export async function* readDocx(source: Source, context: FormatContext): AsyncGenerator<Part> {
  const ooxml = await OoxmlPackage.open(source, context);
  try {
    yield* new DocxReader(ooxml, source, context).read();
  } catch (thrown) {
    yield* ooxml.blocks.rest(); // what was read before it could not go on
    throw thrown;
  }
}

class DocxReader {
  readonly #ooxml: OoxmlPackage;
  readonly #source: Source;
  readonly #context: FormatContext;
  readonly #names = new MemberNames();
  readonly #telling: Telling;
  readonly #settings: Settings;
  readonly #styles: StyleSheet;
  readonly #marks: Marks;
  /** What headers and footers say that are shown. */
  readonly #known = new Set<string>();
  #page: Color = WHITE;

  constructor(ooxml: OoxmlPackage, source: Source, context: FormatContext) {
    this.#source = source;
    this.#ooxml = ooxml;
    this.#context = context;
    this.#telling = new Telling(ooxml.blocks);
    this.#settings = new Settings(this.#telling);
    const { docxStylesMax, docxReferencesMax } = valuesOf(docxLimits, context.limits.own);
    this.#styles = new StyleSheet(docxStylesMax);
    this.#marks = new Marks(docxReferencesMax);
  }

  async *read(): AsyncGenerator<Part> {
    const ooxml = this.#ooxml;
    yield* readProperties(ooxml);
    const main = findMain(ooxml);
    if (main === undefined) yield told('lost-part');
    else {
      yield* this.#readSettings(main);
      for (const name of ooxml.targetsOf(main, 'styles')) yield* await this.#readStyles(name);
      yield* this.#readMain(main);
      for (const name of ooxml.targetsOf(main, 'numbering')) yield* this.#readNumbering(name);
      yield* this.#readStories(main);
    }
    yield* readOtherParts(ooxml);
  }

  /** All parts that hold settings; those of the document alone say how its pages look. Then what they refer to. */
  async *#readSettings(main: string): AsyncGenerator<Part> {
    const ooxml = this.#ooxml;
    const own = ooxml.targetsOf(main, 'settings');
    const isSettings = (name: string) => ooxml.typeOf(name).endsWith('wordprocessingml.settings+xml');
    const others = ooxml.parts.names.filter((name) => isSettings(name) && !own.includes(name.replace(/^\//, '')));
    for (const name of new Set([...own, ...others])) {
      const settings = own.includes(name) ? this.#settings : new Settings(this.#telling);
      yield* await this.#readWords(name, settings);
    }
    const targets = [...ooxml.allRelationships()].map(([, relationship]) => relationship);
    const templates = targets.filter(({ type }) => type === 'attachedTemplate');
    yield* metadataParts(
      templates.map(({ target }) => ['template', target]),
      this.#context.limits,
    );
    for (const { type, target } of targets) if (/^mailMerge.*Source$/.test(type)) this.#settings.addSource(target);
    yield* this.#telling.take();
  }

  /** Words that stand before the paragraphs of a list (ECMA-376 part 1, 17.9.11), beside their numbers: each once. */
  async *#readNumbering(name: string): AsyncGenerator<Part> {
    const telling = this.#telling;
    const open: XmlHandler['open'] = (element, attributes) => {
      const text = element === 'w:lvlText' ? (attributes['w:val'] ?? '') : '';
      if (!isWord(text.replace(/%\d/g, '')) || !telling.once(`numbering ${text}`)) return;
      telling.line({ text, at: { kind: 'field', name: 'numbering' } });
    };
    yield* await this.#ooxml.readAttributes(name, open);
  }

  /** Styles; their names, too, where they hold a number: nobody but a person gives such. */
  #readStyles(name: string): Promise<readonly Part[]> {
    const open: XmlHandler['open'] = (element, attributes) => {
      const text = element === 'w:name' || element === 'w:aliases' ? (attributes['w:val'] ?? '') : '';
      if (HOLDS_NUMBER.test(text)) this.#telling.line({ text, at: { kind: 'field', name: 'style' } });
      this.#styles.open(element, attributes);
    };
    return this.#readWords(name, { open, close: () => this.#styles.close() });
  }

  /** A part that has words in attributes alone by its standard, and words that it has all the same. */
  #readWords(name: string, part: Pick<XmlHandler, 'open' | 'close'>): Promise<readonly Part[]> {
    return this.#ooxml.readAttributes(
      name,
      (element, attributes) => part.open(element, attributes),
      (element) => part.close(element),
    );
  }

  async *#readMain(main: string): AsyncGenerator<Part> {
    const picturedPages = await findPicturedPages(this.#ooxml, main);
    const { showsBackground } = this.#settings;
    const story = new Story({ ...this.#options(), showsBackground, picturedPages });
    yield* this.#readStory(main, story);
    this.#page = story.state.page;
    if (!story.state.hasBody) yield told('bad-part', { at: placeOf(main) });
    if (this.#marks.isComplete) return;
    const { docxReferencesMax } = valuesOf(docxLimits, this.#context.limits.own);
    yield told('references-limit', { number: docxReferencesMax, limit: 'docxReferencesMax' });
  }

  /** Headers and footers that are shown first: what is not shown is compared with them. */
  async *#readStories(main: string): AsyncGenerator<Part> {
    const blocks = new Marks();
    const stories = findStories(this.#ooxml, main).map((part) => ({ part, hiddenBy: this.#hiddenBy(part) }));
    const isLate = ({ hiddenBy }: (typeof stories)[number]) => hiddenBy === 'orphan-text';
    for (const { part, hiddenBy } of [...stories.filter((each) => !isLate(each)), ...stories.filter(isLate)]) {
      if (this.#ooxml.parts.wasRead(part.name)) continue;
      const marks = part.isOfBlocks ? blocks : this.#marks;
      const isMargin = part.kind === 'header' || part.kind === 'footer';
      const story = new Story({
        ...this.#options(),
        marks,
        at: { kind: 'field', name: part.kind },
        ...(hiddenBy !== undefined && { hiddenBy }),
        ...(isMargin && { known: this.#known }),
      });
      yield* this.#readStory(part.name, story);
    }
  }

  #options(): StoryOptions {
    return { telling: this.#telling, styles: this.#styles, page: this.#page, marks: this.#marks };
  }

  /** Why all of a part is not seen; undefined if it is, or if it says so for each of its notes. */
  #hiddenBy({ kind, id, isOfBlocks }: StoryPart): Trait | undefined {
    if (isOfBlocks) return 'building-block';
    if (kind === 'comment') return 'comment';
    if (kind !== 'header' && kind !== 'footer') return undefined;
    const type = this.#marks.marginOf(id ?? '');
    const isShown = type === 'default' || type === 'first' || (type === 'even' && this.#settings.hasEvenPages);
    return isShown ? undefined : 'orphan-text';
  }

  /** A part with text, then the files that it has as parts of itself. */
  async *#readStory(name: string, story: Story): AsyncGenerator<Part> {
    for await (const part of this.#ooxml.read(name, story)) {
      yield part;
      yield* this.#telling.take();
      yield* this.#readShapes(story);
      this.#context.progress();
    }
    story.end();
    yield* this.#readShapes(story);
    yield* this.#ooxml.blocks.take();
    yield* this.#telling.take();
    yield* this.#readChunks(name, new Set([...story.state.chunks, ...story.state.chapters]));
  }

  async *#readShapes({ state }: Story): AsyncGenerator<Part> {
    const telling = this.#telling;
    yield* readShapeData(this.#source, state.takeShapeData(), { telling, names: this.#names, context: this.#context });
    if (!state.hasMoreShapeData) return;
    state.hasMoreShapeData = false;
    yield told('part-limit', { number: SHAPE_DATA_LENGTH_MAX, limit: 'partBytesMax' });
  }

  /** Files that a part has as parts of itself, by the relationships that it names. Each is given once. */
  async *#readChunks(name: string, ids: ReadonlySet<string>): AsyncGenerator<Part> {
    const { parts } = this.#ooxml;
    const found = new Set<string>();
    for (const { id, target, isExternal } of this.#ooxml.relationshipsOf(name)) {
      if (!ids.has(id)) continue;
      found.add(id);
      if (isExternal) continue; // told as a link
      if (!parts.has(target)) yield told('lost-part', { at: placeOf(target) });
      else if (!parts.wasRead(target)) yield parts.member(target);
    }
    if (found.size < ids.size) yield told('lost-part', { at: placeOf(name) });
  }
}
