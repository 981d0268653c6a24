import type { Detector } from './detector.ts';
import { pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

const edge = String.raw`(?![\p{L}\p{N}_])(?!\.\d|-[\p{L}\p{N}])`;
const square = String.raw`(?:[1-9]|[1-5]\d|60)[C-HJ-NP-X] ?[A-HJ-NP-Z][A-HJ-NP-V] ?`;

/** Places by military or national grid: ten digits are a meter, six are a hundred. */
export const gridReference: Detector = {
  infoType: 'grid-reference',
  title: 'Grid reference',
  source: 'NGA.STND.0037 (MGRS); FGDC-STD-011 (USNG); Ordnance Survey, A guide to coordinate systems in Great Britain',
  value: true,
  find: [pattern`(?<![\p{L}\p{N}_.-])${square}(?:\d{10}|\d{8}|\d{5} \d{5})${edge}`],
  findNear: [
    pattern`(?<![\p{L}\p{N}_.-])${square}(?:\d{6}|\d{4}|\d{4} \d{4}|\d{3} \d{3}|\d{2} \d{2})${edge}`,
    // Universal Transverse Mercator.
    pattern`(?<![\p{L}\p{N}_.-])(?:[1-9]|[1-5]\d|60) ?[C-HJ-NP-X] \d{6} ?(?:mE|m)?,? \d{7}(?: ?(?:mN|m))?${edge}`,
    // Great Britain.
    pattern`(?<![\p{L}\p{N}_.-])[HNOST][A-HJ-Z] ?(?:\d{10}|\d{8}|\d{6}|\d{5} \d{5}|\d{4} \d{4}|\d{3} \d{3})${edge}`,
  ],
  headers: {
    names: phrases(`grid ref; grid reference number; gridref; mgrs; usng; os grid; os grid ref; osgb;
      national grid reference; ngr; os ref; map ref; mgrs coordinate; usng coordinate; military grid; utm;
      utm coordinate`),
    not: phrases('type; zone name; campaign'),
  },
  lengthMax: 28,
  check: 'grid-reference',
  guard: 'number',
  near: [
    'grid',
    'grid ref',
    'grid reference',
    'mgrs',
    'usng',
    'national grid',
    'os grid',
    'osgb',
    'ngr',
    'utm',
    'lz',
    'landing zone',
    'coordinates',
    'location',
    'map ref',
    'rally point',
  ],
  notNear: ['part no', 'invoice', 'postcode', 'model', 'serial', 'sku', 'passport'],
  confidence: { alone: 'likely', near: 'sure' },
  examples: [
    '«18SUJ2337106519»',
    '«18S UJ 23371 06519»',
    'MGRS: «18SUJ23370651»',
    'grid «18S UJ 233 065»',
    'OS grid reference «SU 387 148»',
    'NGR «TQ3003080380»',
    'UTM «18S 323371 4306519»',
    { label: 'GridReference', text: '«18SUJ2337106519»' },
    { label: 'MGRS', text: '«18S UJ 23371 06519»' },
  ],
  counterexamples: [
    '18I UJ 1234 1234',
    '18SAJ2337106519',
    '18SUJ233710651',
    '61SUJ2337106519',
    'SU387148',
    'grid ZZ 387 148',
    'part 18SUJ2337106519-A1',
  ],
};
