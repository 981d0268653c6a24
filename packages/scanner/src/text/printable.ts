import { Decoder } from './decode.ts';

/** Printable characters in a row that are words. */
const WORDS_MIN = 4;

/** What of some bytes is words, in any encoding; only ASCII, of one byte or two, if there is more besides. */
export function printable(data: Uint8Array, min = WORDS_MIN): readonly string[] {
  const { text, isText } = decodeWords(data);
  if (isText) return text.trim().length < min ? [] : [text];
  const bytes = Buffer.from(data).toString('latin1');
  const stretches = bytes.match(/[\t\n\r -~]+/g) ?? [];
  // UTF-16, as programs on Windows write it: every other byte is zero.
  const wide = (bytes.match(/(?:[\t\n\r -~]\0)+/g) ?? []).map((stretch) => stretch.replaceAll('\0', ''));
  return [...stretches, ...wide].filter((stretch) => stretch.trim().length >= min);
}

/** Bytes as text, and whether they are text. */
export function decodeWords(data: Uint8Array): { readonly text: string; readonly isText: boolean } {
  const decoder = new Decoder();
  const text = decoder.write(data) + decoder.end();
  const letters = text.match(/[\p{L}\p{N}\p{P}\s]/gu)?.length ?? 0;
  return { text, isText: decoder.isText && decoder.dropped + decoder.fillers === 0 && letters * 10 >= text.length * 9 };
}
