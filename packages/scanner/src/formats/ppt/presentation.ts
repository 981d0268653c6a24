import { createInflate, inflateSync } from 'node:zlib';
import type { Location, Part, Trait } from '../../document.ts';
import { told, trait } from '../../parts.ts';
import { once } from '../../source/once.ts';
import type { CompoundContents } from '../../structures/compound/contents.ts';
import { inflate, isEngineError } from '../../structures/inflate.ts';
import { doubleWord, word } from '../../structures/little-endian.ts';
import { type ArtRecord, artRecords, recordAt, topRecords } from '../../structures/office-art/art-record.ts';
import { BlockBuilder } from '../../text/block.ts';
import type { FormatContext } from '../format.ts';
import type { Edits } from './edits.ts';
import { types } from './record-types.ts';
import { groundOf } from './slide-layers.ts';
import { type Listed, readLists } from './slide-list.ts';
import {
  paragraphsOf,
  type SlidePage,
  type SlideText,
  slideSize,
  slideTexts,
  type TextPlace,
  textOf,
} from './slide-text.ts';

/** Why a text of a place is not seen. */
const HIDDEN: Readonly<Partial<Record<TextPlace, Trait>>> = {
  'hidden-shape': 'hidden-shape',
  'off-slide': 'off-slide',
  unseen: 'invisible-text',
  description: 'alternative-text',
  comment: 'comment',
};

/** What hides a text of a place, within an object of which all is hidden by something or nothing. */
function hiderOf(place: TextPlace, whole: Trait | undefined): Trait | undefined {
  // What programs call the shapes of notes says nothing of a speaker.
  return place === 'shape-name' && whole === 'speaker-notes' ? undefined : (whole ?? HIDDEN[place]);
}

const DOCUMENT: Location = { kind: 'field', name: 'presentation' };
const MASTER: Location = { kind: 'field', name: 'master' };
const EARLIER: Location = { kind: 'field', name: 'earlier-text' };

/** What PowerPoint writes into placeholders of masters in English. */
const PROMPT = /^(?:Click to edit Master|(?:Second|Third|Fourth|Fifth) level$)/i;

/** How often the bytes of the stream are read as parts of objects, all together. */
const OVERLAP_MAX = 4;

/** [MS-PPT] 2.6.6, fHidden. */
const HIDDEN_SLIDE = 0x0004;

/** Reads the objects of a presentation: those that are part of it, then those that earlier edits left. */
export class Presentation {
  readonly #bytes: Uint8Array;
  readonly #edits: Edits;
  readonly #contents: CompoundContents;
  readonly #context: FormatContext;
  readonly #blocks = new BlockBuilder();
  /** Paragraphs that are part of it: what an earlier edit has as well is not told again. */
  readonly #present = new Set<string>();
  readonly #numbers = new Map<number, number>();
  #traits: { readonly name: Trait; readonly key: string; readonly at: Location }[] = [];
  /** Shapes that are files as well. */
  readonly #files: Part[] = [];
  readonly #told = new Set<string>();
  #page: Omit<SlidePage, 'isMaster'> | undefined;
  #isBad = false;
  /** Bytes of objects that are still read: those that stand in each other are not read without end. */
  #left: number;
  #macros: number | undefined;

  constructor(bytes: Uint8Array, edits: Edits, contents: CompoundContents, context: FormatContext) {
    this.#bytes = bytes;
    this.#left = OVERLAP_MAX * bytes.length;
    this.#edits = edits;
    this.#contents = contents;
    this.#context = context;
  }

  async *read(): AsyncGenerator<Part> {
    const document = this.#object(this.#edits.document);
    if (document?.type !== types.document) {
      yield told('bad-part');
      yield* this.#earlier(new Set());
      yield* this.#take(true);
      return;
    }
    this.#macros = this.#macrosOf(document);
    const listed = readLists(this.#bytes, document);
    const masters = listed.filter(({ kind }) => kind === 'master').map(({ persist }) => this.#object(persist));
    this.#page = {
      size: slideSize(this.#bytes, document),
      ground: groundOf(this.#bytes, masters),
    };
    for (const [index, { id }] of listed.filter(({ kind }) => kind === 'slide').entries()) {
      this.#numbers.set(id, index + 1);
    }
    for (const each of listed) {
      this.#context.progress();
      this.#listed(each);
      yield* this.#take(false);
    }
    this.#document(document);
    yield* this.#unlisted(new Set(listed.map(({ persist }) => persist)));
    yield* this.#earlier(new Set(this.#edits.live.values()));
    yield* this.#take(true);
    if (this.#isBad || !this.#edits.isWhole) yield told('bad-part');
  }

  #object(persist: number): ArtRecord | undefined {
    const at = this.#edits.live.get(persist);
    return at === undefined ? undefined : recordAt(this.#bytes, at);
  }

  #macrosOf(document: ArtRecord): number | undefined {
    for (const { type, bodyStart } of artRecords(this.#bytes, document.bodyStart, document.end)) {
      if (type === types.macros && doubleWord(this.#bytes, bodyStart + 4) !== 0)
        return doubleWord(this.#bytes, bodyStart);
    }
    return undefined;
  }

  /** A slide with the texts that the document keeps for it, a master, or notes. */
  #listed(listed: Listed): void {
    const object = this.#object(listed.persist);
    if (object === undefined) this.#isBad = true;
    const { at, whole } = this.#placeOf(listed, object);
    for (const text of listed.texts) this.#add(text, at, whole);
    if (object !== undefined) this.#texts(object, at, whole);
  }

  #placeOf({ kind, id }: Listed, object: ArtRecord | undefined): { at: Location; whole: Trait | undefined } {
    if (kind === 'master') return { at: MASTER, whole: undefined };
    if (kind === 'notes') return { at: { kind: 'slide', slide: this.#slideOf(object) }, whole: 'speaker-notes' };
    const isHidden = object !== undefined && this.#isHidden(object);
    const at: Location = { kind: 'slide', slide: this.#numbers.get(id) ?? 1 };
    return { at, whole: isHidden ? 'hidden-slide' : undefined };
  }

  /** The number of the slide that notes belong to ([MS-PPT] 2.5.7, slideIdRef). */
  #slideOf(notes: ArtRecord | undefined): number {
    const [atom] = notes === undefined ? [] : artRecords(this.#bytes, notes.bodyStart, notes.end);
    const id = atom?.type === types.notesAtom ? doubleWord(this.#bytes, atom.bodyStart) : 0;
    return this.#numbers.get(id) ?? 1;
  }

  #isHidden(slide: ArtRecord): boolean {
    for (const { type, bodyStart } of artRecords(this.#bytes, slide.bodyStart, slide.end, () => false)) {
      if (type === types.slideShow) return (word(this.#bytes, bodyStart + 10) & HIDDEN_SLIDE) !== 0;
    }
    return false;
  }

  #texts(object: ArtRecord, at: Location, whole: Trait | undefined): void {
    this.#left -= object.end - object.start;
    if (this.#left < 0) {
      this.#isBad = true;
      return;
    }
    const isMaster = object.type === types.mainMaster || object.type === types.handout || at === MASTER;
    for (const { text, place, file } of slideTexts(this.#bytes, object, this.#pageOf(isMaster))) {
      if (file !== undefined) this.#files.push(this.#contents.picture('shapes/shape.zip', once(file)));
      if (place === 'behind-shape') this.#tell('behind-shape', at);
      // What a slide says its design is called, and what programs call shapes of all designs.
      if ((place === 'name' || place === 'shape-name') && isMaster) continue;
      if (place === 'prompt') this.#prompts(text, at);
      else this.#add(text, at, hiderOf(place, whole));
    }
  }

  #pageOf(isMaster: boolean): SlidePage | undefined {
    return this.#page === undefined ? undefined : { ...this.#page, isMaster };
  }

  #prompts(text: string, at: Location): void {
    for (const paragraph of paragraphsOf(text)) {
      this.#present.add(paragraph);
      if (PROMPT.test(paragraph)) continue;
      this.#blocks.add(paragraph, at, { hiddenBy: 'layout-text' });
      this.#tell('layout-text', at);
    }
  }

  /** Names, links, headers and footers of the document itself; texts of its lists were read with what they belong to. */
  #document(document: ArtRecord): void {
    const isOwn = ({ place }: SlideText) => place === 'name' || place === 'link' || place === 'header-footer';
    for (const each of slideTexts(this.#bytes, document)) if (isOwn(each)) this.#add(each.text, DOCUMENT, undefined);
  }

  /** Objects that are part of the presentation and that its lists do not have: embedded ones, handouts, lost slides. */
  async *#unlisted(listed: ReadonlySet<number>): AsyncGenerator<Part> {
    const seen = new Set<number>();
    for (const persist of this.#edits.live.keys()) {
      const object = listed.has(persist) ? undefined : this.#object(persist);
      if (object === undefined || seen.has(object.start)) continue;
      seen.add(object.start);
      this.#context.progress();
      if (object.type === types.objectStorage) yield await this.#embedded(object, persist);
      else if (object.type === types.slide) this.#texts(object, DOCUMENT, 'unlisted-slide');
      else if (object.type === types.notes || object.type === types.handout) this.#texts(object, MASTER, undefined);
      yield* this.#take(false);
    }
  }

  /** A compound file, packed or not ([MS-PPT] 2.10.34 and 2.10.35). */
  async #embedded({ bodyStart, end, instance }: ArtRecord, persist: number): Promise<Part> {
    const isPacked = instance === 1;
    const data = this.#bytes.subarray(isPacked ? bodyStart + 4 : bodyStart, end);
    const bytes = isPacked ? inflate(once(data), createInflate()) : once(data);
    if (persist === this.#macros) return this.#contents.file('macros.ole', bytes, 'macro');
    const name = `objects/object-${persist}.ole`;
    return (await this.#isFormula(data, isPacked))
      ? this.#contents.picture(name, bytes)
      : this.#contents.file(name, bytes);
  }

  /** Whether an object is a formula, which is drawn and holds no document: it is a file all the same, and no more is said. */
  async #isFormula(data: Uint8Array, isPacked: boolean): Promise<boolean> {
    if (data.length > FORMULA_BYTES_MAX) return false;
    try {
      const bytes = isPacked ? inflateSync(data, { maxOutputLength: FORMULA_BYTES_MAX }) : Buffer.from(data);
      await this.#context.budget.expand(isPacked ? bytes.length : 0);
      return hasName(bytes, 'Equation Native') && !DOCUMENT_STREAMS.some((name) => hasName(bytes, name));
    } catch (thrown) {
      if (!isEngineError(thrown)) throw thrown;
      return false; // told when it is read
    }
  }

  /** Objects side by side with those that are part of it: an edit leaves those that it replaces. */
  async *#earlier(live: ReadonlySet<number>): AsyncGenerator<Part> {
    for (const object of topRecords(this.#bytes)) {
      if (live.has(object.start) || object.version !== CONTAINER) continue;
      this.#context.progress();
      for (const record of artRecords(this.#bytes, object.bodyStart, object.end)) {
        const text = textOf(this.#bytes, record);
        if (text === undefined) continue;
        for (const paragraph of paragraphsOf(text)) this.#addEarlier(paragraph);
      }
      yield* this.#take(false);
    }
  }

  #addEarlier(paragraph: string): void {
    if (this.#present.has(paragraph) || PROMPT.test(paragraph)) return;
    this.#present.add(paragraph);
    this.#blocks.add(paragraph, EARLIER, { hiddenBy: 'earlier-text' });
    this.#tell('earlier-text', EARLIER);
  }

  #add(text: string, at: Location, hiddenBy: Trait | undefined): void {
    for (const paragraph of paragraphsOf(text)) {
      this.#present.add(paragraph);
      this.#blocks.add(paragraph, at, hiddenBy === undefined ? {} : { hiddenBy });
      if (hiddenBy !== undefined) this.#tell(hiddenBy, at);
    }
  }

  /** Once a place. */
  #tell(name: Trait, at: Location): void {
    const key = JSON.stringify([name, at]);
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.#traits.push({ name, key, at });
  }

  *#take(isLast: boolean): Generator<Part> {
    yield* isLast ? this.#blocks.rest() : this.#blocks.take();
    for (const { name, at } of this.#traits) yield trait(name, at);
    this.#traits = [];
    yield* this.#files.splice(0);
  }
}

/** [MS-PPT] 2.3.1, recVer. */
const CONTAINER = 0xf;

/** Bytes of an object up to which it may be a formula: one that fills a slide takes some kilobytes. */
const FORMULA_BYTES_MAX = 64 * 1024;

/** Streams that an object has which is a document, or holds one. */
const DOCUMENT_STREAMS = 'WordDocument Workbook Book Package CONTENTS EMBEDDEDODF'
  .split(' ')
  .concat(['PowerPoint Document', '\x01Ole10Native']);

/** Whether a compound file has an entry of a name ([MS-CFB] 2.6.1): it ends with two zeros. */
function hasName(bytes: Buffer, name: string): boolean {
  return bytes.includes(Buffer.from(`${name}\0`, 'utf16le'));
}
