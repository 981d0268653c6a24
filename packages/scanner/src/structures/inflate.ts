import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Inflate, InflateRaw, ZstdDecompress } from 'node:zlib';
import { ProblemError } from '../problem.ts';

/**
 * Expands packed bytes, as they are pulled. Throws `bad-stream` when the engine does, and what the packed bytes throw.
 * Who stops early closes them.
 */
export async function* inflate(
  packed: AsyncIterable<Uint8Array>,
  engine: Inflate | InflateRaw | ZstdDecompress,
): AsyncGenerator<Uint8Array, void, undefined> {
  let failure: unknown;
  // Not `.pipe()`: it loses the source's errors.
  const done = pipeline(Readable.from(packed), engine).catch((thrown: unknown) => {
    failure = thrown;
  });
  try {
    for await (const chunk of engine) yield chunk;
  } catch (thrown) {
    failure ??= thrown;
  }
  await done;
  if (isEngineError(failure)) throw new ProblemError('bad-stream', {}, { cause: failure });
  if (failure !== undefined) throw failure;
}

/**
 * Whether packed bytes are bad, or more than was asked for. zlib's error codes all begin so (zlib.h, "Return codes for the
 * compression/decompression functions"), those of Zstandard after its own name; the other is Node's own (its documentation of errors).
 */
export function isEngineError(thrown: unknown): boolean {
  if (!(thrown instanceof Error && 'code' in thrown)) return false;
  return /^Z(?:STD)?_/.test(String(thrown.code)) || thrown.code === 'ERR_BUFFER_TOO_LARGE';
}
