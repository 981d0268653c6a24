import { judgingOptionsOf } from '../configuration/judging-options.ts';
import { detailOf, Outputs, requestOutputs } from '../report/outputs.ts';
import type { RunInfo } from '../report/reporter.ts';
import type { ExitCode } from '../run/exit-code.ts';
import { type OpenedScan, openConfigured, openScan, type Typed } from '../scan/open-scan.ts';
import { commandOf, type Terminal, widthOf } from '../terminal.ts';
import { version } from '../version.ts';
import { type Reading, readByProcesses } from '../workers/worker-process.ts';

/** Scans files and folders, and gives the exit code. */
export async function scanPaths(
  typed: Typed,
  terminal: Terminal,
  reading: Reading = readByProcesses(),
): Promise<ExitCode> {
  const configured = await openConfigured(typed);
  const requests = requestOutputs(configured.options, terminal);
  using scan = await openScan(typed, configured, requests, terminal, reading);
  const outputs = await Outputs.open(requests, infoOf(scan, terminal), scan.policy.rules, terminal.stdout);
  try {
    return await scan.run(outputs);
  } finally {
    await outputs.close();
  }
}

function infoOf(scan: OpenedScan, terminal: Terminal): RunInfo {
  const { options, policy, asOf, specimens, failOn, release, roots, files } = scan;
  return {
    ...{ version, asOf, specimens, failOn, release, roots, files },
    policy: { ...policy, rules: policy.rules.map(({ id }) => id) },
    color: terminal.color,
    width: widthOf(terminal),
    detail: detailOf(options),
    command: commandOf(terminal),
    options: judgingOptionsOf(options, policy),
  };
}
