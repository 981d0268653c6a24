/**
 * Loaded with `--import` before the program: when that exits, what it used is written to the file USAGE_FILE names. With
 * USAGE_HELD set, garbage is collected all the time, and the most memory that was held after it is told too.
 */
import { writeFileSync } from 'node:fs';
import { memoryUsage, resourceUsage } from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const file = process.env.USAGE_FILE;

/** Milliseconds between two collections. */
const INTERVAL_MS = 200;

let heldBytes = 0;
if (process.env.USAGE_HELD !== undefined) {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  setInterval(() => {
    collect();
    const { heapUsed, external } = memoryUsage();
    heldBytes = Math.max(heldBytes, heapUsed + external);
  }, INTERVAL_MS).unref();
}
if (file !== undefined) {
  process.on('exit', () => writeFileSync(file, JSON.stringify({ maxRSS: resourceUsage().maxRSS, heldBytes })));
}
