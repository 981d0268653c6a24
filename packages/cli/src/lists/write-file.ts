import { closeSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { redactPath } from '@holdback/rules';
import { realPath } from '../run/base.ts';
import { UsageError } from '../usage-error.ts';

/**
 * Puts a text in the place of a file, or makes it: all of it or, whatever happens, none. A link is followed. Throws what the
 * system throws.
 */
export function replaceFile(file: string, text: string): void {
  const filePath = realPath(resolve(file));
  const next = `${filePath}.${process.pid}.new`;
  try {
    writeFileSync(next, text, { flag: 'wx' });
    renameSync(next, filePath);
  } catch (thrown) {
    rmSync(next, { force: true });
    throw thrown;
  }
}

/** How long whoever wants to change a list waits for another who does, in milliseconds. */
const LOCK_WAIT_MS = 5_000;

/** How often it is looked whether the other is done, in milliseconds. */
const LOCK_LOOK_MS = 50;

/**
 * Does something to a file while nobody else does: of two who add to a list at once each would write over the other. Throws a
 * UsageError where another does not come to an end.
 */
export function holdFile<Result>(file: string, act: () => Result): Result {
  const lock = `${realPath(resolve(file))}.lock`;
  const until = performance.now() + LOCK_WAIT_MS;
  for (;;) {
    try {
      closeSync(openSync(lock, 'wx'));
      break;
    } catch (thrown) {
      const isHeld = thrown instanceof Error && 'code' in thrown && thrown.code === 'EEXIST';
      // Where nothing can be written, writing the list is going to say so.
      if (!isHeld) return act();
      if (performance.now() > until)
        throw new UsageError(
          `Another program is changing "${redactPath(file)}". If none is, delete ${redactPath(lock)}.`,
        );
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOCK_LOOK_MS);
    }
  }
  try {
    return act();
  } finally {
    rmSync(lock, { force: true });
  }
}
