import type { Part, Source } from '../document.ts';
import type { Format, FormatContext, WholeSource } from '../formats/format.ts';
import { ProblemError } from '../problem.ts';
import { BytesSource } from '../source/source.ts';

/** The parts of a source as its format reads it, which has it in the way that it asks for. Throws where it is pulled. */
export async function* extractParts(format: Format, source: Source, context: FormatContext): AsyncGenerator<Part> {
  switch (format.access) {
    case 'forward':
    case 'random':
      yield* await format.extract(source, context);
      return;
    case 'whole':
      yield* await format.extract(await readWhole(source, context.limits.wholeBytesMax), context);
      return;
    default:
      format satisfies never;
  }
}

/** Of a member, how much is kept is limited where it is read. */
async function readWhole(source: Source, bytesMax: number): Promise<WholeSource> {
  const size = await source.size();
  if (size > bytesMax) throw new ProblemError('memory-limit', { number: bytesMax, limit: 'wholeBytesMax' });
  const bytes = await source.read(0, size);
  const inMemory = new BytesSource(source.path, bytes, source.depth);
  return {
    path: source.path,
    depth: source.depth,
    bytes,
    stream: () => inMemory.stream(),
    read: (start, end) => inMemory.read(start, end),
    size: () => inMemory.size(),
  };
}
