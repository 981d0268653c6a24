/** Since September 2001: a place, the half year, three letters. The half years reach some years ahead. */
const current = /^[A-HJ-PR-Y]{2}(?:0[2-9]|[12]\d|3[0-4]|5[1-9]|[67]\d|8[0-4])[A-HJ-PR-Z]{3}$/u;

/** Until 2001: a letter for the year, up to three digits, three letters; from 1963 the other way round. */
const prefix = /^[A-HJ-NPR-TV-Y][1-9]\d{0,2}[A-HJ-PR-Y]{3}$/u;
const suffix = /^[A-HJ-PR-Y]{3}[1-9]\d{0,2}[A-HJ-NPR-TV-Y]$/u;

/** Northern Ireland: two or three letters, one of which is I or Z, and up to four digits. Before 1963: no year. */
const northern = /^(?=[A-Z]{0,2}[IZ])[A-Z]{2,3}[1-9]\d{0,3}$/u;
const dateless = /^(?:[A-HJ-PR-Y]{1,3}[1-9]\d{0,3}|[1-9]\d{0,3}[A-HJ-PR-Y]{1,3})$/u;

/**
 * Whether a value is built as a registration mark of a vehicle in the United Kingdom (DVLA, INF104; Road Vehicles
 * (Display of Registration Marks) Regulations 2001, schedule 2). There is no check digit.
 */
export function isUkVehicleRegistration(value: string): boolean {
  const bare = value.replaceAll(/[\s-]/gu, '').toUpperCase();
  if (bare.length > 7) return false;
  return [current, prefix, suffix, northern, dateless].some((pattern) => pattern.test(bare));
}
