import { toList, toThreshold } from '../conditions/condition.ts';
import { findNegations } from '../conditions/glob.ts';
import { findNameMistakes, withoutHere } from '../conditions/name-pattern.ts';
import type { PolicyPath } from '../policy/policy-places.ts';
import type { PolicyFile } from '../policy/read-policy.ts';
import { itemsUnder, readWritten } from '../policy/read-written.ts';
import { DAYS_MAX, type Exception, type ExceptionSubject, type Exceptions } from './exception.ts';
import type { ExceptionData } from './exceptions-data.ts';
import { validate } from './exceptions-schema.generated.ts';
import { isProblemCode } from './problem-codes.ts';

/** Reads a list of exceptions. Throws a PolicyError that tells all of its mistakes, a line each, with their places. */
export function readExceptions(file: PolicyFile): Exceptions {
  const { data, places } = readWritten(file, validate, 'the list of exceptions', mistakesIn);
  const exceptions = data.exceptions.map((each, index) => toException(each, places.place(['exceptions', index])));
  return { daysMax: data['days-max'] ?? DAYS_MAX, exceptions };
}

function* mistakesIn(data: unknown): Generator<readonly [path: PolicyPath, message: string]> {
  for (const [index, entry] of itemsUnder(data, 'exceptions').entries()) {
    if (typeof entry !== 'object' || entry === null) continue;
    for (const [key, message] of mistakesOf(new Map(Object.entries(entry)))) {
      yield [['exceptions', index, ...key], message];
    }
  }
}

const subjects = ['rule', 'verdict', 'problem'] as const;

/** What a schema cannot say in a sentence, by the key that it is about. */
function* mistakesOf(
  entry: ReadonlyMap<string, unknown>,
): Generator<readonly [key: readonly string[], message: string]> {
  const given = subjects.filter((key) => entry.has(key));
  const [subject, second] = given;
  if (subject === undefined)
    yield [
      [],
      'it lacks what it is for: "rule" with "path", the id of a "verdict", or a "problem" with "path" or "format"',
    ];
  if (second !== undefined) yield [[second], `"${subject}" and "${second}" are two exceptions; make an entry for each`];
  if (subject === 'rule' && !entry.has('path'))
    yield [['rule'], '"rule" lacks its "path"; for all files write path: "**"'];
  if (subject === 'verdict' && entry.has('path'))
    yield [['path'], 'the id of a "verdict" is of one path already; leave "path" out'];
  if (subject === 'problem' && !entry.has('path') && !entry.has('format'))
    yield [['problem'], '"problem" lacks its "path" or "format"; for all files write path: "**"'];
  if (subject === 'problem' && entry.has('at-most'))
    yield [['at-most'], 'what was not read has nothing to count; leave "at-most" out'];
  if (subject !== 'problem' && subject !== undefined && entry.has('format'))
    yield [['format'], '"format" goes with "problem"; write the path, as "**/*.jpg"'];
  for (const pattern of toList(entry.get('path')))
    for (const message of mistakesOfPath(pattern)) yield [['path'], message];
}

function mistakesOfPath(pattern: string): readonly string[] {
  if (pattern.endsWith('/')) return [`this is a folder; write "${pattern}**" for all that lies in it`];
  return [...findNameMistakes(withoutHere(pattern)), ...findNegations(pattern)].map(({ message }) => message);
}

function toException(data: ExceptionData, place: Exception['place']): Exception {
  const { reason, approver, created, expires, sha256, ticket } = data;
  const { atLeast: count, distinct } = toThreshold(data['at-most']);
  return {
    subject: subjectOf(data),
    paths: toList(data.path).map(withoutHere),
    ...(data['at-most'] !== undefined && { atMost: { count, distinct } }),
    ...(sha256 !== undefined && { sha256 }),
    ...{ reason, approver, created: String(created), expires: String(expires) },
    ...(ticket !== undefined && { ticket }),
    place,
  };
}

function subjectOf({ rule, verdict, problem, format }: ExceptionData): ExceptionSubject {
  if (problem !== undefined && isProblemCode(problem))
    return { kind: 'problem', code: problem, formats: toList(format) };
  return verdict === undefined ? { kind: 'rule', rules: toList(rule) } : { kind: 'verdict', id: verdict };
}
