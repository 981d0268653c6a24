import type { Span } from './document.ts';
import type { InfoType } from './info-types.ts';

/** Text that knows what was marked in it: however it is put together, spans keep their places. */
export interface Marked {
  readonly value: string;
  readonly spans: readonly Span[];
}

/** What a line or a cell may be made of. Nothing is marked in a string. */
export type Content = string | number | Marked;

/** Marks a value. Values may stand in values, as a date of birth in the description of a child. */
export function mark(infoType: InfoType, content: Content): Marked {
  const { value, spans } = toMarked(content);
  return { value, spans: [{ infoType, start: 0, end: value.length }, ...spans] };
}

/** Puts text together from words and marked values: write`DOB ${pen.value('date-of-birth')}`. */
export function write(words: TemplateStringsArray, ...contents: readonly Content[]): Marked {
  return join(
    words.flatMap((word, index) => [word, contents[index] ?? '']),
    '',
  );
}

/** Lines of a document. */
export function lines(...contents: readonly Content[]): Marked {
  return join(contents, '\n');
}

/** Puts pieces one after the other with a separator between them. */
export function join(contents: readonly Content[], separator: string): Marked {
  let value = '';
  const spans: Span[] = [];
  for (const [index, content] of contents.entries()) {
    if (index > 0) value += separator;
    const piece = toMarked(content);
    for (const { infoType, start, end } of piece.spans) {
      spans.push({ infoType, start: start + value.length, end: end + value.length });
    }
    value += piece.value;
  }
  return { value, spans };
}

export function toMarked(content: Content): Marked {
  return typeof content === 'object' ? content : { value: String(content), spans: [] };
}
