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
  /** The columns of `stdout`, where it is a terminal. */
  readonly width?: number;
  /** What a person types here to run Holdback; `holdback` if not given. */
  readonly command?: string;
  /** The file that GitHub Actions shows as the summary of a step, where there is one. */
  readonly stepSummary?: string;
  /** When the program was started, by `performance.now()`: 0, the start of the process, if not given. */
  readonly startMs?: number;
  /** Aborted when the person interrupts. */
  readonly interrupted: AbortSignal;
}

/** As narrow and as wide as a report may get, in characters: a line of 200 is hard to read. */
const widthMin = 40;
const widthMax = 120;

/** Where there is no terminal: fits a page, a mail and the log of a pipeline. */
const widthElsewhere = 100;

/** How wide what goes to `stdout` may be. */
export function widthOf({ width }: Terminal): number {
  return width === undefined ? widthElsewhere : Math.max(widthMin, Math.min(widthMax, width));
}

/** What a person types to run Holdback. */
export function commandOf({ command }: Terminal): string {
  return command ?? 'holdback';
}

/** Writes, and waits where whoever reads is behind: what is not read yet does not pile up. */
export async function write(stream: Writable, written: string | Uint8Array): Promise<void> {
  if (stream.write(written)) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  const events = ['drain', 'close'];
  for (const event of events) stream.once(event, resolve);
  await promise;
  // The other one would stay, one more each time.
  for (const event of events) stream.off(event, resolve);
}
