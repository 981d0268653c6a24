const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * Whether a GitHub token carries its checksum: four characters of prefix, thirty of randomness, and six that are the
 * CRC-32 of the thirty in base 62
 * (https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/).
 */
export function isGithubToken(value: string): boolean {
  const parts = /^gh[oprsu]_([A-Za-z\d]{30})([A-Za-z\d]{6})$/.exec(value);
  const [, random, checksum] = parts ?? [];
  return random !== undefined && toBase62(crc32(random)) === checksum;
}

/** CRC-32 as in ISO/IEC 13239 (polynomial 0xEDB88320, reflected) of ASCII text. */
function crc32(text: string): number {
  let crc = 0xffffffff;
  for (let index = 0; index < text.length; index += 1) {
    crc ^= text.charCodeAt(index);
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function toBase62(number: number): string {
  let digits = '';
  for (let rest = number; rest > 0; rest = Math.floor(rest / 62)) digits = base62.charAt(rest % 62) + digits;
  return digits.padStart(6, '0');
}
