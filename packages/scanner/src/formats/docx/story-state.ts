import type { Location, Trait } from '../../document.ts';
import { carriesData } from '../../structures/story/field-code.ts';
import { ParagraphText, type Said } from '../../structures/story/paragraph-text.ts';
import type { Telling } from '../../structures/story/telling.ts';
import { Alternates } from './alternates.ts';
import type { Color } from './color.ts';
import { Fields } from './field-codes.ts';
import { type Frame, newFrame } from './frame.ts';
import { coverOf, mergeLooks } from './look.ts';
import { Marks } from './marks.ts';
import type { ShapeData } from './shape-data.ts';
import type { StyleSheet } from './style-sheet.ts';

/** What a text is read with. */
export interface StoryOptions {
  readonly telling: Telling;
  readonly styles: StyleSheet;
  /** What is behind it where nothing else is. */
  readonly page: Color;
  /** Where it stands; paragraphs are counted, if absent. */
  readonly at?: Location;
  /** Why a reader of the page would not see it; absent if he would. */
  readonly hiddenBy?: Trait;
  /** The color that the document gives to its pages is shown. */
  readonly showsBackground?: boolean;
  /** Texts that were told; what is told again only because it is not shown any more is not. */
  readonly known?: Set<string>;
  /** Pages with a picture behind their text, if they were looked for: see `findPicturedPages`. */
  readonly picturedPages?: ReadonlySet<number>;
  /** Where what it refers to is noted, and looked up. */
  readonly marks?: Marks;
}

/** A shape that is read. */
export interface Shape {
  fill: Color;
  isHidden: boolean;
}

/** Characters of a paragraph that are kept until it ends. Longer ones are told in pieces. */
const PARAGRAPH_LENGTH_MAX = 4 * 1024 * 1024;

/** Characters of what shapes keep of themselves that are held until the next block of text is full. */
export const SHAPE_DATA_LENGTH_MAX = 64 * 1024 * 1024;

/** Characters of a piece that are told again with the next, so that what stands across the cut is seen whole. */
const REPEATED_LENGTH = 1_024;

/** Texts that are kept to be compared, and how long one may be. */
const KNOWN_MAX = 10_000;
const KNOWN_LENGTH_MAX = 1_024;

/** What is known at a place of a text of WordprocessingML while it is read from its beginning to its end. */
export class StoryState {
  readonly telling: Telling;
  readonly styles: StyleSheet;
  readonly marks: Marks;
  readonly alternates = new Alternates();
  readonly fields: Fields<Location>;
  /** The elements that are open. */
  readonly path: string[] = [];
  readonly shapes: Shape[] = [];
  /** What tables, cells and shapes that are open have behind them. */
  readonly fills: (Color | undefined)[] = [];
  /** Why what stands in the rows that are open is not seen; undefined if it is. */
  readonly rows: (Trait | undefined)[] = [];
  /** Whether each stretch that is open and says its direction is one that turns its text around. */
  readonly turned: boolean[] = [];
  /** What the content control that began last is called. */
  controlName = '';
  /** What is behind the text where nothing else is. */
  page: Color;
  readonly showsBackground: boolean;
  /** It is a document, with a body. */
  hasBody = false;
  /** Elements that are open whose text was deleted. */
  deleted = 0;
  /** The same of what was put in while changes were tracked. */
  inserted = 0;
  /** A picture or a shape that came by stands behind the text of the page. */
  #isOverPicture = false;
  /** The number of the page, from 0, as far as the file knows; and which have a picture behind their text, wherever it comes by. */
  #page = 0;
  readonly #picturedPages: ReadonlySet<number> | undefined;
  /** The note that is read is one that nothing refers to. */
  isOrphan = false;
  readonly #hiddenBy: Trait | undefined;
  /** Relationships of files that are put in here (ECMA-376 part 1, 17.17.2.1), and of chapters (17.17). */
  readonly chunks = new Set<string>();
  readonly chapters = new Set<string>();
  /** What shapes keep of themselves, to be taken. */
  #shapeData: ShapeData[] = [];
  /** There is more of that than is kept. */
  hasMoreShapeData = false;
  #shapeDataLength = 0;
  readonly #frames: Frame[];
  readonly #isCounted: boolean;
  readonly #known: Set<string> | undefined;
  #number = 0;

  constructor({ telling, styles, page, at, hiddenBy, marks, known, showsBackground, picturedPages }: StoryOptions) {
    this.telling = telling;
    this.styles = styles;
    this.page = page;
    this.#hiddenBy = hiddenBy;
    this.marks = marks ?? new Marks();
    this.#known = known;
    this.#picturedPages = picturedPages;
    this.showsBackground = showsBackground === true;
    this.#isCounted = at === undefined;
    this.#frames = [newFrame(at ?? { kind: 'paragraph', paragraph: 1 })];
    this.fields = new Fields((code, place) => this.#tellCode(code, place));
  }

  /** Why all that is read is not seen. */
  get hiddenBy(): Trait | undefined {
    return this.#hiddenBy ?? (this.isOrphan ? 'orphan-text' : undefined);
  }

  /** The paragraph that is read; what is outside of all stands in one of its own. */
  get frame(): Frame {
    return this.#frames.at(-1) ?? newFrame({ kind: 'paragraph', paragraph: 1 });
  }

  get at(): Location {
    return this.frame.at;
  }

  /** The element that holds the one that is read. */
  get parent(): string | undefined {
    return this.path.at(-2);
  }

  /** What is read from here on stands somewhere else: a note, a comment. */
  moveTo(at: Location): void {
    this.tell(this.#frames.splice(0));
    this.#frames.push(newFrame(at));
  }

  /** A paragraph begins. One within a shape is where its shape is, and one that is told in another way is not counted. */
  beginParagraph(): void {
    if (!this.#isCounted || this.#frames.length > 1 || this.alternates.isOther) {
      this.#frames.push(newFrame(this.at));
      return;
    }
    this.#number += 1;
    const at: Location = { kind: 'paragraph', paragraph: this.#number };
    this.tell(this.#frames.splice(0));
    this.#frames.push(newFrame(at), newFrame(at));
  }

  /** What is read from here on is no part of the paragraph around it, and looks like it. */
  beginAside(): void {
    const { frame } = this;
    this.#frames.push({ ...frame, text: new ParagraphText() });
  }

  /** A paragraph, or what is none of its own, ends. */
  endFrame(): void {
    if (this.#frames.length > 1) this.tell(this.#frames.splice(-1));
  }

  /** A picture or a shape lies behind the text of the page that is read. */
  sayPicture(): void {
    this.#isOverPicture = true;
  }

  /** What was behind the text of this page is not behind that of the next. */
  endPage(): void {
    this.#isOverPicture = false;
    this.#page += 1;
  }

  get #hasPicture(): boolean {
    return this.#isOverPicture || this.#picturedPages?.has(this.#page) === true;
  }

  beginRun(): void {
    const { frame } = this;
    frame.look = {};
    frame.runStyle = undefined;
    frame.cover = null;
  }

  /** Adds what a run holds. */
  add(text: string, isDeleted = false): void {
    if (this.fields.isInCode) {
      this.fields.addCode(text, this.at);
      return;
    }
    const { frame } = this;
    const hiddenBy = isDeleted || this.deleted > 0 ? 'deleted-text' : this.#coverOf(frame);
    frame.text.add(text, hiddenBy, this.inserted > 0);
    if (frame.text.length <= PARAGRAPH_LENGTH_MAX) return;
    const repeated = frame.text.from(frame.text.length - REPEATED_LENGTH);
    this.tell([frame]);
    frame.text.add(repeated, this.#coverOf(frame));
  }

  /** Tells words that stand in no paragraph, and why they are not seen; each once where they can be told in two ways. */
  tellWords(text: string, hiddenBy: Trait | undefined, at: Location = this.at, label?: string): void {
    if (text.trim() === '' || !this.alternates.isNew(text)) return;
    const hidden = hiddenBy ?? this.hiddenBy;
    this.telling.line({
      text,
      at,
      ...(hidden !== undefined && { hiddenBy: hidden }),
      ...(label !== undefined && { label }),
    });
    if (hidden !== undefined) this.telling.trait(hidden, at);
  }

  /** Keeps what a shape keeps of itself, until it is taken. */
  keepShapeData(data: string): void {
    if (data === '') return;
    this.#shapeDataLength += data.length;
    if (this.#shapeDataLength > SHAPE_DATA_LENGTH_MAX) this.hasMoreShapeData = true;
    else this.#shapeData.push({ at: this.at, data });
  }

  /** What was kept since it was taken last. */
  takeShapeData(): readonly ShapeData[] {
    const list = this.#shapeData;
    this.#shapeData = [];
    this.#shapeDataLength = 0;
    return list;
  }

  /** Tells what is left. To be called after the last element. */
  end(): void {
    this.fields.end();
    this.tell(this.#frames.splice(0).reverse());
    this.telling.endTables();
  }

  tell(frames: readonly Frame[]): void {
    for (const { text, at } of frames) {
      for (const said of text.take()) {
        if (!this.alternates.isNew(said.text) || this.#isKnown(said)) continue;
        this.telling.line({ ...said, at });
        if (said.hiddenBy !== undefined) this.telling.trait(said.hiddenBy, at);
      }
    }
  }

  /** Why a run of a paragraph is not seen. */
  #coverOf(frame: Frame): Trait | undefined {
    if (this.shapes.some(({ isHidden }) => isHidden)) return 'hidden-shape';
    if (this.hiddenBy !== undefined) return this.hiddenBy;
    const byRow = this.rows.find((cover) => cover !== undefined);
    if (byRow !== undefined) return byRow;
    if (frame.isFlat) return 'invisible-text';
    if (frame.cover === null) frame.cover = this.#lookUp(frame);
    // What no program shows that knows the first way.
    return frame.cover ?? (this.alternates.isOther ? 'unknown-part' : undefined);
  }

  #lookUp({ look, runStyle, style, shading }: Frame): Trait | undefined {
    const paragraph = this.styles.paragraph(style);
    const styles = [this.styles.get(runStyle).look, paragraph.look];
    const merged = mergeLooks(look, styles, this.styles.defaults);
    // Page numbers of a table of contents are hidden in a browser, as there are no pages there.
    if (merged.webHidden === true && !this.fields.isInResult) return 'hidden-text';
    const around = this.fills.findLast((fill) => fill !== undefined) ?? (this.#hasPicture ? 'unknown' : this.page);
    return coverOf(merged, shading ?? paragraph.shading ?? around);
  }

  /** Whether what nothing shows any more says what is shown somewhere else: but for numbers, which are of pages. */
  #isKnown({ text, hiddenBy }: Said): boolean {
    if (this.#known === undefined) return false;
    const plain = text.replace(/[\s\d]+/g, ' ').trim();
    if (hiddenBy === 'orphan-text') return this.#known.has(plain);
    if (this.#known.size < KNOWN_MAX && plain.length <= KNOWN_LENGTH_MAX) this.#known.add(plain);
    return false;
  }

  #tellCode(code: string, at: Location): void {
    if (code.trim() === '' || !this.alternates.isNew(code)) return;
    this.telling.line({ text: code.trim(), at, hiddenBy: 'field-code' });
    if (carriesData(code)) this.telling.trait('field-code', at);
  }
}
