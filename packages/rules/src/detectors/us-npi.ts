import type { Detector } from './detector.ts';
import { digits } from './parts/digits.ts';
import { pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

/** Numbers of health care providers. Public by themselves, and on a patient's papers they say who treats them. */
export const usNpi: Detector = {
  infoType: 'us-npi',
  title: 'US national provider identifier',
  source: '45 CFR 162.406; CMS, Requirements for National Provider Identifier check digit',
  value: true,
  find: [],
  findNear: [digits(String.raw`[12]\d{9}`)],
  column: {
    shape: { like: 'code', form: pattern`^[12]\d{9}$`, chance: 0.02 },
    kind: 'none',
  },
  lengthMax: 10,
  check: 'us-npi',
  guard: 'number',
  headers: {
    names: phrases(`npi; npi number; national provider identifier; provider npi; national provider id`),
    not: phrases('type; date; name; status'),
  },
  labelled: pattern`[12]\d{9}`,
  near: [
    'npi',
    'national provider',
    'provider id',
    'provider no',
    'provider number',
    'rendering provider',
    'prescriber id',
  ],
  notNear: ['phone', 'tel', 'fax', 'cell', 'mobile', 'timestamp', 'order', 'tracking'],
  reserved: [pattern`^(?:1234567893|1000000004|2000000002)$`],
  confidence: { alone: 'possible', near: 'likely', labelled: 'sure' },
  examples: [
    'NPI «1234567893»',
    'NPI: «1234567893»',
    'national provider identifier «1234567893»',
    'NPI# «1234567893»',
    { label: 'NPI', text: '«1234567893»' },
    { label: 'provider_npi', text: '«1234567893»' },
  ],
  counterexamples: [
    '1234567893',
    'NPI 1234567890',
    'NPI 3234567893',
    'NPI 12345678931',
    'phone 1234567893',
    { label: 'Timestamp', text: '1606831200' },
  ],
};
