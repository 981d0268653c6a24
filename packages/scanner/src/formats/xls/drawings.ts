import type { Part } from '../../document.ts';
import { trait } from '../../parts.ts';
import type { CompoundContents } from '../../structures/compound/contents.ts';
import { artRecords } from '../../structures/office-art/art-record.ts';
import { blipOf } from '../../structures/office-art/blip.ts';
import { shapeProperties } from '../../structures/office-art/shape-properties.ts';
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
    if (blip !== undefined) {
      pictures += 1;
      yield contents.picture(`picture-${pictures}.${blip.extension}`, blip.bytes());
      continue;
    }
    const shape = shapeProperties(bytes, record);
    if (shape === undefined) continue;
    if (shape.drawn !== undefined) blocks.add(shape.drawn, TEXT_BOX);
    for (const text of shape.described) {
      if (!isTold) yield trait('alternative-text', SHAPE);
      isTold = true;
      blocks.add(text, SHAPE, { hiddenBy: 'alternative-text' });
    }
    yield* blocks.take();
  }
}
