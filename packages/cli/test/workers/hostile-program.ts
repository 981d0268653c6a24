/** The program, with readers that go wrong and little patience: `node hostile-program.ts scan FOLDER`. */
import { join } from 'node:path';
import { defaultLimits } from '@holdback/scanner';
import { runCommandLine } from '../../src/command-line.ts';
import { doubtTie } from '../../src/workers/parent-tie.ts';
import { workerProcesses } from '../../src/workers/worker-process.ts';

if (process.env.TIED_BY_THREAD !== undefined) doubtTie();

const limits = { ...defaultLimits, stallMs: 4_000, workerBytesMax: 1024 ** 3 };
const { stdin, stdout, stderr, argv } = process;

process.exitCode = await runCommandLine(
  argv.slice(2),
  { stdin, stdout, stderr, isInteractive: false, color: false, interrupted: new AbortController().signal },
  {
    startWorker: workerProcesses(limits.workerBytesMax, join(import.meta.dirname, 'hostile-worker.ts')),
    limits,
  },
);
