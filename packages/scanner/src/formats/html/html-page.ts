import type { Part, Source } from '../../document.ts';
import type { Limits } from '../../limits.ts';
import { readCoded } from '../../structures/coded/coded-reader.ts';
import { HtmlReader } from '../../structures/html/html-reader.ts';
import { readBytes } from '../../text/read-bytes.ts';

/** The text of a page, and all that it holds beside. */
export function readHtml(source: Pick<Source, 'path' | 'depth' | 'stream'>, limits: Limits): AsyncIterable<Part> {
  return readCoded(source, readBytes(source, new HtmlReader({ source, limits })), limits.memberBytesMax);
}
