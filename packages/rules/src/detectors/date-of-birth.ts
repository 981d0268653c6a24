import type { Detector } from './detector.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

const month = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}';

/** A date as it is written: year first, day or month first, run together as in NCIC, or with the month in words. */
const date = [
  String.raw`(?:19|20)\d{2}([-\/. ])\d{1,2}\1\d{1,2}`,
  String.raw`\d{1,2} ?[-\/. ] ?\n?\d{1,2} ?[-\/. ] ?\n?(?:19|20)?\d{2}`,
  String.raw`(?:19|20)\d{6}|[0-3]\d[0-3]\d(?:19|20)\d{2}`,
  String.raw`\d{1,2}(?:st|nd|rd|th)?(?: of)?[- \n]${month}\.?,?[- \n](?:19|20)?\d{2}`,
  String.raw`${month}\.?[ \n]\d{1,2}(?:st|nd|rd|th)?,?[ \n](?:19|20)\d{2}`,
].join('|');

const after = String.raw`(?![\p{L}\p{N}])(?![.\/-]\d)`;
/** Something happened on it: `On 02/03/2031 I stopped`, `from 3 May to 5 May`. One is born on a day, too. */
const notEvent = '(?<!(?<!born )on )(?<!from )(?<!to )(?<!until )';
const said = String.raw`d\.? ?o\.? ?b\.?|(?:date|year) of birth|birth ?(?:date|day)|born(?: on)?`;

/** Dates that are said to be somebody's birth. A date by itself is none. */
export const dateOfBirth: Detector = {
  infoType: 'date-of-birth',
  title: 'Date of birth',
  source: 'ISO 8601 and the usual written forms; NCIC field DOB as YYYYMMDD',
  value: true,
  find: [anyCasePattern`(?<![\p{L}\p{N}])(?:${said})["']?[\s:=.#|/-]{1,6}["']?(?<value>${date})${after}`],
  findNear: [
    anyCasePattern`(?<![\p{L}\p{N}])(?<!\d[.:/-])${notEvent}(?:${date})${after}(?! (?:at|to|until|till|from) )`,
  ],
  headers: {
    names: phrases(`dob; date of birth; date birth; birth date; birthday; bday; =born; born on; age dob; dob age;
      dob or age; age or dob; yob; year of birth; birth year; dob date; dob month; dob year; dob yob;
      date of birth age; birth month; d of b; nominal dob; dob full; child dob; bdt; bdt text; dob mdy`),
    maybe: phrases('born'),
    not: phrases(`verified; verification; required; place; country; city; county; state; type; not; approx flag;
      estimated flag; time; certificate; is; show; first born; card; wish; mother birth place; by`),
  },
  labelled: anyCasePattern`(?:${date})(?:[ T]00?:00(?::00)?(?:\.0{1,7})?)?`,
  column: {
    shape: { like: 'day of birth' },
    // Of somebody of 16 to 100.
    bare: {
      form: pattern`(?:\d{1,2}[/.-]\d{1,2}[/.-](?:19(?:2[7-9]|[3-9]\d)|200\d|2010|[3-9]\d|0\d)|(?:19(?:2[7-9]|[3-9]\d)|200\d|2010)-?\d{2}-?\d{2})`,
      besideNames: true,
    },
    kind: 'none',
  },
  lengthMax: 60,
  check: 'calendar-date',
  near: ['dob', 'd.o.b.', 'date of birth', 'birth date', 'birthday', 'born', 'yob', 'subjectdob', 'victimdob'],
  notNear: [
    'arrest date',
    'arrested',
    'date of arrest',
    'incident date',
    'date of incident',
    'report date',
    'offense date',
    'hire date',
    'hired',
    'issued',
    'expires',
    'founded',
    'company',
    'unavailable',
    'admitted',
    'appointment',
  ],
  reserved: [
    // What a system holds that knows none.
    pattern`^(?:19000101|01011900|18000101|01011800|00010101|01010001)$`,
  ],
  confidence: { alone: 'sure', near: 'likely', labelled: 'sure' },
  examples: [
    'DOB: «01/02/1980»',
    'D.O.B. «1980-01-02»',
    'born «3 March 1981»',
    'date of birth «March 3rd, 1981»',
    'NAM/DOE,JANE SEX/F DOB/«19800102»',
    { label: 'SubjectDOB', text: '«1/2/80»' },
    { label: 'Victim1AgeDOB', text: '«02.01.1980»' },
    { label: 'date_of_birth', text: '«1980-01-02»' },
  ],
  counterexamples: [
    '01/02/1980',
    'DOB required',
    'Pat Example, DOB withheld. On 01/02/1980 at 13:45 he left',
    'report date 01/02/1980',
    'DOB: 31/31/1980',
    'DOB: 1/2',
    'born free',
    { label: 'IncidentDate', text: '01/02/1980' },
  ],
};
