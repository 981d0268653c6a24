import { ProblemError } from '../../problem.ts';
import type { Dictionary } from './dictionary.ts';
import { type Expansion, type InputWindow, want } from './input-window.ts';
import { LzmaDecoder, readProperties } from './lzma.ts';

/** Bytes of stored data that are taken at a time. */
const STORED_BYTES = 32 * 1024;

/** Expands the chunks of LZMA2, up to and with the byte that ends them (The .xz File Format 1.2.1, 5.3.1; xz, lzma2_decoder.c). */
export function* expandLzma2(window: InputWindow, dictionary: Dictionary): Expansion {
  const decoder = new LzmaDecoder(window, dictionary);
  for (;;) {
    yield* want(window, 1);
    const control = window.next();
    if (control === 0) return;
    if (control < 0x80) yield* expandStored(window, dictionary, control);
    else yield* expandPacked(window, dictionary, decoder, control);
  }
}

function* expandStored(window: InputWindow, dictionary: Dictionary, control: number): Expansion {
  if (control > 2) throw new ProblemError('bad-stream');
  if (control === 1) dictionary.reset();
  yield* want(window, 2);
  for (let left = window.take(2).readUInt16BE(0) + 1; left > 0; ) {
    const count = Math.min(left, STORED_BYTES);
    yield* want(window, count);
    dictionary.append(window.take(count));
    yield dictionary.take();
    left -= count;
  }
}

function* expandPacked(window: InputWindow, dictionary: Dictionary, decoder: LzmaDecoder, control: number): Expansion {
  yield* want(window, 5);
  const count = ((control & 0x1f) << 16) + window.take(2).readUInt16BE(0) + 1;
  // How many packed bytes there are shows by where they end.
  window.take(2);
  const reset = (control >> 5) & 3;
  if (reset === 3) dictionary.reset();
  if (reset >= 2) {
    yield* want(window, 1);
    decoder.reset(readProperties(window.next()));
  } else if (reset === 1) decoder.reset();
  yield* decoder.expand(count, false);
}
