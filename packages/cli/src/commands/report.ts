import { relative, resolve } from 'node:path';
import { redactSentence } from '@holdback/rules';
import { type ReportEvent, readReport } from '../report/jsonl/read-report.ts';
import { detailOf, Outputs, requestOutputs } from '../report/outputs.ts';
import type { RunInfo } from '../report/reporter.ts';
import { checkTargets } from '../report/targets.ts';
import { Exclusions } from '../run/exclusions.ts';
import type { ExitCode } from '../run/exit-code.ts';
import { commandOf, type Terminal, widthOf } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { openReport } from './open-report.ts';

/** The options of `holdback report`, as they were typed. */
export interface ReportOptions {
  readonly format: readonly string[];
  readonly summary?: true;
  readonly verbose?: true;
}

/** Writes other reports of a run from its report in JSON lines, and gives the exit code of the run. */
export async function writeReports(typed: string, options: ReportOptions, terminal: Terminal): Promise<ExitCode> {
  const requests = requestOutputs(options, terminal);
  const isStdin = typed === '-';
  const name = isStdin ? 'standard input' : relative('.', resolve(typed)) || typed;
  const input = isStdin ? terminal.stdin : openReport(typed);
  await checkTargets(requests, {
    roots: [],
    exclusions: new Exclusions([]),
    ownFiles: isStdin ? [] : [typed],
    stdin: isStdin ? terminal.stdin : undefined,
    stdout: terminal.stdout,
  });
  const events = readReport(input, name);
  const first = await events.next();
  if (first.done || first.value.kind !== 'run') throw new UsageError(`${name} is no report.`);
  const run: RunInfo = {
    ...first.value.run,
    color: terminal.color,
    width: widthOf(terminal),
    detail: detailOf(options),
    command: commandOf(terminal),
  };
  const outputs = await Outputs.open(requests, run, [], terminal.stdout);
  let exitCode: ExitCode = 2;
  try {
    await outputs.begin();
    for await (const event of events) {
      if (event.kind === 'end' && !event.isWhole) terminal.stderr.write(`${redactSentence(name)}: ${NOT_WHOLE}\n`);
      exitCode = (await pass(event, outputs)) ?? exitCode;
    }
    return exitCode;
  } finally {
    await outputs.close();
  }
}

/** Passes on what a report tells. At its end gives the exit code. */
async function pass(event: ReportEvent, outputs: Outputs): Promise<ExitCode | undefined> {
  switch (event.kind) {
    case 'rule':
      outputs.addRule(event.rule);
      return undefined;
    case 'document':
      await outputs.document(event.assessment);
      return undefined;
    case 'verdicts':
      await outputs.verdicts(event.verdicts);
      return undefined;
    case 'end':
      await outputs.end(event.info);
      return event.info.exitCode;
    default:
      return undefined;
  }
}

const NOT_WHOLE =
  'it has no "end" line, so that it is not whole: the scan was ended early, or the file was cut. Scan again for all of it.';
