const shape = /^([A-Z]{1,5}9{0,4})(\d)(\d{2})(\d{2})(\d)([A-Z]9|[A-Z]{2}|99)([A-Z0-9])([A-Z]{2})$/u;

const daysOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Whether a value is a driver number of Great Britain: five letters of the surname filled with 9, the decade of birth,
 * the month (50 more for a woman), the day, the year's last digit, two initials or 9, a digit or letter that tells people
 * apart, and two more (DVLA, INF45; https://www.gov.uk/view-driving-licence). The issue number may follow. How the last
 * two letters are computed is not published.
 */
export function isUkDrivingLicence(value: string): boolean {
  const bare = value.replaceAll(/[\s-]/gu, '').toUpperCase().slice(0, 16);
  const [, surname, , month, day] = shape.exec(bare) ?? [];
  if (surname === undefined || month === undefined || surname.length !== 5) return false;
  const number = Number(month) > 50 ? Number(month) - 50 : Number(month);
  return Number(day) > 0 && Number(day) <= (daysOfMonth[number - 1] ?? 0);
}
