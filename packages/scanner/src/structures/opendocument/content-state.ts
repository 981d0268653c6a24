import type { Location, Trait } from '../../document.ts';
import type { BlockBuilder } from '../../text/block.ts';
import { PageLayers } from '../drawing/page-layers.ts';
import { WHITE } from '../story/contrast.ts';
import { ParagraphText } from '../story/paragraph-text.ts';
import type { Telling } from '../story/telling.ts';
import { Changes } from './changes.ts';
import { colorOf, coverOf } from './look.ts';
import type { References } from './references.ts';
import type { Collector, Frame, InlineFile, Scope } from './scope.ts';
import { SheetBudget, type SheetText } from './sheet-text.ts';
import type { PageSize, StyleSheet } from './style-sheet.ts';

/** What a part with content is read with. */
export interface ContentOptions {
  readonly telling: Telling;
  readonly blocks: BlockBuilder;
  readonly styles: StyleSheet;
  /** Where all of it stands; paragraphs are counted, if absent. */
  readonly at?: Location;
  /** Why a reader of the document would not see it; absent if he would. */
  readonly hiddenBy?: Trait;
  /** The masters that pages are made by: what others have is not shown. Absent where there are no masters. */
  readonly masters?: ReadonlySet<string>;
  /** Texts of headers that were told; what is told again only because it is not shown any more is not. */
  readonly known?: Set<string>;
  /** Where parts are noted that it refers to. */
  readonly references?: References;
}

/** What holds where nothing says otherwise. */
const NOTHING: Scope = {
  depth: 0,
  at: undefined,
  hiddenBy: undefined,
  fill: undefined,
  properties: {},
  shape: undefined,
  cover: null,
};

/** Characters of a paragraph that are kept until it ends. Longer ones are told in pieces. */
const PARAGRAPH_LENGTH_MAX = 4 * 1024 * 1024;

/** Characters of a piece that are told again with the next, so that what stands across the cut is seen whole. */
const REPEATED_LENGTH = 1_024;

/** Texts of headers that are kept to be compared. */
const KNOWN_MAX = 10_000;

/** More than a name of a field: what a master says of anybody has two words, a number or an address. */
const SAYS_MORE = /\p{L}{2}.*\s\p{L}{2}|\d|@/su;

/** More digits than a day has. */
const LONG_NUMBER = /(?:\d[-. ]?){9}/;

/** What is known at a place of a content of OpenDocument while it is read from its beginning to its end. */
export class ContentState {
  readonly telling: Telling;
  readonly blocks: BlockBuilder;
  readonly styles: StyleSheet;
  /** The masters that pages are made by: see `ContentOptions`. */
  readonly masters: ReadonlySet<string> | undefined;
  /** The elements that are open. */
  readonly path: string[] = [];
  readonly changes = new Changes();
  /** Tables that are open, from the outermost. */
  readonly tables: ('sheet' | 'text')[] = [];
  sheet: SheetText | undefined;
  /** Slides or pages of drawings so far. */
  slide = 0;
  /** How much the page shows that is read. */
  pageSize: PageSize | undefined;
  /** Masters that slides are made by. */
  readonly usedMasters = new Set<string>();
  /** What the document is about: the element within its body. */
  body = '';
  readonly files: InlineFile[] = [];
  /** Groups of rows and columns that are open, and whether each is folded away (ODF 1.3 part 3, 9.1.10). */
  readonly folds: boolean[] = [];
  /** Of all sheets. */
  readonly budget = new SheetBudget();
  isSheetProtected = false;
  /** What is behind all that says nothing of it itself. */
  layers = new PageLayers(WHITE);
  readonly #scopes: Scope[];
  readonly #frames: Frame[] = [];
  readonly references: References | undefined;
  readonly #known: Set<string>;
  #collector: Collector | undefined;
  #number = 0;

  constructor({ telling, blocks, styles, at, hiddenBy, masters, known, references }: ContentOptions) {
    this.references = references;
    this.telling = telling;
    this.blocks = blocks;
    this.styles = styles;
    this.masters = masters;
    this.#known = known ?? new Set();
    this.#scopes = [{ ...NOTHING, at, hiddenBy }];
  }

  get scope(): Scope {
    return this.#scopes.at(-1) ?? { ...NOTHING };
  }

  /** The paragraph that is read; undefined outside of all. */
  get frame(): Frame | undefined {
    return this.#frames.at(-1);
  }

  get at(): Location {
    return this.frame?.at ?? this.scope.at ?? { kind: 'paragraph', paragraph: Math.max(this.#number, 1) };
  }

  /** The element that holds the one that is read. */
  get parent(): string {
    return this.path.at(-2) ?? '';
  }

  /** Whether the table that was opened last is a sheet. */
  get isInSheet(): boolean {
    return this.tables.at(-1) === 'sheet';
  }

  /** From here to the end of the element that is read something else holds. */
  enter(
    scope: Partial<Pick<Scope, 'at' | 'fill' | 'properties' | 'shape'>> & { readonly hiddenBy?: Trait | undefined },
  ): void {
    const { at, hiddenBy, fill, properties, shape } = this.scope;
    this.#scopes.push({
      depth: this.path.length,
      at: scope.at ?? at,
      hiddenBy: scope.hiddenBy ?? hiddenBy,
      fill: scope.fill ?? fill,
      properties: scope.properties ?? properties,
      shape: scope.shape ?? shape,
      cover: null,
    });
  }

  /** A paragraph begins, of a style of its family. */
  beginParagraph(style: string | undefined): void {
    const { styles, scope } = this;
    // One that names none has the style that all are based on, as LibreOffice calls it.
    const own = styles.get('paragraph', style ?? 'Standard');
    const isNested = this.#frames.length > 0 || scope.at !== undefined;
    if (!isNested) this.#number += 1;
    const at = this.at;
    this.enter({
      properties: { ...styles.defaultOf('paragraph'), ...scope.properties, ...own },
      fill: colorOf(own['paragraph fo:background-color']),
    });
    this.#beginFrame(at);
  }

  /** What is read until the element ends is no part of the paragraph around it. */
  beginAside(): void {
    this.#beginFrame(this.at);
  }

  /** Gathers the text of the element that is read, to its end. */
  collect(done: (text: string) => void): void {
    this.#collector ??= { depth: this.path.length, text: '', done };
  }

  /** Adds what an element holds. */
  text(text: string): void {
    const { frame } = this;
    if (this.#collector !== undefined) this.#collector.text += text;
    else if (frame !== undefined) this.add(this.#collapsed(frame, text));
    else if (/[\p{L}\p{N}]{2}/u.test(text)) this.tellWords(text.trim(), undefined);
  }

  /** Adds text to the paragraph, as it is. */
  add(text: string, hiddenBy: Trait | undefined = this.#cover()): void {
    const { frame } = this;
    if (frame === undefined || text === '') return;
    const { shape } = this.scope;
    if (shape !== undefined && text.trim() !== '') shape.hasText = true;
    frame.text.add(text, hiddenBy, this.changes.isInserted);
    if (frame.text.length <= PARAGRAPH_LENGTH_MAX) return;
    const repeated = frame.text.from(frame.text.length - REPEATED_LENGTH);
    this.#tell(frame, false);
    frame.text.add(repeated, hiddenBy);
  }

  /** The element that is read ends: what holds for it, or was gathered of it, ends with it. */
  leave(): void {
    const depth = this.path.length;
    if (this.#collector?.depth === depth) {
      const { text, done } = this.#collector;
      this.#collector = undefined;
      done(text);
    }
    for (let frame = this.frame; frame !== undefined && frame.depth >= depth; frame = this.frame) {
      this.#frames.pop();
      this.#tell(frame, true);
    }
    while (this.scope.depth >= depth && this.#scopes.length > 1) this.#scopes.pop();
  }

  /** Tells words that stand in no paragraph, and why they are not seen. */
  tellWords(text: string, hiddenBy: Trait | undefined, at: Location = this.at, label?: string): void {
    if (text.trim() === '') return;
    const hider = hiddenBy ?? this.scope.hiddenBy;
    this.#line(text, at, hider, label);
  }

  /** Tells words that are said in many places once, and no trait. */
  tellOnce(text: string, hiddenBy: Trait | undefined, at: Location): void {
    if (text.trim() === '' || !this.telling.once(`${at.kind === 'field' ? at.name : ''} ${text}`)) return;
    this.telling.line({ text: text.trim(), at, ...(hiddenBy !== undefined && { hiddenBy }) });
  }

  /** Tells what is left. To be called after the last element. */
  end(): void {
    this.path.length = 0;
    this.#scopes.length = Math.min(this.#scopes.length, 1);
    for (const frame of this.#frames.splice(0).reverse()) this.#tell(frame, true);
    const at: Location = { kind: 'field', name: 'deleted-text' };
    for (const text of this.changes.rest()) this.#line(text, at, 'deleted-text');
    this.sheet?.end();
    this.telling.endTables();
  }

  #beginFrame(at: Location): void {
    const isOfCell = this.sheet?.isCellAt(this.path.length - 1) === true;
    const depth = this.path.length;
    this.#frames.push({ text: new ParagraphText(), depth, at, isOfCell, isHidden: false, endsInSpace: true });
  }

  /** White space as it is shown: one space, and none at the beginning (ODF 1.3 part 3, 6.1.2). */
  #collapsed(frame: Frame, text: string): string {
    const collapsed = text.replace(/[ \t\r\n]+/g, ' ');
    const shown = frame.endsInSpace && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed;
    if (collapsed !== '') frame.endsInSpace = collapsed.endsWith(' ');
    return shown;
  }

  /** Why what is read is not seen; of a cell by its look alone, as its sheet knows the rest. */
  #cover(): Trait | undefined {
    const { scope, frame } = this;
    if (scope.hiddenBy !== undefined && frame?.isOfCell !== true) return scope.hiddenBy;
    if (scope.cover === null)
      scope.cover = coverOf(scope.properties, scope.fill ?? this.layers.behind(scope.shape?.place));
    return scope.cover;
  }

  #tell(frame: Frame, isWhole: boolean): void {
    for (const { text, hiddenBy, label } of frame.text.take()) {
      const hider = frame.isHidden ? 'hidden-text' : hiddenBy;
      if (this.changes.keep(text)) continue;
      if (frame.isOfCell && this.sheet !== undefined && isWhole) this.sheet.addParagraph(text, hider);
      else this.#line(text, frame.at, hider, label);
    }
    if (frame.isOfCell) this.sheet?.endParagraph();
  }

  #line(text: string, at: Location, hider: Trait | undefined, label?: string): void {
    if (text.trim() === '' || this.#isKnown(text, hider)) return;
    if (hider === 'layout-text' && !/\p{L}{2}|\d{2}/u.test(text)) return;
    const hiddenBy = hider === 'layout-text' && !SAYS_MORE.test(text) ? undefined : hider;
    this.telling.line({
      text: text.trim(),
      at,
      ...(hiddenBy !== undefined && { hiddenBy }),
      ...(label !== undefined && { label }),
    });
    if (hiddenBy !== undefined) this.telling.trait(hiddenBy, at);
  }

  /** Whether what no page shows any more says what a header says that is shown. */
  #isKnown(text: string, hiddenBy: Trait | undefined): boolean {
    if (this.masters === undefined) return false;
    // Pages and days change, and a number that is longer is somebody's.
    const plain = LONG_NUMBER.test(text) ? text.trim() : text.replace(/[\s\d]+/g, ' ').trim();
    if (hiddenBy === 'orphan-text') return this.#known.has(plain);
    if (this.#known.size < KNOWN_MAX) this.#known.add(plain);
    return false;
  }
}
