/** The 23 letters of the check: I, O and S are left out, and the remainder 0 is Z. */
const letters = 'ZABCDEFGHJKLMNPQRTUVWXY';

/** The check letter of a year of two digits and a serial number, as the police national computer has it. */
export function policeLetter(digits: string): string {
  return letters.charAt(Number(digits) % letters.length);
}
