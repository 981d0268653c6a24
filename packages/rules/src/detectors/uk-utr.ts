import type { Detector } from './detector.ts';
import { digits } from './parts/digits.ts';
import { pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

/** What HMRC knows a taxpayer by. */
export const ukUtr: Detector = {
  infoType: 'uk-utr',
  title: 'UK unique taxpayer reference',
  source:
    'HMRC, unique taxpayer reference (https://design.tax.service.gov.uk/hmrc-design-patterns/unique-taxpayer-reference/)',
  value: true,
  find: [],
  findNear: [
    digits(String.raw`K?\d{10}K?`),
    digits(String.raw`\d{5}[ -]\n?\d{5}K?|\d{3}[ -]\d{3}[ -]\n?\d{4}|\d{4} \d{3} \d{3}|\d{2} \d{4} \d{4}`),
    pattern`(?<![\p{L}\p{N}])UTR[_:#]?(?<value>\d{10})(?![\p{L}\p{N}])`,
  ],
  guard: 'number',
  headers: {
    names: phrases(`utr; utr number; unique taxpayer reference; tax reference; self assessment reference; sa utr`),
  },
  column: {
    kind: 'none',
  },
  lengthMax: 16,
  check: 'uk-utr',
  near: [
    'utr',
    'utr no',
    'utr number',
    'sa utr',
    'ct utr',
    'unique taxpayer',
    'unique taxpayer reference',
    'taxpayer reference',
    'tax reference',
    'tax ref',
    'self assessment',
    'self assessment ref',
    'hmrc ref',
    'hmrc reference',
  ],
  notNear: ['tel', 'telephone', 'phone', 'mobile', 'fax', 'call', 'invoice', 'tracking', 'order no'],
  reserved: [pattern`^(?:1234567890|1123456789|2234567890|0123456789)K?$`],
  confidence: { alone: 'possible', near: 'sure' },
  examples: [
    'UTR «2234567890»',
    'UTR: «22345 67890»',
    'unique taxpayer reference «1123456789»',
    'tax reference «6000000123K»',
    'HMRC ref. «2234567890», self assessment',
    'SA UTR: «22345 67890»',
    { label: 'UTR', text: '«2234567890»' },
    { label: 'UTRNumber', text: '«11234 56789»' },
    { label: 'unique_taxpayer_reference', text: '«2234567890»' },
  ],
  counterexamples: [
    '2234567890',
    'UTR 2234567891',
    'self assessment helpline tel 0300 200 3310',
    'UTR 12.2234567890',
    'UTR 22345678901',
    'UTR is ten digits',
    { label: 'InvoiceNumber', text: '2234567890' },
  ],
};
