import type { Limits } from '../../limits.ts';
import type { PartFeed } from '../package/part-feed.ts';
import type { XmlHandler } from '../xml/xml-reader.ts';

/** How parts are read that are made of records and say what XML says in other packages. */
export interface RecordParts {
  /** The content type that such a part would have in XML; undefined if its own, in lower case, is of no such part. */
  xmlTypeOf(type: string): string | undefined;
  /** Tells a handler what XML would say. */
  reader(handler: XmlHandler, limits: Limits): PartFeed;
}
