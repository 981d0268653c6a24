import type { Part, Source } from '../../document.ts';
import type { Limits } from '../../limits.ts';
import { readXml } from '../../structures/xml/document-text.ts';
import { TrackPoints } from '../../structures/xml/track-points.ts';
import type { XmlAttributes } from '../../structures/xml/xml-names.ts';

/** The words and the points of a track (GPX 1.1, `trkptType` of `trkseg`). */
export function readGpx(source: Pick<Source, 'path' | 'depth' | 'stream'>, limits: Limits): AsyncIterable<Part> {
  const points = new TrackPoints('trkpt');
  const words = (name: string, attributes: XmlAttributes) => {
    points.see(name);
    return wordsOf(attributes);
  };
  return points.after(readXml(source, limits, { words }));
}

/** A point is one place, and no two numbers (GPX 1.1, `wptType`). */
function wordsOf(attributes: XmlAttributes): XmlAttributes {
  const { lat, lon, ...words } = attributes;
  return lat === undefined || lon === undefined ? attributes : { coordinates: `${lat}, ${lon}`, ...words };
}
