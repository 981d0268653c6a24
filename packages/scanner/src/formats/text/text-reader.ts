import type { Part, Source } from '../../document.ts';
import type { Limits } from '../../limits.ts';
import { readCoded } from '../../structures/coded/coded-reader.ts';
import { ParagraphReader } from '../../text/paragraphs.ts';
import { readBytes } from '../../text/read-bytes.ts';

/** The paragraphs of a text. */
export function readText(source: Pick<Source, 'path' | 'depth' | 'stream'>, limits: Limits): AsyncIterable<Part> {
  return readCoded(source, readBytes(source, new ParagraphReader()), limits.memberBytesMax);
}
