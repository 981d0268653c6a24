import { judgingWords } from '../configuration/judging-words.ts';
import { policyWords } from '../configuration/option-words.ts';
import { Outputs, parseOutput } from '../report/outputs.ts';
import type { RunInfo } from '../report/reporter.ts';
import type { ExitCode } from '../run/exit-code.ts';
import { type OpenedScan, openConfigured, openScan, type Typed } from '../scan/open-scan.ts';
import { commandOf, type Terminal, widthOf } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { version } from '../version.ts';
import { type Reading, readByProcesses } from '../workers/worker-process.ts';

/** Scans files and folders, and gives the exit code. */
export async function scanPaths(
  typed: Typed,
  terminal: Terminal,
  reading: Reading = readByProcesses(),
): Promise<ExitCode> {
  const configured = await openConfigured(typed);
  const { format, summary, verbose } = configured.options;
  const requests = format.length === 0 ? [parseOutput('text')] : format.map(parseOutput);
  if ((summary || verbose) && !requests.some((each) => each.format === 'text'))
    throw new UsageError('--summary and --verbose are about the text report. Add --format text, or leave them out.');
  using scan = await openScan(typed, configured, requests, terminal, reading);
  const outputs = await Outputs.open(requests, infoOf(scan, terminal), terminal.stdout);
  try {
    return await scan.run(outputs);
  } finally {
    await outputs.close();
  }
}

function infoOf({ options, policy, asOf, specimens, release, roots, files }: OpenedScan, terminal: Terminal): RunInfo {
  return {
    ...{ version, policy, asOf, specimens, release, roots, files },
    color: terminal.color,
    width: widthOf(terminal),
    detail: options.summary ? 'summary' : options.verbose ? 'every' : 'worst',
    command: commandOf(terminal),
    policyWords: policyWords(options.policy),
    judgingWords: judgingWords(options, policy),
  };
}
