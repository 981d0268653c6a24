/** Words that programs begin the identifiers of their entries with, before a number. */
const COUNTED =
  /^(?:event|calendar|cal|uid|ical|ics|item|meeting|appointment|appt|node|post|page|todo|task|entry|booking|session|id)s?[-_.:]?\d[\w.:+-]*$/i;
/** Numbers, days and moments, whatever stands between them: `12345-1577880000`, `20240101T080045Z-4000F192713-0052`. */
const NUMBERED = /^(?=(?:[^\d]*\d){4})\d[\dTZA-F_.:+-]*$/i;
/** Eight digits, four, four, four, twelve (RFC 9562, 4), as RFC 7986 (5.3) asks for. */
const UUID = /^[\da-f]{8}-?(?:[\da-f]{4}-?){3}[\da-f]{12}(?:[-_.].*)?$/i;
/** What is drawn by lot: sixteen letters or more, digits in two places among them. */
const DRAWN = /^(?=[^\d]*\d+[^\d]+\d)[\da-z_]{16,}$/i;
/** Those of Google have twenty letters or more and no signs, and not always a digit. */
const OF_GOOGLE = /^[\da-z_]{20,}@(?:group\.calendar\.)?google\.com$/i;

/**
 * An identifier of an entry of a calendar, taken apart at its `@`: RFC 5545, 3.8.4.7, has programs make them so, of anything and
 * the name of a host. Undefined if it may be an address that somebody has, which then stands as it is.
 */
export function madeIdentifier(value: string): readonly [left: string, host: string] | undefined {
  const [left = '', host, ...more] = value.trim().split('@');
  if (host === undefined || more.length > 0) return undefined;
  const isMade = [COUNTED, NUMBERED, UUID, DRAWN].some((form) => form.test(left)) || OF_GOOGLE.test(value.trim());
  return isMade ? [left, host] : undefined;
}

/** Properties that hold such an identifier (3.8.4.5, 3.8.4.7). */
export const IDENTIFIED = /^(?:UID|RELATED-TO)$/i;
