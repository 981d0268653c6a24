import { Mistakes } from '../policy/mistakes.ts';
import { isWide, type Scope } from '../policy/policy.ts';
import { isSeverity, type Severity, weight } from '../policy/policy-severity.ts';
import type { PolicyFile } from '../policy/read-policy.ts';

/** What the first line of a baseline says that it is. */
const baselineSchema = 'holdback.baseline/1';

/** A verdict that was known when a baseline was made. No value, line or day is in it. */
export interface KnownVerdict {
  /** The id of the verdict: of its rule, its path and the bytes that were judged. */
  readonly id: string;
  readonly rule: string;
  readonly scope: Scope;
  /** As reports name it. */
  readonly path: string;
  /** Of what is said of all that was scanned, what that was, sorted, as reports name it: of another scan it says nothing. */
  readonly roots?: readonly string[];
  /** Of the document that was judged, hexadecimal; absent of a folder or a run. */
  readonly sha256?: string;
  readonly severity: Severity;
  readonly count: number;
  readonly distinct: number;
}

/** What was known when it was made, of what was scanned then. */
export interface Baseline {
  /** The policy that it was made by. */
  readonly policy: string;
  readonly known: readonly KnownVerdict[];
}

/** A baseline as a file: a line that says what it is, and a line each, sorted, so that two of them can be compared. */
export function writeBaseline({ policy, known }: Baseline): string {
  const lines = known.toSorted((a, b) => compare(a.path, b.path) || compare(subjectOf(a), subjectOf(b)));
  const objects = [
    { schema: baselineSchema, policy },
    ...lines.map(({ path, rule, scope, roots, severity, count, distinct, sha256, id }) => ({
      ...{ path, rule, scope },
      ...(roots !== undefined && { roots }),
      ...{ severity, count, distinct },
      ...(sha256 !== undefined && { sha256 }),
      id,
    })),
  ];
  return objects.map((each) => `${JSON.stringify(each)}\n`).join('');
}

/** What a verdict is of: of each one is known. */
export function subjectOf({ rule, scope, path, roots = [] }: Subject): string {
  return [rule, scope, path, ...roots].join('\n');
}

type Subject = Pick<KnownVerdict, 'rule' | 'scope' | 'path' | 'roots'>;

/** What was scanned, in an order of its own, each once. */
export function sortRoots(roots: readonly string[]): readonly string[] {
  return [...new Set(roots)].sort(compare);
}

/** Is it said of all that was scanned, whatever that was? So are files told that were given by their own paths. */
export function isOfAll({ scope, path }: Pick<KnownVerdict, 'scope' | 'path'>): boolean {
  return isWide(scope) && path === '.';
}

/** By code unit: the same on every machine, whatever its language. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Reads a baseline. Throws a PolicyError that tells all lines that are wrong, with their places. */
export function readBaseline({ file, text }: PolicyFile): Baseline {
  const mistakes = new Mistakes();
  const known: KnownVerdict[] = [];
  let policy = '';
  let isFirst = true;
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue;
    const values = parse(line);
    const read = isFirst ? readHead(values) : readKnown(values);
    isFirst = false;
    if (read === undefined) {
      const what = /^[<=>]{7}/.test(line)
        ? 'two versions of it were merged and not settled'
        : 'this is no line of a baseline';
      mistakes.add(`${what}; make it anew: holdback baseline update`, { file, line: index + 1, column: 1 });
    } else if (typeof read === 'string') policy = read;
    else known.push(read);
  }
  if (isFirst) mistakes.add('it is empty; make it anew: holdback baseline create', { file, line: 1, column: 1 });
  mistakes.check();
  return { policy, known };
}

function readHead(values: ReadonlyMap<string, unknown> | undefined): string | undefined {
  const policy = values?.get('policy');
  return values?.get('schema') === baselineSchema && typeof policy === 'string' ? policy : undefined;
}

const scopes: readonly Scope[] = ['document', 'tree', 'folder', 'run'];
const sha256Form = /^[0-9a-f]{64}$/;

function readKnown(values: ReadonlyMap<string, unknown> | undefined): KnownVerdict | undefined {
  if (values === undefined) return undefined;
  const [id, rule, path, severity, sha256] = ['id', 'rule', 'path', 'severity', 'sha256'].map((key) => values.get(key));
  const scope = scopes.find((each) => each === values.get('scope'));
  const [count, distinct] = ['count', 'distinct'].map((key) => values.get(key));
  if (typeof id !== 'string' || !sha256Form.test(id) || scope === undefined) return undefined;
  if (typeof rule !== 'string' || typeof path !== 'string' || !isSeverity(severity)) return undefined;
  if (typeof count !== 'number' || typeof distinct !== 'number') return undefined;
  if (sha256 !== undefined && (typeof sha256 !== 'string' || !sha256Form.test(sha256))) return undefined;
  const roots = values.get('roots');
  if (roots !== undefined && !isTexts(roots)) return undefined;
  const known = { id, rule, scope, path, severity, count, distinct };
  return { ...known, ...(roots !== undefined && { roots }), ...(sha256 !== undefined && { sha256 }) };
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function parse(line: string): ReadonlyMap<string, unknown> | undefined {
  try {
    const data: unknown = JSON.parse(line);
    const isObject = typeof data === 'object' && data !== null && !Array.isArray(data);
    return isObject ? new Map<string, unknown>(Object.entries(data)) : undefined;
  } catch {
    return undefined;
  }
}

/** Is what was found no worse than what was known: no more of it, and no more severe? */
export function isCovered(found: Pick<KnownVerdict, 'severity' | 'count' | 'distinct'>, known: KnownVerdict): boolean {
  const { severity, count, distinct } = found;
  return weight[severity] <= weight[known.severity] && count <= known.count && distinct <= known.distinct;
}
