import type { Detector } from './detector.ts';
import { GAP_LENGTH_MAX, named } from './parts/named.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

/** Numbers of records in the FBI's National Crime Information Center: a wanted person, a stolen car. */
export const nic: Detector = {
  infoType: 'nic',
  title: 'NCIC record number',
  source: 'NCIC Operating Manual, introduction: a letter for the file and nine digits',
  value: true,
  find: [named(['nic', 'ncic', 'n\\.i\\.c\\.', 'ncic (?:entry|record|hit)'], String.raw`[A-Z]-?\d{9}`)],
  findNear: [pattern`(?<![\p{L}\p{N}_-])[A-Z]\d{9}(?![\p{L}\p{N}_])(?!-\d)`],
  headers: {
    names: phrases(`nic; nic number; ncic number; ncic entry number; ncic id; =ncic; nciccontrol number; ncic entry`),
    maybe: phrases('ncic record; ncic'),
    not: phrases(`check; code; date; time; operator; vendor; user; mobile; type; hit; checked; status; card; driver`),
  },
  labelled: anyCasePattern`[A-Z]-?\d{9}`,
  lengthMax: 30 + GAP_LENGTH_MAX,
  guard: 'number',
  near: ['nic', 'n.i.c.', 'ncic', 'ncic no', 'hit confirmation', 'wanted person', 'stolen vehicle', 'warrant', 'hit'],
  notNear: ['invoice', 'part no', 'order', 'network', 'driver', 'dl', 'license', 'oln'],
  reserved: [pattern`^[A-Z]0{9}$`],
  confidence: { alone: 'likely', near: 'sure' },
  examples: [
    'NIC/«W000000000»',
    'NIC # «V123456789»',
    'NCIC No. «W482716003»',
    'NCIC: «M482716003»',
    'confirmed by hit confirmation, «W482716003»',
    { label: 'NCICNumber', text: '«W482716003»' },
    { label: 'NIC', text: '«V482716003»' },
  ],
  counterexamples: [
    'W482716003',
    'NIC 482716003',
    'NIC W48271600',
    'NIC W4827160031',
    'panic W482716003',
    { label: 'NCICHit', text: 'yes' },
  ],
};
