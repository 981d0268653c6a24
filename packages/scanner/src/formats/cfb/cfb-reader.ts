import type { Part, Source } from '../../document.ts';
import { CompoundFile } from '../../structures/compound/compound-file.ts';
import { CompoundContents } from '../../structures/compound/contents.ts';
import type { FormatContext } from '../format.ts';

/** The parts of a compound file: its properties, then each storage in turn, then what is in none. */
export async function* readCfb(source: Source, context: FormatContext): AsyncGenerator<Part> {
  const compound = await CompoundFile.open(source);
  const contents = new CompoundContents(source, compound, context);
  yield* contents.metadata();
  yield* contents.protection();
  yield* contents.rest();
}
