import type { Detector } from './detector.ts';
import { inCapitals } from './parts/capitals.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

const age = '(?:[1-9]|1[0-7])';
const years = String.raw`(?:yo|y\/o|y\.o\.|yoa|yrs? old|years? (?:old|of age)|year[ -]old|YO|Y\/O|YOA|YRS? OLD|YEARS? OLD)`;
const role = '(?:victim|suspect|witness|offender|arrestee|subject|complainant|defendant|respondent|runaway|detainee)';
const nameOf = String.raw`(?:\p{Lu}[\p{L}'-]{0,24}[.,]? ){0,2}\p{Lu}[\p{L}'-]{1,24}`;
const office =
  'Services|Program|Unit|Advocate|Interview|Protection|Support|Act|Court|Justice|Identification|Bureau|Division|Crimes';

/** People below eighteen in a case: their age beside a role, initials or a name, in the shorthand of reports. */
export const juvenile: Detector = {
  infoType: 'juvenile',
  title: 'Child or juvenile in a case',
  source: '18 USC 5038, 3509(d); UK Children and Young Persons Act 1933, sections 39 and 49; YJCEA 1999, section 45',
  find: [
    anyCasePattern`(?<![\p{L}\p{N}])${role} (?:is|was) an? (?:\d|1[0-7])[- ](?:year|yr)s?[- ]old(?: (?:girl|boy|male|female|child))?,? (?:named )?(?<value>\p{L}[\p{L}'-]{1,20} \p{L}[\p{L}'-]{1,24})`,
    // Codes: JV1, J/M, a race, a sex and an age.
    pattern`(?<![\p{L}\p{N}/-])(?:JV|JS|JW|J/V)[- ]?#?\d{1,2}(?![\p{L}\p{N}])(?![./-]\d)`,
    pattern`(?<![\p{L}\p{N}/])(?:[BWHAIO]/J/?[MF]|[BWHAIO]J/[MF]|J/[BWHAIO]/[MF]|[BWHAIO]/[MF][ ,/]{1,2}(?:J(?:uv(?:enile)?)?|${age} ?(?:${years})?))(?![\p{L}\p{N}'])(?![./-]\d)(?! (?:ft|feet)(?!\p{L}))`,
    anyCasePattern`(?<![\p{L}\p{N}.-])${age} ?(?:yoa|y/o|yo) (?:[BWHAIO]/?[MF]|male|female|juvenile|boy|girl|son|daughter|${role})(?![\p{L}\p{N}])`,
    // A role and a name or a number.
    pattern`(?<![\p{L}\p{N}])(?:[Jj]uvenile|JUVENILE|[Mm]inor|[Cc]hild|[Yy]outh) (?:${role}s?|${inCapitals(role)}S?) ?(?:: ?|- )?(?<value>#\d{1,2}|\p{Lu}\. ?(?:\p{Lu}\.|\p{Lu}[\p{L}'-]{1,24})|(?!${office})\p{Lu}[\p{L}'-]{1,24},? (?!${office})\p{Lu}[\p{L}'-]{0,24})(?![\p{L}\p{N}])`,
    // The word, a name or a sex, and an age; a name alone after words that only a child has.
    pattern`(?<![\p{L}\p{N}])(?:[Jj]uvenile|JUVENILE|[Mm]inor(?: child)?|MINOR|[Cc]hild|CHILD|[Yy]outh) (?:(?!${office})\p{Lu}[\p{L}'-]{1,24},? (?:(?:van der|van|von|de la|de|del|al|el)[ -])?(?!${office})\p{Lu}[\p{L}'-]{1,24}|(?:male|female|boy|girl|MALE|FEMALE|BOY|GIRL)),? \(?(?:age[d:]? |AGE[D:]? )?${age}(?: ?${years})?(?![\p{L}\p{N}%/-])(?!\.\d)`,
    pattern`(?<![\p{L}\p{N}/-])(?:JV|[Mm]inor child|MINOR CHILD) (?<value>(?!${office})\p{Lu}[\p{L}'-]{1,24},? (?:(?:van der|van|von|de la|de|del|al|el)[ -])?(?!${office})\p{Lu}[\p{L}'-]{1,24})(?![\p{L}\p{N}])`,
    // A name and an age behind it, with a role or a birthday beside it.
    pattern`(?<![\p{L}\p{N}])(?:DOB|D\.O\.B\.?|[Bb]orn)[ :]{1,2}\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4},? ?\(?(?:age|aged|AGE|Age):? ?${age}(?: ?${years})?(?![\p{L}\p{N}%/-])(?!\.\d)`,
    anyCasePattern`(?<![\p{L}\p{N}])(?:${role}|V\d|S\d|W\d)[ :#]{1,2}(?<value>${nameOf}),? ?\(?(?:age |aged )?${age}(?: ?${years}|(?=\)))(?![\p{L}\p{N}])`,
    // An age and a school.
    anyCasePattern`(?<![\p{L}\p{N}])(?:he|she|who)(?: is| was|'s) (?:only |just )?${age}(?: years? old)?,? and (?:goes to|attends|is in|in (?:the )?(?:[\p{L}\d]{2,10}) grade|still in)(?![\p{L}\p{N}])`,
    anyCasePattern`(?<![\p{L}\p{N}])${age} ?(?:${years})?,? (?:who )?(?:attends|goes to|is a student at|student at|in the \p{L}{4,8} grade at) (?=\p{Lu})[\p{L}'. -]{2,40}(?:elementary|middle|primary|high|junior|school|academy|nursery|daycare)(?![\p{L}\p{N}])`,
    // Fields of forms.
    anyCasePattern`(?<![\p{L}\p{N}])(?:juvenile(?:'s)?|minor(?:'s)?|child(?:'s)?|youth(?:'s)?) (?:name|dob|date of birth|school|address|initials|full name)[^\S\n]{0,2}:[^\S\n]{0,4}(?=[^\n]{0,8}[\p{L}\p{N}])(?!_{2}|N/A|n/a)(?<value>[^\n]{1,60}[^\s.,;:)])`,
  ],
  findNear: [
    pattern`(?<=(?<![\p{L}\p{N}])\p{Lu}[\p{L}'-]{1,24} \p{Lu}[\p{L}'-]{1,24}, )${age}(?=[,.;] )`,
    // The age behind a name; a child, and further on its age.
    pattern`(?<=(?<![\p{L}\p{N}])${nameOf},? \(?(?:who is |who was )?)(?<!(?:[Jj]uvenile|JUVENILE|[Mm]inor|MINOR|[Cc]hild|CHILD|[Yy]outh)[^\n]{0,40})(?:age|aged|AGE|Age):? ?${age}(?! ?(?:to|and over|or over|%))(?![\p{L}\p{N}/-])(?!\.\d)`,
    anyCasePattern`(?<![\p{L}\p{N}])(?:kid|child|boy|girl|daughter|son|grandson|granddaughter|nephew|niece|stepson|stepdaughter|toddler|baby)(?!s)(?![\p{L}\p{N}])[^.\n]{0,60}?(?:, | is | was |\()(?:only |just |now )?(?:age |aged )?${age}(?=[ ,;)]|\.(?!\d))(?! ?(?:%|percent|miles|am|pm|days|weeks|feet|to |years in|year sentence))`,
  ],
  mentions: [
    anyCasePattern`(?<![\p{L}\p{N}.$-])(?:${age}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)[- ]year[- ]olds?(?![\p{L}\p{N}])(?! (?:sentence|prison|term|plan|contract|house|bridge|building|company))`,
    anyCasePattern`(?<![\p{L}\p{N}])(?:juvenile (?:victim|suspect|offender|witness|arrestee|detainee|male|female)|youth offender|child victim|child witness|young offender|young person|minor child)s?(?![\p{L}\p{N}])`,
    anyCasePattern`(?<![\p{L}\p{N}])aged ${age}(?![\p{L}\p{N}-])(?! ?(?:to|and over|or over))`,
  ],
  headers: {
    names: phrases(`juvenile; juvenile name; minor name; child name; minor child; child victim; juvenile subject;
      juvenile suspect; juvenile victim; youth name; juvenile offender; cadet name; childs name`),
    maybe: phrases('student name; guardian name; parent guardian'),
    not: phrases(`is; has; flag; count; number; type; involved; yn; division; court; id; detective; officer; unit;
      court date; indicator; status; hall; arrests; justice; crimes; date; policy; phone; email; age;
      relationship`),
  },
  labelled: anyCasePattern`(?!(?:yes|no|none|n|y|true|false)$)\p{L}[\p{L}\p{M}.,'() -]{0,60}(?:[\p{L}\p{M})]|(?<=[ .]\p{L})\.)`,
  lengthMax: 170,
  near: [
    'victim',
    'suspect',
    'witness',
    'offender',
    'school',
    'child',
    'bruises',
    'teacher',
    'grade',
    'adjudicated',
    'elementary',
    'kindergarten',
    'attends',
    'mom',
    'dad',
    'foster',
    'cps',
    'stepfather',
    'guardian',
    'mother',
    'father',
    'parent',
    'juvenile',
    'case',
    'detention',
    'interview',
    'arrested',
    'cps',
    'custody',
  ],
  notNear: ['statistics', 'act', 'census', 'sentence', 'survey', 'press release', 'course', 'percent', 'study'],
  confidence: { alone: 'likely', near: 'sure', labelled: 'likely' },
  examples: [
    'The child, Jamie Doe (age 7), has bruises',
    'Jamie Doe, «7», told the teacher',
    'the kid is Jaden and «he is 11 and goes to» Kestrel Elementary',
    'the witness Jamie Example, age 9, told his mother',
    'her «daughter, who saw it, is 6», told her mother',
    '«JV1» stated that',
    '«W/M 15» ran',
    '«B/M, 14 yo»',
    '«J/W/F»',
    '«15 yoa female» was found',
    'the juvenile victim «#2»',
    'juvenile suspect: «Example, Pat»',
    'Pat Example «DOB 01/02/2020 (age 11»)',
    'V1 «Pat Example», 15 y/o',
    '«juvenile Pat Example, age 15»',
    '«juvenile male, 17»',
    'the minor child «Pat Example» left',
    'Juvenile name: «Pat Example»',
    { label: 'JuvenileName', text: '«Pat Example»' },
    { label: 'Minor Name', text: '«Example, Pat»' },
  ],
  counterexamples: [
    'the boys aged 12 to 15 play on Sunday',
    'a girl scout troop of 15 met',
    'the child support rate is 11 percent',
    'a 15-year-old bridge',
    'a 15-year-old was hurt, the mayor said',
    '50-year-old',
    'minority report',
    'juvenile justice policy',
    'Juvenile Victim Services',
    'aged 10 to 17',
    'W/M 51',
    "W/M 5'10, 180",
    'a 15-year sentence',
    { label: 'JuvenileCount', text: 'three' },
  ],
};
