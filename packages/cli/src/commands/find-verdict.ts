import { readFileSync } from 'node:fs';
import { redactPath } from '@holdback/rules';
import { isMasked } from '@holdback/rules/accepted';
import { UsageError } from '../usage-error.ts';

/** What is told of a verdict in a report. */
export interface ReportedVerdict {
  readonly id: string;
  readonly rule: string;
  readonly path: string;
  readonly distinct: number;
  /** Of the document that it is about, where it is about one. */
  readonly sha256: string | undefined;
}

/** How many characters of an id are enough. */
const ID_LENGTH_MIN = 8;

/** Finds a verdict in a report of JSON lines by its id or the beginning of it. Throws a UsageError. */
export function findVerdict(id: string, report: string): ReportedVerdict {
  checkVerdictId(id);
  const found = verdictsIn(readLines(report)).filter((each) => each.id.startsWith(id));
  const [only, second] = [...new Map(found.map((each) => [each.id, each])).values()];
  if (only === undefined)
    throw new UsageError(
      `"${redactPath(report)}" has no verdict ${id}. Scan with --format jsonl=FILE, and give that file.`,
    );
  if (second !== undefined) throw new UsageError(severalBegin(id));
  if (isMasked(only.path) || /[*?{}]/.test(only.path))
    throw new UsageError(
      'The path in the report is masked, or has signs that stand for others in a pattern. Write one that fits it: --rule and --path. Or leave out --report, and give the whole id.',
    );
  return only;
}

/** Throws a UsageError where a word can be no id of a verdict, nor the beginning of one. */
export function checkVerdictId(id: string): void {
  if (!isVerdictId(id))
    throw new UsageError(`The id of a verdict is 64 digits and letters a to f; the first ${ID_LENGTH_MIN} are enough.`);
}

/** What is said where more than one id begins with what was typed. */
export function severalBegin(id: string): string {
  return `Several verdicts begin with ${id}. Type more of it.`;
}

/** Can a word be an id of a verdict, or the beginning of one? */
export function isVerdictId(word: string): boolean {
  return new RegExp(`^[0-9a-f]{${ID_LENGTH_MIN},64}$`).test(word);
}

function verdictsIn(lines: readonly string[]): readonly ReportedVerdict[] {
  const digests = new Map<unknown, unknown>();
  return lines.map(parse).flatMap((values) => {
    const [type, path, sha256, scope] = ['type', 'path', 'sha256', 'scope'].map((key) => values.get(key));
    const [id, rule, distinct] = ['id', 'rule', 'distinct'].map((key) => values.get(key));
    if (type === 'document') digests.set(path, sha256);
    if (type !== 'verdict' || typeof id !== 'string' || typeof rule !== 'string' || typeof path !== 'string') return [];
    const own = scope === 'folder' || scope === 'run' ? undefined : digests.get(path);
    return [
      {
        ...{ id, rule, path, distinct: typeof distinct === 'number' ? distinct : 1 },
        sha256: typeof own === 'string' ? own : undefined,
      },
    ];
  });
}

function readLines(report: string): readonly string[] {
  try {
    return readFileSync(report, 'utf8').split('\n');
  } catch {
    throw new UsageError(
      `There is no report "${redactPath(report)}" that can be read. Scan with --format jsonl=FILE, and give that file.`,
    );
  }
}

function parse(line: string): ReadonlyMap<string, unknown> {
  try {
    const data: unknown = JSON.parse(line);
    return new Map(typeof data === 'object' && data !== null ? Object.entries(data) : []);
  } catch {
    return new Map();
  }
}
