import type { Detector } from './detector.ts';
import { digits } from './parts/digits.ts';
import { pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

/** Identities of subscribers of mobile networks. */
export const imsi: Detector = {
  infoType: 'imsi',
  title: 'Mobile subscriber identity (IMSI)',
  source: '3GPP TS 23.003, section 2; ITU-T E.212',
  value: true,
  find: [],
  findNear: [digits(String.raw`\d{14,15}|\d{3}[ -]\d{2,3}[ -]\d{9,10}`)],
  column: {
    kind: 'none',
  },
  lengthMax: 17,
  check: 'imsi',
  guard: 'number',
  headers: {
    names: phrases('imsi; imsi number; subscriber identity; imsi id'),
    not: phrases('type; date; name; status; count'),
  },
  labelled: pattern`\d{14,15}|\d{3}[ -]\d{2,3}[ -]\d{9,10}`,
  near: ['imsi', 'imsis', 'subscriber identity', 'cell site simulator', 'stingray', 'imsi catcher'],
  notNear: ['card', 'imei', 'order', 'tracking', 'invoice', 'timestamp'],
  reserved: [pattern`^(?:001\d{11,12}|999\d{11,12}|310150123456789|123456789012345)$`],
  confidence: { alone: 'possible', near: 'sure' },
  examples: [
    'IMSI «310150123456789»',
    'IMSI: «234150999999999»',
    'subscriber identity «310-150-123456789»',
    'the IMSI catcher logged «310150123456789»',
    { label: 'IMSI', text: '«310150123456789»' },
    { label: 'imsi_number', text: '«234150999999999»' },
  ],
  counterexamples: [
    '310150123456789',
    'IMSI 110150123456789',
    'IMSI 3101501234',
    'IMSI 3101501234567891',
    'IMSI 000000000000000',
    { label: 'IMSICount', text: '310150123456789' },
  ],
};
