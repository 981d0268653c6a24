import type { Detector } from './detector.ts';
import { banner, beside, capitalLine, edgesOfLine, keyed, keyedShort, portion } from './parts/marking.ts';
import { spaced } from './parts/marking-text.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';

const short = 'FOUO|LES|SBU';
const long = spaced(
  'FOR OFFICIAL USE ONLY|LAW ENFORCEMENT SENSITIVE|LAW ENFORCEMENT USE ONLY|SENSITIVE BUT UNCLASSIFIED|OFFICIAL USE ONLY',
);
const titled = spaced('Law Enforcement Sensitive|For Official Use Only|Law Enforcement Use Only');
const level = String.raw`(?:U|UNCLASSIFIED)\/\/(?:${short}|${long})(?:\/\/?(?:${short}|${long}|NF|NOFORN)){0,4}`;

/** Markings of US law enforcement before and beside CUI: LES, FOUO, SBU. */
export const markingLes: Detector = {
  infoType: 'marking-les',
  title: 'Law enforcement sensitive or official use marking',
  source: 'DHS Management Directive 11042.1; DOJ and state fusion center practice; 32 CFR 2002.36 (legacy markings)',
  find: [
    banner(String.raw`\(?${level}\)?|(?:${short}|${long})(?:\/{1,2}(?:${short}|${long})){0,2}`),
    portion(String.raw`(?:U\/\/)?(?:${short})(?:\/\/?(?:${short}|NF|NOFORN)){0,3}`),
    capitalLine(`${level}|${long}`),
    ...edgesOfLine(`${level}|${short}|${long}`),
    banner(titled),
    anyCasePattern`${banner(long)}`,
    ...beside(`${level}|${long}|${titled}|FOUO`),
    keyed(
      `${level}|(?:${long})(?: ?/{1,2} ?(?:${long})){0,2}|Law Enforcement Sensitive|For Official Use Only|Law Enforcement Use Only`,
    ),
    keyedShort(`(?:${short})(?:/{1,2}(?:${short})){0,2}`),
    // A sentence that marks what it stands in.
    anyCasePattern`(?<![\p{L}\p{N}])(?:this|the attached) (?:e-?mail|message|document|report|bulletin|memo|memorandum|file|list|information) (?:is|contains|is marked) (?<value>(?:considered )?(?:law enforcement sensitive|for official use only|law enforcement use only))(?![\p{L}\p{N}])(?! (?:policy|training))`,
    // Before the subject of a message, and alone between the tags of a page.
    pattern`^(?:(?:Subject|SUBJECT|Re|RE|Fw|FW): ){1,3}(?<value>${level}|${short}|(?:${long})(?: ?/{1,2} ?(?:${long})){0,2}|Law Enforcement Sensitive)(?= ?[-:|] )`,
    pattern`>[^\S\n]{0,4}(?<value>${level}|(?:${long})(?: ?/{1,2} ?(?:${long})){0,2}|Law Enforcement Sensitive|For Official Use Only)[^\S\n]{0,4}</`,
  ],
  mentions: [
    pattern`(?<![\p{L}\p{N}/])${level}(?![\p{L}\p{N}])`,
    anyCasePattern`(?<![\p{L}\p{N}])(?:law enforcement sensitive|for official use only|law enforcement use only|sensitive but unclassified)(?![\p{L}\p{N}])`,
  ],
  grades: [
    { name: 'official-use', pattern: anyCasePattern`official use|fouo|sbu|sensitive but` },
    { name: 'law-enforcement', pattern: anyCasePattern`(?<![\p{L}])les(?![\p{L}])|law enforcement` },
  ],
  lengthMax: 330,
  confidence: { alone: 'sure', near: 'sure' },
  examples: [
    '«UNCLASSIFIED//FOR OFFICIAL USE ONLY»',
    '«U//FOUO»',
    '«(U//FOUO/LES)» Suspect is armed',
    '«LAW ENFORCEMENT SENSITIVE»',
    '«LAW ENFORCEMENT SENSITIVE» - DO NOT RELEASE TO THE PUBLIC',
    'Classification: «U//LES»',
    '«Law Enforcement Sensitive»',
    'Subject: «U//FOUO» - weekly summary',
    '<b>«FOR OFFICIAL USE ONLY»</b>',
    'ALMORY SO      OFFICER SAFETY     // «LES» //',
    'This e-mail is «LAW ENFORCEMENT SENSITIVE».',
    '«(LES)» The vehicle was last seen in Vesk.',
    '{"banner":"«LAW ENFORCEMENT SENSITIVE»","n":1}',
    '"Classification": "«LES»"',
  ],
  counterexamples: [
    'Policy on law enforcement sensitive data',
    'UNCLASSIFIED',
    'LAW ENFORCEMENT SENSITIVE INFORMATION POLICY',
    'Documents marked U//FOUO stay in the building.',
    'Les is here',
    '{"code": "LES", "label": "LAW ENFORCEMENT SENSITIVE INFORMATION"}',
    'we trade LES FOR THE win',
  ],
};
