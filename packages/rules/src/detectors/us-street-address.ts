import { usStates } from '../lists/us-states.ts';
import type { Detector } from './detector.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

/** Both `Ave` and `AVE` of `ave`, but not `ave`, which is a word of a sentence more often. */
function capitalized(words: string): string {
  return words
    .split(' ')
    .map((word) => `${word.charAt(0).toUpperCase()}(?:${word.slice(1)}|${word.slice(1).toUpperCase()})`)
    .join('|');
}

/** USPS Publication 28, appendix C1: the suffixes in use, and their abbreviations. */
const suffixWords =
  'street str st avenue aven ave av boulevard blvd road rd drive drv dr lane ln court ct circle cir way place pl terrace terr ter trail trl parkway pkwy pky highway hwy square sq loop plaza plz alley aly pike row path cove cv crossing xing crescent cres point pt ridge rdg hill hills hls expressway expy freeway fwy turnpike tpke bypass bend bnd glen gln grove grv heights hts manor mnr meadows mdws mews landing lndg hollow holw causeway cswy commons estates estate view vw valley vly run walk pass park creek crk spur trace trce vista vis garden gardens gdns junction jct route mill bluff brook canyon lake lakes overlook shore springs summit village woods';

const suffix = String.raw`(?:${capitalized(suffixWords)})(?![\p{L}\p{N}])(?:\.(?=[ ,]))?`;

const direction = String.raw`(?:[NSEW]\.?|N\.?[EW]\.?|S\.?[EW]\.?|${capitalized('north south east west northeast northwest southeast southwest')})`;

/** The house: `12`, `12A`, `12-14`, `12 1/2`, `N123W456`. */
const house = String.raw`(?:\d{1,6}(?: ?[A-Z](?![\p{L}.])|-\d{1,5}| 1\/2)?|[NSEW]\d{2,5}[NSEW]\d{2,5})`;

/** One word of a name: `Juniper`, `MLK`, `42nd`, `St.`, `O'Brien`. */
const word = String.raw`(?:[A-Z][\p{L}'-]{0,20}\.?|\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH))`;

const unit = String.raw`(?:,? ?\n?(?:${capitalized('apt apartment unit suite ste bldg building lot room rm floor fl trailer trlr space spc')})\.?(?: ?#)? ?[\p{L}\p{N}-]{1,6}(?![\p{L}\p{N}])|,? ?# ?[\p{L}\p{N}-]{1,6}(?![\p{L}\p{N}]))`;

const street = String.raw`${house} (?:${direction} )?(?:${word} ){1,4}${suffix}(?: ${direction}(?![\p{L}\p{N}]))?`;

/** Streets that need no suffix. */
const named = String.raw`${house} (?:${direction} )?(?:(?:${capitalized('broadway')})(?![\p{L}\p{N}])|(?:State |STATE |County |COUNTY |US |U\.S\. |Old |OLD )?(?:${capitalized('route highway hwy road rd rte')}) \d{1,4}[A-Z]?|(?:SR|CR|FM|US|RR|I)[ -]\d{1,4}|Avenue [A-Z](?![\p{L}\p{N}]))`;

/** USPS Publication 28, sections 22 to 29: boxes, rural routes and military mail. */
const box = String.raw`(?:P\.? ?O\.? ?(?:Box|BOX)|(?:RR|HC|Rural Route|RURAL ROUTE) \d{1,3},? (?:Box|BOX)|(?:PSC|CMR|UNIT|Unit) \d{1,5},? (?:Box|BOX)) ?#? ?\d{1,6}`;

const stateName = [...usStates.values()].map((name) => `${name}|${name.toUpperCase()}`).join('|');
const zip = String.raw`\d{5}(?:-\d{4})?(?![\p{L}\p{N}])`;

/** City, state and ZIP code: of the last two, one must be there, and a code without a ZIP must be a state's. */
const tail = String.raw`(?:,? ?\n?|,? )(?:${word.replaceAll('{0,20}', '{1,20}')}[ ,]{1,2}){1,4}\n?(?:(?:[A-Z]{2}|${stateName})\.?,?[ \n]{1,2}${zip}|(?:${[...usStates.keys()].join('|')})(?![\p{L}\p{N}])|(?:${stateName})(?![\p{L}\p{N}]))`;

const before = String.raw`(?<![\p{L}\p{N}_.,$#%\/-])`;

/** A British postcode follows: the address is of the United Kingdom. */
const notBritish = String.raw`(?![^\n]{0,45}?[, ][A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}(?![\p{L}\p{N}]))`;

/** Street and postal addresses in the US. */
export const usStreetAddress: Detector = {
  infoType: 'us-street-address',
  title: 'US street address',
  source: 'USPS Publication 28, Postal Addressing Standards',
  find: [
    // With a city and a state or a ZIP code, or with an apartment.
    pattern`${before}(?:${named}|${street}|${box})${unit}?${tail}`,
    pattern`${before}(?:${named}|${street})${unit}${notBritish}`,
    // Where somebody is or goes to.
    pattern`(?<![\p{L}\p{N}])(?:at|to|near|from|behind|outside|inside|AT|TO|NEAR|FROM) (?<value>(?:${named}|${street})${unit}?)(?![\p{L}\p{N}])${notBritish}`,
    // Military mail.
    pattern`${before}${box},? ?\n?(?:APO|FPO|DPO),? (?:AA|AE|AP),? ${zip}`,
  ],
  findNear: [
    pattern`${before}(?:${named}|${street}|${box})${unit}?(?![\p{L}\p{N}])${notBritish}`,
    // As people type: in small letters, with the suffixes that are no words.
    pattern`(?<![\p{L}\p{N}_.,$#%/-])\d{1,6} (?:[nsew]\.? )?(?:[a-z][a-z'-]{1,20} |\d{1,3}(?:st|nd|rd|th) ){1,3}(?:street|st|avenue|ave|boulevard|blvd|road|rd|drive|dr|lane|ln|court|ct|circle|cir|place|pl|terrace|trail|trl|parkway|pkwy|highway|hwy)(?![\p{L}\p{N}])(?:\.(?=[ ,]))?(?:,? (?:apt|unit|suite|ste|#)\.? ?[a-z\d-]{1,6}(?![\p{L}\p{N}]))?`,
  ],
  mentions: [
    pattern`${before}(?:${named}|${street}|${box})(?![\p{L}\p{N}])`,
    pattern`${before}\d{2,5} (?:block|BLOCK|Block|blk|BLK) (?:of |OF )?(?:${word} ){1,4}${suffix}`,
  ],
  headers: {
    names: phrases(`address; home address; street address; residence address; residential address; mailing address;
      physical address; address line; address street; residence; lka; last known address; current address;
      prior address; previous address; work address; full address; hidden address; subject address;
      location address; incident address; offense address; address of incident; address of occurrence;
      address where seized; property address; block address; =street 1; =street 2; mailing street;
      billing street; billing address; home street address; permanent address; legal address; service address;
      site address; employer address; business address; owner address; victim residence; premise address;
      hundred block; ship street; shipping street; bill to street; ship to street; street number and name;
      street number name; number and street; street name and number; house number and street; domicile; address ln; address ln 1; address ln 2; street full; street full text; location street; address full; home street`),
    maybe: phrases(`street; incident location; location of incident; location of offense; target location; location;
      premises`),
    not: phrases(`email; ip; mac; web; url; website; wallet; bitcoin; btc; eth; crypto; network; memory; return; type;
      verified; id; bcc; reply; mail server; smtp; host; port; subnet; gateway; internet; http; sender;
      recipient; salutation; hidden field; show; same; server; uk; years; state; city; zip; count; date;
      notify; camera; file; page; name; book`),
  },
  labelled: anyCasePattern`(?![^\n]{0,100}[, ][A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}$)(?:\d{1,6}[A-Za-z]?(?:-\d{1,5}| 1/2)?|[NSEW]\d{2,5}[NSEW]\d{2,5}) (?=[^\n]{0,40}\p{L}{2})[\p{L}\p{N}][\p{L}\p{N} .,'#/&\n-]{1,109}[\p{L}\p{N}]|${box}(?:[\p{L}\p{N} .,\n-]{0,60}[\p{L}\p{N}])?`,
  lengthMax: 190,
  near: [
    'address',
    'addr',
    'street address',
    'home address',
    'mailing address',
    'residence',
    'resides',
    'residing',
    'resided',
    'lives',
    'living at',
    'lived',
    'home',
    'house',
    'lka',
    'last known',
    'located at',
    'apartment',
    'premises',
    'dwelling',
    'domicile',
    'mail to',
    'ship to',
    'deliver to',
    'neighbor',
    'landlord',
    'tenant',
    'search warrant',
    'responded to',
    'dispatched to',
    'arrived at',
    'suspect',
    'victim',
    'subject',
    'witness',
    'dob',
    'it s',
    'dropped at',
    'drop off at',
    'leave it',
    'the yellow',
    'staying at',
    'stays at',
    'staying with',
    'moved to',
    'sleeps at',
    'mother',
    'sister',
    'cousin',
  ],
  notNear: [
    'v.',
    'usc',
    'u.s.c.',
    'cfr',
    'patent',
    'isbn',
    'police department',
    'sheriff office',
    'city hall',
    'courthouse',
  ],
  reserved: [
    // Of films and of the White House.
    anyCasePattern`^(?:1600 Pennsylvania Ave(?:nue)?|123 (?:Any|Fake|Example|Sample) (?:St(?:reet)?|Road|Rd))\.?(?: NW)?(?![\p{L}\p{N}])`,
  ],
  confidence: { alone: 'likely', near: 'sure' },
  examples: [
    '«4417 Juniper Ridge Road, Vesk, ZZ 07805»',
    '«123 Example St, Vesk, ZZ 07805-1120»',
    '«4417 N. Juniper Ave. Apt 4B»',
    'resides at «4417 Juniper Ridge Road»',
    'LKA: «88 E 42ND ST»',
    'Units responded to «4417 Juniper Ridge Rd» at 0512 hours.',
    'home: «4417 juniper ridge rd»',
    'address «12 1/2 Old Mill Way»',
    'mail to «P.O. Box 4471, Vesk, ZZ 07805»',
    '«4417 Juniper Court\nVesk, ZZ 07805»',
    'His residence is «902 County Road 12»',
    '«PSC 4471, Box 12, APO, AE 09012»',
    'address: «2200 Broadway»',
    '«1600 EXAMPLE AVENUE NW, SUITE 400, VESK, ZZ 07805»',
    { label: 'HomeAddress', text: '«4417 Juniper Ridge Road»' },
    { label: 'Address1', text: '«4417 Juniper Ridge»' },
    { label: 'street_address', text: '«P.O. Box 4471»' },
  ],
  counterexamples: [
    '1600 Example Avenue NW',
    '42 things on the street',
    'the 12 Angry Men way',
    'Smith v. May Street 12',
    '5 Star Way of thinking',
    '12 people live on the road',
    '2031 Annual Report to the Court',
    'page 12 Drive C',
    '$12 Main Street',
    'see 42 U.S.C. 1983 at 12',
    { label: 'EmailAddress', text: 'jane@example.org' },
    { label: 'IpAddress', text: '192.0.2.1' },
    'He lives at 74 Mill Close, Vesk, ZE1 0AA.',
    { label: 'HomeAddress', text: '74 Mill Close, Vesk, ZE1 0AA' },
    { label: 'AddressType', text: '2 home' },
    { label: 'AddressVerified', text: '1 yes' },
  ],
};
