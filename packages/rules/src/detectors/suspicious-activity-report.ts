import type { Detector } from './detector.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

const number = String.raw`(?=[A-Z\d-]{0,16}\d)[A-Z\d][A-Z\d-]{2,18}[A-Z\d]`;

/**
 * Reports of suspicious activity: those of the police (ISE, eGuardian), and those of banks (FinCEN), of which even the
 * existence may not be told. Not search and rescue, subject access requests, radar or radiation.
 */
export const suspiciousActivityReport: Detector = {
  infoType: 'suspicious-activity-report',
  title: 'Suspicious activity report',
  source: 'ISE-SAR Functional Standard 1.5.5; 31 USC 5318(g)(2); 31 CFR 1020.320(e); FinCEN Form 111',
  find: [
    // Banks: the number of a report, and the fields of the form.
    anyCasePattern`(?<![\p{L}\p{N}])(?:BSA (?:ID(?:entifier)?|identifier|e-?filing ID|DCN)|DCN)(?: (?:no|number)\.?)?[ :#]{1,3}(?<value>\d{11,17})(?![\p{L}\p{N}])`,
    anyCasePattern`(?<![\p{L}\p{N}])(?:FinCEN |BSA )(?:SAR|CTR|CMIR|Form 11[0-4]|report)(?: (?:no|num|number|ID|filing)\.?)?[ :#]{1,3}(?<value>${number})(?![\p{L}\p{N}])`,
    anyCasePattern`(?<![\p{L}\p{N}])(?:SAR (?:narrative|activity|filing (?:date|institution)|amount)|narrative of suspicious activity|suspicious activity information|amount involved in this report|date range of suspicious activity|filing institution(?: name)?)[^\S\n]{0,2}:[^\S\n]{0,4}(?=[^\n]{0,80}[\p{L}\p{N}])(?!_{2})[^\n]{2,120}[^\s.,;:)]`,
    anyCasePattern`(?<![\p{L}\p{N}])(?:the )?(?:bank|credit union|institution|branch|teller|casino|MSB)[^.\n]{0,60} (?:filed|is filing|has filed|submitted) (?:this|a|an|the) (?:initial |continuing |joint |amended |FinCEN ){0,2}(?:SAR|suspicious activity report)(?![\p{L}\p{N}])[^.\n]{0,60}(?:on|regarding|concerning|because|account|customer)`,
    anyCasePattern`(?<![\p{L}\p{N}])314\([ab]\) (?:request|response|match|subject|hit)[^.\n]{0,60}(?:\d{4}|account|name)`,
    anyCasePattern`(?<![\p{L}\p{N}])(?:filed|files|filing|wrote|writing|submitted|sent in) (?:a|an|the|another|this) (?:initial |continuing |joint |amended |FinCEN ){0,2}(?:SAR|suspicious activity report) (?:on|about|regarding|concerning|against) (?:him|her|them|us|\p{L}[\p{L}'-]{1,24} \p{L}[\p{L}'-]{1,24})(?![\p{L}])`,
    // Police: a number or a state of the systems that share them.
    pattern`(?<![\p{L}\p{N}-])SAR[ -](?<value>\d{2,4}-\d{3,8})(?![\p{L}\p{N}])`,
    anyCasePattern`(?<![\p{L}\p{N}])(?:eGuardian|ISE-?SAR|NSI SAR|Guardian)(?: (?:incident|report|entry|SAR))?(?: (?:no|num|number|ID)\.?)?[ :#]{1,3}(?<value>${number})(?![\p{L}\p{N}])`,
    anyCasePattern`(?<![\p{L}\p{N}])(?:eGuardian|ISE-?SAR|NSI) (?:status|submission|pushed|submitted|PLL|referral)[^\S\n]{0,2}:[^\S\n]{0,4}(?=\S)[^\n]{2,60}[^\s.,;:)]`,
    pattern`(?<![\p{L}\p{N}])(?:SUSPICIOUS ACTIVITY REPORT|[Ss]uspicious [Aa]ctivity [Rr]eport)(?: \(SAR\))? ?(?:#|[Nn]o\.?|NO\.?|[Nn]umber|NUMBER|ID)[ :#]{0,3}(?<value>${number})(?![\p{L}\p{N}])`,
  ],
  findNear: [
    // The form of a tip.
    pattern`^[^\S\n]{0,20}(?<value>TIPS? ?(?:/|AND|&) ?LEADS? (?:INTAKE|FORM|REPORT|SHEET|WORKSHEET)[^\n\p{Ll}]{0,30}$)`,
    pattern`^[^\S\n]{0,12}(?<value>[Rr]eliability of (?:caller|tipster|reporting person|reporting party|source)[^\S\n]{0,2}:[^\S\n]{0,4}[^\n]{2,60}[^\s.,;:])`,
    // Its title.
    pattern`^[^\S\n]{0,20}(?<value>(?:INITIAL |SUPPLEMENTAL |ISE )?SUSPICIOUS ACTIVITY REPORT(?: \(SAR\))?)[^\S\n]{0,20}$`,
    pattern`(?<![\p{L}\p{N}])(?:SAR|[Ss]uspicious activity report|Suspicious Activity Report)s? (?:about|on|regarding|concerning|against) (?:the )?(?:\p{Lu}[\p{L}'-]{1,24},? )(?:\p{Lu}\.? )?\p{Lu}[\p{L}'-]{1,24}`,
    pattern`(?<![\p{L}\p{N}])eGuardian (?:incident|entry|referral|submission) (?:for (?:review|follow)|about|on|from)(?![\p{L}])`,
    pattern`(?<![\p{L}\p{N}-])SAR ?(?:#|[Nn]o\.?|NO\.?|[Nn]umber|ID)[ :#]{0,3}(?<value>${number})(?![\p{L}\p{N}])`,
  ],
  mentions: [
    anyCasePattern`(?<![\p{L}\p{N}])(?:suspicious activity reports?|currency transaction reports?|eGuardian|ISE-SARs?)(?![\p{L}\p{N}])`,
    anyCasePattern`(?<![\p{L}\p{N}])SAR narrative(?![\p{L}\p{N}])`,
  ],
  headers: {
    names:
      phrases(`sar narrative; sar number; sar details; sar summary; suspicious activity; suspicious activity report;
      suspicious activity description; suspicious activity narrative; sar report number; eguardian number;
      eguardian id; e guardian pll; nsi number; fincen sar number; memex number; tsc hit; coplink pll;
      sar text; sar id; e guardian; bsa id; bsa identifier`),
    not: phrases('type; date; count; search; training; status; rate'),
  },
  labelled: anyCasePattern`(?!(?:no|none|n|0|false)$)(?=[^\n]{0,100}[\p{L}\p{N}])\S(?:[^\n]{0,298}\S)?`,
  lengthMax: 310,
  near: [
    'suspicious',
    'suspicious activity',
    'fincen',
    'bsa',
    'bank secrecy',
    'structuring',
    'eguardian',
    'fusion center',
    'nsi',
    'subject',
    'transaction',
    'transactions',
    'money laundering',
    'tripwire',
    'reporting party',
    'jttf',
    'incident',
    'for review',
    'suspicious activity report',
  ],
  notNear: [
    'search and rescue',
    'rescue',
    'hiker',
    'hikers',
    'helicopter',
    'coast guard',
    'mountain',
    'subject access',
    'data protection',
    'absorption rate',
    'radar',
    'hong kong',
    'statistics',
    'guidance',
  ],
  confidence: { alone: 'likely', near: 'sure', labelled: 'likely' },
  examples: [
    'Suspicious Activity Report No. «31-00042»',
    'eGuardian incident #«3100042»',
    'BSA ID: «31000012345678»',
    'FinCEN SAR number «31000012345678»',
    '«SAR narrative: The customer made nine deposits of 9,900 dollars»',
    '«The bank filed this SAR because» of structuring.',
    'SAR #«31-0042», suspicious van at the dam',
    'SAR-«31-00042». A man asked the guard when the shift changes.',
    'They «filed a SAR on Pat Example» because of the cash.',
    'fusion center SAR-«31-0042»',
    '«SUSPICIOUS ACTIVITY REPORT»\nSubject: Pat Example',
    { label: 'SARNumber', text: '«31-0042»' },
    { label: 'eGuardianPll', text: '«3100042»' },
  ],
  counterexamples: [
    'tips and leads are welcome',
    'SAR team found the hikers',
    'search and rescue SAR #31-0042',
    'SAR 1.6 W/kg',
    'suspicious activity reports rose by 12 percent',
    'a SAR under data protection law',
    'synthetic aperture radar SAR-2031',
    'Banks must file a suspicious activity report within 30 days.',
    { label: 'SARType', text: 'rescue' },
  ],
};
