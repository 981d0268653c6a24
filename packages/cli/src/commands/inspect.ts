import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { redactPath } from '@holdback/rules';
import type { ExitCode } from '../run/exit-code.ts';
import type { RootEntry } from '../run/root-event.ts';
import { type Terminal, write } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import type { Aim } from '../workers/message.ts';
import type { Ocr } from '../workers/ocr-choices.ts';
import { Pool } from '../workers/pool.ts';
import { askedOf, checkRecognition } from '../workers/recognition.ts';
import { type Reading, readByProcesses } from '../workers/worker-process.ts';

/** The options of `holdback inspect`, as they were typed. */
export interface InspectOptions {
  readonly findings?: true;
  readonly specimens: 'possible' | 'real';
  readonly ocr: Ocr;
  readonly faces?: true;
}

/** Shows what is seen of a file, and gives the exit code. */
export async function inspect(
  file: string,
  { findings, specimens, ocr, faces }: InspectOptions,
  { stdout, interrupted }: Terminal,
  reading: Reading = readByProcesses(),
): Promise<ExitCode> {
  const filePath = resolve(file);
  const stats = await stat(filePath).catch(() => undefined);
  if (stats === undefined)
    throw new UsageError(`There is no file "${redactPath(file)}". Check the path and try again.`);
  if (stats.isDirectory())
    throw new UsageError(`"${redactPath(file)}" is a folder. Give a file, or use: holdback scan`);
  await checkRecognition({ ocr, faces });
  const entry: RootEntry = { kind: 'file', filePath, path: basename(filePath), folder: '', rootFolder: '.' };
  const aim: Aim = findings === true ? { kind: 'find', specimens } : { kind: 'show' };
  using pool = new Pool({ ...reading, ...askedOf({ ocr, faces }) }, 1, 1, aim, interrupted);
  let hasProblem = false;
  for await (const event of pool.read(only(entry))) {
    if (interrupted.aborted) break;
    if (event.kind === 'line') await write(stdout, `${event.line}\n`);
    if (event.kind === 'end') hasProblem = event.hasProblem;
  }
  if (interrupted.aborted) return 130;
  return hasProblem ? 3 : 0;
}

async function* only(entry: RootEntry): AsyncGenerator<RootEntry> {
  yield entry;
}
