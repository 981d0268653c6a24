import type { Detector } from './detector.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

/** People who tell the police in confidence: their numbers, and the fields that hold their names and tips. */
export const informant: Detector = {
  infoType: 'informant',
  title: 'Confidential informant or source',
  source: 'US Attorney General guidelines on confidential informants; UK RIPA 2000, section 26(8) (CHIS)',
  find: [
    // An abbreviation with a number sign, or a number in two parts.
    pattern`(?<![\p{L}\p{N}/-])(?:C[./]?I\.?s?|Ci|C\.?S\.?|CHS|SOI|CRI|CW)[ \n-]?(?:# ?|No\.? ?|number )\d{1,6}(?:-\d{2,6}){0,2}(?![\p{L}\p{N}])(?![./]\d)`,
    pattern`(?<![\p{L}\p{N}/-])(?:CI|CS|CHS|SOI|CRI)[ -]?\d{2}-\d{3,6}(?![\p{L}\p{N}])(?![./-]\d)`,
    pattern`(?<![\p{L}\p{N}/-])C\.?I\.? (?:NO\.?|No\.?|#)[ :]{0,3}(?<value>[A-Z]{1,3}-?\d{2,6})(?![\p{L}\p{N}])`,
    // What one did and got.
    pattern`(?<![\p{L}\p{N}/.-])(?:The |the )?(?:C[./]?I|CHS)\.?(?: #?\d{1,6})? (?:advised|stated that|told (?:me|us|agents|officers|detectives)|was (?:paid|debriefed|searched before)|made a controlled|bought|purchased|WAS (?:PAID|DEBRIEFED)|ADVISED)(?![\p{L}])`,
    pattern`(?<![\p{L}\p{N}/-])(?:CHS|CHIS)[ -]?\d{1,6}(?![\p{L}\p{N}])(?![./-]\d)`,
    anyCasePattern`(?<![\p{L}\p{N}])(?:confidential (?:reliable )?(?:human )?(?:informant|source)|cooperating (?:witness|individual)|registered informant) ?(?:\(CI\) |\(CS\) )?(?:no\.? ?|number |# ?|CI-?|CS-?)?[ :#-]{0,2}\d{1,6}(?:-\d{2,6}){0,2}(?![\p{L}\p{N}])(?![./]\d)`,
  ],
  findNear: [
    // The title of a form.
    pattern`^[^\S\n]{0,20}(?:\d{1,2}[.)] )?(?<value>(?:COOPERATING (?:INDIVIDUAL|WITNESS|SOURCE)|CONFIDENTIAL (?:HUMAN )?(?:SOURCE|INFORMANT)|INFORMANT|CHS|CI) (?:DEBRIEF(?:ING)?|AGREEMENT|PAYMENT|CONTACT|REGISTRATION|ACTIVATION|DEACTIVATION|RELIABILITY|BACKGROUND)(?: (?:REPORT|FORM|RECORD|SHEET|VOUCHER|LOG))?(?! (?:POLICY|TRAINING|GUIDE))[^\n\p{Ll}]{0,40}$)`,
    // A pseudonym and a reference.
    pattern`(?<![\p{L}\p{N}])CHIS \p{Lu}[\p{L}]{2,20}(?: \(?(?:ref|REF|no|NO|number|NUMBER|URN)\.?[ :#]{0,2}\d{1,8}\)?)?(?![\p{L}\p{N}])`,
    anyCasePattern`(?<![\p{L}\p{N}])(?:the |an? )?(?:informant|tipster|caller|source|reporting party|RP) (?:wishes|wished|wants|wanted|asked|asks|requests|requested) to (?:remain|stay|be) anonymous(?![\p{L}])`,
    // CI is also integration, CS a course, SOI a statement of interest.
    pattern`(?<![\p{L}\p{N}/-])(?:C\.?I\.?|CS(?! \d{3}(?!\d))|SOI|CRI|CW)[ -]?\d{1,6}(?:-\d{2,6}){0,2}(?![\p{L}\p{N}])(?![./]\d)(?! ?(?:years?|months?|weeks?|days?|hours?|percent|%))`,
  ],
  mentions: [
    anyCasePattern`(?<![\p{L}\p{N}])(?:confidential (?:reliable )?(?:human )?(?:informant|source)|covert human intelligence source)s?(?![\p{L}\p{N}])`,
    pattern`(?<![\p{L}\p{N}])(?:CHIS|CHS)(?![\p{L}\p{N}])`,
  ],
  headers: {
    names: phrases(`informant; informant name; informant number; informant id; ci number; ci name; ci id; =ci; ci code;
      ci file number; confidential informant; confidential source; confidential source number; cs number; chs;
      chs number; chs id; =chis; chis number; chis ref; chis id; soi number; =source name; =source number;
      source pseudonym; source id number; tipster; tipster info; tipster name; tipster phone; tipster email;
      tipster information; tipster contact; human source; source of information name; cooperating witness;
      cooperator name; cri number; reliable source name; registered source; src number; source code name; chs code`),
    not: phrases(`type; reliability; policy; count; payment; paid; date; form; data; open; light; file name; funds;
      code type; water; power; news; lead; income; funding; referral; is; has; required; status; image; table;
      open source; data source; file`),
  },
  labelled: pattern`(?=[^\n]{0,200}[\p{L}\p{N}])\S(?:[^\n]{0,198}\S)?`,
  lengthMax: 200,
  near: [
    'informant',
    'source',
    'handler',
    'debrief',
    'debriefed',
    'controlled buy',
    'reliable',
    'cooperating',
    'payment',
    'confidential',
    'paid',
    'tip',
    'deconfliction',
    'controlling officer',
    'controller',
    'controlled purchase',
    'buy money',
    'purchased',
    'narcotics',
    'target',
    'undercover',
    'affiant',
    'affidavit',
    'searched by me',
    'was searched',
    'recorded money',
    'marked money',
    'last 72 hours',
    'past 72 hours',
    'a person i will call',
    'knows',
    'notify',
  ],
  notNear: [
    'pipeline',
    'jenkins',
    'course',
    'semester',
    'deploy',
    'git hub',
    'git lab',
    'build',
    'commit',
    'merge',
    'workflow',
    'unit tests',
    'curriculum',
    'confidence interval',
  ],
  confidence: { alone: 'likely', near: 'sure', labelled: 'sure' },
  examples: [
    '«CI advised» of two packages',
    'CI NO.: «SB-1009»',
    '«CI #47»',
    '«CS-12-0034»',
    '«C/I #47»',
    'the «CI\n#47» said so',
    'paid «C.I. 47» in cash, reliable',
    '«CHS 10293»',
    '«SOI-12-0034»',
    '«confidential informant 4471»',
    'handler met «CHIS Example (ref 4471)» there',
    'handler: the source. «The informant wishes to remain anonymous» still',
    { label: 'CINumber', text: '«47»' },
    { label: 'Custom_TipsterInfo', text: '«the clerk at the pawn shop»' },
    { label: 'ConfidentialSource', text: '«Example, Pat»' },
  ],
  counterexamples: [
    '95% CI was shown in the table',
    'CI/CD pipeline',
    'see CI #47 on GitHub',
    'Confidential Informant Policy 612.2 CI 1 year review',
    'CSI Miami',
    'Confidential Informant Policy',
    'CS 101, spring semester',
    'CS 101 is not required. The source of information is the log.',
    'CI 2.4 to 3.1',
    'a source of information security',
    { label: 'DataSourceName', text: 'warehouse' },
  ],
};
