import type { Layer } from '../../structures/drawing/page-layers.ts';
import {
  changesColor,
  colorOf,
  colorValueOf,
  isColor,
  type SchemeColors,
} from '../../structures/ooxml/drawing-colors.ts';
import { isShape, ShapePaint } from '../../structures/ooxml/shape-paint.ts';
import { ShapePlaces, type Size } from '../../structures/ooxml/shape-places.ts';
import type { Color } from '../../structures/story/contrast.ts';
import type { XmlAttributes } from '../../structures/xml/xml-names.ts';
import type { XmlHandler } from '../../structures/xml/xml-reader.ts';

/** The background that a slide, a layout or a master says it has (ECMA-376 part 1, 19.3.1.1). */
export interface Background {
  /** By its number, the fill of the theme that it is (19.3.1.3); undefined if it is a fill of its own. */
  readonly style: number | undefined;
  /** Its color, with the colors of a theme. */
  color(scheme: SchemeColors | undefined): Color;
}

/** Follows the elements that are open. */
abstract class PathReader implements XmlHandler {
  protected readonly path: string[] = [];

  open(name: string, attributes: XmlAttributes): void {
    this.path.push(name);
    this.read(name, attributes);
  }

  close(_name: string): void {
    this.path.pop();
  }

  text(): void {}

  protected abstract read(name: string, attributes: XmlAttributes): void;
}

/** What a slide, a layout or a master says of how slides look, wherever it says so. */
export class DesignPart extends PathReader {
  /** The shapes of what it is made by are shown, too (19.3.1.38, 19.3.1.39). */
  showsMaster = true;
  /** The names that it gives to the colors of its theme (19.3.1.6, 20.1.6.8); undefined if it gives none. */
  names: XmlAttributes | undefined;
  background: Background | undefined;

  protected read(name: string, attributes: XmlAttributes): void {
    if (this.path.length === 1) this.showsMaster = !/^(?:0|false)$/.test(attributes.showMasterSp ?? '');
    if (name === 'p:clrMap' || name === 'a:overrideClrMapping') this.names = attributes;
    const at = this.path.indexOf('p:bg');
    if (at >= 0) this.#readBackground(name, attributes, this.path.slice(at + 1));
  }

  #readBackground(name: string, attributes: XmlAttributes, [kind, ...inner]: readonly string[]): void {
    const depth = kind === 'p:bgRef' ? 1 : 2;
    if (inner.length === depth && isColor(name) && (depth === 1 || inner[0] === 'a:solidFill')) {
      const color = (scheme: SchemeColors | undefined) => colorValueOf(name, attributes, scheme);
      this.background = { style: this.background?.style, color };
    } else if (inner.length === 0 && kind !== undefined) {
      this.background = { style: kind === 'p:bgRef' ? Number(attributes.idx) : undefined, color: () => 'unknown' };
    } else if (inner.length > depth) this.background = { style: undefined, color: () => 'unknown' };
  }
}

/** The shapes that a layout or a master draws (19.3.1.42): what slides have behind their own. */
export class MadeShapes extends PathReader {
  readonly layers: Layer[] = [];
  /** A place for text of slides is painted, which those of slides are then, too. */
  hasPaintedPlaces = false;
  readonly #places: ShapePlaces;
  readonly #paint: ShapePaint;
  #isPlaceholder = false;

  constructor(size: Size | undefined, colors: SchemeColors | undefined) {
    super();
    this.#places = new ShapePlaces(size);
    this.#paint = new ShapePaint({ paint: (layer) => this.#add(layer), behind: () => 'unknown' }, colors);
  }

  override close(name: string): void {
    super.close(name);
    if (isShape(name)) {
      this.#paint.close(this.#places.place);
      this.#isPlaceholder = false;
    }
    this.#places.close(name);
  }

  protected read(name: string, attributes: XmlAttributes): void {
    this.#places.open(name, attributes);
    this.#paint.open(name, attributes, this.path);
    if (name === 'p:ph') this.#isPlaceholder = true;
  }

  #add(layer: Layer): void {
    if (this.#isPlaceholder) this.hasPaintedPlaces = true;
    else this.layers.push(layer);
  }
}

/** The colors of a theme and which of its fills are one color (20.1.6.9). */
export class Theme extends PathReader {
  readonly #colors = new Map<string, string>();
  /** Fills of shapes, then of backgrounds (20.1.4.1.13, 20.1.4.1.7): whether each is the color that it is asked for with. */
  readonly #fills: Record<'a:fillStyleLst' | 'a:bgFillStyleLst', boolean[]> = {
    'a:fillStyleLst': [],
    'a:bgFillStyleLst': [],
  };

  /** Its colors, also by the names that something gives them. */
  colorsBy(names: XmlAttributes): SchemeColors {
    const named = Object.entries(names).flatMap(([name, slot]) => {
      const color = this.#colors.get(slot);
      return color === undefined ? [] : [[name, color] as const];
    });
    return new Map([...this.#colors, ...named]);
  }

  /** Whether the fill of a number is one color (20.1.10.57): backgrounds count from 1001. */
  isPlain(style: number): boolean {
    const fills = style > FIRST_BACKGROUND ? this.#fills['a:bgFillStyleLst'] : this.#fills['a:fillStyleLst'];
    return fills[(style % FIRST_BACKGROUND) - 1] === true;
  }

  protected read(name: string, attributes: XmlAttributes): void {
    if (this.path.at(-3) === 'a:clrScheme') this.#addColor(name, attributes);
    else this.#addFill(this.path.slice(this.path.findIndex((each) => each.endsWith('illStyleLst'))));
  }

  #addColor(name: string, attributes: XmlAttributes): void {
    const color = colorOf(name, attributes, undefined);
    if (color !== undefined) this.#colors.set(this.path.at(-2)?.slice('a:'.length) ?? '', color);
  }

  #addFill([list, fill, ...inner]: readonly string[]): void {
    if (list !== 'a:fillStyleLst' && list !== 'a:bgFillStyleLst') return;
    const fills = this.#fills[list];
    if (fill !== undefined && inner.length === 0) fills.push(fill === 'a:solidFill');
    const isChanged = changesColor(inner.at(-1) ?? '', inner.at(-2) ?? '') || inner.at(-1) === 'a:alpha';
    if (isChanged) fills[fills.length - 1] = false;
  }
}

const FIRST_BACKGROUND = 1000;
