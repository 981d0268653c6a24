import type { Location, Part, Source, Trait } from '../../document.ts';
import { trait } from '../../parts.ts';
import { around, withoutPadding } from '../../source/around.ts';
import type { BlockBuilder } from '../../text/block.ts';
import { findWords } from '../binary-words.ts';
import type { CompoundFile } from './compound-file.ts';
import type { CompoundContext } from './contents.ts';

const LEFTOVER: Location = { kind: 'field', name: 'leftover' };

/** Words in what no stream has, as text that an earlier save left; what follows the file, as a member. */
export async function* readLeftovers(
  source: Source,
  compound: CompoundFile,
  { limits, progress }: CompoundContext,
  blocks: BlockBuilder,
  traits: Set<Trait>,
): AsyncGenerator<Part> {
  for await (const { bytes } of compound.leftovers()) {
    progress();
    for (const words of findWords(bytes, 'sure')) {
      blocks.add(words, LEFTOVER, { hiddenBy: 'earlier-text' });
      traits.add('earlier-text');
    }
    yield* blocks.take();
  }
  const range = { start: compound.end, end: await source.size() };
  if (range.end <= range.start || (await withoutPadding(source, range, PADDING)) === undefined) return;
  yield trait('appended-data');
  yield around(source, 'appended-data', range, limits.memberBytesMax);
}

/** What files are padded with. */
const PADDING: ReadonlySet<number> = new Set([0, 0xff]);
