/** Length of an IBAN by country: SWIFT IBAN registry, ISO 13616 (https://www.swift.com/standards/data-standards/iban). */
const lengths: Readonly<Record<string, number>> = {
  AD: 24,
  AE: 23,
  AL: 28,
  AT: 20,
  AZ: 28,
  BA: 20,
  BE: 16,
  BG: 22,
  BH: 22,
  BI: 27,
  BR: 29,
  BY: 28,
  CH: 21,
  CR: 22,
  CY: 28,
  CZ: 24,
  DE: 22,
  DJ: 27,
  DK: 18,
  DO: 28,
  EE: 20,
  EG: 29,
  ES: 24,
  FI: 18,
  FK: 18,
  FO: 18,
  FR: 27,
  GB: 22,
  GE: 22,
  GI: 23,
  GL: 18,
  GR: 27,
  GT: 28,
  HN: 28,
  HR: 21,
  HU: 28,
  IE: 22,
  IL: 23,
  IQ: 23,
  IS: 26,
  IT: 27,
  JO: 30,
  KW: 30,
  KZ: 20,
  LB: 28,
  LC: 32,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  LY: 25,
  MC: 27,
  MD: 24,
  ME: 22,
  MK: 19,
  MN: 20,
  MR: 27,
  MT: 31,
  MU: 30,
  NI: 28,
  NL: 18,
  NO: 15,
  OM: 23,
  PK: 24,
  PL: 28,
  PS: 29,
  PT: 25,
  QA: 29,
  RO: 24,
  RS: 22,
  RU: 33,
  SA: 24,
  SC: 31,
  SD: 18,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  SO: 23,
  ST: 25,
  SV: 28,
  TL: 23,
  TN: 24,
  TR: 26,
  UA: 29,
  VA: 22,
  VG: 24,
  XK: 20,
  YE: 30,
};

/** Of countries that issue them without being in the registry (https://www.iban.com/structure, partial and experimental). */
const otherLengths: Readonly<Record<string, number>> = {
  AO: 25,
  BF: 28,
  BJ: 28,
  CF: 27,
  CG: 27,
  CI: 28,
  CM: 27,
  CV: 25,
  DZ: 26,
  GA: 27,
  GQ: 27,
  GW: 25,
  IR: 26,
  KM: 27,
  MA: 28,
  MG: 27,
  ML: 28,
  MZ: 25,
  NE: 28,
  SN: 28,
  TD: 27,
  TG: 28,
};

/** Countries whose account part is digits alone, by the same sources: letters in it are hexadecimal or a product code. */
const digitsOnly: ReadonlySet<string> = new Set(
  'AE AO AT BA BE BI CF CG CM CR CV CZ DE DJ DK DZ EE EG ES FI FO GA GL GQ HR HU IL IR IS KM LT LY MA ME MG MN MR MZ NO PL PT RS SD SE SI SK SO ST TD TL TN VA XK'.split(
    ' ',
  ),
);

/** Whether a value is an IBAN: a country's code and length, and the check digits of ISO 7064 MOD 97-10. Any case. */
export function isIban(value: string): boolean {
  const account = value.replaceAll(/[^A-Za-z0-9]/gu, '').toUpperCase();
  const country = account.slice(0, 2);
  if ((lengths[country] ?? otherLengths[country]) !== account.length || !/^[A-Z]{2}\d{2}/.test(account)) return false;
  if (digitsOnly.has(country) && !/^\d+$/.test(account.slice(4))) return false;
  // 00, 01 and 99 leave the right remainder as 97, 98 and 02 do, and are never issued.
  if (/^..(?:00|01|99)/.test(account)) return false;
  let remainder = 0;
  for (const character of account.slice(4) + account.slice(0, 4)) {
    const number = Number.parseInt(character, 36);
    remainder = (remainder * (number > 9 ? 100 : 10) + number) % 97;
  }
  return remainder === 1;
}
