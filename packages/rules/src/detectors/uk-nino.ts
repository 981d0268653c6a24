import type { Detector } from './detector.ts';
import { digits } from './parts/digits.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

/** UK national insurance numbers. */
export const ukNino: Detector = {
  infoType: 'uk-nino',
  title: 'UK national insurance number',
  source:
    'HMRC, National Insurance Manual NIM39110 (https://www.gov.uk/hmrc-internal-manuals/national-insurance-manual)',
  value: true,
  find: [
    // As printed, in pairs, or as one.
    digits(
      String.raw`[A-CEGHJ-PQR-TW-Z][A-CEGHJ-NPQR-TW-Z](?:[ -]\n?|\n)?\d{2}(?:[ -]?\n?)\d{2}(?:[ -]?\n?)\d{2}(?:[ -]?\n?)[A-D]`,
    ),
  ],
  findNear: [
    // Small letters, dots and wider gaps; and without the last letter, which people leave out.
    digits(
      String.raw`[A-CEGHJ-PQR-TW-Z][A-CEGHJ-NPQR-TW-Z][ .-]{0,3}\n?\d{2}[ .-]{0,3}\n?\d{2}[ .-]{0,3}\n?\d{2}(?:[ .-]{0,3}\n?[A-D])?`,
      'iu',
    ),
    // Written to its label.
    pattern`(?<![\p{L}\p{N}])(?:NINO|NI)[_:#](?<value>[A-CEGHJ-PQR-TW-Z]{2}\d{6}[A-D])(?![\p{L}\p{N}])`,
  ],
  guard: 'number',
  headers: {
    names: phrases(
      `nino; ni number; national insurance; national insurance number; nat ins number; =ni; natinsno; nat ins`,
    ),
  },
  column: {
    shape: { like: 'code', form: pattern`^[A-Za-z]{2}\d{6}[A-Da-d]$`, chance: 0.3 },
  },
  lengthMax: 32,
  check: 'uk-nino',
  near: [
    'ni',
    'ni no',
    'ni number',
    'ni num',
    'ni #',
    'nino',
    'n.i.',
    'n.i. no',
    'n.i. number',
    'nat ins',
    'nat ins no',
    'nat insurance',
    'national ins',
    'national insurance',
    'insurance number',
    'hmrc',
    'dwp',
    'universal credit',
    'p 45',
    'p 60',
    'paye',
  ],
  notNear: [
    'part no',
    'part number',
    'sku',
    'serial',
    'product',
    'order no',
    'order number',
    'invoice',
    'tracking',
    'model',
  ],
  reserved: [
    // Never issued, and what forms and guides print.
    anyCasePattern`^QQ\d{6}[A-D]?$`,
    anyCasePattern`^(?:AB123456C|AA123456A|JG103759A|AA000000A)$`,
  ],
  confidence: { alone: 'likely', near: 'sure' },
  examples: [
    'National Insurance number: «QQ 12 34 56 C»',
    'NINO «QQ123456A»',
    'NI No. «QQ123456B» on file',
    'N.I. number «qq 12 34 56 c»',
    '«QQ 12 34 56 D»',
    'nat ins no: «QQ-12-34-56-A»',
    'NINO: «QQ 12 34\n56 C»',
    'NI number «QQ123456», suffix not known',
    { label: 'NINumber', text: '«QQ123456C»' },
    { label: 'National_Insurance_No', text: '«qq123456c»' },
    { label: 'SuspectNINO', text: '«QQ 12 34 56 C»' },
  ],
  counterexamples: [
    'NINO BG123456A',
    'NINO GB 12 34 56 A',
    'NI number DA123456A',
    'NINO AB123456E',
    'Part no AB123456C in stock',
    'Ni 123456 A',
    'https://example.org/AB123456C/x',
    'order XAB123456C',
    'NI 2031',
    { label: 'PartNumber', text: 'AB123456C' },
  ],
};
