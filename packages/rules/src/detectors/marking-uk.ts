import type { Detector } from './detector.ts';
import { banner, capitalLine, edgesOfLine, keyed, portion } from './parts/marking.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

const sensitive = '(?:UK )?OFFICIAL ?[-:/ ] ?SENSITIVE';
const descriptor =
  '(?:PERSONAL DATA|PERSONAL|LEGAL(?: PRIVILEGE| PROFESSIONAL PRIVILEGE)?|COMMERCIAL|MARKET SENSITIVE|HR|MANAGEMENT|HR/MANAGEMENT|INVESTIGATION|OPERATIONAL|POLICE|POLICY|STAFF|MEDICAL|LOCSEN|RECIPIENTS ONLY|UK EYES ONLY|ORGANI[SZ]ATIONAL USE ONLY|EMBARGOED)';
const more = String.raw`(?:[^\S\n]?[-:,/\[(][^\S\n]?${descriptor}[\])]?|[^\S\n]${descriptor}){0,4}`;
/** Before 2014. As a line it is a marking of the police; elsewhere of any company. */
const legacy = `(?:PROTECT|RESTRICTED|CONFIDENTIAL) ?[-:/] ?${descriptor}|PROTECT - [A-Z]{3,20}`;

/** Markings of UK government and police that restrict, below SECRET. */
export const markingUk: Detector = {
  infoType: 'marking-uk',
  title: 'UK protective marking',
  source:
    'UK Government Security Classifications Policy (5 August 2024); Government Protective Marking Scheme (until 2014)',
  find: [
    banner(`${sensitive}${more}|OFFICIAL ?(?:[-:] ?|\\[)${descriptor}\\]?|${legacy}`),
    banner('(?:UK|FIVE) EYES ONLY|RECIPIENTS ONLY'),
    anyCasePattern`${banner('Official[- :]{1,3}Sensitive')}`,
    portion(`${sensitive}${more}`),
    // Before the subject of a message.
    pattern`^(?:Subject: |SUBJECT: |Re: |RE: |Fw: |FW: ){0,3}(?<value>${sensitive}${more})(?= ?[-:|] )`,
    keyed(`${sensitive}${more}`),
    capitalLine(sensitive),
    ...edgesOfLine(`${sensitive}${more}`),
  ],
  findNear: [banner('RESTRICTED|CONFIDENTIAL|PROTECT')],
  mentions: [
    anyCasePattern`(?<![\p{L}\p{N}])${sensitive}(?![\p{L}\p{N}])`,
    banner('OFFICIAL|RESTRICTED|CONFIDENTIAL|NOT PROTECTIVELY MARKED'),
  ],
  headers: {
    names: phrases(`protective marking; gsc; gsc marking; gpms; gpms marking; government security classification;
      security marking uk`),
  },
  grades: [
    { name: 'official', pattern: anyCasePattern`official|protect` },
    { name: 'sensitive', pattern: anyCasePattern`sensitive|restricted|confidential|eyes only|recipients only` },
  ],
  lengthMax: 330,
  near: [
    'gpms',
    'protective marking',
    'protectively marked',
    'police',
    'constabulary',
    'home office',
    'cps',
    'acpo',
    'npcc',
    'nca',
  ],
  confidence: { alone: 'sure', near: 'likely' },
  examples: [
    '«OFFICIAL-SENSITIVE»',
    'Officer in charge: DI Example     GSC: «OFFICIAL-SENSITIVE»',
    '«OFFICIAL - SENSITIVE»',
    '«OFFICIAL: SENSITIVE»',
    '«OFFICIAL SENSITIVE»',
    '«OFFICIAL-SENSITIVE [PERSONAL DATA]»',
    '«OFFICIAL-SENSITIVE COMMERCIAL»',
    'Classification: «OFFICIAL-SENSITIVE»',
    '«[OFFICIAL-SENSITIVE]» Minutes of the meeting',
    '«RESTRICTED - POLICE»',
    '«PROTECT - PERSONAL»',
    '«UK EYES ONLY»',
    'Subject: «OFFICIAL-SENSITIVE» - minutes',
    '«Official-Sensitive»',
    'VESK CONSTABULARY «OFFICIAL-SENSITIVE» PAGE 1',
  ],
  counterexamples: [
    'OFFICIAL statistics are published',
    'Official-Sensitive guidance explains the tier.',
    'NOT PROTECTIVELY MARKED',
    'Restricted area',
    'CONFIDENTIALITY NOTICE',
    'CONFIDENTIAL',
    'OFFICIAL',
    'OFFICIAL-SENSITIVE MARKING GUIDANCE',
    'Documents marked OFFICIAL-SENSITIVE stay in the building.',
  ],
};
