import type { Readable, Writable } from 'node:stream';

/** What a command reads from and writes to. Findings go to `stdout`, everything else to `stderr`. */
export interface Terminal {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** Is `stderr` a terminal that a person looks at? Then there is a progress bar. */
  readonly isInteractive: boolean;
  /** May color go to `stdout`? `NO_COLOR` (https://no-color.org) says no. */
  readonly color: boolean;
  /** Aborted when the person interrupts. */
  readonly interrupted: AbortSignal;
}
