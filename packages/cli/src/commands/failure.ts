import { checks, PolicyError, redactSentence } from '@holdback/rules';
import { type Command, CommanderError } from 'commander';
import type { ExitCode } from '../run/exit-code.ts';
import { commandOf, type Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { WorkerError } from '../workers/worker-slot.ts';
import { defectMessage } from './defect.ts';

/** What kept a command from running. */
export interface Failure {
  readonly thrown: unknown;
  /** What the parser of command lines has to say. */
  readonly said: string;
  readonly program: Command;
  readonly terminal: Terminal;
}

/** Says what kept a command from running: exit code 2. A defect of ours says so, and does not quote what it met. */
export function explainFailure({ thrown, said, program, terminal }: Failure): ExitCode {
  const { stderr } = terminal;
  if (said !== '') stderr.write(withoutValues(said));
  if (thrown instanceof CommanderError) {
    if (thrown.code === 'commander.unknownCommand')
      stderr.write(`${asTyped(tellCommands(program), program, terminal)}\n`);
    return 2;
  }
  if (thrown instanceof UsageError) stderr.write(`${withoutValues(asTyped(thrown.message, program, terminal))}\n`);
  else if (thrown instanceof PolicyError) stderr.write(tellPolicyError(thrown));
  else if (thrown instanceof WorkerError) stderr.write(`${thrown.message}\n`);
  else stderr.write(defectMessage(thrown));
  return 2;
}

/** What is wrong with a policy, a line for each mistake. */
export function tellPolicyError({ message }: PolicyError): string {
  return `${withoutQuotedValues(message)}\n`;
}

/** The same of all mistakes, however many. */
export function linesOfPolicyError({ each }: PolicyError): readonly string[] {
  return each.map(withoutQuotedValues);
}

function tellCommands(program: Command): string {
  const names = program.commands.map((command) => command.name());
  return `The commands are ${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}. See: holdback --help`;
}

/** Our messages name commands by `holdback`; what a person can type here may be a path to it. */
function asTyped(message: string, program: Command, terminal: Terminal): string {
  const names = program.commands.map((command) => command.name()).join('|');
  // Not as a string: a dollar sign in the path would mean something there.
  return message.replaceAll(new RegExp(`\\bholdback (?=--help|(?:${names})\\b)`, 'g'), () => `${commandOf(terminal)} `);
}

/** What is wrong with a command line quotes it, and what was typed may name a file by a value. */
function withoutValues(message: string): string {
  return message
    .split('\n')
    .map((line) => redactSentence(line))
    .join('\n');
}

/**
 * What is said of a policy names its file and quotes its words, and the file may be no policy but what was to be scanned.
 * Each is looked at by itself: after the word "key" any key would pass for a secret.
 */
function withoutQuotedValues(message: string): string {
  return message.replaceAll(/^.*(?=:\d+:\d+: )|(?<=")[^"\n]+(?=")|(?<=\[)[^\]\n]+(?=\])/gm, (word) =>
    Object.hasOwn(checks, word) ? word : redactSentence(word),
  );
}
