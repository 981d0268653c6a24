import type { Detector } from './detector.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

/** Numbers under which prescribers and pharmacies may handle controlled substances. With one a prescription is forged. */
export const usDea: Detector = {
  infoType: 'us-dea',
  title: 'DEA registration number',
  source: '21 CFR 1301.13; https://en.wikipedia.org/wiki/DEA_number',
  value: true,
  find: [],
  findNear: [pattern`(?<![\p{L}\p{N}_-])[ABCDEFGHJKLMPRSTUX][A-Z9]-?\d{7}(?![\p{L}\p{N}_])(?!-\d)`],
  column: {
    shape: { like: 'code', form: pattern`^[A-Za-z]{2}\d{7}$`, chance: 0.1 },
  },
  lengthMax: 10,
  check: 'us-dea',
  guard: 'number',
  headers: {
    names: phrases(
      `dea number; dea registration; dea registration number; prescriber dea; provider dea; =dea; dea license`,
    ),
    maybe: phrases('dea'),
    not: phrases(`office; agent; case; task; group; type; date; name; expires; expiration; schedule; file; class`),
  },
  labelled: anyCasePattern`[A-Z][A-Z9][ -]?\d{7}`,
  near: ['dea', 'dea no', 'dea number', 'dea #', 'dea reg', 'prescriber', 'registrant', 'prescription', 'pharmacy'],
  notNear: ['lot no', 'exhibit', 'part no', 'serial', 'invoice'],
  reserved: [anyCasePattern`^(?:AB1234563|F91234563|BB1388568|XX1234563)$`],
  confidence: { alone: 'possible', near: 'likely', labelled: 'sure' },
  examples: [
    'DEA «AB1234563»',
    'DEA# «F91234563»',
    'DEA number: «BB1388568»',
    'prescriber «AB1234563»',
    { label: 'DEANumber', text: '«AB1234563»' },
    { label: 'dea_no', text: '«ab1234563»' },
  ],
  counterexamples: [
    'AB1234563',
    'DEA AB1234567',
    'DEA agent 1234563',
    'DEA IB1234563',
    'DEA AB12345631',
    { label: 'DEASchedule', text: 'II' },
  ],
};
