import type { Detector } from './detector.ts';
import { pattern } from './parts/pattern.ts';

/** What stands for a day in such a row: a letter or two, hours, or nothing to do. */
const day = String.raw`(?:[DNXVELMSWR]|SK|RDO|AL|OFF|VAC|SICK|CT|TRN|FM|AD|[*x-]|0?\d{3,4}|\d{1,2}-\d{1,2})`;

/** A row of a schedule: whoever reads it knows when somebody is away, and when nobody is at home. */
export const dutyRoster: Detector = {
  infoType: 'duty-roster',
  title: 'Row of a duty roster',
  source: 'Shift schedules of patrol and custody as they are posted: a name, and a sign for each day; no standard',
  find: [
    // A name, perhaps its number, and seven days or more in letters.
    pattern`(?<![\p{L}\p{N}.,-])(?!TOTAL|Total|DATE|Date|DAY|Day|SHIFT|Shift|NAME|Name)\p{Lu}[\p{L}'.]{1,20}(?:[ ,-]{1,2}\p{Lu}[\p{L}'.]{0,20}){0,2}(?: {1,3}[#(]?[A-Z]{0,2}\d{1,5}\)?)?[ \t|]{1,24}(?=(?:${day}[ \t|]{1,8}){0,5}(?:D|N|X|V|SK|OFF|RDO|AL|VAC|SICK|CT|TRN|FM|AD)[ \t|])(?:${day}[ \t|]{1,8}){6,20}${day}(?![\p{L}\p{N}])`,
  ],
  lengthMax: 200,
  near: ['roster', 'shift', 'watch', 'squad', 'duty', 'rota', 'schedule', 'days', 'nights'],
  confidence: { alone: 'likely', near: 'sure' },
  examples: [
    '«Example 114      D  D  X  X  D  D  D   D  D  X  X  D  D  D»',
    '«Example S21       X  X  D  D  D  D  X»',
    ' «P. Example   N N N X X N N»',
    '«Example  OFF OFF 0600 0600 0600 0600 OFF»',
    '«Ofc. Example 122  N  N  N  X  X  N  N»',
  ],
  counterexamples: [
    'Example 1 2 3 4 5 6 7 8',
    'The letters A B C D E F G H stand on it.',
    'Total  D D D D D D D',
    'Example  4.1  4.2  4.3  4.4  4.5  4.6  4.7',
    'Example D D D',
    'Answers  A B C D A B C D',
    'Chorus  G C D Em G C D Em',
  ],
};
