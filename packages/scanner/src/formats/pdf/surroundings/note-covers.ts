import { colorOf } from '../../../structures/story/contrast.ts';
import type { NoteCover } from '../content/note-cover.ts';
import type { Outline } from '../content/paint-grid.ts';
import { strokesOf } from '../content/path.ts';
import { type Rectangle, toRectangle } from '../content/rectangle.ts';
import type { PdfStore } from '../objects/object-store.ts';
import { nameOf } from '../objects/text-string.ts';
import { isArray, type PdfDictionary, PdfReference, type PdfValue } from '../streams/syntax.ts';

/** Table 167: hidden, and shown nowhere but in print. */
const HIDDEN = 2 | 32;
/** Opacity from which what is behind cannot be read. */
const OPAQUE_MIN = 0.9;
/** Points: lines that are thinner cover no letters, however they run, unless they are many, as a pen's are. */
const WIDTH_MIN = 4;
const PEN_WIDTH_MIN = 0.5;
/** Numbers of the points of one annotation that are looked at. */
const NUMBERS_MAX = 8_000;
/** Points that an ellipse is taken for. */
const ELLIPSE_POINTS = 24;

/**
 * How the annotations of each kind are drawn that have no appearance (ISO 32000-2, 12.5.6), given what they have.
 * The border of a link is not: one that would cover its words is left out by readers.
 */
interface Kind {
  /** The entry that has the color; of a field, of what it looks like (`MK`). */
  readonly color: 'C' | 'IC' | 'BG';
  /** The outlines that are filled, or along which lines are drawn. */
  readonly shape: (note: NumbersOf) => readonly Outline[];
  /** The least width of the lines; those that are filled have none. */
  readonly widthMin?: number;
}

/** The numbers of an entry, and what the annotation spans. */
interface NumbersOf {
  readonly area: Rectangle;
  readonly of: (key: string) => readonly number[];
  readonly lists: (key: string) => readonly (readonly number[])[];
}

const rectangle = ({ area: { left, bottom, right, top } }: NumbersOf): readonly Outline[] => [
  [left, bottom, right, bottom, right, top, left, top],
];

const ellipse = ({ area: { left, bottom, right, top } }: NumbersOf): readonly Outline[] => [
  Array.from({ length: ELLIPSE_POINTS }, (_, index) => (2 * Math.PI * index) / ELLIPSE_POINTS).flatMap((angle) => [
    (left + right) / 2 + (Math.cos(angle) * (right - left)) / 2,
    (bottom + top) / 2 + (Math.sin(angle) * (top - bottom)) / 2,
  ]),
];

const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['Square', { color: 'IC', shape: rectangle }],
  ['Circle', { color: 'IC', shape: ellipse }],
  ['Polygon', { color: 'IC', shape: ({ of }) => [of('Vertices')] }],
  ['Widget', { color: 'BG', shape: rectangle }],
  ['FreeText', { color: 'C', shape: rectangle }],
  ['Line', { color: 'C', shape: ({ of }) => [of('L')], widthMin: WIDTH_MIN }],
  ['PolyLine', { color: 'C', shape: ({ of }) => [of('Vertices')], widthMin: PEN_WIDTH_MIN }],
  ['Ink', { color: 'C', shape: ({ lists }) => lists('InkList'), widthMin: PEN_WIDTH_MIN }],
]);

/** What an annotation that has no appearance covers; undefined if that is nothing, or if a reader draws its appearance. */
export function coverOf(store: PdfStore, item: PdfValue): NoteCover | undefined {
  const note = store.dictionary(item);
  const kind = KINDS.get(nameOf(note?.get('Subtype')) ?? '');
  if (note === undefined || kind === undefined || !isDrawn(store, note)) return undefined;
  const colored = kind.color === 'BG' ? store.dictionary(note.get('MK')) : note;
  const color = colorIn(numbersIn(store, colored?.get(kind.color)));
  const area = toRectangle(numbersIn(store, note.get('Rect')));
  if (color === undefined || area === undefined) return undefined;
  const shape = kind.shape({
    area,
    of: (key) => numbersIn(store, note.get(key)),
    lists: (key) => listsIn(store, note.get(key)),
  });
  const annotation = item instanceof PdfReference ? item.id : 'annotation';
  if (kind.widthMin === undefined) return { annotation, color, outlines: shape };
  const width = widthOf(store, note);
  return width < kind.widthMin ? undefined : { annotation, color, outlines: strokesOf(shape, width) };
}

function isDrawn(store: PdfStore, note: PdfDictionary): boolean {
  const [flags, opacity] = [store.resolve(note.get('F')), store.resolve(note.get('CA'))];
  const isHidden = typeof flags === 'number' && (flags & HIDDEN) !== 0;
  const isClear = typeof opacity === 'number' && opacity < OPAQUE_MIN;
  return !isHidden && !isClear && store.dictionary(note.get('AP'))?.has('N') !== true;
}

/** The width of its lines: 12.5.4, 1 if it is not told. */
function widthOf(store: PdfStore, note: PdfDictionary): number {
  const own = store.resolve(store.dictionary(note.get('BS'))?.get('W'));
  const width = own ?? store.resolve(store.items(note.get('Border'))[2]) ?? 1;
  return typeof width === 'number' ? width : 1;
}

/** Of gray, of red, green and blue, or of cyan, magenta, yellow and black (table 166); none of no numbers. */
function colorIn(parts: readonly number[]): number | undefined {
  const [first = 0, second = 0, third = 0, black = 0] = parts;
  const byte = (part: number) => Math.round(Math.min(1, Math.max(0, part)) * 255);
  if (parts.length === 1) return colorOf([byte(first), byte(first), byte(first)]);
  if (parts.length === 3) return colorOf([byte(first), byte(second), byte(third)]);
  if (parts.length !== 4) return undefined;
  return colorOf([first, second, third].map((part) => byte((1 - part) * (1 - black))));
}

/** The numbers of each list of a list, up to as many as are looked at. */
function listsIn(store: PdfStore, value: PdfValue): readonly (readonly number[])[] {
  const lists: (readonly number[])[] = [];
  let left = NUMBERS_MAX;
  for (const item of store.items(value)) {
    if (left <= 0) break;
    const numbers = numbersIn(store, item);
    lists.push(numbers);
    left -= Math.max(1, numbers.length);
  }
  return lists;
}

function numbersIn(store: PdfStore, value: PdfValue): readonly number[] {
  const list = store.resolve(value);
  if (!isArray(list)) return [];
  return list.slice(0, NUMBERS_MAX).flatMap((item) => {
    const number = store.resolve(item);
    return typeof number === 'number' ? [number] : [];
  });
}
