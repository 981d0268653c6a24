import type { Detector } from '../detector.ts';

const latitude = String.raw`[-+]?(?:90\.0{4,15}|[0-8]?\d\.\d{4,15})`;
const longitude = String.raw`[-+]?(?:180\.0{4,15}|1[0-7]\d\.\d{4,15}|\d{1,2}\.\d{4,15})`;
const dms = String.raw`\d{1,3} ?[°º] ?\d{1,2} ?['′] ?\d{1,2}(?:\.\d{1,6})? ?(?:["″]|'')`;
const decimalDegrees = String.raw`\d{1,3}\.\d{3,10} ?[°º]?`;

/** Places to within a house: four decimals of a degree are eleven meters. */
export const gpsCoordinate: Detector = {
  infoType: 'gps-coordinate',
  title: 'Geographic coordinates',
  source: 'ISO 6709; RFC 5870 (geo URI)',
  find: [
    new RegExp(String.raw`(?<![\p{L}\p{N}.,_-])${latitude} ?, ?${longitude}(?![\p{L}\p{N}_])(?![.,]\d)`, 'u'),
    new RegExp(String.raw`(?<![\p{L}\p{N}.])${dms} ?[NS][ ,;/]{0,3}${dms} ?[EW](?![\p{L}\p{N}])`, 'iu'),
    new RegExp(String.raw`(?<![\p{L}\p{N}.])[NS] ?${dms}[ ,;/]{1,3}[EW] ?${dms}`, 'iu'),
    new RegExp(
      String.raw`(?<![\p{L}\p{N}.])${decimalDegrees} ?[NS][ ,;/]{1,3}${decimalDegrees} ?[EW](?![\p{L}\p{N}])`,
      'iu',
    ),
    /(?<![\p{L}\p{N}])geo:(?<value>-?\d{1,2}\.\d{2,15},-?\d{1,3}\.\d{2,15})/iu,
  ],
  // Two numbers side by side are also a picture's size, a price range, a table.
  findNear: [
    new RegExp(String.raw`(?<![\p{L}\p{N}.,_-])${latitude}[ ;/]{1,2}${longitude}(?![\p{L}\p{N}_])(?![.,]\d)`, 'u'),
  ],
  labelled: {
    labels: ['latitude', 'longitude', 'lat', 'lon', 'lng', 'long', 'gps', 'gps coordinates', 'lat lon', 'coordinates'],
    notLabels: ['time', 'date', 'name', 'term', 'description'],
    value: new RegExp(String.raw`[-+]?\d{1,3}\.\d{3,15}|${latitude} ?[,;/ ] ?${longitude}`, 'u'),
  },
  lengthMax: 64,
  check: 'coordinate',
  near: ['gps', 'lat', 'latitude', 'longitude', 'location', 'coordinates', 'residence', 'last seen', 'ping', 'camera'],
  notNear: ['viewbox', 'translate', 'svg', 'matrix', 'rgb', 'ratio', 'price'],
  reserved: [
    // Where the equator meets the prime meridian, in the sea: what is left where there was no fix.
    /^[-+]?0?0?\.?0+[°º'" NSEW,;/+-]{1,6}0?0?0?\.?0+[°º'" NSEW]*$/iu,
  ],
  confidence: { alone: 'likely', near: 'sure' },
  examples: [
    '«0.00000, -0.00000»',
    '«48.87667,-123.39333»',
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
  ],
};
