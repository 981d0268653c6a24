import type { PageLayers } from '../drawing/page-layers.ts';
import type { Rectangle } from '../drawing/rectangle.ts';
import type { Color } from '../story/contrast.ts';
import type { XmlAttributes } from '../xml/xml-names.ts';
import { changesColor, colorValueOf, isColor, type SchemeColors } from './drawing-colors.ts';
import { ShapeForm } from './shape-form.ts';

/** Elements that hold one shape with its text, and maybe others (ECMA-376 part 1, 19.3.1, 20.5.2, 21.3.2). */
const SHAPES: ReadonlySet<string> = new Set(
  ['p', 'xdr', 'cdr', 'dsp'].flatMap((prefix) =>
    ['sp', 'pic', 'graphicFrame', 'cxnSp', 'grpSp'].map((name) => `${prefix}:${name}`),
  ),
);

/** Whether an element is a shape, or holds several. */
export function isShape(name: string): boolean {
  return SHAPES.has(name);
}

/** Forms that fill the place of their shape, or all but its corners (20.1.10.56). */
const FULL_FORMS: ReadonlySet<string> = new Set(['rect', 'roundRect', 'round1Rect', 'round2SameRect', 'snip1Rect']);

/** What else than one color a shape can be filled with (20.1.8): one sees through some of them. */
const OTHER_FILLS: ReadonlySet<string> = new Set(['a:gradFill', 'a:blipFill', 'a:pattFill', 'a:grpFill']);

/** What one shape is painted with. */
interface Paint {
  /** Undefined if it is not painted. */
  color: Color | undefined;
  /** Nothing is seen of what is behind it. */
  isOpaque: boolean;
  /** The shape says that it paints nothing, whatever its style does. */
  isBare: boolean;
  /** Its color is all over its place. */
  isFull: boolean;
  readonly form: ShapeForm;
}

/** Follows what the shapes of a drawing are painted with (20.1.2.2.35), and what is behind the text of each. */
export class ShapePaint {
  readonly #layers: Pick<PageLayers, 'paint' | 'behind'>;
  readonly #colors: SchemeColors | undefined;
  readonly #paints: Paint[] = [];

  constructor(layers: Pick<PageLayers, 'paint' | 'behind'>, colors: SchemeColors | undefined) {
    this.#layers = layers;
    this.#colors = colors;
  }

  /** What the shape that is open is painted with; undefined if with nothing. */
  get color(): Color | undefined {
    return this.#paints.at(-1)?.color;
  }

  /** Whether the shape that is open hides what is behind it. */
  get isOpaque(): boolean {
    const paint = this.#paints.at(-1);
    return paint?.isOpaque === true && !paint.form.isHollow;
  }

  /** Whether the shape that is open says that it is painted with nothing. */
  get isBare(): boolean {
    return this.#paints.at(-1)?.isBare === true;
  }

  /** What is behind letters in the shape that is open, which stands at a place. */
  behind(place: Rectangle | undefined): Color {
    return this.color ?? this.#layers.behind(place);
  }

  /** Takes note of an element that begins, which is the last of the path. */
  open(name: string, attributes: XmlAttributes, path: readonly string[]): void {
    if (isShape(name)) this.#begin(name);
    const paint = this.#paints.at(-1);
    if (paint === undefined) return;
    const parent = path.at(-2) ?? '';
    paint.form.open(name, attributes, parent);
    if (name === 'a:fillRef' && attributes.idx !== '0') this.#paintByStyle(paint);
    else if (parent.endsWith(':spPr')) this.#open(paint, name, attributes);
    else if (parent === 'a:solidFill' && path.at(-3)?.endsWith(':spPr') === true && isColor(name))
      paint.color = colorValueOf(name, attributes, this.#colors);
    else if (path.at(-4)?.endsWith(':spPr') === true && path.at(-3) === 'a:solidFill' && isColor(parent))
      this.#change(paint, name, parent);
  }

  /** Takes note of a shape that ends, which stands at a place: it is behind all that comes after it. */
  close(place: Rectangle | undefined): void {
    const paint = this.#paints.pop();
    if (paint?.color !== undefined) this.#layers.paint({ place, color: paint.isFull ? paint.color : 'unknown' });
  }

  #begin(name: string): void {
    const isPicture = name.endsWith(':pic');
    const color = isPicture || name.endsWith(':graphicFrame') ? 'unknown' : undefined;
    this.#paints.push({ color, isOpaque: isPicture, isBare: false, isFull: true, form: new ShapeForm() });
  }

  /** A fill of the theme (20.1.4.2.10), which is none of the shape's own. */
  #paintByStyle(paint: Paint): void {
    if (paint.color !== undefined || paint.isBare) return;
    paint.color = 'unknown';
    paint.isOpaque = true;
  }

  #open(paint: Paint, name: string, { prst = '' }: XmlAttributes): void {
    if (name === 'a:noFill') paint.isBare = true;
    else if (name === 'a:solidFill') {
      paint.color = 'unknown';
      paint.isOpaque = true;
    } else if (OTHER_FILLS.has(name)) paint.color = 'unknown';
    else if (name === 'a:custGeom' || (name === 'a:prstGeom' && !FULL_FORMS.has(prst))) paint.isFull = false;
  }

  #change(paint: Paint, name: string, parent: string): void {
    if (name === 'a:alpha') paint.isOpaque = false;
    if (name === 'a:alpha' || changesColor(name, parent)) paint.color = 'unknown';
  }
}
