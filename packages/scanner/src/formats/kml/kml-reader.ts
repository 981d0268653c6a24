import type { Part, Source } from '../../document.ts';
import type { Limits } from '../../limits.ts';
import { readXml } from '../../structures/xml/document-text.ts';

/** The words and the coordinates of a map. */
export function readKml(source: Pick<Source, 'path' | 'depth' | 'stream'>, limits: Limits): AsyncIterable<Part> {
  return readXml(source, limits);
}
