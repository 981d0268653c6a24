import { usStates } from '../lists/us-states.ts';
import type { Detector } from './detector.ts';
import { GAP_LENGTH_MAX, named } from './parts/named.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

const code = `(?:${[...usStates.keys(), 'ZZ'].join('|')})`;

/** Numbers under which the states keep criminal histories. */
export const sid: Detector = {
  infoType: 'sid',
  title: 'State identification number',
  source: 'EBTS field 2.015: a state and up to eight characters; California CII and New York NYSID numbers',
  value: true,
  find: [
    // A state first.
    named(
      ['sid', 's\\.i\\.d\\.', 'state id(?:ent(?:ification)?)?', 'sid/?(?:no\\.?|number|#)', 'state identification'],
      String.raw`${code}-?[A-Z]?\d{4,9}[A-Z]?`,
    ),
    // California: the CII number, an A and eight digits.
    named(['sid', 'state id(?:ent(?:ification)?)?(?: \\(sid\\))?'], String.raw`A\d{8}`),
    // Digits alone where a number is asked for.
    named(['sid ?(?:no\\.?|num|number|#)', 'state identification number'], String.raw`[A-Z]?\d{5,10}`),
    named(['cii'], String.raw`A?\d{7,8}|[A-Z]\d{8}`),
    named(['nysid'], String.raw`\d{7,8}[A-Z]`),
    pattern`(?<![\p{L}\p{N}])SID/(?<value>[A-Z]{2}[A-Z\d]{3,8})(?![\p{L}\p{N}])`,
  ],
  findNear: [pattern`(?<![\p{L}\p{N}_-])${code}\d{6,8}(?![\p{L}\p{N}_])(?!-\d)`],
  headers: {
    names: phrases(`=sid; sid number; state sid; state identification number; state criminal id; state id sid; cii;
      cii number; nysid; nysid number; tx sid; criminal history number; local sid; offender sid;
      state id number; state identification; state fingerprint identification; state fingerprint id;
      fingerprint identification; criminal history identification`),
    maybe: phrases('state id; sid'),
    not: phrases(`session; twilio; account; windows; phone; message; user; oracle; database; security; type; date; name;
      call; card`),
  },
  labelled: anyCasePattern`${code}-?[A-Z]?\d{4,9}[A-Z]?|[A-Z]?\d{6,10}[A-Z]?`,
  lengthMax: 40 + GAP_LENGTH_MAX,
  guard: 'number',
  near: [
    'sid',
    's.i.d.',
    'sid no',
    'state id',
    'state identification',
    'criminal history',
    'cii',
    'nysid',
    'rap sheet',
    'fbi no',
  ],
  notNear: ['session', 'windows', 'oracle', 'cookie', 'invoice', 'part no', 'ori', 'asset'],
  reserved: [pattern`^(?:ZZ\d{5,9}|[A-Z]{2}0{5,8})$`],
  confidence: { alone: 'likely', near: 'sure' },
  examples: [
    'SID «ZZ4827160»',
    'SID/«ZZ4827160»',
    'State ID: «TX04827160»',
    'SID # «4827160»',
    'SID «A04827160»',
    'STATE ID (SID): «A04827160»',
    'CII «A04827160»',
    'NYSID: «04827160K»',
    'criminal history under «ZZ482716»',
    { label: 'SID', text: '«ZZ4827160»' },
    { label: 'StateIDNumber', text: '«TX04827160»' },
    { label: 'NYSID', text: '«04827160K»' },
  ],
  counterexamples: [
    'TX04827160',
    'SID: S-1-5-21-1004336348',
    'sid=9fceb02d0ae598e9',
    'SID 12',
    'inside TX04827160',
    { label: 'SessionSID', text: '4827160' },
    { label: 'SID', text: 'S-1-5-18' },
  ],
};
