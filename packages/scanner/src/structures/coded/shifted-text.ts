/** How letters may be written in others, and the text that they stand for. */
interface Shift {
  /** What must stand in a text that has it. */
  readonly hint: string;
  /** The letters as they stand. */
  readonly pattern: RegExp;
  /** What they stand for; undefined if they stand for themselves. */
  readonly decode: (letters: string) => string | undefined;
}

const shifts: readonly Shift[] = [
  // UTF-7 (RFC 2152): units of UTF-16 in base64 without filling, between a plus and whatever is none of it.
  {
    hint: '+',
    pattern: /\+([A-Za-z0-9+/]{3,})(?:-|(?![A-Za-z0-9+/]))/g,
    decode: decodeUtf7,
  },
  // HZ (RFC 1843): GB 2312 without its upper bits, between braces after tildes.
  {
    hint: '~{',
    pattern: /~\{((?:[!-}][!-~])+)~\}/g,
    decode: (letters) =>
      decodeStrictly(
        'gb18030',
        Uint8Array.from(letters, (each) => each.charCodeAt(0) | 0x80),
      ),
  },
];

/** The text that all shifts in a text stand for, with all else as it stands; undefined if it has none. */
export function decodeShifts(text: string): string | undefined {
  let decoded = text;
  for (const { hint, pattern, decode } of shifts) {
    if (decoded.includes(hint)) {
      decoded = decoded.replace(pattern, (whole: string, letters: string) => decode(letters) ?? whole);
    }
  }
  return decoded === text ? undefined : decoded;
}

/**
 * UTF-16 in characters of base64 (RFC 2152, rule 2): as many bits as units need, less than six others, which are 0. A
 * word after a plus is taken for one only if all its units are letters.
 */
function decodeUtf7(letters: string): string | undefined {
  const bytes = Buffer.from(letters, 'base64');
  const spareBits = (letters.length * 6) % 16;
  if (spareBits >= 6 || Buffer.from(bytes).toString('base64').replace(/=+$/, '') !== letters) return undefined;
  const units = bytes.subarray(0, bytes.length - (bytes.length % 2));
  if (units.length === 0 || (bytes.length % 2 === 1 && bytes.at(-1) !== 0)) return undefined;
  const text = decodeStrictly('utf-16be', units);
  return text !== undefined && (NEAR_LETTERS.test(text) || (text.length > 1 && FAR_LETTERS.test(text)))
    ? text
    : undefined;
}

/** Letters of alphabets, signs and line ends. */
const NEAR_LETTERS = /^[\t\n\r -~\xa0-\u024f\u0370-\u06ff\u2010-\u203a\u20a0-\u20bf\u2122]+$/;

/** These, and letters that chance makes as well: one alone is none. */
const FAR_LETTERS =
  /^[\t\n\r -~\xa0-\u024f\u0370-\u06ff\u0904-\u0e7f\u2010-\u203a\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff9f]+$/;

function decodeStrictly(encoding: 'utf-16be' | 'gb18030', bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
