import type { Detector } from './detector.ts';
import { digits } from './parts/digits.ts';
import { anyCasePattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

/** Driver numbers of Great Britain: they hold the name, the sex and the date of birth. */
export const ukDrivingLicence: Detector = {
  infoType: 'uk-driving-licence',
  title: 'UK driving licence number',
  source: 'DVLA, INF45 (https://www.gov.uk/government/publications/how-to-read-a-driving-licence)',
  value: true,
  find: [
    digits(String.raw`[A-Z][A-Z9]{4}\d[0156]\d[0-3]\d{2}[A-Z9]{2}[A-Z\d][A-Z]{2}(?: ?\d{2})?`),
    // In the groups of the form.
    digits(String.raw`[A-Z][A-Z9]{4}[ -]\n?\d[0156]\d[0-3]\d{2}[ -]\n?[A-Z9]{2}[ -]?\n?[A-Z\d][ -]?[A-Z]{2}`),
  ],
  findNear: [
    digits(
      String.raw`[A-Z][A-Z9]{4}[ .-]{0,3}\n?\d[0156]\d[0-3]\d{2}[ .-]{0,3}\n?[A-Z9]{2}[ .-]{0,2}[A-Z\d][ .-]{0,2}[A-Z]{2}(?: ?\d{2})?`,
      'iu',
    ),
  ],
  guard: 'number',
  headers: {
    names: phrases(`driving license; driving license number; driver number; dvla; dvla number; dvla driver number;
      uk driving license; uk driver license`),
    not: phrases('type; category; expires; expiry; points; status; check; valid; issue'),
  },
  lengthMax: 32,
  check: 'uk-driving-licence',
  near: [
    'driving licence',
    'driving license',
    'driver licence',
    'drivers licence',
    "driver's licence",
    'driver license',
    'drivers license',
    'licence no',
    'licence number',
    'license number',
    'licence',
    'driver no',
    'driver number',
    'dl',
    'dl no',
    'dln',
    'dvla',
    'dvla no',
  ],
  notNear: ['software licence', 'product key', 'serial', 'part no', 'sku'],
  // The card of an invented woman on which the DVLA explains the number.
  reserved: [anyCasePattern`^(?:MORGA657054SM9IJ|MORGA753116SM9IJ)(?:\d{2})?$`],
  confidence: { alone: 'likely', near: 'sure' },
  examples: [
    'Driving licence: «MORGA657054SM9IJ»',
    '«MORGA657054SM9IJ 35»',
    'DVLA no. «MORGA 657054 SM9IJ»',
    'driver number «morga753116sm9ij»',
    'Licence number «EXAMP 801019 J99AB» checked',
    'DL: «EXAMP-801019-J99AB»',
    { label: 'DrivingLicenceNo', text: '«MORGA657054SM9IJ»' },
    { label: 'DriverNumber', text: '«morga 657054 sm9ij»' },
  ],
  counterexamples: [
    'MORGA657354SM9IJ',
    'MORGA657004SM9IJ',
    'MORGA613054SM9IJ',
    'driving licence MO9GA657054SM9IJ',
    'XMORGA657054SM9IJ',
    'product key MORGA-65705-4SM9I',
    'https://example.org/MORGA657054SM9IJ/x',
  ],
};
