import type { ReadableBlock } from '../block/readable-block.ts';
import { runEndUnit } from '../engine/pattern.ts';
import type { CandidateTaker } from './candidate.ts';
import { type DetectorSet, pick } from './detector-set.ts';
import { codeLike, properName, takeKeyed, takesAnything, takesWords } from './keyed-value.ts';

/** A value, and what parts it from the next of its list. */
const jsonValue = /(?:"([^"\n\x1f]{1,256})"|(\d{1,40}(?![.\d])))([ \t\n]{0,16},[ \t\n]{0,16}(?=["\d]))?/y;

/** What stands between a key in quotation marks and its value or its list of values. */
const jsonColon = /"[ \t\n]{0,8}:[ \t\n]{0,16}(\[[ \t\n]{0,16})?(?=["\d])/y;

/** Values of one list that are read. */
const LIST_MAX = 1_000;

/** Characters of a key in quotation marks. */
const KEY_MAX = 64;

/**
 * A line of a form, of settings, of YAML or of a quoted reply from its start: a key, and what stands after it to the end
 * of the line. The hour of a timestamp is no key: in a log each would be another label.
 */
const line =
  /[ \t]{0,16}(?:- |(?:> ?){1,4})?(\p{L}[\p{L}\p{N} _.#-]{1,39})(?!(?<=\d\d):[0-5]\d(?!\d))[:=][ \t]{0,16}([^\n\x1f]{1,200})(?![^\n\x1f])/uy;

/** Characters before the colon of a line: its key, and what stands before that. */
const LINE_HEAD_MAX = 16 + 8 + 40;

/** Finds what stands under a key that a detector's label is: `"badge": 4471`, `Badge No: 4471`. Whole values only. */
export function findKeyed(block: ReadableBlock, set: DetectorSet, taker: CandidateTaker): void {
  const { text } = block;
  for (const symbol of [':', '=']) {
    for (let at = text.indexOf(symbol); at !== -1; at = text.indexOf(symbol, at + 1)) {
      if (symbol === ':' && endsInQuote(text, at)) findJson(block, set, at, taker);
      const start = lineStartBefore(text, at);
      if (start !== undefined) findLine(block, set, start, taker);
    }
  }
}

/** Whether a quotation mark stands before a colon, with at most some space between. */
function endsInQuote(text: string, colon: number): boolean {
  let at = colon - 1;
  while (at > colon - 9 && isSpace(text.charCodeAt(at))) at -= 1;
  return text.charCodeAt(at) === 0x22;
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0a;
}

function findJson(block: ReadableBlock, set: DetectorSet, colon: number, taker: CandidateTaker): void {
  const { text } = block;
  const close = text.lastIndexOf('"', colon);
  const open = text.lastIndexOf('"', close - 1);
  const key = text.slice(open + 1, close);
  if (open === -1 || key.length === 0 || key.length > KEY_MAX || /[\n\x1f]/.test(key)) return;
  const { whole, named } = set.labels.of(key);
  if (whole.length === 0) return;
  jsonColon.lastIndex = close;
  const between = jsonColon.exec(text);
  if (between === null) return;
  const most = between[1] === undefined ? 1 : LIST_MAX;
  for (const { start, value } of jsonValues(text, close + between[0].length, most)) {
    // Of a password a phrase is what a form says: `"password": "Enter your password"`.
    const fits = pick(set, whole).filter(
      ({ detector, index }) => !takesAnything(detector) || (named.includes(index) && !/\s/.test(value)),
    );
    takeKeyed(block, fits, key, start, value, taker);
  }
}

/** The strings and numbers that follow one another from `at`. */
function* jsonValues(text: string, at: number, most: number): Generator<{ start: number; value: string }> {
  let next = at;
  for (let count = 0; count < most; count += 1) {
    jsonValue.lastIndex = next;
    const [found = '', quoted, number, more] = jsonValue.exec(text) ?? [];
    const value = quoted ?? number;
    if (value === undefined) return;
    yield { start: next + (quoted === undefined ? 0 : 1), value };
    if (more === undefined) return;
    next += found.length;
  }
}

/** Where a line begins whose key may end before `at`; undefined if what stands there cannot be a key. */
function lineStartBefore(text: string, at: number): number | undefined {
  for (let start = at; start >= Math.max(0, at - LINE_HEAD_MAX); start -= 1) {
    if (start === 0) return start;
    const unit = text.charCodeAt(start - 1);
    if (unit === 0x0a || unit === runEndUnit) return start;
    if (unit < 0x80 && !isKeyUnit(unit)) return undefined;
  }
  return undefined;
}

/** ASCII that may stand in a key or before it. */
function isKeyUnit(unit: number): boolean {
  const lower = unit | 0x20;
  return (
    (lower >= 0x61 && lower <= 0x7a) ||
    (unit >= 0x30 && unit <= 0x39) ||
    unit === 0x20 ||
    unit === 0x09 ||
    unit === 0x5f ||
    unit === 0x2e ||
    unit === 0x23 ||
    unit === 0x2d ||
    unit === 0x3e
  );
}

function findLine(block: ReadableBlock, set: DetectorSet, start: number, taker: CandidateTaker): void {
  line.lastIndex = start;
  const match = line.exec(block.text);
  if (match === null) return;
  const [found, key = '', rest = ''] = match;
  const { named } = set.labels.of(key);
  if (named.length === 0) return;
  const value = rest.trim().replace(/^(["'])(.*)\1[,;]?$/, '$2');
  const at = start + found.length - rest.length + rest.indexOf(value);
  // A password's own patterns read such lines, and what has no digits must look like a name.
  const fits = pick(set, named).filter(
    ({ detector }) =>
      !takesAnything(detector) && (!takesWords(detector) || properName.test(value) || codeLike.test(value)),
  );
  takeKeyed(block, fits, key, at, value, taker);
}
