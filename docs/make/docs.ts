/**
 * Writes everything that is generated from code and data: validators, embedded policies, and the tables in `docs/`.
 * With `--check` writes nothing, and fails if anything on disk differs. With `--quick` leaves out the lists of names and
 * the accuracy, which take most of the time and change only with the lists and the detectors.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { configSchema } from '../../packages/cli/src/configuration/config-schema.ts';
import { reportSchema } from '../../packages/cli/src/report/jsonl/report-schema.ts';
import { exceptionsSchema } from '../../packages/rules/src/accept/exceptions-schema.ts';
import { policySchema } from '../../packages/rules/src/policy/policy-schema.ts';
import { releaseSchema } from '../../packages/rules/src/release/release-schema.ts';
import { makeKernel } from './kernel.ts';
import { makeValidator } from './validator.ts';

const root = join(import.meta.dirname, '../..');
const check = process.argv.includes('--check');
const isQuick = process.argv.includes('--quick');
let stale = 0;

write(
  'packages/rules/src/policy/policy-schema.generated.ts',
  makeValidator(policySchema, {
    from: 'policy-schema.ts',
    mistakes: './policy-mistake.ts',
    data: { type: 'PolicyData', file: './policy-data.ts' },
  }),
);
write(
  'packages/rules/src/release/release-schema.generated.ts',
  makeValidator(releaseSchema, {
    from: 'release-schema.ts',
    mistakes: '../policy/policy-mistake.ts',
    data: { type: 'ReleaseData', file: './release-data.ts' },
  }),
);
write(
  'packages/rules/src/accept/exceptions-schema.generated.ts',
  makeValidator(exceptionsSchema, {
    from: 'exceptions-schema.ts',
    mistakes: '../policy/policy-mistake.ts',
    data: { type: 'ExceptionsData', file: './exceptions-data.ts' },
  }),
);
write(
  'packages/cli/src/configuration/config-schema.generated.ts',
  makeValidator(configSchema, {
    from: 'config-schema.ts',
    mistakes: '@holdback/rules/written',
    data: { type: 'ConfigData', file: './config-data.ts' },
  }),
);
write(
  'packages/cli/src/report/jsonl/report-schema.generated.ts',
  makeValidator(reportSchema, {
    from: 'report-schema.ts',
    mistakes: '@holdback/rules/written',
    data: { type: 'ReportLine', file: './report-line.ts' },
  }),
);
write('docs/schemas/report-1.schema.json', `${JSON.stringify(reportSchema, undefined, 2)}\n`);
// The policies are checked by the validator.
const { makePolicies } = await import('./policies.ts');
write('packages/rules/src/policy/policies.generated.ts', makePolicies(join(root, 'packages/rules/policies')));
if (!isQuick) write('packages/rules/src/lists/names.generated.ts', (await import('./names.ts')).makeNames());
write('packages/rules/src/engine/kernel.generated.ts', await makeKernel());
const { listPatterns, listPhrases } = await import('./list-patterns.ts');
write(
  'packages/rules/src/engine/pattern-table.generated.ts',
  (await import('./pattern-table.ts')).makePatternTable(await listPatterns(), listPhrases()),
);
// The tables and the accuracy read the packages as they are used, which need what was just written.
const { makeTables } = await import('./tables.ts');
for (const [file, content] of makeTables()) write(file, content);
write('docs/rules.md', await (await import('./rule-tables.ts')).makeRules());
const { makeIncidents } = await import('./incident-table.ts');
write('docs/incidents.md', makeIncidents(join(root, 'test-corpus/incidents')));
write('docs/carriers.md', await (await import('./carrier-table.ts')).makeCarriers(join(root, 'test-corpus')));
if (!isQuick) write('docs/accuracy.md', (await import('./accuracy.ts')).makeAccuracy());

if (stale > 0) process.exitCode = 1;

function write(file: string, content: string): void {
  const path = join(root, file);
  if (existsSync(path) && readFileSync(path, 'utf8') === content) return;
  stale += 1;
  if (check) console.error(`${file} is not what it is made from; run \`pnpm run docs\``);
  else {
    writeFileSync(path, content);
    console.error(`wrote ${file}`);
    stale = 0;
  }
}
