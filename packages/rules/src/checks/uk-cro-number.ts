import { policeLetter } from './uk-police-letter.ts';

/**
 * Whether a value is a number of the UK Criminal Records Office: a serial number, the year and a letter
 * (`123456/98E`), or for records of one file `SF98/12345R`. The letter is the remainder by 23 of the year and the
 * serial number, which is filled to six digits except in the second form (Ministry of Justice, hmpps-person-record,
 * https://github.com/ministryofjustice/hmpps-person-record). Four random numbers in a hundred pass.
 */
export function isUkCroNumber(value: string): boolean {
  const bare = value.replaceAll(/\s/gu, '').toUpperCase();
  const [, serial, year, letter] = /^(\d{1,6})\/(\d{2})([A-HJ-NP-RT-Z])$/u.exec(bare) ?? [];
  if (serial !== undefined && year !== undefined) {
    return Number(serial) > 0 && policeLetter(year + serial.padStart(6, '0')) === letter;
  }
  const [, fileYear, fileSerial, fileLetter] = /^SF(\d{2})\/(\d{1,6})([A-HJ-NP-RT-Z])$/u.exec(bare) ?? [];
  if (fileYear === undefined || fileSerial === undefined) return false;
  return Number(fileSerial) > 0 && policeLetter(fileYear + fileSerial) === fileLetter;
}
