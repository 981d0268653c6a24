import type { Command } from 'commander';
import type { ExitCode } from '../../run/exit-code.ts';
import type { Terminal } from '../../terminal.ts';
import type { Reading } from '../../workers/worker-process.ts';

/** What a verb acts in. */
export interface Setting {
  readonly terminal: Terminal;
  /** How files are read; by processes of their own where it is undefined. */
  readonly reading: Reading | undefined;
  /** Is told the exit code, where it is not 0. */
  readonly finish: (code: ExitCode) => void;
}

/**
 * Adds a verb, or several under one word, with arguments and options. What it does is loaded when it is used: help is to
 * cost nothing.
 */
export type AddVerb = (program: Command, setting: Setting) => void;
