import type { Detector } from './detector.ts';
import { GAP_LENGTH_MAX, named } from './parts/named.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

/** Numbers of applications to the US immigration service, and of the record of an arrival. */
export const immigrationReceipt: Detector = {
  infoType: 'immigration-receipt',
  title: 'Immigration receipt or arrival record number',
  source: 'USCIS, Receipt number (https://egov.uscis.gov); CBP, Form I-94 number since May 2019',
  value: true,
  find: [
    // The office, and ten digits: the fiscal year, the day and a count.
    pattern`(?<![\p{L}\p{N}_-])(?:EAC|WAC|LIN|SRC|MSC|NBC|IOE|YSC|VSC|CSC|NSC|TSC)[ -]?\d{2}[ -]?\d{3}[ -]?\d{5}(?![\p{L}\p{N}_])(?![.-]\d)`,
    named(
      ['i-?94 ?(?:no\\.?|number|#)', 'i-?94', 'admission ?(?:no\\.?|number|#)', 'arrival record'],
      String.raw`\d{9}[A-Z]\d|\d{11}`,
    ),
  ],
  findNear: [
    pattern`(?<![\p{L}\p{N}_-])(?:eac|wac|lin|src|msc|nbc|ioe|ysc)[ -]?\d{10}(?![\p{L}\p{N}_])`,
    pattern`(?<![\p{L}\p{N}_-])\d{9}[A-Z]\d(?![\p{L}\p{N}_])(?!-\d)`,
  ],
  headers: {
    names: phrases(
      `receipt number; uscis receipt; uscis receipt number; i 94; i 94 number; admission number; i 797 number`,
    ),
    not: phrases(`sales; store; cash; payment; purchase; evidence; property; type; date; name; status; form; class`),
  },
  labelled: anyCasePattern`[A-Z]{3}[ -]?\d{2}[ -]?\d{3}[ -]?\d{5}|\d{9}[A-Z]\d|\d{11}`,
  lengthMax: 30 + GAP_LENGTH_MAX,
  guard: 'number',
  near: [
    'receipt no',
    'receipt number',
    'uscis',
    'i-94',
    'i-797',
    'i-130',
    'i-485',
    'i-589',
    'i-765',
    'petition',
    'immigration',
    'visa',
    'admission number',
  ],
  notNear: ['part no', 'sku', 'invoice', 'store', 'purchase'],
  reserved: [anyCasePattern`^(?:[A-Z]{3}(?:0{10}|1234567890|0123456789)|0{9,11})$`],
  confidence: { alone: 'likely', near: 'sure' },
  examples: [
    '«EAC3112345678»',
    'receipt number «IOE0912345678»',
    'USCIS case «WAC-31-123-45678»',
    'I-94 No. «482716003A4»',
    'receipt no. «ioe0912345678»',
    { label: 'ReceiptNumber', text: '«MSC3112345678»' },
    { label: 'I94Number', text: '«482716003A4»' },
  ],
  counterexamples: [
    'ABC3112345678',
    'EAC311234567',
    'EAC31123456789',
    'BEAC3112345678',
    '482716003A4',
    'form I-94 of 2031',
    { label: 'ReceiptDate', text: '20310102' },
  ],
};
