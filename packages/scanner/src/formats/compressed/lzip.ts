import { crc32 } from 'node:zlib';
import { ProblemError } from '../../problem.ts';
import { Dictionary } from '../../structures/expand/dictionary.ts';
import type { DictionaryLimit } from '../../structures/expand/dictionary-limit.ts';
import { type Expansion, type InputWindow, want } from '../../structures/expand/input-window.ts';
import { LzmaDecoder, readProperties } from '../../structures/expand/lzma.ts';
import { signatures } from '../../structures/signatures.ts';

/** Members of lzip, one after another, up to bytes that are no member (draft-diaz-lzip-09, 2). */
export function* expandLzip(window: InputWindow, limit: DictionaryLimit): Expansion {
  for (;;) {
    yield* want(window, 6);
    if (window.peek(4).compare(signatures.lzip) !== 0) return;
    const header = window.take(6);
    const code = header[5] ?? 0;
    const base = 2 ** (code & 0x1f);
    const dictionary = new Dictionary(base - (base / 16) * (code >> 5), limit);
    const decoder = new LzmaDecoder(window, dictionary);
    decoder.reset({ literalBits: 3, placeBits: 0, positionBits: 2 });
    let sum = 0;
    for (const piece of decoder.expand(Number.POSITIVE_INFINITY, true)) {
      if (piece !== undefined) sum = crc32(piece, sum);
      yield piece;
    }
    yield* want(window, 20);
    const trailer = window.take(20);
    if (trailer.readUInt32LE(0) !== sum) throw new ProblemError('bad-checksum');
    if (Number(trailer.readBigUInt64LE(4)) !== dictionary.total) throw new ProblemError('bad-size');
  }
}

/** One stream of LZMA with its properties and its length before it (LZMA specification of the LZMA SDK, "The lzma file format"). */
export function* expandLzma(window: InputWindow, limit: DictionaryLimit): Expansion {
  yield* want(window, 13);
  const header = window.take(13);
  const size = header.readBigUInt64LE(5);
  const decoder = new LzmaDecoder(window, new Dictionary(header.readUInt32LE(1), limit));
  decoder.reset(readProperties(header[0] ?? 0));
  yield* decoder.expand(size === UNKNOWN ? Number.POSITIVE_INFINITY : Number(size), true);
}

/** Where a mark tells the end. */
const UNKNOWN = 2n ** 64n - 1n;
