/**
 * Whether a value is an address of the Internet Protocol: version 4 in dotted decimals, or version 6 (RFC 4291, section
 * 2.2, without an embedded version 4). Loopback (RFC 1122, section 3.2.1.3), net masks, `0.x.x.x`, and four single digits,
 * which are a software version far more often, do not pass. Neither does a version 6 address without a group of three digits: six times two is a MAC.
 */
export function isIpAddress(value: string): boolean {
  return value.includes(':') ? isVersion6(value) : isVersion4(value);
}

function isVersion4(value: string): boolean {
  const octets = value.split('.');
  if (octets.length !== 4 || !octets.every((octet) => /^(?:0|[1-9]\d{0,2})$/.test(octet) && Number(octet) < 256)) {
    return false;
  }
  if (octets[0] === '0' || octets[0] === '127' || octets[0] === '255') return false;
  return octets.some((octet) => octet.length > 1);
}

function isVersion6(value: string): boolean {
  const halves = value.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  if (!groups.every((group) => /^[\da-f]{1,4}$/i.test(group))) return false;
  const enough = halves.length === 2 ? groups.length >= 2 && groups.length < 8 : groups.length === 8;
  return enough && groups.some((group) => group.length > 2) && /\d/.test(value) && /[1-9a-f]/i.test(value);
}
