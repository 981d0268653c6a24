import type { Part, Source } from '../../document.ts';
import type { Limits } from '../../limits.ts';
import { readCoded } from '../../structures/coded/coded-reader.ts';
import { FilesInText } from '../../structures/mime/files-in-text.ts';
import { ParagraphReader } from '../../text/paragraphs.ts';
import { readBytes } from '../../text/read-bytes.ts';

/** The paragraphs of a text, and files that stand in it as text. */
export function readText(source: Pick<Source, 'path' | 'depth' | 'stream'>, limits: Limits): AsyncIterable<Part> {
  const reader = new FilesInText(new ParagraphReader(), source, limits);
  return readCoded(source, readBytes(source, reader), limits.memberBytesMax);
}
