import { isLabelled } from './context.ts';
import type { Detector } from './detector.ts';
import { patternsOf } from './pattern.ts';
import { phrasePattern, toWords } from './phrases.ts';
import { isPlaceholder } from './placeholder.ts';

/** A value under a key that says what it is. */
export interface Keyed {
  readonly detector: Detector;
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

/** A key in quotation marks, and where its value or its list of values begins. */
const jsonKey = /"([^"\n\x1f]{1,64})"[ \t\n]{0,8}:[ \t\n]{0,16}(?:\[[ \t\n]{0,16})?(?=["\d])/g;

/** A value, and what parts it from the next of its list. */
const jsonValue = /(?:"([^"\n\x1f]{1,256})"|(\d{1,40}(?![.\d])))([ \t\n]{0,16},[ \t\n]{0,16}(?=["\d]))?/y;

/** Values of one list that are read. */
const LIST_MAX = 1_000;

/** A line of a form, of settings or of YAML: a key, and what stands after it to the end of the line. */
const line = /[\n\x1f][ \t]{0,16}(?:- )?(\p{L}[\p{L}\p{N} _.#-]{1,39})[:=][ \t]{0,16}([^\n\x1f]{1,200})(?![^\n\x1f])/gu;

/** Two to four words with capitals: a name, where a value that has no digits could be anything. */
const properName = /^\p{Lu}[\p{L}.'-]{0,24}(?:,? \p{Lu}[\p{L}.'-]{0,24}){1,3}$/u;

/** Types of settings and schemas, which stand where a value would. */
const typeName =
  /^(?:string|str|text|varchar|char|boolean|bool|number|integer|int|object|array|hidden|password|secret)$/i;

/** What stands under a key that a detector's label is: `"badge": 4471`, `Badge No: 4471`. Whole values only. */
export function* findKeyed(text: string, detectors: readonly Detector[]): Generator<Keyed> {
  if (/"\s{0,8}:/.test(text)) yield* findJson(text, detectors);
  if (/[:=]/.test(text)) yield* findLines(text, detectors);
}

function* findJson(text: string, detectors: readonly Detector[]): Generator<Keyed> {
  for (const match of text.matchAll(jsonKey)) {
    const [found, key = ''] = match;
    const named = namedBy(key, detectors);
    if (named.length === 0) continue;
    const most = found.trimEnd().endsWith('[') ? LIST_MAX : 1;
    for (const { start, value } of jsonValues(text, match.index + found.length, most)) {
      yield* findValue(
        named.filter((each) => isJsonValue(each, value)),
        key,
        start,
        value,
      );
    }
  }
}

/** Of a password a phrase is what a form says: `"password": "Enter your password"`. */
function isJsonValue({ detector, isWhole }: Named, value: string): boolean {
  return !takesAnything(detector) || (isWhole && !/\s/.test(value));
}

function* findValue(named: readonly Named[], key: string, start: number, value: string): Generator<Keyed> {
  for (const { detector } of named) {
    if (isValue(detector, key, value)) yield { detector, start, end: start + value.length, key };
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

function* findLines(text: string, detectors: readonly Detector[]): Generator<Keyed> {
  // A line end before the first line, so that every line has one.
  for (const match of `\n${text}`.matchAll(line)) {
    const [found, key = '', rest = ''] = match;
    const named = namedBy(key, detectors);
    if (named.length === 0) continue;
    const value = rest.trim().replace(/^(["'])(.*)\1[,;]?$/, '$2');
    const start = match.index - 1 + found.length - rest.length + rest.indexOf(value);
    yield* findValue(
      named.filter((each) => isLineValue(each, value)),
      key,
      start,
      value,
    );
  }
}

/** A password's own patterns read such lines, and what has no digits must look like a name. */
function isLineValue({ detector, isWhole }: Named, value: string): boolean {
  return isWhole && !takesAnything(detector) && (!takesWords(detector) || properName.test(value));
}

/** A detector that a key names, and whether it says no more than that. */
interface Named {
  readonly detector: Detector;
  readonly isWhole: boolean;
}

/** The same keys come in every record. */
const namedKeys = new WeakMap<readonly Detector[], Map<string, readonly Named[]>>();

/** Keys remembered per list of detectors. */
const KEYS_KEPT = 10_000;

function namedBy(key: string, detectors: readonly Detector[]): readonly Named[] {
  let known = namedKeys.get(detectors);
  if (known === undefined || known.size >= KEYS_KEPT) {
    known = new Map();
    namedKeys.set(detectors, known);
  }
  let named = known.get(key);
  if (named === undefined) {
    named = detectors
      .filter((detector) => isLabelled(detector, key))
      .map((detector) => ({ detector, isWhole: isWholeLabel(detector, key) }));
    known.set(key, named);
  }
  return named;
}

function isValue(detector: Detector, key: string, value: string): boolean {
  if (isPlaceholder(value, key) || typeName.test(value)) return false;
  return patternsOf(detector).value?.test(value) === true;
}

function takesWords(detector: Detector): boolean {
  return patternsOf(detector).value?.test('string') === true;
}

function takesAnything(detector: Detector): boolean {
  return patternsOf(detector).value?.test('!!') === true;
}

/** Whether a key is a label of a detector and nothing more. */
function isWholeLabel(detector: Detector, key: string): boolean {
  const labels = detector.labelled?.labels;
  return (
    labels !== undefined && isLabelled(detector, key) && phrasePattern(labels, ' $').exec(toWords(key))?.index === 0
  );
}
