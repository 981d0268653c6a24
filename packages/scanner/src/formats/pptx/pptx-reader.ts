import type { Location, Part, Source, Trait } from '../../document.ts';
import { told, trait } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';
import { OoxmlPackage } from '../../structures/ooxml/ooxml-package.ts';
import { readDrawing, readOtherParts } from '../../structures/ooxml/other-parts.ts';
import { readProperties } from '../../structures/ooxml/properties.ts';
import { placeOf } from '../../structures/package/package.ts';
import type { FormatContext } from '../format.ts';
import { LayoutText } from './layout-text.ts';
import { Presentation, SlideState } from './presentation.ts';
import { readCommentAuthors, readSlideComments } from './slide-comments.ts';

/** The parts of a presentation: its properties, its slides in order with their notes and comments, then what no slide shows. */
export async function* readPptx(source: Source, context: FormatContext): AsyncGenerator<Part> {
  const ooxml = await OoxmlPackage.open(source, context);
  yield* readProperties(ooxml);
  const [name = 'ppt/presentation.xml'] = ooxml.targetsOf('', 'officeDocument');
  if (!ooxml.parts.has(name)) throw new ProblemError('lost-part', { at: placeOf(name) });
  const presentation = new Presentation();
  yield* await ooxml.readSmall(name, presentation);
  if (presentation.isProtected) yield trait('edit-protection', placeOf(name));
  for (const words of presentation.names) ooxml.blocks.add(words, { kind: 'field', name: 'section' });
  yield* new SlideReader(ooxml, context, presentation).read(name);
  yield* readCommentAuthors(ooxml, name);
  yield* readOtherParts(ooxml);
}

class SlideReader {
  readonly #ooxml: OoxmlPackage;
  readonly #context: FormatContext;
  readonly #presentation: Presentation;
  /** Layouts that a slide is made by. */
  readonly #layouts = new Set<string>();
  #slide = 0;

  constructor(ooxml: OoxmlPackage, context: FormatContext, presentation: Presentation) {
    this.#ooxml = ooxml;
    this.#context = context;
    this.#presentation = presentation;
  }

  /** Reads the slides that are listed, those that are not, then what they are made by. */
  async *read(presentation: string): AsyncGenerator<Part> {
    const relationships = this.#ooxml.relationshipsOf(presentation);
    const listed = new Set<string>();
    for (const id of this.#presentation.slides) {
      const target = relationships.find((each) => each.id === id)?.target;
      if (target === undefined || !this.#ooxml.parts.has(target)) {
        yield told('lost-part', { at: { kind: 'slide', slide: this.#slide + 1 } });
        this.#slide += 1;
        continue;
      }
      listed.add(target.toLowerCase());
      yield* this.#readSlide(target);
    }
    for (const name of this.#ooxml.parts.names) {
      if (!this.#ooxml.typeOf(name).endsWith('presentationml.slide+xml') || this.#ooxml.parts.wasRead(name)) continue;
      if (!listed.has(name.toLowerCase())) yield* this.#readSlide(name, 'unlisted-slide');
    }
    yield* this.#readLayouts();
  }

  async *#readSlide(name: string, unlisted?: Trait): AsyncGenerator<Part> {
    const ooxml = this.#ooxml;
    this.#slide += 1;
    this.#context.progress();
    const at: Location = { kind: 'slide', slide: this.#slide };
    const state = new SlideState();
    yield* await ooxml.readSmall(name, state);
    const hiddenBy = unlisted ?? (state.isHidden ? 'hidden-slide' : undefined);
    if (hiddenBy !== undefined) yield trait(hiddenBy, at);
    const { size } = this.#presentation;
    const place = { at, ...(hiddenBy !== undefined && { hiddenBy }) };
    yield* readDrawing(ooxml, name, size === undefined ? place : { ...place, size });
    for (const layout of ooxml.targetsOf(name, 'slideLayout')) this.#layouts.add(layout.toLowerCase());
    for (const notes of ooxml.targetsOf(name, 'notesSlide')) yield* this.#readNotes(notes, at);
    yield* readSlideComments(ooxml, name, at);
    for (const type of ['chart', 'diagramData', 'chartEx']) {
      for (const part of ooxml.targetsOf(name, type)) yield* readDrawing(ooxml, part, place);
    }
    yield* ooxml.blocks.take();
  }

  async *#readNotes(name: string, at: Location): AsyncGenerator<Part> {
    const notes = new LayoutText(this.#ooxml.blocks, at, 'speaker-notes');
    yield* this.#ooxml.read(name, notes);
    if (notes.hasHidden) yield trait('speaker-notes', at);
  }

  /** Text of masters and layouts that is no place for the text of slides: it is seen only where a slide is made by them. */
  async *#readLayouts(): AsyncGenerator<Part> {
    for (const name of this.#ooxml.parts.names) {
      const type = this.#ooxml.typeOf(name);
      if (!type.endsWith('slidelayout+xml') || this.#layouts.has(name.replace(/^\//, '').toLowerCase())) continue;
      const at = placeOf(name);
      const layout = new LayoutText(this.#ooxml.blocks, at, 'layout-text');
      yield* this.#ooxml.read(name, layout);
      if (layout.hasHidden) yield trait('layout-text', at);
    }
  }
}
