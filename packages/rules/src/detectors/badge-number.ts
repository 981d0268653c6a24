import type { Detector } from './detector.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

/** Numbers on badges, shields, stars and collars. They have no shape, so a word must stand before or above. */
export const badgeNumber: Detector = {
  infoType: 'badge-number',
  title: 'Badge, shield or collar number',
  source: 'Two to seven digits with up to two letters, as US and UK agencies issue them',
  value: true,
  generic: true,
  find: [
    anyCasePattern`(?<![\p{L}\p{N}])(?:badge|shield|collar|warrant card|pid|dsn)(?: ?(?:no\.?|number|num|id|#))?[ :#]{1,3}(?<value>[A-Z]{0,2}\d{2,7}[A-Z]{0,2})(?![\p{L}\p{N}])(?![.,/-]\d)`,
    // A star or an employee is many things, so it takes a word for number too.
    anyCasePattern`(?<![\p{L}\p{N}])(?:star|employee|emp|officer)\.? ?(?:no\.?|number|num|id|#)[ :#]{0,3}(?<value>[A-Z]{0,2}\d{2,7})(?![\p{L}\p{N}])(?![.,/-]\d)`,
  ],
  // A UK rank and number without a name. DC is also a city with postal codes.
  findNear: [
    pattern`(?<![\p{L}\p{N}/-])(?:PC|PS|DS|DC|PCSO|SC|WPC) ?(?<value>\d{2,5}[A-Z]{0,2})(?![\p{L}\p{N}])(?![.,/-]\d)`,
  ],
  headers: {
    names: phrases(`badge; badge number; badge id; officer badge; shield; shield number; star number; =star; dsn;
      dsn number; collar number; collar; shoulder number; epaulette number; warrant card number;
      payroll number; employee number; employee id; employee badge; staff number; staff id;
      personnel number; personnel id; pers id; officer number; officer id number; officer serial number;
      officer star number; peace officer id; mcoles; mcoles number; tcole pid; tclose pid; tcole number;
      post number; commission number; deputy number; =radio number; unit badge number; car badge;
      force number; =service number; officer badge id; badge serial; officer id; pernr; personnel;
      =shield id`),
    maybe: phrases('pid'),
    not: phrases(`color; colour; type; name; issued; date; expires; access; printed; title; size; email; phone; status;
      photo; template; required; customer; scan; rank; gold; blue; tax; federal; group; earned; event; search;
      arrest`),
  },
  labelled: anyCasePattern`[A-Z]{0,3}[- ]?\d{1,7}[A-Z]{0,2}`,
  column: {
    kind: 'none',
  },
  lengthMax: 48,
  near: [
    'officer',
    'police',
    'ofc',
    'constable',
    'collar',
    'detective',
    'sergeant',
    'deputy',
    'patrol',
    'trooper',
    'custody',
  ],
  notNear: ['model', 'part no', 'invoice', 'conference', 'visitor', 'washington'],
  confidence: { alone: 'likely', near: 'likely', labelled: 'sure' },
  examples: [
    'badge «4471»',
    'Badge No. «B1234»',
    'shield #«20931»',
    'employee id: «118822»',
    'officer PC «1234»',
    { label: 'BadgeNumber', text: '«4471»' },
    { label: 'CollarNo', text: '«1234AB»' },
  ],
  counterexamples: [
    'badge of honor',
    'shield the 12 of them',
    'Star 12',
    'Washington, DC 20001',
    'PC 486',
    'badge 1.5',
    { label: 'BadgeColor', text: '12' },
  ],
};
