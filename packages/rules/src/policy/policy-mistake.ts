import { didYouMean } from '../conditions/nearest-name.ts';
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
      return `${name} lacks the key "${String(params.missingProperty)}"`;
    case 'enum': {
      const allowed: readonly string[] = Array.isArray(params.allowedValues) ? params.allowedValues.map(String) : [];
      const hint = typeof data === 'string' ? didYouMean(data, allowed) : '';
      const more = formsAt(errors, instancePath);
      return `${name} must be one of ${[allowed.join(', '), ...more].join(', or ')}${hint}`;
    }
    case 'pattern':
      if (typeof data === 'string' && data.trim() === '') return `${name} is empty`;
      return `${name} must be ${formsAt(errors, instancePath).join(', or ')}`;
    case 'type':
      return `${name} must be ${formsAt(errors, instancePath).join(' or ')}`;
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
  const isAlone = here.length === 1;
  const forms = here.flatMap(({ keyword, params: { type }, parentSchema }) => {
    if (keyword !== 'type' && keyword !== 'pattern') return [];
    const plain = keyword === 'type' ? [plainTypes[String(type)] ?? String(type)] : [];
    if (isAlone && plain.length > 0) return plain;
    if (isRecord(parentSchema) && 'pattern' in parentSchema && typeof parentSchema.title === 'string')
      return [parentSchema.title];
    return isOne && type === 'array' ? [] : plain;
  });
  return [...new Set(forms)];
}

const plainTypes: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  integer: 'a whole number',
  number: 'a number',
  object: 'a mapping of keys to values',
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
