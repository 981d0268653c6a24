import type { Detector } from './detector.ts';
import { GAP_LENGTH_MAX, named } from './parts/named.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

/** Identifiers of agencies at the FBI. They name no person, and say that a text is of a police system. */
export const ori: Detector = {
  infoType: 'ori',
  title: 'Originating agency identifier',
  source: 'NCIC Operating Manual, introduction; EBTS field 1.008: nine characters, a state first',
  value: true,
  find: [
    named(['ori', 'o\\.r\\.i\\.', 'ori code', 'agency ori'], String.raw`(?=[A-Z]{2}[A-Z\d]{0,6}\d)[A-Z]{2}[A-Z\d]{7}`),
  ],
  findNear: [pattern`(?<![\p{L}\p{N}_-])[A-Z]{2}\d{7}(?![\p{L}\p{N}_])(?!-\d)`],
  checkedShapes: ['findNear'],
  check: 'us-state-coded',
  headers: {
    names: phrases(`ori; ori number; agency ori; ori 9; ori code; originating agency identifier; originating agency id;
      reporting agency ori; arresting agency ori; ori identification; organization ori identification`),
    maybe: phrases('originating agency; agency id'),
    not: phrases('type; name; date; city; phone; state; case; group'),
  },
  labelled: anyCasePattern`(?=[^\n]{0,8}\d)[A-Z]{2}[A-Z\d]{7}`,
  lengthMax: 30 + GAP_LENGTH_MAX,
  guard: 'number',
  near: ['ori', 'o.r.i.', 'originating agency', 'agency id', 'ncic', 'nibrs', 'nlets'],
  notNear: ['part no', 'invoice', 'passport', 'research integrity', 'license', 'dea'],
  reserved: [pattern`^(?:ZZ[A-Z\d]{7}|[A-Z]{2}0{7})$`],
  confidence: { alone: 'likely', near: 'sure' },
  examples: [
    'ORI «ZZ0000000»',
    'ORI/«ZZ0470200»',
    'ORI: «TX0000000»',
    'ORI No. «ZZFBI0000»',
    'originating agency «TX0000000»',
    { label: 'ORI', text: '«ZZ0000000»' },
    { label: 'ORINumber', text: '«TX0000000»' },
  ],
  counterexamples: [
    'TX0000000',
    'ORI ABCDEFGHI',
    'ORI 123456789',
    'priori ZZ0000000',
    'ORI ZZ00000000',
    { label: 'AgencyName', text: 'TX0000000' },
  ],
};
