import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

/** What there is a schema of, by its name on the command line. Each is loaded where it is asked for. */
const schemas = {
  policy: async () => (await import('@holdback/rules')).policySchema,
  exceptions: async () => (await import('@holdback/rules/accepted')).exceptionsSchema,
  manifest: async () => (await import('@holdback/rules/release-lists')).releaseSchema,
  report: async () => (await import('../report/jsonl/report-schema.ts')).reportSchema,
  config: async () => (await import('../configuration/config-schema.ts')).configSchema,
} as const satisfies Record<string, () => Promise<object>>;

/** Prints a schema. Throws a UsageError if there is none of the name. */
export async function printSchema(what: string, { stdout }: Terminal): Promise<void> {
  const make = Object.entries(schemas).find(([name]) => name === what)?.[1];
  if (make === undefined)
    throw new UsageError(
      `There is no schema "${what}". There are: ${Object.keys(schemas).join(', ')}. See: holdback schema policy`,
    );
  stdout.write(`${JSON.stringify(await make(), undefined, 2)}\n`);
}
