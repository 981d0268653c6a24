import { Decoder } from './decode.ts';

/** Printable characters in a row that are words. */
const WORDS_MIN = 4;

/** What of some bytes is words, in any encoding; only ASCII if there is more besides. */
export function printable(data: Uint8Array, min = WORDS_MIN): readonly string[] {
  const { text, isText } = decodeWords(data);
  if (isText) return text.trim().length < min ? [] : [text];
  const stretches =
    Buffer.from(data)
      .toString('latin1')
      .match(/[\t\n\r -~]+/g) ?? [];
  return stretches.filter((stretch) => stretch.trim().length >= min);
}

/** Bytes as text, and whether they are text. */
export function decodeWords(data: Uint8Array): { readonly text: string; readonly isText: boolean } {
  const decoder = new Decoder();
  const text = decoder.write(data) + decoder.end();
  const letters = text.match(/[\p{L}\p{N}\p{P}\s]/gu)?.length ?? 0;
  return { text, isText: decoder.isText && decoder.dropped + decoder.fillers === 0 && letters * 10 >= text.length * 9 };
}
