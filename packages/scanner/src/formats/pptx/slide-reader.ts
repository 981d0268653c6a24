import type { Location, Part, Trait } from '../../document.ts';
import { told, trait } from '../../parts.ts';
import { type OoxmlPackage, plainName } from '../../structures/ooxml/ooxml-package.ts';
import { readDrawing } from '../../structures/ooxml/other-parts.ts';
import { placeOf } from '../../structures/package/package.ts';
import type { FormatContext } from '../format.ts';
import { isNoNote, isPrompt } from './placeholders.ts';
import type { Presentation } from './presentation.ts';

import { readSlideComments } from './slide-comments.ts';
import { SlideDesigns } from './slide-design.ts';
import { SlideText } from './slide-text.ts';

/** What a slide has drawn in parts of their own. */
const DRAWINGS = ['chart', 'chartEx', 'diagramData', 'diagramDrawing'] as const;

/** Reads the slides of a presentation and what they are made by, each part once. */
export class SlideReader {
  readonly #ooxml: OoxmlPackage;
  readonly #context: FormatContext;
  readonly #presentation: Presentation;
  readonly #designs: SlideDesigns;
  /** Layouts and masters whose shapes a slide shows. */
  readonly #shown = new Set<string>();
  #slide = 0;

  constructor(ooxml: OoxmlPackage, context: FormatContext, presentation: Presentation) {
    this.#ooxml = ooxml;
    this.#context = context;
    this.#presentation = presentation;
    this.#designs = new SlideDesigns(ooxml, presentation.size);
  }

  /** The slides that the presentation lists, those that it does not, then what they are made by. Without a presentation it lists none. */
  async *read(presentation: string | undefined): AsyncGenerator<Part> {
    const ooxml = this.#ooxml;
    const relationships = presentation === undefined ? [] : ooxml.relationshipsOf(presentation);
    for (const id of this.#presentation.slides) {
      const target = relationships.find((each) => each.id === id)?.target;
      this.#slide += 1;
      if (target === undefined || !ooxml.parts.has(target)) yield told('lost-part', { at: this.#at });
      else if (!ooxml.parts.wasRead(target)) yield* this.#readSlide(target);
    }
    for (const name of this.#left('presentationml.slide+xml')) {
      this.#slide += 1;
      yield* this.#readSlide(name, 'unlisted-slide');
    }
    yield* this.#readMade('slidelayout+xml');
    yield* this.#readMade('slidemaster+xml');
  }

  get #at(): Location {
    return { kind: 'slide', slide: this.#slide };
  }

  /** Parts of a type that were not read. */
  #left(type: string): readonly string[] {
    const { parts } = this.#ooxml;
    return parts.names.filter((name) => this.#ooxml.typeOf(name).endsWith(type) && !parts.wasRead(name));
  }

  async *#readSlide(name: string, unlisted?: Trait): AsyncGenerator<Part> {
    const ooxml = this.#ooxml;
    this.#context.progress();
    const at = this.#at;
    const { size } = this.#presentation;
    const { layers, hasPaintedPlaces, ...design } = await this.#designs.of(name);
    const place = { at, ...(size !== undefined && { size }), ...design };
    const shown = { ...place, layers, hasPaintedPlaces };
    const text = new SlideText(ooxml.blocks, { ...shown, ...(unlisted !== undefined && { hiddenBy: unlisted }) });
    yield* this.#readText(name, text);
    if (text.showsMaster) this.#show(ooxml.targetsOf(name, 'slideLayout'));
    const { hiddenBy } = text;
    for (const notes of ooxml.targetsOf(name, 'notesSlide')) yield* this.#readNotes(notes, at);
    yield* readSlideComments(ooxml, name, at);
    for (const part of DRAWINGS.flatMap((type) => ooxml.targetsOf(name, type))) {
      if (ooxml.parts.wasRead(part)) continue;
      yield* readDrawing(ooxml, part, { ...place, ...(hiddenBy !== undefined && { hiddenBy }) });
    }
    yield* ooxml.blocks.take();
  }

  /** A part with shapes, then what is not seen of it. */
  async *#readText(name: string, text: SlideText): AsyncGenerator<Part> {
    yield* this.#ooxml.read(name, text);
    for (const found of text.traits) yield trait(found, text.at);
  }

  async *#readNotes(name: string, at: Location): AsyncGenerator<Part> {
    if (this.#ooxml.parts.wasRead(name)) return;
    const place = { at, hiddenBy: 'speaker-notes', isFilledIn: isNoNote } as const;
    yield* this.#readText(name, new SlideText(this.#ooxml.blocks, place));
  }

  #show(names: readonly string[]): void {
    for (const name of names) this.#shown.add(keyOf(name));
  }

  /** Layouts or masters. What they say in no place for the text of slides is seen only where a slide is made by them. */
  async *#readMade(type: string): AsyncGenerator<Part> {
    const ooxml = this.#ooxml;
    for (const name of this.#left(type)) {
      const isShown = this.#shown.has(keyOf(name));
      const colors = await this.#designs.colorsOf(name);
      const place = { at: placeOf(name), isFilledIn: isPrompt, ...(colors !== undefined && { colors }) };
      const text = new SlideText(ooxml.blocks, isShown ? place : { ...place, hiddenBy: 'layout-text' });
      yield* this.#readText(name, text);
      if (isShown && text.showsMaster) this.#show(ooxml.targetsOf(name, 'slideMaster'));
      yield* ooxml.blocks.take();
    }
  }
}

/** Names of parts are the same in any case, with or without a slash before them. */
function keyOf(name: string): string {
  return plainName(name).toLowerCase();
}
