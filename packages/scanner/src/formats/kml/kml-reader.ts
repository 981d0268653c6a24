import type { Part, Source } from '../../document.ts';
import type { Limits } from '../../limits.ts';
import { readXml } from '../../structures/xml/document-text.ts';
import { TrackPoints } from '../../structures/xml/track-points.ts';
import type { XmlAttributes } from '../../structures/xml/xml-names.ts';

/** The words and the coordinates of a map (a point of a track: KML 2.2 extensions of Google, `gx:coord`). */
export function readKml(source: Pick<Source, 'path' | 'depth' | 'stream'>, limits: Limits): AsyncIterable<Part> {
  const points = new TrackPoints('gx:coord');
  const words = (name: string, attributes: XmlAttributes) => {
    points.see(name);
    return attributes;
  };
  return points.after(readXml(source, limits, { words }));
}
