import type { Detector } from './detector.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

/** Numbers on Medicare cards. */
export const usMbi: Detector = {
  infoType: 'us-mbi',
  title: 'Medicare beneficiary identifier',
  source: 'CMS, Understanding the Medicare beneficiary identifier format',
  value: true,
  find: [
    // 4-3-4 as on the card, or in one piece.
    pattern`(?<![\p{L}\p{N}_-])[1-9][AC-HJKMNP-RT-Y][\dAC-HJKMNP-RT-Y]\d[ -]?[AC-HJKMNP-RT-Y][\dAC-HJKMNP-RT-Y]\d[ -]?[AC-HJKMNP-RT-Y]{2}\d{2}(?![\p{L}\p{N}_])(?!-[\p{L}\p{N}])`,
  ],
  findNear: [
    pattern`(?<![\p{L}\p{N}_-])[1-9][ac-hjkmnp-rt-y][\dac-hjkmnp-rt-y]\d[ -]?[ac-hjkmnp-rt-y][\dac-hjkmnp-rt-y]\d[ -]?[ac-hjkmnp-rt-y]{2}\d{2}(?![\p{L}\p{N}_])`,
  ],
  lengthMax: 13,
  check: 'us-mbi',
  guard: 'number',
  headers: {
    names: phrases(`mbi; mbi number; medicare beneficiary identifier; medicare id; medicare number; hicn; hic number;
      medicare claim number`),
    maybe: phrases('medicare'),
    not: phrases('type; provider; date; name; status; plan; part'),
  },
  labelled: anyCasePattern`[1-9][A-Z][A-Z\d]\d[ -]?[A-Z][A-Z\d]\d[ -]?[A-Z]{2}\d{2}`,
  near: ['mbi', 'medicare', 'beneficiary', 'cms', 'member id', 'insurance'],
  notNear: ['part no', 'part number', 'serial', 'model', 'sku', 'plate'],
  reserved: [anyCasePattern`^1EG4TE5MK7[23]$`],
  confidence: { alone: 'likely', near: 'sure' },
  examples: [
    '«1EG4-TE5-MK73»',
    '«1EG4TE5MK73»',
    'Medicare «1EG4 TE5 MK72»',
    'MBI: «1eg4te5mk73»',
    'Medicare number «1EG4-TE5-MK72»',
    { label: 'MedicareNumber', text: '«1EG4TE5MK73»' },
    { label: 'MBI', text: '«1EG4-TE5-MK73»' },
  ],
  counterexamples: [
    '0EG4-TE5-MK73',
    '1SG4-TE5-MK73',
    '1EG4-TE5-MK7',
    '1EG4-TE5-MK733',
    '1eg4te5mk73',
    'model 1E-G4',
    { label: 'MedicarePlan', text: 'Part B' },
  ],
};
