import { utf8 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';

const track = (body: string) =>
  utf8(
    `<?xml version="1.0"?>\n<gpx version="1.1" creator="Example Device 4" xmlns="http://www.topografix.com/GPX/1/1">\n${body}\n</gpx>\n`,
  );

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = {
  name: 'a.gpx',
  bytes: track(
    '<trk><name>Walk</name><trkseg><trkpt lat="38.8895" lon="-77.0353"><time>2026-03-02T09:30:00Z</time></trkpt></trkseg></trk>',
  ),
};

/** What must be read, by the name of the file. */
export const read: Cases = {
  'track.gpx': good.bytes,
  'way.gpx': track(
    '<trk><trkseg><trkpt lat="38.8895" lon="-77.0353"/><trkpt lat="38.8951" lon="-77.0364"/></trkseg></trk>',
  ),
  'author.gpx': track(
    '<metadata><author><name>Jane Doe</name><email id="jane" domain="example.org"/></author></metadata>\n' +
      '<wpt lat="38.8951" lon="-77.0364"><name>Home</name><cmt>SSN 078-05-1120</cmt><extensions><badge>4711</badge></extensions></wpt>',
  ),
};

/** Files that a rule must get right. */
export const judged: Cases = {
  'PII-07/fail-track-of-a-patrol.gpx': track(
    '<trk><trkseg><trkpt lat="38.8895" lon="-77.0353"/><trkpt lat="38.8951" lon="-77.0364"/></trkseg></trk>',
  ),
  'PII-07/pass-places-to-visit.gpx': track(
    '<wpt lat="38.8895" lon="-77.0353"><name>Monument</name></wpt><wpt lat="38.8951" lon="-77.0364"><name>Park</name></wpt>',
  ),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'unsupported/entities.gpx': utf8('<!DOCTYPE gpx [<!ENTITY who SYSTEM "jane.txt">]>\n<gpx><name>&who;</name></gpx>\n'),
  'malformed/torn.gpx': utf8('<gpx><trk><name>Jane Doe</name>'),
};
