import type { Detector } from './detector.ts';
import { GAP_LENGTH_MAX, named } from './parts/named.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

/** One character all through, as fields are filled up that nobody fills in. */
const same = String.raw`(?!(?:${[...'0123456789ABCDEFGHJKLMNPRSTUVWXYZ'].map((each) => `${each}{11,17}`).join('|')})(?![A-HJ-NPR-Z\d]))`;

/** Vehicle identification numbers. They lead to an owner. */
export const vin: Detector = {
  infoType: 'vin',
  title: 'Vehicle identification number',
  source: '49 CFR 565; ISO 3779',
  value: true,
  find: [
    // With its check digit. The last four are digits everywhere, and the first is no zero (ISO 3780). A letter and more
    // than one, or it is a long number.
    pattern`(?<![\p{L}\p{N}_-])(?=\d{0,12}[A-Z]\d{0,12}[A-Z])[A-HJ-NPR-Z1-9][A-HJ-NPR-Z\d]{7}[\dX][A-HJ-NPR-TV-Y1-9][A-HJ-NPR-Z\d]{3}\d{4}(?![\p{L}\p{N}_])(?!-[\p{L}\p{N}])`,
    pattern`(?<![\p{L}\p{N}_-])(?=[a-z\d]{0,12}[g-z])(?=\d{0,12}[a-z]\d{0,12}[a-z])[a-hj-npr-z1-9][a-hj-npr-z\d]{7}[\dx][a-hj-npr-tv-y1-9][a-hj-npr-z\d]{3}\d{4}(?![\p{L}\p{N}_])(?!-[\p{L}\p{N}])`,
  ],
  findNear: [
    // Of other countries than those of North America, without it.
    pattern`(?<![\p{L}\p{N}_-])(?=\d{0,12}[A-Z]\d{0,12}[A-Z])[A-HJ-NPR-Z6-9][A-HJ-NPR-Z\d]{12}\d{4}(?![\p{L}\p{N}_])(?!-[\p{L}\p{N}])`,
    // Of digits alone, and of North America with a typing mistake in it: only to its name.
    named(
      [
        'vin',
        'v\\.i\\.n\\.',
        'vehicle id(?:entification)?(?: ?(?:no\\.?|number|#))?',
        'chassis',
        '(?:frame|chassis) ?(?:no\\.?|number|#)',
      ],
      String.raw`${same}(?=\d{0,12}[A-Z]|\d{17})[A-HJ-NPR-Z\d]{13}\d{4}`,
    ),
  ],
  checkedShapes: ['find'],
  headers: {
    names:
      phrases(`vin; vin number; vehicle identification number; vehicle id number; chassis number; vehicle vin; hull id;
      serial vin; vin 17; vehicle ident number; vehicle ident; vehicle identification; vehicle serial`),
    not: phrases(`decoded; verified; etching; check; type; date; state; required; status; make; name; photo; count`),
  },
  // Before 1981 they were shorter.
  labelled: anyCasePattern`${same}(?=[^\n]{0,16}\d)[A-HJ-NPR-Z\d]{11,17}|[A-HJ-NPR-Z\d]{3}[ -][A-HJ-NPR-Z\d]{6}[ -][A-HJ-NPR-Z\d]{8}`,
  column: {
    shape: { like: 'code', form: pattern`^[A-HJ-NPR-Za-hj-npr-z0-9]{17}$`, chance: 0.09 },
    kind: 'none',
  },
  lengthMax: 40 + GAP_LENGTH_MAX,
  check: 'vin',
  guard: 'number',
  near: [
    'vin',
    'vin no',
    'vin number',
    'vehicle identification',
    'vehicle id',
    'vehicle',
    'chassis',
    'frame number',
    'automobile',
    'sedan',
    'pickup',
    'truck',
    'suv',
    'motorcycle',
    'trailer',
    'license plate',
    'lic plate',
  ],
  notNear: ['part no', 'part number', 'serial number', 'tracking', 'sku', 'token', 'key', 'checksum', 'license key'],
  reserved: [
    // What the standard's articles and every form show.
    anyCasePattern`^(?:1M8GDM9AXKP042788|5GZCZ43D13S812715|1HGCM82633A004352|1HGBH41JXMN109186)$`,
  ],
  confidence: { alone: 'likely', near: 'sure' },
  examples: [
    '«1M8GDM9AXKP042788»',
    'VIN «1M8GDM9AXKP042788»',
    'VIN/«1M8GDM9AXKP042788»',
    'a blue sedan, VIN #«1HGCM82633A004352»',
    'vin «1hgcm82633a004352»',
    'chassis «WVWZZZ1JZXW000001»',
    { label: 'SubjectVIN', text: '«1M8GDM9AXKP042788»' },
    { label: 'Vehicle1VIN', text: '«1M8GDM9AXKP042789»' },
    { label: 'vin_number', text: '«1M8-GDM9AX-KP042788»' },
  ],
  counterexamples: [
    '1M8GDM9A1KP042788',
    '11111111111111111',
    'WVWZZZ1JZXW000001',
    'serial number 1M8GDM9A1KP042788',
    '1M8GDM9AXKP0427889',
    '1M8GDM9AXKP04278',
    'JBSWY3DPEHPK3PXPA',
    'VIN 00000000000000000',
    'VIN: 11111111111111111',
    { label: 'VIN', text: '00000000000000000' },
    { label: 'VIN', text: 'XXXXXXXXXXXXXXXXX' },
    '20311102134510123',
    { label: 'VINVerified', text: 'yes' },
    { label: 'TrackingNumber', text: '1Z999AA1012345678' },
  ],
};
