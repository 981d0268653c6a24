import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { findAll, redactLocation, redactName, redactPath } from '@holdback/rules';
import { defaultLimits, FileSource, type Part, type Step, scan } from '@holdback/scanner';
import { placeInWords } from '../report/place.ts';
import type { ExitCode } from '../run/exit-code.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

/** The options of `holdback inspect`, as they were typed. */
export interface InspectOptions {
  readonly findings?: true;
  readonly specimens: 'possible' | 'real';
}

/** Shows what is seen of a file, and gives the exit code. */
export async function inspect(
  file: string,
  { findings, specimens }: InspectOptions,
  { stdout, interrupted }: Terminal,
): Promise<ExitCode> {
  const filePath = resolve(file);
  const stats = await stat(filePath).catch(() => undefined);
  if (stats === undefined)
    throw new UsageError(`There is no file "${redactPath(file)}". Check the path and try again.`);
  if (stats.isDirectory())
    throw new UsageError(`"${redactPath(file)}" is a folder. Give a file, or use: holdback scan`);
  await using source = new FileSource(filePath, basename(filePath));
  const steps = scan(source, defaultLimits);
  let problems = 0;
  const counted = tap(steps, interrupted, (step) => {
    if (step.kind === 'part' && step.part.kind === 'problem') problems += 1;
  });
  if (findings === true) {
    for await (const finding of findAll(counted, specimens))
      stdout.write(`${JSON.stringify({ type: 'finding', ...finding })}\n`);
  } else {
    for await (const step of counted) stdout.write(describeStep(step));
  }
  if (interrupted.aborted) return 130;
  return problems > 0 ? 3 : 0;
}

async function* tap(
  steps: AsyncIterable<Step>,
  interrupted: AbortSignal,
  look: (step: Step) => void,
): AsyncGenerator<Step> {
  for await (const step of steps) {
    if (interrupted.aborted) return;
    look(step);
    yield step;
  }
}

function describeStep({ kind, document, ...step }: Step): string {
  const indent = '  '.repeat(document.depth);
  if (kind === 'open') return `${indent}${redactPath(document.path)}  (${document.format})\n`;
  if (kind === 'close') return `${indent}  ${document.bytes ?? 0} bytes, SHA-256 ${document.sha256 ?? 'not known'}\n`;
  return 'part' in step ? `${indent}  ${describePart(step.part)}\n` : '';
}

function describePart(part: Part): string {
  switch (part.kind) {
    case 'text': {
      const [first] = part.runs;
      const labels = new Set(part.runs.map(({ label }) => label).filter((label) => label !== undefined));
      const under =
        labels.size > 0
          ? `, under ${[...labels]
              .slice(0, 12)
              .map((name) => redactName(name))
              .join(', ')}`
          : '';
      const from = first === undefined ? '' : `, from ${placeInWords(redactLocation(first.at))}`;
      return `text: ${part.text.length} characters in ${part.runs.length} runs${from}${under}`;
    }
    case 'table':
      return `table: ${part.rows} rows, columns ${part.columns.map((name) => redactName(name)).join(', ') || 'without headers'}`;
    case 'trait':
      return `trait: ${part.trait}, ${placeInWords(redactLocation(part.at))}`;
    case 'metadata':
      return `metadata: ${redactName(part.name)}, ${part.value.length} characters`;
    case 'member':
      return `member: ${redactPath(part.source.path)}`;
    case 'problem':
      return `problem: ${part.problem.code}: ${part.problem.message}`;
    default:
      return part satisfies never;
  }
}
