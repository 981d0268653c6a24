import { either, quoted } from '../conditions/in-words.ts';
import { didYouMean, namesNear } from '../conditions/nearest-name.ts';
import { quotesMistake } from '../conditions/phrase-mistake.ts';
import type { Mistakes } from './mistakes.ts';
import type { PolicyPath, PolicyPlaces } from './policy-places.ts';

/** What the generated validator says of one mistake: ajv's `ErrorObject` with `verbose`. */
export interface SchemaMistake {
  readonly keyword: string;
  /** A JSON pointer to the data. */
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
  /** The schema object that holds the keyword. */
  readonly parentSchema?: unknown;
  readonly data?: unknown;
}

/**
 * Which mistake to tell first where the validator names several for one place: an unknown key before what it
 * led to. What is not listed comes last.
 */
const order = [
  'additionalProperties',
  'required',
  'enum',
  'const',
  'pattern',
  'minItems',
  'minLength',
  'minimum',
  'type',
];

/** Notes what the validator says of a file, which is called `whole`: of each place one plain sentence. */
export function noteSchemaMistakes(
  places: PolicyPlaces,
  errors: readonly SchemaMistake[],
  mistakes: Mistakes,
  whole = 'the policy',
): void {
  const worth = (error: SchemaMistake) => {
    const rank = order.indexOf(error.keyword);
    return (rank === -1 ? order.length : rank) - error.instancePath.split('/').length * order.length;
  };
  const told: string[] = [];
  for (const error of errors.toSorted((a, b) => worth(a) - worth(b))) {
    const { keyword, instancePath, params } = error;
    const path = toPath(instancePath);
    if (isMisspelled(error, errors)) continue;
    if (keyword === 'additionalProperties') {
      const key = String(params.additionalProperty);
      mistakes.add(`unknown key "${key}"${didYouMean(key, keysOf(error))}`, places.placeOfKey(path, key));
    } else if (keyword === 'required') mistakes.add(sentence(error, errors, whole), places.place(path));
    // What is wrong with a part is why the whole is; and one reason a place is enough.
    else if (told.some((each) => each === instancePath || each.startsWith(`${instancePath}/`))) continue;
    else mistakes.add(sentence(error, errors, whole), places.place(path));
    told.push(instancePath);
  }
}

/** A key that is missing because another stands for it, which is told. */
function isMisspelled({ keyword, instancePath, params }: SchemaMistake, errors: readonly SchemaMistake[]): boolean {
  if (keyword !== 'required') return false;
  const missing = String(params.missingProperty);
  return errors.some(
    (other) =>
      other.keyword === 'additionalProperties' &&
      other.instancePath === instancePath &&
      namesNear(String(other.params.additionalProperty), keysOf(other))[0] === missing,
  );
}

function sentence(
  { keyword, params, instancePath, message, data }: SchemaMistake,
  errors: readonly SchemaMistake[],
  whole: string,
): string {
  const name = quoteLast(instancePath, whole);
  const quotes = typeof data === 'string' ? quotesMistake(data) : undefined;
  if (quotes !== undefined) return quotes;
  switch (keyword) {
    case 'required':
      return `${name}${calledIn(data)} lacks the key "${String(params.missingProperty)}"`;
    case 'enum':
      return `${name} ${enumMistake(params, data, formsAt(errors, instancePath))}`;
    case 'pattern':
      if (typeof data === 'string' && data.trim() === '') return `${name} is empty`;
      return `${name} must be ${formsAt(errors, instancePath).join(', or ')}`;
    case 'type':
      return typeMistake(name, params.type, data, instancePath, formsAt(errors, instancePath));
    case 'const':
      return `${name} must be ${String(params.allowedValue)}, or be left out`;
    case 'minimum':
      return `${name} must be ${String(params.limit)} or more`;
    case 'minItems':
      return `${name} must list ${String(params.limit)} or more`;
    case 'minProperties':
      return `${name} is empty`;
    default:
      return `${name} ${message ?? 'is wrong'}`;
  }
}

/** What a value that is wrong may be instead: its type, or what the schema of a text says of its form. */
function formsAt(errors: readonly SchemaMistake[], instancePath: string): readonly string[] {
  const here = errors.filter((error) => error.instancePath === instancePath);
  // What was written as one text is hardly meant to be a list.
  const isOne = here.some(({ keyword }) => keyword === 'pattern' || keyword === 'enum');
  const forms = here.flatMap((error) => formsOf(error, isOne, here.length === 1));
  return [...new Set(forms)];
}

function formsOf(
  { keyword, params: { type }, parentSchema }: SchemaMistake,
  isOne: boolean,
  isAlone: boolean,
): readonly string[] {
  if (keyword !== 'type' && keyword !== 'pattern') return [];
  const title = isRecord(parentSchema) && typeof parentSchema.title === 'string' ? parentSchema.title : undefined;
  if (type === 'object' && title !== undefined && /^[a-z]/.test(title)) return [title];
  const plain = keyword === 'type' ? [plainTypes[String(type)] ?? String(type)] : [];
  if (isAlone && plain.length > 0) return plain;
  if (isRecord(parentSchema) && 'pattern' in parentSchema && title !== undefined) return [title];
  return isOne && type === 'array' ? [] : plain;
}

/** More values of a list than these are no help in a sentence. */
const ALLOWED_MAX = 12;

/** What an item of a list calls itself. */
function calledIn(data: unknown): string {
  if (!isRecord(data)) return '';
  const name = data.id ?? data.name;
  return typeof name === 'string' ? ` ("${name}")` : '';
}

function enumMistake({ allowedValues }: SchemaMistake['params'], data: unknown, forms: readonly string[]): string {
  const allowed: readonly string[] = Array.isArray(allowedValues) ? allowedValues.map(String) : [];
  const hint = typeof data === 'string' ? didYouMean(data, allowed) || saidAs(data, allowed) : '';
  if (hint !== '' && allowed.length > ALLOWED_MAX) return `has no such value${hint}`;
  const told = allowed.slice(0, ALLOWED_MAX).join(', ');
  const rest = allowed.length - ALLOWED_MAX;
  const list = rest > 0 ? `${told} and ${rest} others, which docs/conditions.md lists` : told;
  return `must be one of ${[list, ...forms].join(', or ')}${hint}`;
}

function typeMistake(
  name: string,
  wanted: unknown,
  data: unknown,
  instancePath: string,
  forms: readonly string[],
): string {
  if (Array.isArray(data) && /\/(?:when|unless)$/.test(instancePath))
    return `${name} is a list; put "all:" above it if each must be so, or "any:" if one is enough`;
  if (instancePath !== '' || data !== null) return `${name} must be ${forms.join(' or ')}${mending(wanted, data)}`;
  return `${name} is empty${name === 'the policy' ? '; begin it with a line such as "policy: my-portal"' : ''}`;
}

/** What other programs call values that are few here. */
const otherWords: Readonly<Record<string, readonly string[]>> = {
  block: ['critical', 'high', 'error', 'blocker', 'fatal', 'severe'],
  review: ['medium', 'moderate', 'warn', 'warning', 'check'],
  note: ['low', 'info', 'information', 'notice', 'minor'],
  sure: ['certain', 'high', 'confirmed', 'definite'],
  likely: ['medium', 'probable', 'probably'],
  possible: ['low', 'maybe', 'any'],
  fail: ['flag', 'block', 'true', 'match'],
  pass: ['ok', 'clean', 'false', 'no-match'],
  'not-applicable': ['exempt', 'skip', 'n/a', 'none'],
};

function saidAs(data: string, allowed: readonly string[]): string {
  const meant = allowed.filter((each) => otherWords[each]?.includes(data.trim().toLowerCase()) === true);
  return meant.length === 0 ? '' : `; did you mean ${either(quoted(meant))}?`;
}

/** How a value of another type is mended, as the end of a sentence. */
function mending(wanted: unknown, data: unknown): string {
  if (wanted === 'string' && (typeof data === 'number' || typeof data === 'boolean')) return '; put it into quotes';
  if (wanted === 'boolean' && typeof data === 'string') {
    if (/^(?:no|off|n|never)$/i.test(data)) return '; write false';
    return /^(?:yes|on|y|always)$/i.test(data) ? '; write true' : '';
  }
  if (wanted !== 'array') return '';
  if (typeof data === 'string') return `, as in [${data}]`;
  return isRecord(data) ? '; begin each item of it with "- "' : '';
}

const plainTypes: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  integer: 'a whole number',
  number: 'a number',
  object: 'lines such as "key: value"',
  string: 'text',
};

/** The keys that could stand where an unknown one does. */
function keysOf({ parentSchema }: SchemaMistake): readonly string[] {
  return isRecord(parentSchema) && isRecord(parentSchema.properties) ? Object.keys(parentSchema.properties) : [];
}

/** The path that a JSON pointer is. */
export function toPath(instancePath: string): PolicyPath {
  return instancePath
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((name) => (/^\d+$/.test(name) ? Number(name) : name));
}

function quoteLast(instancePath: string, whole: string): string {
  const path = toPath(instancePath);
  const key = path.findLast((each) => typeof each === 'string');
  if (key === undefined) return whole;
  const index = path.at(-1);
  return typeof index === 'number' ? `item ${index + 1} of "${key}"` : `"${key}"`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
