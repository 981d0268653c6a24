import { lines } from './content.ts';
import { type Template, text } from './template.ts';

/** Harmless papers in words that others use for what must be held back. Nothing may be found at `likely`. */
export const DECOYS_OF_WORDS: readonly Template[] = [
  text('decoy-minutes', 'prose', (p) =>
    lines(
      `Minutes of the ${p.town()} traffic committee, ${p.date()}`,
      `The chair opened the meeting at ${p.time()}. The crosswalk was discussed. The motion passed ${p.number(4, 7)} to ${p.number(0, 3)}. The meeting ended early.`,
    ),
  ),

  text('decoy-newsletter', 'html', (p) =>
    lines(
      '<h1>Spring newsletter</h1>',
      `<p>The bicycle auction raised $${p.number(1, 9)},${p.digits(3)}. Thank you to the volunteers. The next coffee hour is in ${p.town()}.</p>`,
    ),
  ),

  text('decoy-statute', 'policy', (p) =>
    lines(
      `§ ${p.number(10, 99)}-${p.number(100, 999)}. Burglary.`,
      `A person who enters a building with intent to steal is guilty of a felony of the third degree. A juvenile charged under this section is heard in family court. See ${p.number(100, 600)} F.3d ${p.number(100, 999)}.`,
    ),
  ),

  text('decoy-ten-codes', 'list', () =>
    lines(
      'TEN CODES',
      '10-4 acknowledged',
      '10-15 prisoner in custody',
      '10-27 license check',
      '10-28 registration check',
      '10-29 check for wanted',
      'Code 3 lights and siren',
    ),
  ),

  text('decoy-ics-205', 'form', () =>
    lines(
      'INCIDENT RADIO COMMUNICATIONS PLAN (ICS 205)',
      '1. Incident Name:',
      '2. Date/Time Prepared:',
      '3. Operational Period:',
      '4. Basic Radio Channel Use:',
      'Zone | Channel | Function | Assignment | RX Freq | TX Freq',
    ),
  ),

  text(
    'decoy-job-posting',
    'prose',
    (p) =>
      `Now hiring: police officer recruits. Starting pay is $${p.number(40, 70)},${p.digits(3)}. You must be 21 and hold a driver license. Apply on the web site before ${p.pick('June', 'October')}. No experience is needed.`,
  ),

  text('decoy-data-dictionary', 'list', () =>
    lines(
      'DATA DICTIONARY',
      'SSN: char(9), social security number, may be null',
      'DOB: date of birth, date',
      'DLNumber: varchar(20), driver license number',
      'Password: varchar(64), hashed',
      'ORI: char(9), agency identifier',
    ),
  ),

  text('decoy-privacy-notice', 'policy', () =>
    lines(
      'PRIVACY NOTICE',
      'We may collect your name, e-mail address, phone number, IP address and date of birth. We never ask for a Social Security number or for card numbers by e-mail.',
      'You may ask us to delete what we hold.',
    ),
  ),

  text(
    'decoy-novel',
    'prose',
    (p) =>
      `The sergeant put down his tea. It had rained for ${p.number(3, 30)} days and the witness, if there was one, had not come back. "Operation what?" he said. Nobody laughed. The captain closed the file.`,
  ),

  text('decoy-catalogue-clothes', 'list', (p) =>
    lines(
      'UNIFORM CATALOG',
      `Trousers, navy, waist 30-44, $${p.number(30, 90)}`,
      'Jacket, black, sizes S/M/L/XL, brown lining',
      `Boots, black, height 8", weight 3.${p.digits(1)} lbs`,
      'Gloves, white, one size',
    ),
  ),

  text(
    'decoy-gps-manual',
    'prose',
    () =>
      'Latitude runs from minus ninety to ninety degrees and longitude from minus one hundred eighty to one hundred eighty. Set the unit to show decimal degrees. A grid of one thousand meters is printed on the map.',
  ),

  text(
    'decoy-fraud-advice',
    'prose',
    () =>
      'Never read out the three digits on the back of your card. Your bank will not ask for your password or PIN. If somebody offers a gift for your account number, hang up and call the number on your statement.',
  ),

  text('decoy-cyber-tips', 'slides', () =>
    lines(
      '# Five cyber tips',
      '- Update your phone.',
      '- Use a password manager.',
      '- Turn on two-step sign-in.',
      '- Be careful with links.',
      '- Back up your files.',
    ),
  ),

  text(
    'decoy-camera-catalog',
    'prose',
    (p) =>
      `The surveillance camera market grew by ${p.number(3, 20)} percent. Home owners buy doorbells; stores buy domes. License plate readers are sold to parking garages. Prices begin at $${p.number(50, 400)}.`,
  ),

  text(
    'decoy-seal-animal',
    'prose',
    (p) =>
      `A seal came ashore near ${p.town()} and sat on the warrant officer's chair at the yacht club. The aquarium sealed the tank in ${p.number(2, 9)} hours.`,
  ),

  text(
    'decoy-chemistry',
    'prose',
    (p) =>
      `Mix ${p.number(5, 90)} mL of buffer (pH ${p.number(5, 8)}.${p.digits(1)}) with reagent A2. The confidential recipe of a cola is folklore, a secret nobody keeps. Source B1 glows at ${p.number(400, 700)} nm.`,
  ),

  text(
    'decoy-company-aka',
    'prose',
    (p) =>
      `Redbank Holdings, formerly known as Redbank Towing, moved to ${p.town()}. Its trade mark covers trucks, trailers and ${p.number(2, 40)} kinds of hooks.`,
  ),

  text('decoy-sql-schema', 'code', () =>
    lines(
      'CREATE TABLE officers (',
      '  id integer PRIMARY KEY,',
      '  badge_number varchar(8),',
      '  last_name varchar(60),',
      '  password_hash char(60) NOT NULL,',
      '  ip_address inet',
      ');',
    ),
  ),

  text('decoy-code', 'code', (p) =>
    lines(
      'function checkPassword(password) {',
      '  if (password.length < 8) return false;',
      `  return hash(password) === user.passwordHash && attempts < ${p.number(3, 9)};`,
      '}',
      'const token = request.headers.authorization;',
    ),
  ),

  text('decoy-survey', 'list', (p) =>
    lines(
      'COMMUNITY SURVEY',
      ...p.repeat(
        5,
        (index) =>
          `Question ${index + 1}: ${p.number(1, 60)} agree, ${p.number(1, 60)} disagree, ${p.number(1, 30)} no answer`,
      ),
    ),
  ),

  text('decoy-hours', 'list', (p) =>
    lines(
      'STATION HOURS',
      'Monday to Friday 08:00-17:00',
      `Records window 09:00-${p.number(15, 17)}:00`,
      'Fingerprints Tuesday and Thursday, bring an ID.',
    ),
  ),
];
