import { GroupFrames } from '../../structures/drawing/group-frames.ts';
import { isHollowForm, isHollowPath } from '../../structures/drawing/hollow-form.ts';
import { type Layer, PageLayers } from '../../structures/drawing/page-layers.ts';
import type { Rectangle } from '../../structures/drawing/rectangle.ts';
import { doubleWord, signedDoubleWord, word } from '../../structures/little-endian.ts';
import { type ArtRecord, artRecords } from '../../structures/office-art/art-record.ts';
import { readFill, type ShapeFill } from '../../structures/office-art/shape-fill.ts';
import { readPath } from '../../structures/office-art/shape-path.ts';
import { type Color, WHITE } from '../../structures/story/contrast.ts';
import { types } from './record-types.ts';

/** What slides are drawn on: all that any of their masters draws. */
export interface SlideGround {
  readonly color: Color;
  readonly layers: readonly Layer[];
  readonly scheme: readonly number[];
}

/** Nothing is drawn below. */
const BARE: SlideGround = { color: WHITE, layers: [], scheme: [] };

/** A shape that is open. */
interface Shape {
  readonly end: number;
  place: Rectangle | undefined;
  fill: ShapeFill;
  /** Its color is all over its place. */
  isFull: boolean;
  /** It leaves free what it surrounds. */
  isHollow: boolean;
  isBackground: boolean;
  isHidden: boolean;
  hasText: boolean;
}

/** Types of shapes that fill their place, or all but its corners ([MS-ODRAW] 2.4.24): rectangles, pictures, boxes of text. */
const FULL_TYPES: ReadonlySet<number> = new Set([1, 2, 75, 202]);

/** [MS-ODRAW] 2.2.40, fBackground. */
const BACKGROUND = 0x400;

/** Follows the shapes of a slide or a master, and says what is behind the text of each, and whether one hides a text. */
export class SlideLayers {
  readonly #bytes: Uint8Array;
  readonly #layers: PageLayers;
  readonly #scheme: readonly number[];
  readonly #frames = new GroupFrames();
  /** Where the groups that are open end. */
  readonly #groups: number[] = [];
  #shape: Shape | undefined;
  /** The first shape in a group says which coordinates the others have, and then where it stands. */
  #inner: Rectangle | undefined;
  /** What is painted on it. */
  readonly painted: Layer[] = [];
  /** A shape hides a text that came before it. */
  hidesText = false;

  constructor(bytes: Uint8Array, object: ArtRecord, ground: SlideGround) {
    this.#bytes = bytes;
    const scheme = schemeOf(bytes, object);
    this.#scheme = scheme.length > 0 ? scheme : ground.scheme;
    const own = backgroundOf(bytes, object);
    this.#layers = new PageLayers(own === undefined ? ground.color : colorOf(own, this.#scheme), ground.layers);
  }

  /** The color that letters have by a number ([MS-PPT] 2.12.2); undefined if it is none of a color. */
  ink(value: number): Color {
    const index = value >>> 24;
    return index === OWN_COLOR ? reversed(value) : (this.#scheme[index] ?? 'unknown');
  }

  /** What is behind the text of the shape that is open. */
  get behind(): Color {
    const { fill, place } = this.#shape ?? {};
    return fill?.color === undefined ? this.#layers.behind(place) : colorOf(fill.color, this.#scheme);
  }

  /** A text stands in the shape that is open, or something hides all of that. */
  note(what: 'hasText' | 'isHidden'): void {
    if (this.#shape !== undefined) this.#shape[what] = true;
  }

  /** Takes note of a record that begins. */
  open(record: ArtRecord): void {
    this.#closeUntil(record.start);
    if (record.type === GROUP) {
      this.#groups.push(record.end);
      this.#frames.open();
    } else if (record.type === types.shape) {
      this.#shape = blankShape(record.end);
      this.#inner = undefined;
    } else if (this.#shape !== undefined) this.#read(record, this.#shape);
  }

  /** To be called after the last record. */
  end(): void {
    this.#closeUntil(Number.MAX_SAFE_INTEGER);
  }

  #closeUntil(at: number): void {
    if (this.#shape !== undefined && this.#shape.end <= at) {
      this.#close(this.#shape);
      this.#shape = undefined;
    }
    while ((this.#groups.at(-1) ?? Number.POSITIVE_INFINITY) <= at) {
      this.#groups.pop();
      this.#frames.close();
    }
  }

  #read(record: ArtRecord, shape: Shape): void {
    const { type, instance, bodyStart } = record;
    if (type === SHAPE_ATOM) {
      shape.isFull = FULL_TYPES.has(instance);
      shape.isHollow = isHollowForm(instance);
      shape.isBackground = (doubleWord(this.#bytes, bodyStart + 4) & BACKGROUND) !== 0;
    } else if (type === GROUP_ATOM) this.#inner = cornersOf(this.#bytes, record);
    else if (type === types.shapeAnchor || type === CHILD_ANCHOR) this.#stand(shape, record);
    else {
      const path = readPath(this.#bytes, record);
      shape.fill = readFill(this.#bytes, record, shape.fill);
      shape.isHollow ||= path !== undefined && isHollowPath(path);
    }
  }

  #stand(shape: Shape, record: ArtRecord): void {
    const said = record.type === CHILD_ANCHOR ? cornersOf(this.#bytes, record) : anchorOf(this.#bytes, record);
    const inner = this.#inner;
    this.#inner = undefined;
    if (inner !== undefined) this.#frames.set({ ...said, ...turned(shape) }, inner);
    else shape.place = this.#frames.placed({ ...said, ...turned(shape) });
  }

  #close({ place, fill, isFull, isHollow, isBackground, isHidden, hasText }: Shape): void {
    if (isBackground || isHidden) return;
    if (place !== undefined && hasText) this.#layers.addText(place);
    if (fill.color === undefined) return;
    const color = colorOf(fill.color, this.#scheme);
    const isOpaque = !isHollow && color !== 'unknown' && fill.color !== 'unknown';
    if (place !== undefined && !hasText && isOpaque) this.hidesText ||= this.#layers.hides(place);
    const layer: Layer = { place, color: isFull ? color : 'unknown' };
    this.#layers.paint(layer);
    this.painted.push({ place, color: 'unknown' });
  }
}

/** What slides are drawn on that have no background of their own. Where masters do not agree it is not known. */
export function groundOf(bytes: Uint8Array, masters: readonly (ArtRecord | undefined)[]): SlideGround {
  const known = masters.filter((master) => master !== undefined);
  const scheme = known.map((master) => schemeOf(bytes, master)).find((colors) => colors.length > 0) ?? [];
  const layers: Layer[] = [];
  const colors = new Set<Color>();
  for (const master of known) {
    const own = schemeOf(bytes, master);
    const background = backgroundOf(bytes, master);
    colors.add(background === undefined ? WHITE : colorOf(background, own));
    const slide = new SlideLayers(bytes, master, { ...BARE, scheme: own });
    for (const record of artRecords(bytes, master.bodyStart, master.end)) slide.open(record);
    slide.end();
    for (const layer of slide.painted) if (layers.length < LAYERS_MAX) layers.push(layer);
  }
  const [color = WHITE] = colors;
  return { color: colors.size > 1 || known.length < masters.length ? 'unknown' : color, layers, scheme };
}

/** Layers of masters that are kept; a slide with as many is not judged. */
const LAYERS_MAX = 2_000;

/** Records of drawings ([MS-ODRAW] 2.2.16, 2.2.38, 2.2.39, 2.2.40). */
const GROUP = 0xf003;
const GROUP_ATOM = 0xf009;
const SHAPE_ATOM = 0xf00a;
const CHILD_ANCHOR = 0xf00f;

/** [MS-PPT] 2.5.11, fMasterBackground. */
const MASTER_BACKGROUND = 0x4;

/** An index that says that a color is red, green and blue ([MS-PPT] 2.12.2, ColorIndexStruct). */
const OWN_COLOR = 0xfe;

/** A color of the scheme, of the property of a shape ([MS-ODRAW] 2.2.2, fSchemeIndex). */
const SCHEME_COLOR = 0x08;

function blankShape(end: number): Shape {
  const fill = { color: undefined, isTurned: false };
  return {
    end,
    place: undefined,
    fill,
    isFull: false,
    isHollow: false,
    isBackground: false,
    isHidden: false,
    hasText: false,
  };
}

function turned({ fill }: Shape): { readonly isTurned?: true } {
  return fill.isTurned ? { isTurned: true } : {};
}

/** The colors of an object ([MS-PPT] 2.4.17): none if it has no scheme. */
function schemeOf(bytes: Uint8Array, object: ArtRecord): readonly number[] {
  for (const { type, instance, bodyStart, end } of artRecords(bytes, object.bodyStart, object.end, () => false)) {
    if (type !== types.colorScheme || instance !== 1) continue;
    return Array.from({ length: Math.min(8, (end - bodyStart) >> 2) }, (_, index) =>
      reversed(doubleWord(bytes, bodyStart + 4 * index)),
    );
  }
  return [];
}

/** What the background of an object is filled with; undefined if it has none of its own. */
function backgroundOf(bytes: Uint8Array, object: ArtRecord): number | 'unknown' | undefined {
  let isBackground = false;
  let followsMaster = false;
  let fill: ShapeFill = { color: undefined, isTurned: false };
  for (const record of artRecords(bytes, object.bodyStart, object.end, ({ type }) => type !== GROUP)) {
    if (record.type === types.slideAtom) followsMaster = (word(bytes, record.bodyStart + 20) & MASTER_BACKGROUND) !== 0;
    if (record.type === types.shape) isBackground = false;
    if (record.type === SHAPE_ATOM) isBackground = (doubleWord(bytes, record.bodyStart + 4) & BACKGROUND) !== 0;
    if (isBackground) fill = readFill(bytes, record, fill);
  }
  return followsMaster ? undefined : fill.color;
}

function colorOf(value: number | 'unknown', scheme: readonly number[]): Color {
  if (value === 'unknown') return value;
  const kind = value >>> 24;
  if (kind === 0) return reversed(value);
  if (kind !== SCHEME_COLOR) return 'unknown';
  // The first color of a scheme is that of the background, which is white where there is no scheme.
  return scheme[value & 0xff] ?? ((value & 0xff) === 0 ? WHITE : 'unknown');
}

/** Red stands in the lowest byte of a color. */
function reversed(value: number): number {
  return ((value & 0xff) << 16) | (value & 0xff00) | ((value >>> 16) & 0xff);
}

/** Left, top, right and bottom. */
function cornersOf(bytes: Uint8Array, { bodyStart }: ArtRecord): Rectangle {
  const [left = 0, top = 0, right = 0, bottom = 0] = [0, 4, 8, 12].map((at) => signedDoubleWord(bytes, bodyStart + at));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Top, left, right and bottom, as numbers of two or of four bytes ([MS-PPT] 2.7.1 and 2.7.2). */
export function anchorOf(bytes: Uint8Array, { bodyStart, end }: ArtRecord): Rectangle {
  const isShort = end - bodyStart < 16;
  const [top = 0, left = 0, right = 0, bottom = 0] = [0, 1, 2, 3].map((index) =>
    isShort ? (word(bytes, bodyStart + 2 * index) << 16) >> 16 : signedDoubleWord(bytes, bodyStart + 4 * index),
  );
  return { x: left, y: top, width: right - left, height: bottom - top };
}
