import type { Detector } from './detector.ts';
import { GAP_LENGTH_MAX, named } from './parts/named.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

const number = String.raw`\d{5}-\d{3}|[A-Z]{0,3}-?\d{4,10}|(?:19|20)?\d{2}-\d{3,8}|[A-Z]{1,2}\d{2}-\d{3,7}`;

/** Numbers of people in jails and prisons. */
export const bookingNumber: Detector = {
  infoType: 'booking-number',
  title: 'Booking or inmate number',
  source: 'Federal Bureau of Prisons register numbers (28 CFR 513); numbers of state and county custody',
  value: true,
  generic: true,
  find: [
    named(
      [
        'booking ?(?:no\\.?|num|number|#|id)',
        'booking',
        'book(?:ing)? #',
        '(?:inmate|prisoner|offender|arrestee|detainee) ?(?:no\\.?|num|number|#|id)',
        'inmate',
        'jail ?(?:id|no\\.?|number|#)',
        '(?:cdcr?|tdcj|bop|idoc|fdoc|nydoc|din|usms)',
        'doc ?(?:#|no\\.?|number|id)',
        '(?:fed(?:eral)?\\.? )?reg(?:ister)?\\.? ?(?:no\\.?|number|#)',
        'jacket ?(?:no\\.?|number|#)',
      ],
      number,
    ),
  ],
  findNear: [
    // Of the federal prisons: the district is last.
    pattern`(?<![\p{L}\p{N}_.-])\d{5}-\d{3}(?![\p{L}\p{N}_])(?![.-]\d)`,
  ],
  headers: {
    names: phrases(`booking; booking number; booking id; book number; inmate number; inmate id; jail id; jail number;
      jail booking number; jacket number; jms number; doc number; cdcr; cdcr number; tdcj; tdcj number;
      bop number; bop register number; register number; reg number bop; offender id; offender number;
      prisoner id; detainee number; detainee id; mni number; arrest booking number; perm id;
      permanent id number; so number; name id number; prisoner number; arrestee id; book id; booking agency record identification`),
    not: phrases(`type; date; time; officer; photo; agency; fee; room; hotel; travel; flight; facility; status; link; url;
      cash; event; contact; comments; calendar; confirmation; name; file`),
  },
  labelled: anyCasePattern`${number}`,
  column: {
    kind: 'none',
  },
  lengthMax: 40 + GAP_LENGTH_MAX,
  guard: 'number',
  near: [
    'booked',
    'inmate',
    'prisoner',
    'offender',
    'jail',
    'custody',
    'arrestee',
    'detainee',
    'detention',
    'cdcr',
    'tdcj',
    'bop',
    'bureau of prisons',
    'register no',
    'reg no',
    'marshals',
    'correctional',
    'incarcerated',
  ],
  notNear: ['hotel', 'flight', 'reservation', 'room', 'travel', 'invoice', 'order', 'phone', 'zip', 'document'],
  reserved: [pattern`^0{4,10}$`],
  confidence: { alone: 'likely', near: 'sure' },
  examples: [
    'Booking # «31004827»',
    'booking no. «31-004827»',
    'Inmate ID: «A48271»',
    'BOP Reg. No. «48271-016»',
    'inmate «48271-016»',
    'TDCJ # «04827160»',
    'DOC# «482716»',
    { label: 'BookingNumber', text: '«31004827»' },
    { label: 'InmateID', text: '«A48271»' },
    { label: 'jail_id', text: '«482716»' },
  ],
  counterexamples: [
    '31004827',
    '48271-016',
    'booking a room for 12',
    'inmates of 2031',
    'doc 4827',
    'Hotel booking number: 31004827',
    { label: 'BookingDate', text: '20310102' },
    { label: 'InmateName', text: 'Roe, Richard' },
  ],
};
