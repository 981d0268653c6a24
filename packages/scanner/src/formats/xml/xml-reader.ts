import type { Part, Source } from '../../document.ts';
import type { Limits } from '../../limits.ts';
import { readXml } from '../../structures/xml/document-text.ts';

/** The text of a document of no kind that is known better. */
export function readXmlDocument(
  source: Pick<Source, 'path' | 'depth' | 'stream'>,
  limits: Limits,
): AsyncIterable<Part> {
  return readXml(source, limits);
}
