import type { Detector } from './detector.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

const latitude = String.raw`[-+]?(?:90\.0{4,15}|[0-8]?\d\.\d{4,15})`;
const longitude = String.raw`[-+]?(?:180\.0{4,15}|1[0-7]\d\.\d{4,15}|\d{1,2}\.\d{4,15})`;
const dms = String.raw`\d{1,3} ?[°º] ?\d{1,2} ?['′] ?\d{1,2}(?:\.\d{1,6})? ?(?:["″]|'')`;
const degreesAndMinutes = String.raw`\d{1,3} ?[°º] ?\d{1,2}\.\d{1,6}(?: ?['′])?`;
const decimalDegrees = String.raw`\d{1,3}\.\d{3,10} ?[°º]?`;

/** Where a pair begins and ends: not in a longer list of decimals, nor in a drawing. */
const before = String.raw`(?<![\p{L}\p{N}.,_$€£-])(?<!\d, )(?<!\d\.\d{1,15} )(?<!(?<!\p{L})[achlmqstvzACHLMQSTVZ] )`;
const after = String.raw`(?![\p{L}\p{N}_%°])(?!\.\d)(?!(?:, ?| )[-+]?\d{1,3}\.\d| ?[zZlLcCmMhHvVsSqQtT](?!\p{L}))`;

/** Places to within a house: four decimals of a degree are eleven meters. */
export const gpsCoordinate: Detector = {
  infoType: 'gps-coordinate',
  title: 'Geographic coordinates',
  source: 'ISO 6709; RFC 5870 (geo URI)',
  value: true,
  find: [
    // A pair with a sign in it, or with five decimals or more: eleven meters or less. Not both below one.
    pattern`${before}(?=[-+]?\d{1,2}\.\d{4,15} ?, ?[-+]|[-+])(?!-?0\.\d{1,15} ?, ?-?0\.)${latitude} ?, ?${longitude}${after}`,
    pattern`${before}(?=[-+]?\d{1,2}\.\d{5,15} ?, ?[-+]?\d{1,3}\.\d{5})(?!-?0\.\d{1,15} ?, ?-?0\.)${latitude} ?, ?${longitude}${after}`,
    anyCasePattern`(?<![\p{L}\p{N}.])${dms} ?[NS][ ,;/]{0,3}${dms} ?[EW](?![\p{L}\p{N}])`,
    anyCasePattern`(?<![\p{L}\p{N}.])[NS] ?${dms}[ ,;/]{1,3}[EW] ?${dms}`,
    anyCasePattern`(?<![\p{L}\p{N}.])${degreesAndMinutes} ?[NS][ ,;/]{0,3}${degreesAndMinutes} ?[EW](?![\p{L}\p{N}])`,
    anyCasePattern`(?<![\p{L}\p{N}.])[NS] ?${degreesAndMinutes}[ ,;/]{1,3}[EW] ?${degreesAndMinutes}`,
    anyCasePattern`(?<![\p{L}\p{N}.])${decimalDegrees} ?[NS][ ,;/]{1,3}${decimalDegrees} ?[EW](?![\p{L}\p{N}])`,
    anyCasePattern`(?<![\p{L}\p{N}])geo:(?<value>-?\d{1,2}\.\d{2,15},-?\d{1,3}\.\d{2,15})`,
    // Well-known text (ISO 19125-1): longitude first.
    anyCasePattern`(?<![\p{L}\p{N}])POINT ?(?:Z ?)?\( ?(?<value>-?\d{1,3}\.\d{3,15} -?\d{1,2}\.\d{3,15})[ )]`,
    // With their names: lat 48.87667, lon -123.39333.
    anyCasePattern`(?<![\p{L}\p{N}])lat(?:itude)?["']?[ :=]{1,3}(?<value>[-+]?\d{1,2}\.\d{3,15}[ ,;/]{1,3}["']?(?:lon(?:g(?:itude)?)?|lng)["']?[ :=]{1,3}[-+]?\d{1,3}\.\d{3,15})(?![\p{L}\p{N}_])`,
  ],
  // Two numbers side by side are also a picture's size, a price range, a table.
  findNear: [
    pattern`${before}${latitude} ?, ?${longitude}${after}`,
    pattern`(?<![\p{L}\p{N}.,_-])${latitude}[ ;/]{1,2}${longitude}(?![\p{L}\p{N}_])(?![.,]\d|[ ;/]-?\d)`,
    // Longitude first, as KML, GeoJSON and WKT have it (RFC 7946, section 3.1.1).
    pattern`(?<![\p{L}\p{N}.,_$€£-])${longitude}[, ]${latitude}(?![\p{L}\p{N}_%°])`,
  ],
  mentions: [pattern`${before}${latitude} ?, ?${longitude}${after}`],
  headers: {
    names: phrases(`latitude; longitude; lat; lon; gps; gps coordinates; gps location; gps coords; lat long; lat lon;
      latlong; latlng; latitude longitude; coordinates; geo coordinates; coords; geolocation; geocode;
      geo lat; geo long; geo lon; incident long; start long; end long; location long; event long;
      gps long; gps lat; home lat; home long; x coordinate; y coordinate; x coord; y coord; x long; y lat;
      point x; point y; geo point; lat dd; long dd; longitude x; latitude y; the geom; wkt geometry;
      latitude dd; latitude value; longitude value; geographic coordinate latitude;
      geographic coordinate longitude; longdd; gpslon`),
    not: phrases(`time; description; name; term; how; too; text; days; gun; sleeve; hair; as; type; accuracy; quality;
      system; monitor; status; policy; coordinator; source; score; date`),
  },
  labelled: pattern`[-+]?\d{1,3}\.\d{3,15}|${latitude} ?[,;/ ] ?${longitude}`,
  column: { kind: 'coordinate' },
  lengthMax: 72,
  check: 'coordinate',
  // The order of near shapes is not known, and their patterns have the limits.
  checkedShapes: ['find', 'labelled', 'mentions'],
  near: [
    'gps',
    'lat',
    'latitude',
    'longitude',
    'lat lon',
    'lat long',
    'location',
    'located',
    'coordinates',
    'coords',
    'geometry',
    'residence',
    'last seen',
    'ping',
    'pinged',
    'camera',
    'waypoint',
    'geotag',
  ],
  notNear: [
    'viewbox',
    'translate',
    'svg',
    'matrix',
    'rgb',
    'ratio',
    'price',
    'mean',
    'p value',
    'ci',
    'std',
    'loss',
    'score',
  ],
  reserved: [
    // Where the equator meets the prime meridian, in the sea: what is left where there was no fix.
    anyCasePattern`^[-+]?0?0?\.?0+[°º'" NSEW,;/+-]{1,6}0?0?0?\.?0+[°º'" NSEW]*$`,
  ],
  confidence: { alone: 'likely', near: 'sure' },
  examples: [
    'GPS «0.00000, -0.00000»',
    '«48.87667,-123.39333»',
    '«48.8767, -123.3933»',
    `«48° 52.600' N, 123° 23.600' W»`,
    'lat: «48.87667, lon: -123.39333»',
    'coordinates «-123.39333,48.87667»',
    'GPS: «51.47800 -0.00150»',
    'geo:«48.2010,16.3695»',
    `«40°26'46"N 79°58'56"W»`,
    '«40.4460° N, 79.9820° W»',
    { label: 'Latitude', text: '«48.87667»' },
    { label: 'Longitude', text: '«-123.39333»' },
  ],
  counterexamples: [
    '1.5, 2.5',
    '200.12345, 10.12345',
    '91.00000, 10.00000',
    '$12.5000, $13.2500',
    '1.10.1234, 2.3.1234',
    { label: 'Latitude', text: 'north' },
    'M 10.5000 20.50',
    'p = 0.0123, 0.0456',
    '12.3456, 45.6789',
    'losses 0.12345, 0.23456, 0.34567',
    '12.34567, 13.45678, 14.56789',
  ],
};
