import { findWords } from '../../structures/binary-words.ts';
import { decodeCodePage, UNICODE_CODE_PAGE } from '../../structures/code-page.ts';
import { doubleWord } from '../../structures/little-endian.ts';
import { type ArtRecord, artRecords } from '../../structures/office-art/art-record.ts';
import { type ShapeProperties, shapeProperties } from '../../structures/office-art/shape-properties.ts';
import { isAlike } from '../../structures/story/contrast.ts';
import { replaceControls } from '../../text/decode.ts';
import { types } from './record-types.ts';
import { anchorOf, type SlideGround, SlideLayers } from './slide-layers.ts';
import { type Look, looksOf } from './text-style.ts';

/** Where in an object of a presentation a text stands. */
export type TextPlace =
  | 'shape'
  /** A placeholder of a master, which no slide shows: nothing is hidden that is behind a shape there. */
  | 'prompt'
  | 'hidden-shape'
  | 'off-slide'
  | 'unseen'
  /** A text is behind a shape; the text is empty then. */
  | 'behind-shape'
  | 'description'
  | 'comment'
  | 'header-footer'
  | 'link'
  | 'name'
  | 'shape-name';

/** A text of an object. */
export interface SlideText {
  readonly text: string;
  readonly place: TextPlace;
  /** A shape once more, as a file; the text is empty then. */
  readonly file?: Uint8Array;
}

/** The size of slides, in the units of anchors ([MS-PPT] 2.4.2). */
export interface SlideSize {
  readonly width: number;
  readonly height: number;
}

/** What an object is drawn on. */
export interface SlidePage {
  readonly size: SlideSize | undefined;
  /** What it is drawn on. */
  readonly ground: SlideGround;
  /** The texts of its placeholders are prompts. */
  readonly isMaster: boolean;
}

/** The text of an atom: UTF-16, or its lower bytes ([MS-PPT] 2.9.41 and 2.9.42); undefined if it is none. */
export function textOf(bytes: Uint8Array, { type, bodyStart, end }: ArtRecord): string | undefined {
  const body = bytes.subarray(bodyStart, end);
  if (type === types.bytes) return Buffer.from(body.buffer, body.byteOffset, body.length).toString('latin1');
  if (type !== types.characters && type !== types.string) return undefined;
  return decodeCodePage(body, UNICODE_CODE_PAGE).replace(/\0+$/, '');
}

/** What PowerPoint calls its own extensions ([MS-PPT] 2.11.25). */
const TAG = /^___PPT\d+$/;

/** The paragraphs of a text: they end with a carriage return, lines with a vertical tab ([MS-PPT] 2.9.41). */
export function paragraphsOf(text: string): readonly string[] {
  const paragraphs = text.split('\r').map((each) => replaceControls(each.replaceAll('\v', '\n')).trim());
  return paragraphs.filter((each) => each !== '' && each !== '*' && !TAG.test(each));
}

/** Where the text of a shape is, as far as its records have been read: they come in a fixed order ([MS-ODRAW] 2.2.14). */
interface Shape {
  isHidden: boolean;
  isOff: boolean;
  isPrompt: boolean;
}

/** Tags within tags that are gone into: PowerPoint writes none. */
const TAGS_MAX = 4;

/** All texts of an object, in order. Without a page, nothing is beside it. `tags` is how many it stands in. */
export function* slideTexts(bytes: Uint8Array, object: ArtRecord, page?: SlidePage, tags = 0): Generator<SlideText> {
  const layers = page === undefined ? undefined : new SlideLayers(bytes, object, page.ground);
  const above: number[] = [object.type];
  let shape: Shape = { isHidden: false, isOff: false, isPrompt: false };
  for (const record of artRecords(bytes, object.bodyStart, object.end)) {
    above.length = record.depth + 1;
    layers?.open(record);
    if (record.type === types.shape) shape = { isHidden: false, isOff: false, isPrompt: false };
    readShape(bytes, record, shape, page);
    if (record.type === types.binaryTag) yield* tagTexts(bytes, record, tags + 1);
    const said = shapeProperties(bytes, record);
    if (said !== undefined) yield* shapeTexts(said);
    const text = said?.drawn ?? textOf(bytes, record);
    if (shape.isHidden) layers?.note('isHidden');
    if (text !== undefined) yield* lookedAt(bytes, record, { text, place: placeOf(record, above, shape) }, layers);
    above.push(record.type);
  }
  layers?.end();
  if (layers?.hidesText === true) yield { text: '', place: 'behind-shape' };
}

/** A text as it is seen, then what of it is not. */
function* lookedAt(
  bytes: Uint8Array,
  record: ArtRecord,
  whole: SlideText,
  layers: SlideLayers | undefined,
): Generator<SlideText> {
  const { text, place } = whole;
  const isDrawn = place === 'shape' || place === 'prompt';
  if (place === 'shape' && text.trim() !== '') layers?.note('hasText');
  const all = isDrawn ? looksOf(bytes, record, text.length) : [];
  // A sign or two of a point keep a place.
  const unseen = all.filter((look) => isUnseen(look, layers) && WORD.test(text.slice(look.start, look.end)));
  let from = 0;
  const seen: string[] = [];
  for (const { start, end } of unseen) {
    seen.push(text.slice(from, start));
    from = end;
  }
  yield { ...whole, text: seen.join('') + text.slice(from) };
  for (const { start, end } of unseen) yield { text: text.slice(start, end), place: 'unseen' };
}

function isUnseen({ isTiny, color }: Look, layers: SlideLayers | undefined): boolean {
  if (isTiny || color === undefined || layers === undefined) return isTiny;
  const [ink, behind] = [layers.ink(color), layers.behind];
  return ink !== 'unknown' && behind !== 'unknown' && isAlike(ink, behind);
}

/** Three letters or digits. */
const WORD = /[\p{L}\p{N}](?:.*?[\p{L}\p{N}]){2}/su;

/** Texts of a tag; of one that stands in too many, its words, whatever they belong to. */
function* tagTexts(bytes: Uint8Array, tag: ArtRecord, tags: number): Generator<SlideText> {
  if (tags <= TAGS_MAX) yield* slideTexts(bytes, tag, undefined, tags);
  else
    for (const text of findWords(bytes.subarray(tag.bodyStart, tag.end), 'some')) yield { text, place: 'description' };
}

/** What a shape says beside its text. */
function* shapeTexts({ described, named, packages }: ShapeProperties): Generator<SlideText> {
  for (const text of described) yield { text, place: 'description' };
  for (const text of named) yield { text, place: 'shape-name' };
  for (const file of packages) yield { text: '', place: 'shape', file };
}

function readShape(bytes: Uint8Array, record: ArtRecord, shape: Shape, page: SlidePage | undefined): void {
  const size = page?.size;
  if (record.type === types.placeholder) shape.isPrompt = page?.isMaster === true;
  if (shapeProperties(bytes, record)?.isHidden === true) shape.isHidden = true;
  if (record.type === types.shapeAnchor && size !== undefined) shape.isOff = isOff(bytes, record, size);
}

/** Types of containers whose strings are of one kind. */
const STRING_PLACES: ReadonlyMap<number, TextPlace> = new Map<number, TextPlace>([
  [types.comment, 'comment'],
  [types.headerFooter, 'header-footer'],
  [types.hyperlink, 'link'],
]);

function placeOf({ type }: ArtRecord, above: readonly number[], shape: Shape): TextPlace {
  if (type === types.string) {
    const container = above.findLast((each) => STRING_PLACES.has(each));
    return (container === undefined ? undefined : STRING_PLACES.get(container)) ?? 'name';
  }
  if (shape.isHidden) return 'hidden-shape';
  if (shape.isOff) return 'off-slide';
  return shape.isPrompt ? 'prompt' : 'shape';
}

/** Whether a shape stands wholly beside the slide. */
function isOff(bytes: Uint8Array, anchor: ArtRecord, size: SlideSize): boolean {
  const { x, y, width, height } = anchorOf(bytes, anchor);
  return x + width <= 0 || y + height <= 0 || x >= size.width || y >= size.height;
}

/** The size that the document says slides have; undefined if it says none. */
export function slideSize(bytes: Uint8Array, document: ArtRecord): SlideSize | undefined {
  for (const { type, bodyStart } of artRecords(bytes, document.bodyStart, document.end, () => false)) {
    if (type !== types.documentAtom) continue;
    const [width, height] = [doubleWord(bytes, bodyStart), doubleWord(bytes, bodyStart + 4)];
    return width > 0 && height > 0 ? { width, height } : undefined;
  }
  return undefined;
}
