import { policeLetter } from './uk-police-letter.ts';

const slashed = /^(?:19|20)?(\d{2})\/\s?(\d{1,7})\s?([A-HJ-NP-RT-Z])$/u;

/** Without a slash `20` may be the century of a year or the year itself: the seven digits tell. */
const whole = /^(?:19|20)?(\d{2})\s?(\d{7})\s?([A-HJ-NP-RT-Z])$/u;

/**
 * Whether a value is a PNC ID: the year of two or four digits, a serial number, and the letter for the remainder by 23
 * of the year's last two digits and the serial number in seven (Ministry of Justice, hmpps-person-record,
 * https://github.com/ministryofjustice/hmpps-person-record). Without a slash the serial number has all seven digits. Four
 * random numbers in a hundred pass.
 */
export function isUkPncId(value: string): boolean {
  const text = value.trim().toUpperCase();
  const parts = slashed.exec(text) ?? whole.exec(text);
  const [, year, serial, letter] = parts ?? [];
  if (year === undefined || serial === undefined) return false;
  return Number(serial) > 0 && policeLetter(year + serial.padStart(7, '0')) === letter;
}
