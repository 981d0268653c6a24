import type { Detector } from './detector.ts';
import { pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

/** What may stand between two lines. */
const breakOf = String.raw`[ \t]{0,4}(?:\n{1,2}|[ \t])[ \t]{0,4}`;
const edge = String.raw`(?<![\p{L}\p{N}<])`;
const end = String.raw`(?![\p{L}\p{N}<])`;
const any = '[A-Z0-9<]';
/** Read from a picture, a zero is often the letter O. */
const digit = '[0-9O]';
const dates = `${digit}{6}${digit}[MFX<]${digit}{6}${digit}`;

/** The lines at the foot of a passport, a visa or an identity card. They hold all that the page says. */
export const passportMrz: Detector = {
  infoType: 'passport-mrz',
  title: 'Machine readable zone of a travel document',
  source: 'ICAO Doc 9303, machine readable travel documents, parts 3 to 7',
  find: [
    // Passports, two lines of 44; visas too.
    pattern`${edge}[PV][A-Z<][A-Z<]{3}${any}{39}${breakOf}${any}{9}${digit}[A-Z<]{3}${dates}${any}{16}${end}`,
    // Cards and visas, two lines of 36.
    pattern`${edge}[ACIPV][A-Z<][A-Z<]{3}${any}{31}${breakOf}${any}{9}${digit}[A-Z<]{3}${dates}${any}{8}${end}`,
    // Cards, three lines of 30.
    pattern`${edge}[ACI][A-Z0-9<][A-Z<]{3}${any}{25}${breakOf}${dates}[A-Z<]{3}${any}{11}${digit}${breakOf}[A-Z<]{30}${end}`,
    // The second line of a passport alone, as tables keep it.
    pattern`${edge}${any}{9}${digit}[A-Z<]{3}${dates}${any}{14}[0-9O<]${digit}${end}`,
  ],
  headers: {
    names: phrases('mrz; machine readable zone; mrz line'),
  },
  lengthMax: 112,
  check: 'mrz',
  near: ['mrz', 'passport', 'machine readable', 'travel document', 'visa'],
  // The invented country of the specimens of ICAO.
  reserved: [pattern`UTO|XXX`],
  confidence: { alone: 'sure', near: 'sure' },
  examples: [
    '«P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10»',
    '«P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<< L898902C36UTO7408122F1204159ZE184226B<<<<<10»',
    '«I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<»',
    '«I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6»',
    '«V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<»',
    '«V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL8988901C4XXX4009078F9612109<<<<<<<<»',
    'MRZ line 2: «L898902C36UTO7408122F1204159ZE184226B<<<<<10»',
    { label: 'MRZ', text: '«L898902C36UTO7408122F1204159ZE184226B<<<<<10»' },
  ],
  counterexamples: [
    'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C37UTO7408122F1204159ZE184226B<<<<<10',
    'L898902C36UTO7408122F1204159ZE184226B<<<<<11',
    'P<UTO short',
    'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPJBSWY3DPEHPK',
    'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL8988901C5XXX4009078F9612109<<<<<<<<',
    '<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<',
  ],
};
