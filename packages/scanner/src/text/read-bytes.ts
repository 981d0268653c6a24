import type { Part, Source } from '../document.ts';
import { told } from '../parts.ts';
import { Decoder } from './decode.ts';

/** What turns text that comes in pieces into parts. */
export interface TextReader {
  write(piece: string): readonly Part[];
  end(): readonly Part[];
}

/**
 * Decodes a source and reads it as text. Says so if a part of it is not text, and if it is not known what letters are; with
 * `isWestern` the file says that they are Western ones, which is what they are read as then.
 */
export async function* readBytes(
  source: Pick<Source, 'stream'>,
  reader: TextReader,
  isWestern = false,
): AsyncGenerator<Part> {
  const decoder = new Decoder();
  let failure: unknown;
  try {
    for await (const chunk of source.stream()) yield* reader.write(decoder.write(chunk));
  } catch (thrown) {
    failure = thrown; // what was read before is told first
  }
  yield* reader.write(decoder.end());
  yield* reader.end();
  if (!decoder.isText) yield told('not-all-text');
  if (!decoder.isSure && !isWestern) yield told('unknown-letters');
  if (failure !== undefined) throw failure;
}
