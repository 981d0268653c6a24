import type { Detector } from './detector.ts';
import { digits } from './parts/digits.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

/** US social security numbers. */
export const usSsn: Detector = {
  infoType: 'us-ssn',
  title: 'US social security number',
  source: 'Social Security Administration, https://www.ssa.gov/employer/randomization.html',
  value: true,
  find: [
    // 3-2-4 digits with hyphens, which next to nothing else is written with: not once in a Debian system's documents. So what
    // is glued to it may be another word: in a name of a file, or where a line end was lost.
    pattern`(?<![\p{L}\p{N}])(?<!\d[.:/-])\d{3}-\n?\d{2}-\n?\d{4}(?!\p{N}|\p{Ll}|\p{Lu}(?!\p{L}))(?![.:/-]\d)`,
    // The same with spaces around both.
    digits(String.raw`\d{3} {1,2}- {1,2}\d{2} {1,2}- {1,2}\d{4}`),
  ],
  findNear: [
    digits(String.raw`\d{3}\.\d{2}\.\d{4}|\d{3} \d{2}[ \n]\d{4}|\d{3}\n\d{2} \d{4}`),
    digits(String.raw`\d{9}`),
    // A digit in each box of a form.
    digits(
      String.raw`(?<!\d {1,2})\d {1,2}\d {1,2}\d(?: {1,2}-)? {1,2}\d {1,2}\d(?: {1,2}-)? {1,2}\d {1,2}\d {1,2}\d {1,2}\d(?! {1,2}\d)`,
    ),
    // As people type and wrap it: spaces beside the separators, one of them missing, slashes, the area in parentheses;
    // two numbers with a slash between, or a clause after it.
    pattern`(?<![\p{L}\p{N}_])(?<!\d[.:/-])\(?\d{3}\)?[ \t]{0,2}\n?[ \t]{0,4}[-./]?[ \t]{0,2}\n?[ \t]{0,4}\d{2}[ \t]{0,2}\n?[ \t]{0,4}[-./]?[ \t]{0,2}\n?[ \t]{0,4}\d{4}(?![\p{L}\p{N}_])(?![.-]\d)`,
    // The second of two.
    pattern`(?<=\d{4}/)\d{3}-\d{2}-\d{4}(?![\p{L}\p{N}_])(?![.-]\d)`,
    // Written to its label.
    anyCasePattern`(?<![\p{L}\p{N}])SSN[_:#]?(?<value>\d{3}-?\d{2}-?\d{4})(?![\p{L}\p{N}])(?![.-]\d)`,
  ],
  divided: [3, 2, 4],
  guard: 'number',
  headers: {
    names: phrases(`ssn; ss number; ssan; social security; social security number; =soc; soc number; ssn ein; ssn itin;
      ssn tin; ssn identification; ssn id; national id; national id number; national identifier; socsec; ssno; ssnbr; ssn tax id; nid; ssnum`),
    not: phrases(`last; last 4; partial; masked; hash; type; card; office; administration; benefits; status`),
  },
  column: {
    shape: { like: 'code', form: pattern`^\d{9}$`, chance: 0.889, varies: 0 },
    bare: { form: pattern`(?!000|666|9)\d{3}(?:-(?!00)\d{2}-|[ ](?!00)\d{2}[ ]|\.(?!00)\d{2}\.)(?!0000)\d{4}` },
    kind: 'none',
  },
  lengthMax: 44,
  check: 'us-ssn',
  near: [
    'ssn',
    'ss #',
    'ss no',
    'ss num',
    'ss number',
    's.s.n.',
    'soc',
    'soc no',
    'soc sec',
    'social',
    'social security',
    'social sec',
    'soc security',
    'subjectssn',
    'victimssn',
    'suspectssn',
    'tin',
    'taxpayer id',
  ],
  notNear: [
    'part no',
    'part number',
    'tracking',
    'invoice',
    'order no',
    'order number',
    'zip',
    'sku',
    'item no',
    'item number',
    'model no',
    'model number',
    'catalog no',
    'catalog number',
    'product code',
    'stock no',
    'serial no',
    'serial number',
    'isbn',
    'routing no',
    'savings acct',
    'checking acct',
    'oln',
    'driver license number',
  ],
  reserved: [
    // A wallet insert of 1938 and a pamphlet of 1940, both void (https://www.ssa.gov/history/ssn/misused.html).
    pattern`^(?:078051120|219099999)$`,
    // Set aside for advertising, and the placeholder of countless forms.
    pattern`^(?:98765432\d|123456789|12345678\d)$`,
  ],
  confidence: { alone: 'likely', near: 'sure' },
  examples: [
    'SSN «078-05-1120»',
    'Social Security No. «219-09-9999»',
    '«987-65-4320»',
    'soc sec: «078 05 1120»',
    'SSN: «078-05-\n1120»',
    'SSN: «078 - 05 - 1120»',
    'SSN: «078-05\n-1120»',
    'He gave «078 - 05 - 1120» at the desk',
    'SSN «0 7 8 0 5 1 1 2 0»',
    'SSN: «0  7  8  -  0  5  -  1  1  2  0»',
    'SSN: «078-051120»',
    'SSN: «078-05-1120»/219-09-9999',
    'SSN_«078-05-1120»',
    'scans/«078-05-1120»_form.pdf',
    'Doe_«219-09-9999».pdf',
    'SSN: «078-05-1120»Date of Birth:',
    { label: 'SubjectSSN', text: '«219099999»' },
    { label: 'SSNumber', text: '«078051120»' },
    { label: 'social_security_number', text: '«987654321»' },
  ],
  counterexamples: [
    'SSN 000-12-3456',
    'SSN 666-12-3456',
    'SSN 912-34-5678',
    'SSN 123-00-4567',
    'SSN 123-45-0000',
    'Part 078051120 in stock',
    'Row 0 7 8 0 5 1 1 2 0',
    'SSN 4 0 7 8 0 5 1 1 2 0',
    'SSN 0 7 8 0 5 1 1 2 0 4',
    'Pages 1078 - 05 - 1120',
    '1234-56-7890',
    'ZIP 07805-1120',
    '0.078051120',
    'Part A078-05-1120',
    'margin 078-05-1120px',
    'Model 078-05-1120B',
    'https://example.org/078051120/x',
    { label: 'TrackingNumber', text: '219099999' },
  ],
};
