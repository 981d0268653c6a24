import {
  type Document,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
  visit,
} from 'yaml';
import type { PolicyFile } from '../policy/read-policy.ts';
import type { LintMark } from './lint-mark.ts';
import type { WrittenExample, WrittenPattern } from './written-pattern.ts';

/** Days without a review after which somebody should look at a rule again. */
const REVIEW_DAYS = 365;

const DAY_MS = 86_400_000;

/** A text of a policy as it was typed, with what it was given for. */
interface Typed {
  readonly source: string;
  /** The key that it stands under, or in a list under. */
  readonly key: string;
  readonly isPlain: boolean;
  /** `2026-11-01` begins the day of the run. */
  readonly today: number;
}

/**
 * Values that a person and a program read in different ways: words and numbers without quotes, and days that are none. Also
 * of a policy that cannot be loaded.
 */
export function lintPlainValues(policy: PolicyFile, asOf: Date): readonly LintMark[] {
  const { document, placeOf } = read(policy);
  if (document === undefined) return [];
  const marks: LintMark[] = [];
  visit(document, {
    Scalar(kind, node, path) {
      if (kind === 'key') return;
      const pair = path.findLast(isPair);
      const key = isScalar(pair?.key) ? String(pair.key.value) : '';
      // A severity that there is, in whatever a file is read by.
      if (
        node.source === 'off' &&
        path.some((each) => isPair(each) && isScalar(each.key) && each.key.value === 'severities')
      )
        return;
      const found = markOf(typed(node, key, asOf));
      if (found !== undefined) marks.push({ ...found, place: placeOf(node) });
    },
  });
  return marks;
}

/** The patterns of its detectors, also of those that are wrong otherwise. */
export function writtenPatterns(policy: PolicyFile): readonly WrittenPattern[] {
  return textsOfDetectors(policy, ['find']).map(({ text, place }) => ({ source: text, place }));
}

/** The examples of its detectors, of what they find and of what they leave alone. */
export function writtenExamples(policy: PolicyFile): readonly WrittenExample[] {
  return [['examples', 'match'] as const, ['examples', 'no-match'] as const].flatMap((path) =>
    textsOfDetectors(policy, path),
  );
}

/** The text, or the list of texts, that stands in each detector under a path of keys. */
function textsOfDetectors(policy: PolicyFile, path: readonly string[]): readonly WrittenExample[] {
  const { document, placeOf } = read(policy);
  const detectors = document?.get('detectors', true);
  if (!isSeq(detectors)) return [];
  return detectors.items.filter(isMap).flatMap((detector) => {
    const under = detector.getIn(path, true);
    const nodes = isSeq(under) ? under.items : [under];
    return nodes
      .filter(isScalar)
      .flatMap((node) => (typeof node.value === 'string' ? [{ text: node.value, place: placeOf(node) }] : []));
  });
}

/** A file that is no YAML is told by who loads it. */
function read({ file, text }: PolicyFile) {
  const lines = new LineCounter();
  const document: Document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const isReadable = document.errors.every(({ code }) => code === 'DUPLICATE_KEY');
  const placeOf = ({ range }: Pick<Node, 'range'>) => {
    const { line, col } = lines.linePos(range?.[0] ?? 0);
    return { file, line, column: col };
  };
  return { document: isReadable && isMap(document.contents) ? document : undefined, placeOf };
}

function typed({ source, value, type }: Scalar, key: string, asOf: Date): Typed {
  return { source: source ?? String(value), key, isPlain: type === 'PLAIN', today: asOf.getTime() };
}

function markOf({ source, key, isPlain, today }: Typed): Pick<LintMark, 'level' | 'message'> | undefined {
  if (key === 'reviewed') return markOfDay(source, today);
  if (!isPlain) return undefined;
  if (/^(?:no|yes|off|on|n|y)$/i.test(source)) {
    const meant = /^(?:no|off|n)$/i.test(source) ? 'false' : 'true';
    return {
      level: 'warning',
      message: `${source} without quotes is read as ${meant} by many editors and programs; write '${source}' if the word is meant`,
    };
  }
  if (/^0\d+$/.test(source)) {
    const plain = source.replace(/^0+(?=\d)/, '');
    return {
      level: 'warning',
      message: `${source} without quotes is read as a number, and by some programs as one to the base of eight; write '${source}' if the digits are meant, or ${plain} if the number is`,
    };
  }
  return undefined;
}

function markOfDay(source: string, today: number): Pick<LintMark, 'level' | 'message'> | undefined {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(source) ? Date.parse(`${source}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(day) || !new Date(day).toISOString().startsWith(source))
    return { level: 'error', message: `"${source}" is no day; write year, month and day as 2026-11-01` };
  if (day > today)
    return { level: 'error', message: `${source} is still to come, so that nobody can have reviewed it then` };
  if (today - day > REVIEW_DAYS * DAY_MS)
    return {
      level: 'warning',
      message: `it was last reviewed on ${source}, more than a year ago; look at it again, and write the day of that`,
    };
  return undefined;
}
