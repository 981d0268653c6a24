import { redactPath } from '@holdback/rules';
import { findBase, workingFolder } from '../run/base.ts';
import { Exclusions } from '../run/exclusions.ts';
import type { ExitCode } from '../run/exit-code.ts';
import { findRoots } from '../run/roots.ts';
import { walk } from '../run/walk.ts';
import { type Terminal, write } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import type { Aim } from '../workers/message.ts';
import { Pool } from '../workers/pool.ts';
import type { Reading } from '../workers/worker-process.ts';

/** Reads one file, called as a scan would call it, and writes the lines that come of it. Gives 3 if not all of it was read. */
export async function tellOfFile(file: string, aim: Aim, terminal: Terminal, reading: Reading): Promise<ExitCode> {
  const [root] = await findRoots([file], findBase(workingFolder()), new Exclusions([]));
  if (root === undefined || root.isFolder) throw new UsageError(`"${redactPath(file)}" is a folder. Give one file.`);
  using pool = new Pool(reading, 1, 1, aim, terminal.interrupted);
  const omissions = { exclusions: new Exclusions([]), leftOut: new Set<string>(), roots: new Set<string>() };
  let hasProblem = false;
  for await (const event of pool.read(walk(root, omissions))) {
    if (event.kind === 'line') await write(terminal.stdout, `${event.line}\n`);
    if (event.kind === 'end') hasProblem = event.hasProblem;
  }
  if (terminal.interrupted.aborted) return 130;
  return hasProblem ? 3 : 0;
}
