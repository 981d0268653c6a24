import type { Location, Trait } from '../../document.ts';
import type { BlockBuilder, RunDetail } from '../../text/block.ts';
import { PageLayers } from '../drawing/page-layers.ts';
import type { Rectangle } from '../drawing/rectangle.ts';
import { isIdentifier, isMadeShapeName } from '../made-names.ts';
import type { Color } from '../story/contrast.ts';
import { saysSomething } from '../xml/loose-text.ts';
import type { XmlAttributes } from '../xml/xml-names.ts';
import type { XmlHandler } from '../xml/xml-reader.ts';
import { colorValueOf, isColor, type SchemeColors } from './drawing-colors.ts';
import { DrawingTable } from './drawing-table.ts';
import { RunInk } from './run-ink.ts';
import { isShape, ShapePaint } from './shape-paint.ts';
import { ShapePlaces, type Size } from './shape-places.ts';

/** Elements that end a line within a paragraph, or stand for a space. */
const breaks: Readonly<Record<string, string>> = { 'a:br': '\n', 'a:tab': '\t' };

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
  /** What is painted behind it; nothing is known of that, without. */
  readonly layers?: PageLayers;
  /** Whether places for text are painted that those of the drawing are made by. */
  readonly hasPaintedPlaces?: boolean;
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
  hasText: boolean;
  /** The kind of place for text that it is (19.3.1.36); undefined if it is none. */
  placeholder: string | undefined;
}

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
  readonly #layers: PageLayers;
  readonly #paint: ShapePaint;
  readonly #ink: RunInk;
  /** A text lies behind a shape, which is told once. */
  #isBehind = false;
  #table: DrawingTable | undefined;
  #paragraph: string | undefined;
  #value: string | undefined;
  /** A part of the paragraph cannot be seen. */
  #isInvisible = false;

  constructor(blocks: BlockBuilder, place: DrawingPlace) {
    this.#blocks = blocks;
    this.#place = place;
    this.#places = new ShapePlaces(place.size);
    this.#layers = place.layers ?? new PageLayers();
    this.#paint = new ShapePaint(this.#layers, place.colors);
    this.#ink = new RunInk(place.colors);
  }

  open(name: string, attributes: XmlAttributes): void {
    this.#path.push(name);
    this.#places.open(name, attributes);
    this.#paintCell(name, attributes);
    this.#paint.open(name, attributes, this.#path);
    this.#ink.open(name, attributes, this.#path);
    if (isShape(name)) this.#beginShape();
    else if (VALUES.has(name)) this.#value = '';
    else if (name.endsWith(':cNvPr') || name === 'wp:docPr') this.#describe(attributes);
    else if (name.startsWith('a:hlink')) this.#name(attributes.tooltip);
    else this.#openText(name, attributes);
  }

  #openText(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case 'a:t':
        this.#value = '';
        break;
      case 'a:p':
        this.#paragraph = '';
        break;
      case 'a:tbl':
        this.#table = new DrawingTable(this.#layers.behind(this.#places.place));
        break;
      case 'a:tr':
        this.#table?.beginRow();
        break;
      case 'a:tc':
        this.#table?.beginCell(isOn(attributes.hMerge) || isOn(attributes.vMerge));
        break;
      case 'a:tableStyleId':
        this.#table?.setStyle();
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
    if (isShape(name)) this.#endShape();
    this.#places.close(name);
    if (name === 'a:t') this.#endText();
    else if (VALUES.has(name)) this.#endValue();
    else if (name === 'a:p') this.#endParagraph();
    else if (name === 'a:tc') this.#table?.endCell();
    else if (name === 'a:tbl') this.#endTable();
  }

  #beginShape(): void {
    const outer = this.#shapes.at(-1);
    this.#shapes.push({ hiddenBy: outer?.hiddenBy, hasText: false, placeholder: undefined });
  }

  /** A shape that is painted and says nothing hides the texts that it lies on. Which they are is known when they are told. */
  #endShape(): void {
    const shape = this.#shapes.pop();
    const { place } = this.#places;
    if (shape !== undefined && place !== undefined) {
      if (shape.hasText) this.#layers.addText(place);
      else if (this.#paint.isOpaque && !this.#isBehind) this.#hide(place);
    }
    this.#paint.close(place);
  }

  #hide(place: Rectangle): void {
    this.#isBehind = this.#layers.hides(place);
    if (this.#isBehind) this.#place.tell('behind-shape');
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

  /** Takes note of what a cell is filled with (21.1.3.17). */
  #paintCell(name: string, attributes: XmlAttributes): void {
    const at = this.#path.lastIndexOf('a:tcPr');
    const [fill = '', color = '', change = ''] = at < 0 ? [] : this.#path.slice(at + 1);
    if (this.#table === undefined || !fill.endsWith('Fill') || fill === 'a:noFill') return;
    if (fill === 'a:solidFill' && change === '' && isColor(color))
      this.#table.fill = colorValueOf(name, attributes, this.#place.colors);
    else if (fill !== 'a:solidFill' || change !== '') this.#table.fill = 'unknown';
  }

  #endText(): void {
    const text = this.#value ?? '';
    this.#value = undefined;
    if (this.#paragraph === undefined) {
      this.#add(text);
      return;
    }
    this.#paragraph += text;
    if (text.trim() !== '') this.#look();
    this.#ink.end();
  }

  /** Takes note of how a text looks that goes by. What is behind a cell is known after its text. */
  #look(): void {
    const ink = this.#ink;
    const isOfCell = this.#table !== undefined;
    if (ink.isUnseenOn(isOfCell ? 'unknown' : this.#behind)) this.#isInvisible = true;
    if (ink.color !== undefined) this.#table?.addInk(ink.color);
  }

  /** What is behind the text of the shape that is open; a place for text may be painted where it is made. */
  get #behind(): Color {
    const isMade = this.#shapes.at(-1)?.placeholder !== undefined && this.#paint.color === undefined;
    return isMade && !this.#paint.isBare && this.#place.hasPaintedPlaces === true
      ? 'unknown'
      : this.#paint.behind(this.#places.place);
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
