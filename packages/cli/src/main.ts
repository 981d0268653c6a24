import { runCommandLine } from './command-line.ts';
import { commandName } from './command-name.ts';

const { argv, stdin, stdout, stderr, env } = process;

/** A person who interrupts once gets what was found so far; twice, and it is over. */
const interruption = new AbortController();
process.once('SIGINT', () => interruption.abort());

// Whoever reads our output has gone (`| head`): what was not told cannot have been concluded.
stdout.on('error', () => process.exit(2));

process.exitCode = await runCommandLine(argv.slice(2), {
  stdin,
  stdout,
  stderr,
  isInteractive: stderr.isTTY === true && env.CI === undefined,
  color: stdout.isTTY === true && (env.NO_COLOR ?? '') === '',
  ...(stdout.isTTY === true && { width: stdout.columns }),
  command: commandName(argv[1] ?? '', env),
  interrupted: interruption.signal,
});
