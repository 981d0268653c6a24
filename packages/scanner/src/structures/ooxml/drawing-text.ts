import type { Location, Trait } from '../../document.ts';
import type { BlockBuilder } from '../../text/block.ts';
import { isUnseen } from '../spreadsheet/colors.ts';
import { saysSomething } from '../xml/loose-text.ts';
import type { XmlAttributes } from '../xml/xml-names.ts';
import type { XmlHandler } from '../xml/xml-reader.ts';
import { DrawingTable } from './drawing-table.ts';
import { isCovered, type Rectangle, ShapePlaces, type Size } from './shape-places.ts';

/** Elements that end a line within a paragraph, or stand for a space. */
const breaks: Readonly<Record<string, string>> = { 'a:br': '\n', 'a:tab': '\t' };

/** Elements that hold one shape with its text, and maybe others (ECMA-376 part 1, 19.3.1, 20.5.2, 21.3.2). */
const SHAPES: ReadonlySet<string> = new Set(
  ['p', 'xdr', 'cdr', 'dsp'].flatMap((prefix) =>
    ['sp', 'pic', 'graphicFrame', 'cxnSp', 'grpSp'].map((name) => `${prefix}:${name}`),
  ),
);

/** Values that charts keep of their data (21.2.2.4). */
const VALUES: ReadonlySet<string> = new Set(['c:v', 'cx:pt', 'cx:v']);

/** Where a drawing is, and what is to be known of it. */
export interface DrawingPlace {
  readonly at: Location;
  /** What hides all of it. */
  readonly hiddenBy?: Trait;
  /** How much of it is shown, if that is known: what stands outside is not. */
  readonly size?: Size;
  /** Told of each trait of something that is in the drawing and not seen. */
  tell(name: Trait): void;
}

/** A shape that is open. */
interface Shape {
  /** What hides what is in it. */
  hiddenBy: Trait | undefined;
  /** The color that is painted behind its text, as `RRGGBB`. */
  fill: string | undefined;
  /** Nothing is seen of what is behind it. */
  isOpaque: boolean;
  hasText: boolean;
}

/** Texts that are looked for below each shape. */
const BELOW_MAX = 1_000;

/** Text of a size at which nobody reads it, in hundredths of a point (21.1.2.3.9). */
const UNREADABLE_SIZE_MAX = 100;

/**
 * Gathers the text of a drawing, a slide, a diagram or a chart: paragraphs (21.1.2), tables, what charts keep of their data,
 * descriptions of shapes (20.1.2.2.8); and what hides each of them.
 */
export class DrawingText implements XmlHandler {
  readonly #blocks: BlockBuilder;
  readonly #place: DrawingPlace;
  readonly #shapes: Shape[] = [];
  readonly #places: ShapePlaces;
  readonly #path: string[] = [];
  /** Where texts stand that came so far: what comes later lies on them. */
  readonly #below: Rectangle[] = [];
  #table: DrawingTable | undefined;
  #paragraph: string | undefined;
  #value: string | undefined;
  /** Of the run that goes by: its color, and whether nobody can read it. */
  #isTiny = false;
  #color: string | undefined;
  /** A part of the paragraph cannot be seen. */
  #isInvisible = false;

  constructor(blocks: BlockBuilder, place: DrawingPlace) {
    this.#blocks = blocks;
    this.#place = place;
    this.#places = new ShapePlaces(place.size);
  }

  open(name: string, attributes: XmlAttributes): void {
    const parent = this.#path.at(-1) ?? '';
    this.#path.push(name);
    this.#places.open(name, attributes);
    if (SHAPES.has(name)) this.#beginShape(name);
    else if (VALUES.has(name)) this.#value = '';
    else if (name.endsWith(':cNvPr') || name === 'wp:docPr') this.#describe(attributes);
    else if (name.startsWith('a:hlink')) this.#blocks.add(attributes.tooltip ?? '', this.#place.at, this.#hidden);
    else this.#openText(name, parent, attributes);
  }

  #openText(name: string, parent: string, attributes: XmlAttributes): void {
    switch (name) {
      case 'a:t':
        this.#value = '';
        break;
      case 'a:p':
        this.#paragraph = '';
        break;
      case 'a:rPr':
        this.#beginRun(attributes);
        break;
      case 'a:srgbClr':
        this.#paint(parent, attributes);
        break;
      case 'a:noFill':
        this.#isTiny ||= parent === 'a:rPr';
        break;
      case 'a:solidFill':
        this.#cover(parent, true);
        break;
      case 'a:alpha':
        this.#cover(this.#path.at(-4) ?? '', false);
        this.#isTiny ||= attributes.val === '0' && this.#path.includes('a:rPr');
        break;
      case 'a:tbl':
        this.#table = new DrawingTable();
        break;
      case 'a:tr':
        this.#table?.beginRow();
        break;
      case 'a:tc':
        this.#table?.beginCell(isOn(attributes.hMerge) || isOn(attributes.vMerge));
        break;
      case 'p:cSld':
      case 'p:oleObj':
        this.#blocks.add(attributes.name ?? '', this.#place.at, this.#hidden);
        break;
      default:
        if (this.#paragraph !== undefined) this.#paragraph += breaks[name] ?? '';
    }
  }

  text(text: string): void {
    if (this.#value !== undefined) this.#value += text;
    else if (saysSomething(text)) this.#blocks.add(text.trim(), this.#place.at, this.#hidden);
  }

  close(name: string): void {
    this.#path.pop();
    if (SHAPES.has(name)) this.#endShape();
    this.#places.close(name);
    if (name === 'a:t') this.#endText();
    else if (VALUES.has(name)) this.#endValue();
    else if (name === 'a:p') this.#endParagraph();
    else if (name === 'a:tc') this.#table?.endCell();
    else if (name === 'a:tbl') this.#endTable();
  }

  #beginShape(name: string): void {
    const outer = this.#shapes.at(-1);
    this.#shapes.push({ hiddenBy: outer?.hiddenBy, fill: undefined, isOpaque: name.endsWith(':pic'), hasText: false });
  }

  /** A shape that is painted and says nothing hides the texts that it lies on. Which they are is known when they are told. */
  #endShape(): void {
    const shape = this.#shapes.pop();
    const place = this.#places.place;
    if (shape === undefined || place === undefined) return;
    if (shape.hasText) {
      if (this.#below.length < BELOW_MAX) this.#below.push(place);
    } else if (shape.isOpaque && this.#below.some((below) => isCovered(below, place))) this.#place.tell('behind-shape');
  }

  /** What hides what goes by: the whole, a shape, or where the shape stands. */
  get #hiddenBy(): Trait | undefined {
    const { hiddenBy } = this.#place;
    return hiddenBy ?? this.#shapes.at(-1)?.hiddenBy ?? (this.#places.isOutside ? 'off-slide' : undefined);
  }

  get #hidden(): { readonly hiddenBy?: Trait } {
    const hiddenBy = this.#hiddenBy;
    return hiddenBy === undefined ? {} : { hiddenBy };
  }

  /** Names are made by the program unless a person changed them: `Picture 3`. */
  #describe({ name = '', descr = '', title = '', hidden }: XmlAttributes): void {
    const shape = this.#shapes.at(-1);
    if ((hidden === '1' || hidden === 'true') && shape !== undefined) shape.hiddenBy = 'hidden-shape';
    if (hidden === '1' || hidden === 'true') this.#place.tell('hidden-shape');
    if (!MADE_NAME.test(name)) this.#blocks.add(name, this.#place.at, this.#hidden);
    for (const words of new Set([descr, title])) {
      if (words.trim() === '') continue;
      this.#blocks.add(words, this.#place.at, { hiddenBy: this.#place.hiddenBy ?? 'alternative-text' });
      this.#place.tell('alternative-text');
    }
  }

  #beginRun({ sz }: XmlAttributes): void {
    this.#isTiny = sz !== undefined && Number(sz) <= UNREADABLE_SIZE_MAX;
    this.#color = undefined;
  }

  /** Takes note of what a shape is filled with, or that one sees through it. */
  #cover(owner: string, isOpaque: boolean): void {
    const shape = this.#shapes.at(-1);
    if (owner.endsWith(':spPr') && shape !== undefined) shape.isOpaque = isOpaque;
  }

  /** Takes note of a color: of a shape's fill, or of the letters of a run. */
  #paint(parent: string, { val = '' }: XmlAttributes): void {
    if (parent !== 'a:solidFill') return;
    const owner = this.#path.at(-3) ?? '';
    const shape = this.#shapes.at(-1);
    if (owner.endsWith(':spPr') && shape !== undefined) shape.fill = val;
    else if (owner === 'a:rPr') this.#color = val;
  }

  #endText(): void {
    const text = this.#value ?? '';
    this.#value = undefined;
    if (this.#paragraph === undefined) {
      this.#add(text);
      return;
    }
    this.#paragraph += text;
    const fill = this.#shapes.at(-1)?.fill;
    const isPainted = this.#color !== undefined && fill !== undefined && isUnseen(this.#color, fill);
    if (text.trim() !== '' && (this.#isTiny || isPainted)) this.#isInvisible = true;
    this.#isTiny = false;
    this.#color = undefined;
  }

  #endValue(): void {
    this.#add(this.#value ?? '');
    this.#value = undefined;
    this.#place.tell('chart-cache');
  }

  #endParagraph(): void {
    const text = this.#paragraph ?? '';
    this.#paragraph = undefined;
    if (this.#table !== undefined && this.#path.includes('a:tc')) this.#table.addParagraph(text);
    else this.#add(text);
    this.#isInvisible = false;
  }

  #endTable(): void {
    const outer = this.#hiddenBy;
    for (const { text, label, isCovered } of this.#table?.cells() ?? []) {
      const hiddenBy = outer ?? (isCovered ? 'covered-cell' : undefined);
      const detail = { ...(label !== undefined && { label }), ...(hiddenBy !== undefined && { hiddenBy }) };
      this.#blocks.add(text, this.#place.at, detail);
      if (hiddenBy !== undefined) this.#place.tell(hiddenBy);
    }
    this.#table = undefined;
  }

  #add(text: string): void {
    if (text.trim() === '') return;
    const shape = this.#shapes.at(-1);
    if (shape !== undefined) shape.hasText = true;
    const hiddenBy = this.#hiddenBy ?? (this.#isInvisible ? 'invisible-text' : undefined);
    this.#blocks.add(text, this.#place.at, hiddenBy === undefined ? {} : { hiddenBy });
    if (hiddenBy !== undefined) this.#place.tell(hiddenBy);
  }
}

/** `TextBox 4`, `Content Placeholder 2`, `T5`: what programs call a shape. */
const MADE_NAME = /^(?:[\p{L} ]+\d{1,4}|)$/u;

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
