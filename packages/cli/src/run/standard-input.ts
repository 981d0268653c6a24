import { addAbortSignal } from 'node:stream';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import type { RootEntry } from './root-event.ts';

/** Standard input is held in memory, because an archive is read from its end. */
const STDIN_BYTES_MAX = 1024 ** 3;

/** What it is called in reports. */
const STDIN = 'stdin';

/**
 * Reads standard input to its end, to be scanned; undefined if the person interrupts before. Throws a UsageError if there is
 * nothing in it: then nothing would be checked.
 */
export async function readStdin(
  terminal: Pick<Terminal, 'stdin' | 'interrupted'>,
): Promise<Extract<RootEntry, { kind: 'bytes' }> | undefined> {
  const bytes = await readStdinBytes(terminal);
  if (terminal.interrupted.aborted) return undefined;
  if (bytes.length === 0) {
    throw new UsageError(
      'Standard input is empty or closed, so nothing was checked. Look at the command before the pipe, or give a file.',
    );
  }
  return { kind: 'bytes', path: STDIN, folder: '', rootFolder: '.', bytes };
}

/** Reads standard input to its end. Nothing in it is no bytes. */
export async function readStdinBytes({
  stdin,
  interrupted,
}: Pick<Terminal, 'stdin' | 'interrupted'>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of addAbortSignal(interrupted, stdin)) {
      const bytes: Uint8Array = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
      length += bytes.length;
      if (length > STDIN_BYTES_MAX) break;
      chunks.push(bytes);
    }
  } catch {
    if (interrupted.aborted) return new Uint8Array();
    throw new UsageError('Standard input could not be read. Pipe a file into it, as in: holdback scan - < FILE');
  }
  if (length > STDIN_BYTES_MAX)
    throw new UsageError('Standard input holds more than 1 GiB. Save it to a file and scan that.');
  return new Uint8Array(Buffer.concat(chunks));
}
