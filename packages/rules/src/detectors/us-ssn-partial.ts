import type { Detector } from './detector.ts';
import { GAP_LENGTH_MAX, named } from './parts/named.ts';
import { pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

/** A masked number whose last four digits are left: `XXX-XX-1120`. */
const masked = String.raw`(?:[Xx]{3}|\*{3}|#{3}|•{3})[ .-]?(?:[Xx]{2}|\*{2}|#{2}|•{2})[ .-]?\d{4}`;

const last = '(?:last|final) (?:4|four)(?: digits?)?';
const ssn = '(?:ssn?|s\\.s\\.n\\.|social(?: security)?(?: (?:number|no\\.?))?|soc(?: sec)?)';

/** The last four digits of a US social security number: with a name and a date of birth they open many doors. */
export const usSsnPartial: Detector = {
  infoType: 'us-ssn-partial',
  title: 'Last digits of a US social security number',
  source: 'Social Security Administration, https://www.ssa.gov/employer/randomization.html',
  value: true,
  find: [
    pattern`(?<![\p{L}\p{N}_*#•])${masked}(?![\p{L}\p{N}_])(?![.-]\d)`,
    // Last four of SSN, SSN last four, SSN ending in.
    named(
      [
        `${last} (?:of )?(?:(?:the|his|her|their|your) )?${ssn}`,
        `last ?4 ?ssn`,
        `l4 ?ssn`,
        `${ssn},? ?\\(?${last}\\)?`,
        `${ssn} (?:ends? (?:in|with)|ending(?: (?:in|with))?|ends)`,
        `ssn ?4`,
      ],
      String.raw`\d{4}`,
    ),
  ],
  headers: {
    names: phrases(`last 4 ssn; ssn last 4; last 4 ss number; last 4 of ssn; last 4 of social; last 4 social;
      last 4 digits of ssn; last 4 digits ssn; partial ssn; ssn partial; ssn 4; ssnl 4; l 4 ssn; ssn ending;
      masked ssn; ssn masked; last 4 digits of social security; last 4 social security; social last 4;
      social security last 4; ssn last 4 digits; ss number last 4;
      last 4 digits of your social security number; last 4 ss`),
    maybe: phrases('ssn; social security'),
    not: phrases('type; date; verified; required; state; status; card; match; year'),
  },
  labelled: pattern`\d{4}|${masked}`,
  lengthMax: 60 + GAP_LENGTH_MAX,
  guard: 'number',
  near: ['ssn', 'ss #', 's.s.n.', 'soc', 'social', 'social security', 'last 4', 'last four'],
  notNear: ['card ending', 'account ending', 'example', 'format'],
  reserved: [pattern`(?:0000|9999)$`],
  confidence: { alone: 'likely', near: 'sure' },
  examples: [
    '«XXX-XX-1120»',
    'SSN: «***-**-1120»',
    'last four of SSN: «1120»',
    'SSN (last 4): «1120»',
    'SSN ending in «1120»',
    'Last 4 SSN «1120»',
    'the last 4 digits of his social security number «1120»',
    'soc «xxx xx 1120»',
    { label: 'Last4SSN', text: '«1120»' },
    { label: 'Last4SSNumber', text: '«1120»' },
    { label: 'SSN_last_4', text: '«1120»' },
    { label: 'SSN', text: '«###-##-1120»' },
  ],
  counterexamples: [
    'XXX-XX-XXXX',
    '***-**-****',
    'last 4 digits of card 1111',
    'card ending in 1111',
    'in the last 4 years 2031',
    '1120',
    'XXX-XX-11205',
    'PIN 1120',
    { label: 'Last4Card', text: '1111' },
    { label: 'SSNVerified', text: '2031' },
  ],
};
