/** Days from the first of January 1970 to the day that a workbook counts as 0 (ECMA-376 part 1, 18.17.4.1). */
const EPOCH_1900 = -25_569;
const EPOCH_1904 = -24_107;

/** The last day of the year 9999, after which nothing is a date. */
const SERIAL_MAX = 2_958_466;

const DAY_SECONDS = 86_400;

/** Days that were said before: a column has few different ones. */
const said = new Map<number, string>();
const SAID_MAX = 20_000;

/**
 * What a workbook writes as a number of days, as ISO 8601 has it: `1990-05-04`, with the time if it is not midnight, or the
 * time alone of what is less than a day. Undefined if it is no date. `is1904` is how the workbook counts.
 */
export function toIsoDate(serial: number, is1904: boolean): string | undefined {
  if (!(serial >= 0 && serial < SERIAL_MAX)) return undefined;
  const seconds = Math.round(serial * DAY_SECONDS);
  const days = Math.floor(seconds / DAY_SECONDS);
  const time = seconds - days * DAY_SECONDS;
  if (days === 0 && !is1904) return timeOf(time);
  // Lotus took 1900 for a leap year, and all others after it: the 60th day was none.
  const shift = is1904 ? EPOCH_1904 : days < 60 ? EPOCH_1900 + 1 : EPOCH_1900;
  const day = dayOf(days + shift);
  return time === 0 ? day : `${day} ${timeOf(time)}`;
}

function dayOf(days: number): string {
  let day = said.get(days);
  if (day === undefined) {
    day = new Date(days * DAY_SECONDS * 1_000).toISOString().slice(0, 10);
    if (said.size < SAID_MAX) said.set(days, day);
  }
  return day;
}

function timeOf(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 3_600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
