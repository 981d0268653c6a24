import { writeSync } from 'node:fs';
import { runCommandLine } from './command-line.ts';
import { commandName } from './command-name.ts';
import { defectMessage } from './commands/defect.ts';
import { notWritten } from './report/outputs.ts';

const { argv, stdin, stdout, stderr, env } = process;

/** Whoever interrupts once gets what was found so far; twice in the same way, and it is over. */
const interruption = new AbortController();
// The launcher of a clone, which Ctrl-C reaches as well, passes an interruption on as SIGUSR2.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGUSR2']) process.once(signal, () => interruption.abort());

// Node would end with 1, which says that a file must be held back.
process.on('uncaughtException', (thrown) => {
  writeSync(stderr.fd, defectMessage(thrown));
  process.exit(2);
});

// What was not told cannot have been concluded. Whoever reads our output may have gone (`| head`), and knows it.
stdout.on('error', (error) => {
  if (!('code' in error && error.code === 'EPIPE')) writeSync(stderr.fd, `${notWritten('standard output', error)}\n`);
  process.exit(2);
});

process.exitCode = await runCommandLine(argv.slice(2), {
  stdin,
  stdout,
  stderr,
  isInteractive: stderr.isTTY === true && env.CI === undefined,
  color: stdout.isTTY === true && (env.NO_COLOR ?? '') === '',
  ...(stdout.isTTY === true && { width: stdout.columns }),
  command: commandName(argv[1] ?? '', env),
  ...(env.GITHUB_STEP_SUMMARY !== undefined &&
    env.GITHUB_STEP_SUMMARY !== '' && { stepSummary: env.GITHUB_STEP_SUMMARY }),
  interrupted: interruption.signal,
});
