/** What people write where a value would stand, and the characters that it is masked with. */
const placeholder =
  /^(?:|[*•x#_.? -]+|(?:n\/?a|none|null|nil|undefined|unknown|unk|empty|blank|required|optional|redacted|withheld|removed|hidden|masked|encrypted|tb[acd]|yes|no|true|false|pending|not (?:applicable|available|set|known|given|required|provided)|same as above|see [\w ]{1,40})\.?|[$#]?[<[{(].{0,40}[>\]})]#?|%\w{1,40}(?:\(\w{1,40}\))?%)$/iu;

/** Whether a value says that there is none: `n/a`, `****`, `<password>`, `#{Password}#`, `%PASSWORD%`, or the label itself. */
export function isPlaceholder(value: string, label: string): boolean {
  const first = value.charCodeAt(0);
  const isNumber = first >= 0x30 && first <= 0x39;
  return (!isNumber && placeholder.test(value)) || isSameWord(value, label.trim());
}

function isSameWord(value: string, label: string): boolean {
  const [one, other] = [lowerAscii(value.charCodeAt(0)), lowerAscii(label.charCodeAt(0))];
  // Nearly all begin with another letter.
  if (one < 0x80 && other < 0x80 && one !== other) return false;
  return value.toLowerCase() === label.toLowerCase();
}

function lowerAscii(unit: number): number {
  return unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit;
}

/** The longest that stands for a value that was taken out. */
const REDACTION_LENGTH_MAX = 80;

/** What begins such a cell: `[REDACTED]`, `█████`, `(b)(6)`, `***`, `n/a`. */
const redactionBegins = /[[(█▇■*•x#_.\-rnw]/iu;

/** Whether a cell, from `start` up to `end`, says something: what was redacted says nothing any more. */
export function saysSomething(text: string, start: number, end: number): boolean {
  if (end - start > REDACTION_LENGTH_MAX || !redactionBegins.test(text.charAt(start))) return true;
  const value = text.slice(start, end).trim();
  return !(isPlaceholder(value, '') || /^(?:[█▇■▓ ]+|\[?redacted\]?|\(?b\)? ?\(?[1-9]\)?[\w() ]{0,8})$/iu.test(value));
}
