import type { Location, Part, Source } from '../../document.ts';
import { told, trait } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';
import { findWords } from '../../structures/binary-words.ts';
import { toPosition } from '../../structures/tiff/gps-position.ts';
import { BlockBuilder } from '../../text/block.ts';
import { metadataParts } from '../../text/metadata.ts';
import type { FormatContext } from '../format.ts';

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

/** Bytes that are read at a time. */
const CHUNK_BYTES = 1024 ** 2;

/** What the shapes are and where, each point, and what belongs to none. Throws `bad-structure` where it is none. */
export async function* readShp(source: Source, context: FormatContext): AsyncGenerator<Part> {
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
  const shapes = isIndex ? (end - HEADER_BYTES) / RECORD_HEADER_BYTES : yield* readShapes(source, end, blocks, context);
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
  yield* tellWords(source, end, size, 'appended-data', { kind: 'field', name: 'appended-data' });
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
  for (let at = HEADER_BYTES; at + RECORD_HEADER_BYTES < end; ) {
    const head = Buffer.from(await source.read(at, at + RECORD_HEADER_BYTES + POINT_BYTES));
    const bytes = 2 * head.readUInt32BE(4);
    // Records stand one behind another; where none does, bytes may that are none.
    if (head.length < RECORD_HEADER_BYTES + 4 || head.readUInt32BE(0) !== count + 1 || bytes < 4 || at + bytes > end) {
      yield told('bad-part');
      yield* tellWords(source, at, end, 'orphan-text', GAP);
      return count;
    }
    count += 1;
    const type = head.readInt32LE(RECORD_HEADER_BYTES);
    if (POINTS.has(type) && head.length >= RECORD_HEADER_BYTES + POINT_BYTES) {
      const [x, y] = corner(head, RECORD_HEADER_BYTES + 4);
      blocks.add(placeText(x, y), { kind: 'field', name: `shape ${count}` }, { label: 'coordinates' });
      yield* blocks.take();
    }
    at += RECORD_HEADER_BYTES + bytes;
    context.progress();
  }
  return count;
}

/** Shapes that are one point, without and with a height or a measure; and bytes of their first three fields. */
const POINTS: ReadonlySet<number> = new Set([1, 11, 21]);
const POINT_BYTES = 20;

async function* tellWords(
  source: Source,
  start: number,
  end: number,
  hiddenBy: 'appended-data' | 'orphan-text',
  at: Location,
): AsyncGenerator<Part> {
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
}
