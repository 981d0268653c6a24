/** What a number can be a piece of, so that it is none by itself. */
export type PieceOf = 'url' | 'uuid' | 'encoded data' | 'drawing';

/** Characters before a number that are looked at for the start of a URL or of a drawing. */
const LOOK_BACK = 200;

/** What a number is a piece of, if it is one of something longer. `[start, end)` is the number in the text. */
export function pieceOf(text: string, start: number, end: number): PieceOf | undefined {
  if (isInUrl(text, start)) return 'url';
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  if (before === HYPHEN || after === HYPHEN) {
    if (isInUuid(text, start, end)) return 'uuid';
  }
  if (isJoint(before) || isJoint(after)) {
    if (isEncoded(tokenAround(text, start, end))) return 'encoded data';
  }
  return isInDrawing(text, start) ? 'drawing' : undefined;
}

const HYPHEN = 0x2d;

/** In the path of a URL. What stands in its query may be a value that somebody sent. */
function isInUrl(text: string, start: number): boolean {
  const floor = Math.max(1, start - LOOK_BACK);
  for (let at = start - 1; at >= floor; at -= 1) {
    const unit = text.charCodeAt(at);
    // Space, quotation marks, angle brackets, a question mark, the end of a run.
    if (unit <= 0x22 || unit === 0x27 || unit === 0x3c || unit === 0x3e || unit === 0x3f) return false;
    if (unit === 0x2f && text.charCodeAt(at - 1) === 0x2f) return true;
  }
  return false;
}

/** RFC 9562: 8-4-4-4-12 hexadecimal digits. */
const uuid = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/giu;

function isInUuid(text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - 36);
  for (const match of text.slice(from, end + 36).matchAll(uuid)) {
    const at = from + match.index;
    if (at < end && start < at + match[0].length) return true;
  }
  return false;
}

/** `+`, `/`, `=` and `_`, which join letters and digits in base64 (RFC 4648) and nowhere else. */
function isJoint(unit: number): boolean {
  return unit === 0x2b || unit === 0x2f || unit === 0x3d || unit === 0x5f;
}

/** Longer tokens are not looked at whole. */
const TOKEN_MAX = 120;

function tokenAround(text: string, start: number, end: number): string {
  let from = start;
  let to = end;
  while (from > 0 && start - from < TOKEN_MAX && isTokenUnit(text.charCodeAt(from - 1))) from -= 1;
  while (to < text.length && to - end < TOKEN_MAX && isTokenUnit(text.charCodeAt(to))) to += 1;
  return text.slice(from, to);
}

function isTokenUnit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || isLetter(unit) || isJoint(unit);
}

function isLetter(unit: number): boolean {
  const lower = unit | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** Long, and with letters of both cases among the digits. */
function isEncoded(token: string): boolean {
  return token.length >= 24 && /[a-z]/u.test(token) && /[A-Z]/u.test(token) && /\d/u.test(token);
}

/** Characters of coordinates and commands that make a drawing of the number after them. */
const DRAWING_MIN = 12;

/** Within the coordinates of a drawing: SVG 2, sections 9.3.2 (`d`) and 10.6 (`points`). */
function isInDrawing(text: string, start: number): boolean {
  const floor = Math.max(0, start - LOOK_BACK);
  let at = start;
  let commands = 0;
  while (at > floor && isDrawingUnit(text.charCodeAt(at - 1))) {
    at -= 1;
    // A letter that stands between numbers is a command; in a word it is none.
    if (isLetter(text.charCodeAt(at))) {
      if (isLetter(text.charCodeAt(at - 1))) return false;
      commands += 1;
    }
  }
  if (start - at < DRAWING_MIN) return false;
  return commands > 1 || /(?:^|\s)(?:d|points|viewBox)="$/u.test(text.slice(Math.max(0, at - 10), at));
}

/** Digits, what parts and signs them, and the letters of the commands of a path. */
function isDrawingUnit(unit: number): boolean {
  return (
    (unit >= 0x30 && unit <= 0x39) ||
    (unit >= 0x2c && unit <= 0x2e) ||
    unit === 0x20 ||
    unit === 0x0a ||
    'achlmqstvz'.includes(String.fromCharCode(unit | 0x20))
  );
}
