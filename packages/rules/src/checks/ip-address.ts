/**
 * Whether a value is an address of the Internet Protocol: version 4 in dotted decimals, or version 6 (RFC 4291, section
 * 2.2, without an embedded version 4). Loopback (RFC 1122, section 3.2.1.3), net masks, `0.x.x.x`, and four single digits,
 * which are a software version far more often, do not pass. Neither does a version 6 address without a group of three digits: six times two is a MAC.
 */
export function isIpAddress(value: string): boolean {
  return value.includes(':') ? isVersion6(value) : isVersion4(value);
}

/** Four numbers in decimals, without leading zeros. */
const dotted = /^(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})$/;

function isVersion4(value: string): boolean {
  const [found, a, b, c, d] = dotted.exec(value) ?? [];
  if (found === undefined || Number(a) > 255 || Number(b) > 255 || Number(c) > 255 || Number(d) > 255) return false;
  return a !== '0' && a !== '127' && a !== '255' && value.length > '1.1.1.1'.length;
}

function isVersion6(value: string): boolean {
  const halves = value.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  if (!groups.every((group) => /^[\da-f]{1,4}$/i.test(group))) return false;
  const enough = halves.length === 2 ? groups.length >= 2 && groups.length < 8 : groups.length === 8;
  return enough && groups.some((group) => group.length > 2) && /\d/.test(value) && /[1-9a-f]/i.test(value);
}
