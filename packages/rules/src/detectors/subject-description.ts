import type { Detector } from './detector.ts';
import { inCapitals } from './parts/capitals.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

/** How far a description reaches: to the end of a line, or over a block of short ones. */
const rest = String.raw`(?:[^\n]{0,60}\n){0,3}?[^\n]{2,200}`;
const lastWord = String.raw`(?:eyes?(?:[ :\/]{1,3}\p{L}{3,6})?|hair(?:[ :\/]{1,3}\p{L}{3,6})?|lbs?|pounds|kgs?|stone|build|tattoos?|beard(?:ed)?|scars?|goatee|mustache|(?:wgt|weight|wt)\.?[ :\/]{0,3}\d{2,3})(?![\p{L}\p{N}])`;
const last = `(?:${lastWord}|${inCapitals(lastWord)})`;

/** What a person looks like, as a lookout, a booking sheet and a search have it. */
export const subjectDescription: Detector = {
  infoType: 'subject-description',
  title: 'Physical description of a person',
  source: 'NCIC 2000 operating manual, wanted person file: RAC, SEX, HGT, WGT, HAI, EYE, SMT; UK PNC IC codes',
  find: [
    // Race and sex, and what follows.
    pattern`(?<![\p{L}\p{N}/])[WBHAIUO]/?[MF](?=[ ,;/(])${rest}${last}`,
    pattern`(?<![\p{L}\p{N}])IC ?[1-9](?=[ ,;/(])${rest}${last}`,
    anyCasePattern`(?<![\p{L}\p{N}])(?:white|black|hispanic|asian|caucasian|native american|latino|latina|mixed[ -]race)[ /,-]{1,2}(?:adult )?(?:male|female|man|woman)${rest}${last}`,
    // Fields, from the first of them.
    anyCasePattern`(?<![\p{L}\p{N}])(?:hgt|height|ht)\.?[ :/]{1,3}\d${rest}${last}`,
    pattern`(?<![\p{L}\p{N}])[4-7] ?(?:'|ft\.?) ?\d{1,2}(?: ?(?:"|''|in))?[ ,;/]${rest}${last}`,
  ],
  findNear: [
    // Two that stand together.
    anyCasePattern`(?<![\p{L}\p{N}])[4-7] ?(?:'|ft\.?|-) ?\d{1,2}(?: ?(?:"|''|in(?:ches)?))?[ ,;/]{1,3}\d{2,3} ?(?:lbs?|pounds|kgs?)(?![\p{L}\p{N}])`,
    pattern`(?<![\p{L}\p{N}/])[WBHAIUO]/[MF][ ,;/]{1,3}(?:\d{2}(?: ?(?:yo|y/o|yoa))?[ ,;/]{1,3})?[4-7]['-]\d{1,2}`,
  ],
  headers: {
    names: phrases(`suspect description; subject description; physical description; offender description;
      description of suspect; description of subject; person description; scars marks tattoos;
      scars marks; scars tattoos; scars; smt; tattoos; clothing; clothing description; tattoo description;
      distinguishing marks; distinguishing features; suspect clothing; suspect scars marks tattoo;
      physical features; nominal description; scars marks tat; person physical feature; marks scars; smt desc; tattoos desc`),
    maybe: phrases(`suspect height; suspect weight; suspect hair; suspect eyes; subject height; subject weight;
      subject hair; subject eyes; hair color; eye color; hair colour; eye colour`),
    not: phrases(`type; code; store; sales; allowance; count; vehicle; product; date; property`),
  },
  labelled: anyCasePattern`(?!(?:no|none|n|0|false)$)(?=[^\n]{0,100}[\p{L}\p{N}])\S(?:[^\n]{0,248}\S)?`,
  lengthMax: 330,
  check: 'subject-description',
  checkedShapes: ['find'],
  near: [
    'suspect',
    'subject',
    'described as',
    'description',
    'wanted',
    'bolo',
    'atl',
    'missing',
    'dob',
    'armed',
    'last seen',
    'offender',
    'booking',
    'arrestee',
    'warrant',
  ],
  notNear: [
    'quarterback',
    'roster',
    'season',
    'coach',
    'player',
    'forward',
    'guard',
    'pitcher',
    'catalog',
    'model height',
    'casting',
    'actor',
    'census',
    'statistics',
    'breed',
    'dog',
    'novel',
    'fiction',
  ],
  confidence: { alone: 'likely', near: 'likely', labelled: 'likely' },
  examples: [
    'Suspect: «W/M, 5\'10", 180 lbs, brown hair, blue eyes», armed',
    '«B/M, 30-35, 6\'1", thin build», last seen on foot',
    '«white male, 5\'8", 160 pounds, black hair», fled',
    '«Hgt: 510 Wgt: 180 Hai: BRO Eye: BLU»',
    '«IC1 male, 6 ft 2, slim build», ran',
    'described as «5\'9", 150 lbs»',
    { label: 'SuspectScarsMarkTattoos', text: '«anchor on left arm»' },
    { label: 'PhysicalDescription', text: '«W/M, 5\'10", 180 lbs»' },
  ],
  counterexamples: [
    'quarterback 6\'2", 210 lbs, junior',
    'The dog weighs 60 lbs.',
    'W/M ratio',
    'a 5\'10" shelf',
    'blue eyes and brown hair run in the family',
    'height: 510 px; weight: 180',
    'white man and woman of the year',
    { label: 'VehicleDescription', text: 'blue van' },
  ],
};
