import type { Detector } from './detector.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

const postcode = String.raw`[A-Z]{1,2}\d[A-HJKPSTUW\d]? {0,2}\d[ABD-HJLNP-UW-Z]{2}`;

const street =
  '(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Close|Cl|Drive|Dr|Way|Court|Ct|Crescent|Cres|Gardens|Gdns|Grove|Place|Pl|Terrace|Terr|Square|Sq|Hill|Park|Row|Walk|Green|Mews|Rise|View|Parade|Mount|Croft|Wynd|Brae|Gate|Bank|Yard|Vale|Fold|Drove|Villas|Cottages|Buildings|House|Heights|Quay|Wharf|End|Side|Approach|Broadway)';

/** A house, a street, and a postcode within three lines of it. */
function address(word: string, streetWord: string, words = '{1,4}'): string {
  return String.raw`(?<![\p{L}\p{N}£$.])\d{1,4}[A-Za-z]?,? {1,2}(?:${word},? )${words}${streetWord}(?![\p{L}\p{N}])[.,]?[\s,](?:[^\n]{0,60}\n){0,3}?[^\n]{0,60}?(?<![\p{L}\p{N}])${postcode}(?![\p{L}\p{N}])`;
}

/** Where people live in the United Kingdom. */
export const ukPostcodeAddress: Detector = {
  infoType: 'uk-postcode-address',
  title: 'UK address',
  source: 'Royal Mail, Programmers’ Guide to the PAF; BS 7666',
  find: [
    // A number, a street, and a postcode, in capitals or not.
    pattern`${address(String.raw`[A-Z][\p{L}'-]{1,20}`, street)}`,
    pattern`${address(`[A-Z][A-Z'-]{1,20}`, street.toUpperCase())}`,
    // Streets of one word: Kingsway, Eastgate.
    pattern`${address(String.raw`[A-Z][\p{L}'-]{1,20}`, '[A-Z][a-z]{2,10}(?:way|gate)', '{0,2}')}`,
  ],
  findNear: [
    pattern`(?<![\p{L}\p{N}_])${postcode}(?![\p{L}\p{N}_])`,
    anyCasePattern`(?<![\p{L}\p{N}_])${postcode}(?![\p{L}\p{N}_])`,
  ],
  mentions: [pattern`(?<![\p{L}\p{N}_./-])[A-Z]{1,2}\d[A-HJKPSTUW\d]? \d[ABD-HJLNP-UW-Z]{2}(?![\p{L}\p{N}_])`],
  headers: {
    names: phrases(`postcode; postal code uk; home postcode; address postcode; uk address; postcode of residence;
      victim postcode; full postcode; current postcode`),
    not: phrases('district; sector; area; lookup'),
  },
  lengthMax: 330,
  check: 'uk-postcode',
  checkedShapes: ['find', 'findNear', 'mentions'],
  near: [
    'postcode',
    'post code',
    'home address',
    'home addr',
    'address',
    'addr',
    'resides',
    'residing',
    'lives at',
    'living at',
    'resident of',
    'lka',
    'last known',
    'place of residence',
    'nok address',
  ],
  notNear: [
    'head office',
    'registered office',
    'venue',
    'station address',
    'email address',
    'ip address',
    'mac address',
    'part no',
    'web address',
  ],
  confidence: { alone: 'likely', near: 'sure' },
  examples: [
    'lives at «12 Example Street, Vesk, YO99 9ZZ»',
    '«12a Old Example Road\nVesk\nYO99 9ZZ»',
    'Address: «4 EXAMPLE CLOSE, VESK, YO99 9ZZ»',
    'home address Flat 3, «12 Example Gardens, Vesk YO99 9ZZ»',
    'Postcode: «YO99 9ZZ»',
    'post code «yo99 9zz»',
    '«7 Example Lane, Almory YO99 9ZY»',
    { label: 'Postcode', text: '«YO999ZZ»' },
    { label: 'HomeAddress', text: '«12 Example Street, Vesk, YO99 9ZZ»' },
  ],
  counterexamples: [
    'model AB12 3CD in stock',
    'address: ZZ99 9ZZ',
    'postcode required',
    '12 people in the street, YO is a code',
    'room B1 2AB',
    'Part YO999ZZ',
    '12 Example Street, Vesk',
    { label: 'PartNumber', text: 'YO99 9ZZ' },
  ],
};
