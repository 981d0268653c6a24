/** Lines of a header of mail that is quoted in a text, from which on it is one. */
const LINES_MIN = 3;
/** The part of the lines that fields and what continues them are. */
const SHARE_MIN = 0.7;

/** A field that programs write into a header and nobody into a letter (RFC 5322, 3.6; RFC 2045, 3). */
const OF_PROGRAMS =
  /^(?:received|return-path|message-id|mime-version|content-type|content-transfer-encoding|x-[\w-]+):/im;
/** A field, or the rest of one. */
const FIELD = /^(?:[A-Za-z][\w-]*:|[ \t])/;
/** Characters that are looked at. */
const LOOKED_AT = 4_000;

/** Whether a stretch of a text is a header of mail: it says who sent what when, and reads like nothing that it is about. */
export function isMailHeader(text: string, start: number, end: number): boolean {
  const looked = text.slice(start, Math.min(end, start + LOOKED_AT));
  if (!OF_PROGRAMS.test(looked)) return false;
  const lines = looked.split('\n');
  return lines.length >= LINES_MIN && lines.filter((line) => FIELD.test(line)).length >= lines.length * SHARE_MIN;
}
