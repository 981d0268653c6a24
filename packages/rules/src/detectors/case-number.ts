import type { Detector } from './detector.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

const after = String.raw`(?![\p{L}\p{N}])(?![.:\/-]\d)`;

/** Numbers of cases, incidents and reports. They harm nobody alone, and tie a text to a person's file. */
export const caseNumber: Detector = {
  infoType: 'case-number',
  title: 'Case or incident number',
  source: 'EBTS field 2.009 (OCA): at most 20 characters; PACER case numbers (https://pacer.uscourts.gov)',
  value: true,
  generic: true,
  find: [
    // A word for it and a word for number.
    anyCasePattern`(?<![\p{L}\p{N}])(?:case|incident|report|oca|docket|cad(?: incident)?|complaint|event|crime|file|offense|ref|cr|ir|cfs|cc|fir|occ|occurrence|warrant|citation|cause|investigation)(?: ?(?:report|file))?(?: ?(?:no|num|number|nbr|ref|reference|id)\.?| ?#)[ :#]{0,3}\n?(?<value>(?=[A-Z\d-]{0,12}\d)[A-Z]{0,4}[-/ ]?\d[\dA-Z]{1,11}(?:[-/][\dA-Z]{1,12}){0,3})${after}`,
    // Departmental reports. In other cases the letters are a street, before the number of a flat.
    pattern`(?<![\p{L}\p{N}])(?:DR|RD)(?: ?(?:no|No|NO|num|Number|NUMBER)\.?| ?#)[ :#]{0,3}\n?(?<value>[A-Z]{0,4}[-/ ]?(?:\d{2,4}-)?\d{4,12}(?:[-/][\dA-Z]{1,12}){0,3})${after}`,
    // A word for it and a colon, before a number with a year or of six digits.
    anyCasePattern`(?<![\p{L}\p{N}])(?:case|incident|cad incident|oca|docket|complaint|cfs|cad|dr|rd|ir)(?:[:#/] ?| )(?<value>[A-Z]{0,3}-?(?:(?:19|20)?\d{2}-(?:[A-Z]{1,3}-|\d{2}-)?\d{3,8}|[A-Z]{2}\d{6}|\d{8,10}))${after}`,
    // Federal courts: office, year, kind, five digits, initials of the judges.
    anyCasePattern`(?<![\p{L}\p{N}:])\d:\d{2}-(?:cr|mj|cv|mc|sw|gj|po)-\d{5}(?:-[A-Z]{2,4}){0,3}${after}`,
    // The FBI: a class, an office, a number.
    pattern`(?<![\p{L}\p{N}-])\d{1,3}[A-Z]-(?:HQ|[A-Z]{2})-[A-Z]?\d{4,7}${after}`,
  ],
  findNear: [
    pattern`(?<![\p{L}\p{N}])(?<!\d[.,:/-])(?!CVE)(?!(?:19|20)\d{2}-(?:19|20)\d{2}(?!\d))(?:[A-Z]{1,3}-?)?(?:19|20)?\d{2}-(?:[A-Z]{2,3}-)?\d{4,8}${after}`,
    pattern`(?<![\p{L}\p{N}])(?<!\d[.,:/-])[A-Z]{2}\d{6}${after}`,
  ],
  headers: {
    names: phrases(`case number; =case; case ref; case file number; incident number; incident id number;
      incident case number; report number; police report number; pr number; oca; oca number; cad number;
      cad incident number; cfs number; call for service number; ir number; complaint number; docket;
      docket number; cause number; court case number; court case; agency case number; agency case;
      ocdetf number; related case number; dr number; rd number; cr number; ucr number of case;
      event number; investigation number; citation number; =warrant number; ticket citation number;
      offense report number; offense number; incident report number; accident report number;
      crash report number; arrest number; jacket file number; rms number; lead case number;
      file case number; matter number; sar case number; gang case number; evidence case number;
      primary case; cross ref case number; supplement number; go number; general offense number;
      crime report number; cr; incident id; case id; lead case; cplt number; activity identification;
      docket id; case docket id; evt number; incident identification; crt case number`),
    maybe: phrases('crime ref; file number'),
    not: phrases(`type; status; title; name; agent; officer; manager; worker; synopsis; notes; summary; date; goals;
      count; detective; attorney; lower; upper; test; use; bank; call count; bug; weather; room; showcase;
      of cases; total; url; time; year`),
  },
  labelled: anyCasePattern`(?=[^\d\n]{0,12}\d)[A-Z\d][A-Z\d /:.-]{2,22}[A-Z\d]`,
  column: {
    kind: 'none',
  },
  lengthMax: 64,
  near: [
    'case',
    'incident',
    'report',
    'oca',
    'cfs',
    'docket',
    'case no',
    'case number',
    'offense',
    'complaint',
    'investigation',
    'dr #',
    'dr no',
    'rd #',
    'rd no',
    'ir #',
    'ir no',
    'cr #',
    'cr no',
    'file no',
    'file number',
    'event no',
    'event #',
    'event number',
    'crime ref',
    'crime no',
    'cad',
    'warrant no',
    'citation',
    'occurrence',
    'agency case',
    'fbi',
    'usao',
    'court',
    'cause no',
    'dr',
    'ir',
  ],
  notNear: ['bug', 'cve', 'pull request', 'invoice', 'order', 'tracking', 'ticket', 'purchase', 'part no', 'suitcase'],
  confidence: { alone: 'possible', near: 'likely' },
  examples: [
    'Case No. «31-004211»',
    'incident «2031-00012345»',
    'OCA# «TS31-0017»',
    '«1:31-cr-00042-ABC» case',
    'Case: «31-004211»',
    'DR# «31-004211»',
    'RD No. «JG123456»',
    'Report #: «R31-00123»',
    'Docket No. «31-CR-00042»',
    'IR «2031-004211»',
    'FBI file «281D-NY-1234567»',
    { label: 'incident_id', text: '«2031-004211»' },
    { label: 'CaseNumber', text: '«31-CR-00042»' },
  ],
  counterexamples: [
    '31-004211',
    'case closed',
    'Invoice 31-004211',
    'in case 12 people come',
    'just in case',
    'report of 2031',
  ],
};
