/**
 * What the numbers of driver licenses look like, by state: AAMVA DL/ID number formats, as collected in
 * https://github.com/adambullmer/USDLRegex and https://ntsi.com/drivers-license-format/. Where a state's numbers may be
 * shorter than five characters, five: fewer are any number.
 */
const shapes: Readonly<Record<string, RegExp>> = {
  AL: /^\d{5,8}$/,
  AK: /^\d{5,7}$/,
  AZ: /^(?:[A-Z]\d{4,8}|[A-Z]{2}\d{3,5}|\d{9})$/,
  AR: /^\d{5,9}$/,
  CA: /^[A-Z]\d{7}$/,
  CO: /^(?:\d{9}|[A-Z]\d{4,6}|[A-Z]{2}\d{3,5})$/,
  CT: /^\d{9}$/,
  DC: /^(?:\d{7}|\d{9})$/,
  DE: /^\d{5,7}$/,
  FL: /^[A-Z]\d{12}$/,
  GA: /^\d{7,9}$/,
  GU: /^[A-Z]\d{14}$/,
  HI: /^(?:[A-Z]\d{8}|\d{9})$/,
  IA: /^(?:\d{9}|\d{3}[A-Z]{2}\d{4})$/,
  ID: /^(?:[A-Z]{2}\d{6}[A-Z]|\d{9})$/,
  IL: /^[A-Z]\d{11,12}$/,
  IN: /^(?:[A-Z]\d{9}|\d{9,10})$/,
  KS: /^(?:[A-Z]\d[A-Z]\d[A-Z]|[A-Z]\d{8}|\d{9})$/,
  KY: /^(?:[A-Z]\d{8,9}|\d{9})$/,
  LA: /^\d{5,9}$/,
  MA: /^(?:[A-Z]\d{8}|[A-Z]{2}\d{7}|\d{9})$/,
  MD: /^(?:[A-Z]\d{12}|MD\d{11})$/,
  ME: /^\d{7}[A-Z\d]?$/,
  MI: /^[A-Z](?:\d{10}|\d{12})$/,
  MN: /^[A-Z]\d{12}$/,
  MO: /^(?:[A-Z]\d{5,9}|[A-Z]\d{6}R|\d{3}[A-Z]\d{6}|\d{8}[A-Z]{2}|\d{9}[A-Z]?)$/,
  MS: /^\d{9}$/,
  MT: /^(?:[A-Z]\d{8}|\d{9}|\d{13,14})$/,
  NC: /^\d{5,12}$/,
  ND: /^(?:[A-Z]{3}\d{6}|\d{9})$/,
  NE: /^(?:[A-Z]\d{6,8}|\d{5,7})$/,
  NH: /^(?:\d{2}[A-Z]{3}\d{5}|[A-Z]{3}\d{8})$/,
  NJ: /^[A-Z]\d{14}$/,
  NM: /^\d{8,9}$/,
  NV: /^(?:\d{9,10}|\d{12}|X\d{8})$/,
  NY: /^(?:[A-Z]\d{7}|[A-Z]\d{18}|\d{8,9}|\d{16}|[A-Z]{8})$/,
  OH: /^(?:[A-Z]\d{4,8}|[A-Z]{2}\d{3,7}|\d{8})$/,
  OK: /^[A-Z]?\d{9}$/,
  OR: /^(?:\d{5,9}|[A-Z]\d{6}|[A-Z]{2}\d{5})$/,
  PA: /^\d{8}$/,
  PR: /^(?:\d{5,7}|\d{9})$/,
  RI: /^(?:\d{7,8}|[A-Z]\d{6})$/,
  SC: /^\d{5,11}$/,
  SD: /^(?:\d{6,10}|\d{12})$/,
  TN: /^\d{7,9}$/,
  TX: /^\d{7,8}$/,
  UT: /^\d{5,10}$/,
  VA: /^(?:[A-Z]\d{8,11}|\d{9})$/,
  VT: /^(?:\d{8}|\d{7}A)$/,
  WA: /^(?=.{12}$)(?:[A-Z]{1,7}[A-Z\d*]{4,11}|WDL[A-Z\d]{9})$/,
  WI: /^[A-Z]\d{13}$/,
  WV: /^(?:\d{7}|[A-Z]{1,2}\d{5,6})$/,
  WY: /^\d{9,10}$/,
};

const all = Object.values(shapes);

/** A state before or after the number: `TX 12345678`, `12345678/TX`. */
const withState = /^([A-Z]{2})[ :/-]{1,3}(?=\S*\d)(\S.{3,24})$|^(.{4,24}\S)[ /,(-]{1,3}([A-Z]{2})\)?$/;

/**
 * Whether a value has the shape of a driver license number of a US state: of the state that stands before or after it,
 * otherwise of any. A state that issues none is passed over. There is no check digit, and a number of seven to nine
 * digits always passes: the shape proves nothing without a word for it.
 */
export function isUsDriverLicense(value: string): boolean {
  const text = value.trim().toUpperCase();
  if (text.length > 32) return false;
  const [, first, afterFirst, beforeLast, last] = withState.exec(text) ?? [];
  const number = bare(afterFirst ?? beforeLast ?? text);
  const shape = shapes[first ?? last ?? ''];
  if (shape?.test(number)) return true;
  return shape === undefined ? isAny(number) || isAny(bare(text)) : isAny(bare(text));
}

function isAny(number: string): boolean {
  // Letters alone are a word, and one digit many times is nobody's.
  return /\d/.test(number) && !/^(\d)\1+$/.test(number) && all.some((shape) => shape.test(number));
}

/** Without the separators that licenses are printed with. */
function bare(text: string): string {
  return text.replaceAll(/[\s.-]/g, '');
}
