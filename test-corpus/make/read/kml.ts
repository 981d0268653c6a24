import { utf8 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';

const map = (body: string) =>
  utf8(
    `<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document>\n${body}\n</Document></kml>\n`,
  );

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = {
  name: 'a.kml',
  bytes: map(
    '<Placemark><name>Monument</name><Point><coordinates>-77.0353,38.8895,0</coordinates></Point></Placemark>',
  ),
};

/** What must be read, by the name of the file. */
export const read: Cases = {
  'place.kml': good.bytes,
  'way.kml': map(
    '<Placemark><gx:Track xmlns:gx="http://www.google.com/kml/ext/2.2"><gx:coord>-77.0353 38.8895 0</gx:coord><gx:coord>-77.0364 38.8951 0</gx:coord></gx:Track></Placemark>',
  ),
  'fields.kml': map(
    '<Placemark><visibility>0</visibility><name>Off</name><description><![CDATA[<b>SSN</b> 078-05-1120]]></description>\n' +
      '<ExtendedData><Data name="Officer"><value>Jane Doe</value></Data></ExtendedData>\n' +
      '<LineString><coordinates>-77.0353,38.8895 -77.0364,38.8951</coordinates></LineString></Placemark>\n' +
      '<NetworkLink><Link><href>https://example.org/a.kml?user=jane</href></Link></NetworkLink>',
  ),
  'named-fields.kml': map(
    '<Placemark><ExtendedData><SchemaData schemaUrl="#people"><SimpleData name="SSN">078051120</SimpleData></SchemaData>\n' +
      '<Data name="f1"><displayName>Social Security Number</displayName><value>219099999</value></Data>\n' +
      '</ExtendedData></Placemark>',
  ),
};

/** Files that a rule must get right. */
export const judged: Cases = {
  'PII-07/fail-track-of-a-telephone.kml': map(
    '<Placemark><gx:Track xmlns:gx="http://www.google.com/kml/ext/2.2"><gx:coord>-77.0353 38.8895 0</gx:coord><gx:coord>-77.0364 38.8951 0</gx:coord></gx:Track></Placemark>',
  ),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'unsupported/entities.kml': utf8('<!DOCTYPE kml [<!ENTITY who SYSTEM "jane.txt">]>\n<kml><name>&who;</name></kml>\n'),
  'malformed/torn.kml': utf8('<kml><Placemark><name>Jane Doe</name>'),
};
