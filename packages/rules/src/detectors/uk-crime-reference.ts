import type { Detector } from './detector.ts';
import { digits } from './parts/digits.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

/** References of crimes, incidents, custody and files in the United Kingdom. They tie a text to a person's file. */
export const ukCrimeReference: Detector = {
  infoType: 'uk-crime-reference',
  title: 'UK crime, custody or case reference',
  source:
    'CJS Data Standards Catalogue: URN, ASN, crime report number (https://www.gov.uk/government/collections/criminal-justice-system-data-standards)',
  value: true,
  find: [
    // Arrest and summons number: year, force and unit, system, serial number and letter.
    digits(String.raw`\d{2}\/\d{2}[A-Z\d]{2}\/\d{2}\/\d{1,12}[A-Z]`),
    // Words that only this can follow: the forces have shapes of their own.
    anyCasePattern`(?<![\p{L}\p{N}])(?:crime|custody|occurrence|niche|athena|cris|stor?m|intel(?:ligence)?) ?(?:ref(?:erence)?|report|record|no|num|number|log)(?: (?:no|num|number|ref))?\.?[ :#-]{1,4}\n?(?<value>(?=[A-Z\d/-]{0,12}\d{2})[A-Z\d]{1,8}(?:[/-][A-Z\d]{1,8}){0,3})(?![\p{L}\p{N}/])`,
    // Incidents of a control room: a number, and its day.
    pattern`(?<![\p{L}\p{N}])(?:CAD|STORM|[Ii]ncident|INCIDENT|[Ii]nc|[Ll]og|LOG)(?: (?:ref|no|number)\.?)?[ :#]{1,3}(?<value>\d{2,5}(?:/| of | dated | OF | DATED )\d{1,2}[/ -]?(?:\d{1,2}|[A-Za-z]{3,9})[/ -]?(?:\d{4}|\d{2})?)(?![\p{L}\p{N}])`,
    // Scotland: office, serial number, year.
    digits(String.raw`[A-Z]{2}\/\d{4,8}\/\d{2}`),
  ],
  findNear: [
    // Unique reference number: force, unit, serial number, year.
    digits(String.raw`\d{2} ?[A-Z][A-Z\d] ?\d{5,7} ?\d{2}`),
    digits(String.raw`\d{2}\/\d{4,7}\/\d{2}|\d{4,7}\/\d{2}|[A-Z]{1,3}\/\d{3,7}\/\d{2}|\d{2}[A-Z\d]{2}\/\d{2,6}\/\d{2}`),
    // Niche and Connect: eleven digits that begin with the force and the year.
    digits(String.raw`\d{11}`),
  ],
  headers: {
    names: phrases(`crime ref; crime ref number; crime number; crn; occurrence number; occurrence ref; custody number;
      custody record number; custody ref; custody record; urn; cad ref; niche ref; niche number;
      niche occurrence; nspis ref; athena ref; crime report number; incident log number; log ref; storm ref;
      storm number; stoneref; investigation ref; storm log; arrest summons number; cust rec number; custody rec number`),
    maybe: phrases('cad number; asn'),
    not: phrases('type; date; school; status; ofsted; court date; count; name; time'),
  },
  labelled: anyCasePattern`(?=[^\d\n]{0,12}\d)[A-Z\d][A-Z\d /:-]{2,24}[A-Z\d]`,
  guard: 'number',
  lengthMax: 60,
  near: [
    'urn',
    'asn',
    'crime ref',
    'crime no',
    'crime number',
    'crime reference',
    'crime report',
    'custody',
    'custody record',
    'occurrence',
    'niche',
    'mg 3',
    'mg 5',
    'mg 11',
    'cps',
    'oic',
    'dc',
    'pc',
    'constabulary',
    'police',
  ],
  notNear: ['invoice', 'order', 'purchase', 'planning', 'tel', 'telephone', 'company no', 'mobile', 'fax', 'barcode'],
  confidence: { alone: 'likely', near: 'likely' },
  examples: [
    'Crime ref: «42/999123/31»',
    'crime number «CR/99123/31»',
    'ASN «31/01ZZ/01/999123A»',
    'CAD «1234/02NOV31» refers',
    'Incident «0123 of 2 November 2031»',
    'Custody record «01ZZ/9123/31»',
    'URN «01ZZ9991231»',
    'Niche occurrence «31000999123»',
    { label: 'CrimeReference', text: '«5499912/31»' },
    { label: 'URN', text: '«01 ZZ 99912 31»' },
  ],
  counterexamples: [
    'crime rose by 12/31',
    '42/999123/31',
    'planning application 42/999123/31',
    'crime number of 2031',
    '01/02/2031',
    'log of 2 November',
    { label: 'CrimeDate', text: '01/02/2031' },
  ],
};
