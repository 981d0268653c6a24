import type { Source } from '../document.ts';
import { ProblemError } from '../problem.ts';

/** Offsets in a source, from `start` up to but not including `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Bytes that are read at a time. */
const CHUNK_BYTES = 128 * 1024;

/** The bytes of a range, as they are pulled. Throws `bad-stream` if the source ends before the range does. */
export async function* readRange(source: Pick<Source, 'read'>, { start, end }: Range): AsyncGenerator<Uint8Array> {
  for (let at = start; at < end; ) {
    const chunk = await source.read(at, Math.min(end, at + CHUNK_BYTES));
    if (chunk.length === 0) throw new ProblemError('bad-stream');
    yield chunk;
    at += chunk.length;
  }
}
