import type { Location, Part, Source } from '../../document.ts';
import { told, trait } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';
import { withoutPadding } from '../../source/around.ts';
import type { Range } from '../../source/read-range.ts';
import { findWords } from '../../structures/binary-words.ts';
import { toPosition } from '../../structures/tiff/gps-position.ts';
import { BlockBuilder } from '../../text/block.ts';
import { metadataParts } from '../../text/metadata.ts';
import type { FormatContext } from '../format.ts';
import { COUNTS_BYTES, shapeLength } from './shape-length.ts';

/** Bytes of the header of the file, and of a record (pages 3 and 5 of the description). */
const HEADER_BYTES = 100;
const RECORD_HEADER_BYTES = 8;
const FILE_CODE = 9_994;

/** Types of shapes (page 4), without what says that they have heights (10) or measures (20). */
const SHAPES: Readonly<Record<number, string>> = {
  0: 'Null',
  1: 'Point',
  3: 'Line',
  5: 'Area',
  8: 'Points',
  31: 'Surface',
};

const BOX: Location = { kind: 'field', name: 'bounding-box' };
const GAP: Location = { kind: 'field', name: 'gap-data' };
const HEADER: Location = { kind: 'field', name: 'header' };
const INDEX: Location = { kind: 'field', name: 'index' };

/** Bytes of the header that nobody uses (page 3). */
const UNUSED = { start: 4, end: 24 };

/** Bytes that are read at a time. */
const CHUNK_BYTES = 1024 ** 2;

/** What the shapes are and where, each point, and what belongs to none. Throws `bad-structure` where it is none. */
export async function* readShp(source: Source, context: FormatContext): AsyncGenerator<Part> {
  const said = new Set<string>();
  for await (const part of readParts(source, context)) {
    // What is wrong with a million records is said once.
    const key = part.kind === 'problem' || part.kind === 'trait' ? JSON.stringify(part) : '';
    if (!said.has(key)) yield part;
    if (key !== '') said.add(key);
  }
}

async function* readParts(source: Source, context: FormatContext): AsyncGenerator<Part> {
  const header = Buffer.from(await source.read(0, HEADER_BYTES));
  if (header.length < HEADER_BYTES || header.readInt32BE(0) !== FILE_CODE) throw new ProblemError('bad-structure');
  const size = await source.size();
  const declared = 2 * header.readUInt32BE(24);
  const blocks = new BlockBuilder();
  for (const [x, y] of [corner(header, 36), corner(header, 52)]) {
    blocks.add(placeText(x, y), BOX, { label: 'coordinates' });
  }
  const end = Math.max(HEADER_BYTES, Math.min(declared, size));
  const isIndex = /\.shx$/i.test(source.path);
  yield* tellRest(source, UNUSED.start, UNUSED.end, 'orphan-text', HEADER);
  const shapes = isIndex ? yield* readIndex(source, end) : yield* readShapes(source, end, blocks, context);
  yield* blocks.rest();
  const kind = SHAPES[header.readInt32LE(32) % 10] ?? SHAPES[header.readInt32LE(32)] ?? '';
  yield* metadataParts(
    [
      ['raw:Shapes', kind],
      ['raw:Count', `${Math.floor(shapes)}`],
    ],
    context.limits,
  );
  if (declared > size) yield told('bad-size');
  yield* tellRest(source, end, size, 'appended-data', { kind: 'field', name: 'appended-data' });
}

/** Two numbers of a box or of a point. */
function corner(bytes: Buffer, at: number): readonly [x: number, y: number] {
  return [bytes.readDoubleLE(at), bytes.readDoubleLE(at + 8)];
}

/** A place in degrees, or as it is written in another system. */
function placeText(x: number, y: number): string {
  return toPosition(y, x) ?? `${x}, ${y}`;
}

/** Walks the records, tells points, and gives how many shapes there are. */
async function* readShapes(
  source: Source,
  end: number,
  blocks: BlockBuilder,
  context: FormatContext,
): AsyncGenerator<Part, number> {
  let count = 0;
  let at = HEADER_BYTES;
  while (at + RECORD_HEADER_BYTES < end) {
    const head = Buffer.from(await source.read(at, at + RECORD_HEADER_BYTES + COUNTS_BYTES));
    const bytes = 2 * head.readUInt32BE(4);
    const start = at + RECORD_HEADER_BYTES;
    const next = start + bytes;
    // Records stand one behind another; where none does, bytes may that are none.
    if (head.length < RECORD_HEADER_BYTES + 4 || head.readUInt32BE(0) !== count + 1 || bytes < 4 || next > end) {
      yield told('bad-part');
      yield* tellWords(source, at, end, 'orphan-text', GAP);
      return count;
    }
    count += 1;
    const shape = head.subarray(RECORD_HEADER_BYTES, RECORD_HEADER_BYTES + bytes);
    if (POINTS.has(shape.readInt32LE(0)) && shape.length >= POINT_BYTES) {
      const [x, y] = corner(shape, 4);
      blocks.add(placeText(x, y), { kind: 'field', name: `shape ${count}` }, { label: 'coordinates' });
      yield* blocks.take();
    }
    yield* tellBeyond(source, shape, { start, end: next });
    at = next;
    context.progress();
  }
  yield* tellRest(source, at, end, 'orphan-text', GAP);
  return count;
}

/** What is in a record beyond its shape; all of it where it is shorter than its shape, or of no known type. */
async function* tellBeyond(source: Source, shape: Buffer, { start, end }: Range): AsyncGenerator<Part> {
  const length = shapeLength(shape);
  if (length === undefined || start + length.least > end) {
    yield told('bad-part');
    yield* tellWords(source, start + 4, end, 'orphan-text', GAP);
  } else {
    // Measures are there as a whole or not at all.
    const own = start + length.most > end ? length.least : length.most;
    yield* tellRest(source, start + own, end, 'orphan-text', GAP);
  }
}

/** Looks at the places of an index (page 23), and gives how many there are. */
async function* readIndex(source: Source, end: number): AsyncGenerator<Part, number> {
  const count = Math.floor((end - HEADER_BYTES) / RECORD_HEADER_BYTES);
  const last = HEADER_BYTES + count * RECORD_HEADER_BYTES;
  for (let from = HEADER_BYTES; from < last; from += CHUNK_INDEX_BYTES) {
    const places = Buffer.from(await source.read(from, Math.min(last, from + CHUNK_INDEX_BYTES)));
    let at = 0;
    while (at + RECORD_HEADER_BYTES <= places.length && isPlace(places, at)) at += RECORD_HEADER_BYTES;
    if (at + RECORD_HEADER_BYTES > places.length) continue;
    yield told('bad-part');
    yield* tellWords(source, from + at, end, 'orphan-text', INDEX);
    return count;
  }
  yield* tellRest(source, last, end, 'orphan-text', INDEX);
  return count;
}

/** Places of an index that are read at a time are whole. */
const CHUNK_INDEX_BYTES = CHUNK_BYTES - (CHUNK_BYTES % RECORD_HEADER_BYTES);

/** Words of two bytes that a file has at most: its length is a signed number. */
const PLACE_MAX = 2 ** 30;

/** Where a record stands, and how long it is; both are 0 of one that programs took out. */
function isPlace(bytes: Buffer, at: number): boolean {
  const place = bytes.readUInt32BE(at);
  const length = bytes.readUInt32BE(at + 4);
  return place < PLACE_MAX && length < PLACE_MAX && (place >= HEADER_BYTES / 2 || (place === 0 && length === 0));
}

/** Shapes that are one point, without and with a height or a measure; and bytes of their first three fields. */
const POINTS: ReadonlySet<number> = new Set([1, 11, 21]);
const POINT_BYTES = 20;

/** Bytes that are to be none: their words, and a problem where they are anything else. */
async function* tellRest(
  source: Source,
  start: number,
  end: number,
  hiddenBy: 'appended-data' | 'orphan-text',
  at: Location,
): AsyncGenerator<Part> {
  const found = start < end ? await withoutPadding(source, { start, end }, ZEROS) : undefined;
  if (found === undefined) return;
  const hasWords = yield* tellWords(source, found.start, found.end, hiddenBy, at);
  if (!hasWords) yield told('bad-part');
}

const ZEROS: ReadonlySet<number> = new Set([0]);

/** Tells whether there are any. */
async function* tellWords(
  source: Source,
  start: number,
  end: number,
  hiddenBy: 'appended-data' | 'orphan-text',
  at: Location,
): AsyncGenerator<Part, boolean> {
  const blocks = new BlockBuilder();
  let isTold = false;
  for (let from = start; from < end; from += CHUNK_BYTES) {
    for (const words of findWords(await source.read(from, Math.min(end, from + CHUNK_BYTES)), 'likely')) {
      if (!isTold) yield trait(hiddenBy, at);
      isTold = true;
      blocks.add(words, at, { hiddenBy });
    }
    yield* blocks.take();
  }
  yield* blocks.rest();
  return isTold;
}
