import type { Location, Trait } from '../../document.ts';
import type { BlockBuilder, RunDetail } from '../../text/block.ts';
import { isUnseen } from '../spreadsheet/colors.ts';
import { saysSomething } from '../xml/loose-text.ts';
import type { XmlAttributes } from '../xml/xml-names.ts';
import type { XmlHandler } from '../xml/xml-reader.ts';
import { changesColor, colorOf, isColor, type SchemeColors } from './drawing-colors.ts';
import { DrawingTable } from './drawing-table.ts';
import { isIdentifier, isMadeShapeName } from './made-names.ts';
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
  /** The colors of its theme. What refers to them is of no color that is known, without. */
  readonly colors?: SchemeColors;
  /**
   * Whether a text is one that programs fill in, and is not hidden though all else is: by the kind of place that it stands in (`dt`,
   * `body`; undefined if in none). Names of shapes are such, too, where this is given.
   */
  isFilledIn?(placeholder: string | undefined, text: string): boolean;
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
  /** The kind of place for text that it is (19.3.1.36); undefined if it is none. */
  placeholder: string | undefined;
}

/** Texts that are looked for below each shape. Where there are more, any shape that is painted is held to lie on one. */
const BELOW_MAX = 2_000;

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
  /** Not all are kept. */
  #hasMoreBelow = false;
  /** One of them lies behind a shape, which is told once. */
  #isBehind = false;
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
    else if (name.startsWith('a:hlink')) this.#name(attributes.tooltip);
    else if (isColor(name)) this.#paint(parent, colorOf(name, attributes, this.#place.colors));
    else if (changesColor(name, parent)) this.#paint(this.#path.at(-3) ?? '', undefined, -4);
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
        this.#name(attributes.name);
        break;
      case 'p:ph':
        this.#placeText(attributes.type);
        break;
      default:
        if (this.#paragraph !== undefined) this.#paragraph += breaks[name] ?? '';
    }
  }

  text(text: string): void {
    if (this.#value !== undefined) this.#value += text;
    // A table says in an element which of the styles of tables it has (21.1.3.12).
    else if (saysSomething(text) && !isIdentifier(text)) this.#add(text.trim());
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
    this.#shapes.push({
      hiddenBy: outer?.hiddenBy,
      fill: undefined,
      isOpaque: name.endsWith(':pic'),
      hasText: false,
      placeholder: undefined,
    });
  }

  /** A shape that is painted and says nothing hides the texts that it lies on. Which they are is known when they are told. */
  #endShape(): void {
    const shape = this.#shapes.pop();
    const place = this.#places.place;
    if (shape === undefined || place === undefined) return;
    if (shape.hasText) {
      if (this.#below.length < BELOW_MAX) this.#below.push(place);
      else this.#hasMoreBelow = true;
    } else if (shape.isOpaque && !this.#isBehind) {
      this.#isBehind = this.#hasMoreBelow || this.#below.some((below) => isCovered(below, place));
      if (this.#isBehind) this.#place.tell('behind-shape');
    }
  }

  /** What hides what goes by: the whole, a shape, or where the shape stands. */
  get #hiddenBy(): Trait | undefined {
    const { hiddenBy } = this.#place;
    return hiddenBy ?? this.#shapes.at(-1)?.hiddenBy ?? (this.#places.isOutside ? 'off-slide' : undefined);
  }

  /** Adds what a shape, a slide or a link is called. */
  #name(name = ''): void {
    const hiddenBy = this.#place.isFilledIn === undefined ? this.#hiddenBy : undefined;
    this.#give(name, hiddenBy);
  }

  #placeText(type = 'body'): void {
    const shape = this.#shapes.at(-1);
    if (shape !== undefined) shape.placeholder = type;
  }

  /** Names are made by the program unless a person changed them: `Picture 3`. */
  #describe({ name = '', descr = '', title = '', hidden }: XmlAttributes): void {
    const shape = this.#shapes.at(-1);
    if (isOn(hidden) && shape !== undefined) shape.hiddenBy = 'hidden-shape';
    if (isOn(hidden)) this.#place.tell('hidden-shape');
    if (!isMadeShapeName(name)) this.#name(name);
    const hiddenBy = this.#place.hiddenBy ?? 'alternative-text';
    for (const words of new Set([descr, title])) this.#give(words, hiddenBy);
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

  /** Takes note of a color: of what a shape or a cell is filled with, or of the letters of a run. */
  #paint(parent: string, color: string | undefined, ownerAt = -3): void {
    if (parent !== 'a:solidFill') return;
    const owner = this.#path.at(ownerAt) ?? '';
    const shape = this.#shapes.at(-1);
    if (owner.endsWith(':spPr') && shape !== undefined) shape.fill = color;
    else if (owner === 'a:tcPr' && this.#table !== undefined) this.#table.fill = color;
    else if (owner === 'a:rPr') this.#color = color;
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
    if (text.trim() !== '' && this.#color !== undefined) this.#table?.addInk(this.#color);
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
    if (this.#table !== undefined && this.#path.includes('a:tc')) this.#table.addParagraph(text, this.#isInvisible);
    else this.#add(text);
    this.#isInvisible = false;
  }

  #endTable(): void {
    const outer = this.#hiddenBy;
    for (const { text, hiddenBy, ...detail } of this.#table?.cells() ?? []) this.#give(text, outer ?? hiddenBy, detail);
    this.#table = undefined;
  }

  #add(text: string): void {
    if (text.trim() === '') return;
    const shape = this.#shapes.at(-1);
    if (shape !== undefined) shape.hasText = true;
    const isFilledIn = this.#place.isFilledIn?.(shape?.placeholder, text) === true;
    const hiddenBy = this.#hiddenBy ?? (this.#isInvisible ? 'invisible-text' : undefined);
    this.#give(text, isFilledIn ? undefined : hiddenBy);
  }

  /** Gives a text, and tells what hides it. */
  #give(text: string, hiddenBy: Trait | undefined, detail: RunDetail = {}): void {
    if (text.trim() === '') return;
    this.#blocks.add(text, this.#place.at, hiddenBy === undefined ? detail : { ...detail, hiddenBy });
    if (hiddenBy !== undefined) this.#place.tell(hiddenBy);
  }
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
