import type { Part } from '../../document.ts';
import { trait } from '../../parts.ts';
import { once } from '../../source/once.ts';
import type { CompoundContents } from '../../structures/compound/contents.ts';
import { artRecords } from '../../structures/office-art/art-record.ts';
import { blipOf } from '../../structures/office-art/blip.ts';
import { type ShapeProperties, shapeProperties } from '../../structures/office-art/shape-properties.ts';
import type { BlockBuilder } from '../../text/block.ts';

const SHAPE = { kind: 'field', name: 'shape' } as const;
const TEXT_BOX = { kind: 'field', name: 'text-box' } as const;

/** The pictures of one drawing, and what is said of its shapes; `pieces` follow one another. */
export function* drawingParts(
  pieces: readonly Uint8Array[],
  contents: CompoundContents,
  blocks: BlockBuilder,
): Generator<Part> {
  const bytes = Buffer.concat(pieces);
  let pictures = 0;
  let isTold = false;
  for (const record of artRecords(bytes, 0, bytes.length)) {
    const blip = blipOf(bytes, record);
    const shape = shapeProperties(bytes, record);
    if (blip !== undefined) {
      pictures += 1;
      yield contents.picture(`picture-${pictures}.${blip.extension}`, blip.bytes());
    }
    if (shape === undefined) continue;
    if (!isTold && shape.described.length > 0) {
      isTold = true;
      yield trait('alternative-text', SHAPE);
    }
    for (const file of shape.packages) yield contents.picture('shape.zip', once(file));
    addWords(shape, blocks);
    yield* blocks.take();
  }
}

function addWords({ drawn, named, described }: ShapeProperties, blocks: BlockBuilder): void {
  for (const name of named) blocks.add(name, SHAPE);
  if (drawn !== undefined) blocks.add(drawn, TEXT_BOX);
  for (const text of described) blocks.add(text, SHAPE, { hiddenBy: 'alternative-text' });
}
