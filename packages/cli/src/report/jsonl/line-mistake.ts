import type { SchemaMistake } from '@holdback/rules/written';

/** What is wrong with a line, in a sentence that quotes nothing of it. */
export function tellMistake(mistakes: readonly SchemaMistake[]): string {
  // What is wrong in the depth is why the whole is. That a condition of the schema does not hold says nothing.
  const [worst] = mistakes
    .filter(({ keyword }) => keyword !== 'if')
    .toSorted((a, b) => b.instancePath.split('/').length - a.instancePath.split('/').length);
  if (worst === undefined) return 'this line is no line of a report.';
  return `${sentence(worst)} Make the report anew; one of a later version of Holdback needs that version.`;
}

function sentence({ keyword, params, instancePath, parentSchema }: SchemaMistake): string {
  const name = instancePath === '' ? 'the line' : `"${instancePath.slice(1).replaceAll('/', '.')}"`;
  switch (keyword) {
    case 'required':
      return `${name} lacks "${String(params.missingProperty)}".`;
    case 'enum':
      return `${name} must be one of ${Array.isArray(params.allowedValues) ? params.allowedValues.join(', ') : 'a few'}.`;
    case 'const':
      return `${name} must be ${String(params.allowedValue)}.`;
    case 'type':
      return `${name} must be of type ${String(params.type)}.`;
    case 'pattern':
      return `${name} must be ${formOf(parentSchema)}.`;
    case 'minimum':
      return `${name} must be ${String(params.limit)} or more.`;
    default:
      return `${name} is not as it must be.`;
  }
}

function formOf(schema: unknown): string {
  const isNamed = typeof schema === 'object' && schema !== null && 'title' in schema;
  return isNamed ? String(schema.title) : 'of another form';
}
