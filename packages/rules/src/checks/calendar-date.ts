const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Days of each month of a common year. */
const lastDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A year that a living person can be born in, and a margin. Two digits can be of either century. */
const YEAR_MIN = 1900;
const YEAR_MAX = 2099;

/**
 * Whether a value is a day that exists, of 1900 to 2099, in any order that is usual: `1990-02-01`, `2/1/90`,
 * `01.02.1990`, `19900201`, `02011990`, `1 Feb 1990`, `February 1st, 1990`. Where day and month can be exchanged, one of
 * the two orders is enough.
 */
export function isCalendarDate(value: string): boolean {
  // Most dates are of digits alone.
  const month = /[a-z]/i.test(value)
    ? /[a-z]{3}/i.exec(value.replaceAll(/\d(?:st|nd|rd|th)\b/giu, (ordinal) => ordinal.slice(0, 1)))
    : null;
  const numbers = value.match(/\d+/gu) ?? [];
  if (month !== null) {
    const [a, b] = numbers;
    if (a === undefined || b === undefined || numbers.length !== 2) return false;
    const number = months.indexOf(month[0].toLowerCase()) + 1;
    return isDay(b, number, a) || isDay(a, number, b);
  }
  const [a, b, c] = numbers;
  if (a !== undefined && b === undefined) return isRunTogether(a);
  if (a === undefined || b === undefined || c === undefined || numbers.length !== 3) return false;
  if (a.length === 4) return isDay(a, Number(b), c);
  return isDay(c, Number(a), b) || isDay(c, Number(b), a);
}

/** Eight digits: year first as in NCIC, or month or day first. */
function isRunTogether(digits: string): boolean {
  if (digits.length !== 8) return false;
  const [first, second, year] = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)];
  return (
    isDay(digits.slice(0, 4), Number(digits.slice(4, 6)), digits.slice(6)) ||
    isDay(year, Number(first), second) ||
    isDay(year, Number(second), first)
  );
}

function isDay(year: string, month: number, day: string): boolean {
  if (day.length > 2 || month < 1 || month > 12) return false;
  if (year.length !== 4 && year.length !== 2) return false;
  // Of two digits only the leap years matter, and 1900 and 2000 disagree on that: 00 counts as 2000.
  const full = year.length === 2 ? 2000 + Number(year) : Number(year);
  if (full < YEAR_MIN || full > YEAR_MAX) return false;
  const isLeap = full % 4 === 0 && (full % 100 !== 0 || full % 400 === 0);
  const last = month === 2 && isLeap ? 29 : (lastDays[month - 1] ?? 0);
  return Number(day) >= 1 && Number(day) <= last;
}
