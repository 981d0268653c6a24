import type { Detector } from './detector.ts';
import { digits } from './parts/digits.ts';
import { pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

const day = String.raw`\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])`;
const curp = String.raw`[A-Z][AEIOUX][A-Z]{2}${day}[HMX][A-Z]{2}[B-DF-HJ-NP-TV-Z]{3}[A-Z\d]\d`;
const rfc = String.raw`[A-ZÑ&]{3,4}${day}[A-Z\d]{2}[\dA]`;

/** Numbers by which states of Latin America and Spain know a person. */
export const foreignNationalId: Detector = {
  infoType: 'foreign-national-id',
  title: 'Identity number of Mexico, Spain or Latin America',
  source: 'Mexico: RENAPO, Instructivo normativo de la CURP, and SAT, RFC; Spain: Real Decreto 1553/2005 (DNI, NIE)',
  value: true,
  find: [pattern`(?<![\p{L}\p{N}_-])${curp}(?![\p{L}\p{N}_-])`],
  findNear: [
    pattern`(?<![\p{L}\p{N}_-])(?:${rfc}|[XYZ]-?\d{7}-?[A-Z]|\d{8}-?[A-Z])(?![\p{L}\p{N}_-])`,
    digits(String.raw`\d{1,3}(?:\.\d{3}){2}(?:-[\dkK])?|\d{3}-\d{7}-\d|\d{8,11}`),
  ],
  guard: 'number',
  headers: {
    names: phrases(
      `curp; rfc; rfc empleado; clave elector; cedula; cedula number; number cedula; cedula identidad; identidad cedula; dni; dni number; nie; documento identidad; identidad documento; ine; ife; dui; rut; cpf`,
    ),
    not: phrases('count; type; date; url; status; title; link; fecha; expedicion; vencimiento; change'),
  },
  labelled: pattern`${curp}|${rfc}|[XYZ]-?\d{7}-?[A-Z]|\d{8}-?[A-Z]|[A-Z]{6}\d{8}[HM]\d{3}|\d{1,3}(?:\.\d{3}){2}(?:-[\dkK])?|\d{3}[.-]?\d{3}[.-]?\d{3}-?\d{2}|\d{3}-\d{7}-\d|\d{8,11}`,
  lengthMax: 24,
  near: ['curp', 'rfc', 'cédula', 'cedula', 'dni', 'nie', 'documento nacional'],
  notNear: ['ietf', 'order', 'invoice', 'tracking'],
  confidence: { alone: 'likely', near: 'likely' },
  examples: [
    'CURP «GOMC800101HDFRRL09»',
    'RFC: «GOMC800101AB1»',
    'DNI «00000000T»',
    { label: 'CURP', text: '«GOMC800101HDFRRL09»' },
    { label: 'RFC_1', text: '«GOMC800101AB1»' },
    { label: 'Cédula', text: '«001-0000000-1»' },
    { label: 'NIE', text: '«X0000000T»' },
  ],
  counterexamples: [
    'RFC 7231 says so',
    'RFC 2119, RFC 8174',
    '00000000T',
    { label: 'RFC', text: '7231' },
    { label: 'Cedula', text: 'pending' },
    { label: 'DNI Type', text: '00000000T' },
  ],
};
