import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** What a scan in a process of its own took, from start to exit. */
export interface Usage {
  readonly seconds: number;
  /** The most memory that it had at a time (resident set), in MB. */
  readonly peakMb: number;
  /** The most that it held at a time when all garbage was collected, in MB; 0 if that was not asked for. */
  readonly heldMb: number;
}

const main = join(import.meta.dirname, '../packages/cli/src/main.ts');
const reporter = join(import.meta.dirname, 'report-usage.ts');

/**
 * Runs `holdback scan` on a path as its users do, or with `held` while garbage is collected all the time, which takes longer.
 * Throws if the scan did not run, or left something unread.
 */
export async function scanInChild(path: string, held = false): Promise<Usage> {
  const folder = mkdtempSync(join(tmpdir(), 'holdback-usage-'));
  const usageFile = join(folder, 'usage.json');
  try {
    const startedMs = performance.now();
    const child = spawn(process.execPath, ['--import', reporter, main, 'scan', path, '--format', 'jsonl'], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, USAGE_FILE: usageFile, ...(held && { USAGE_HELD: '1' }) },
    });
    const [said, [exitCode]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    const seconds = (performance.now() - startedMs) / 1000;
    if (exitCode !== 0 && exitCode !== 1) throw new Error(`holdback scan exited with ${exitCode}: ${said}`);
    const usage: { readonly maxRSS: number; readonly heldBytes: number } = JSON.parse(readFileSync(usageFile, 'utf8'));
    return { seconds, peakMb: usage.maxRSS / 1024, heldMb: usage.heldBytes / 1e6 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
