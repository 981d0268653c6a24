import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable, Writable } from 'node:stream';
import { defaultLimits } from '@holdback/scanner';
import { runCommandLine } from '../src/command-line.ts';
import type { Terminal } from '../src/terminal.ts';
import { inThisProcess } from './workers/in-this-process.ts';

/** What a command line did. */
export interface Session {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line in this process, with nothing on standard input unless given. */
export async function runSession(
  words: readonly string[],
  input?: Uint8Array,
  terminal: Partial<Terminal> = {},
): Promise<Session> {
  const stdout = new Gathered();
  const stderr = new Gathered();
  const exitCode = await runCommandLine(
    words,
    {
      stdin: input === undefined ? new PassThrough().end() : Readable.from([input]),
      stdout,
      stderr,
      isInteractive: false,
      color: false,
      startMs: performance.now(),
      interrupted: new AbortController().signal,
      ...terminal,
    },
    { startWorker: inThisProcess, limits: defaultLimits },
  );
  return { exitCode, stdout: stdout.text, stderr: withoutProgress(stderr.text) };
}

/** What was said on standard error but for how far a scan is, which only a slow machine hears. */
export function withoutProgress(stderr: string): string {
  return stderr.replaceAll(/^Scanned \d+ of \d+ files, [\d.]+ MB\n/gm, '');
}

/** The same in a folder, as a person who has changed to it. */
export async function runSessionIn(folder: string, words: readonly string[], input?: Uint8Array): Promise<Session> {
  const before = process.cwd();
  process.chdir(folder);
  try {
    return await runSession(words, input);
  } finally {
    process.chdir(before);
  }
}

/** Makes a folder the top of a repository, as far as paths begin there. */
export function makeRepository(folder: string): void {
  mkdirSync(join(folder, '.git'), { recursive: true });
  writeFileSync(join(folder, '.git/HEAD'), 'ref: refs/heads/main\n');
}

class Gathered extends Writable {
  text = '';
  override _write(chunk: unknown, _encoding: string, done: () => void): void {
    this.text += String(chunk);
    done();
  }
}

/** The lines of a JSON Lines text. What they hold is the caller's to know. */
export function readJsonLines<Line>(text: string): Line[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}
