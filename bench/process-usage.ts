import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';

/** What bash says that a command and all that it started took of the processor, user and system. Needs bash. */
export function cpuSecondsOf(command: readonly string[], folder: string): number {
  const { stderr } = spawnSync(
    'bash',
    ['-c', 'TIMEFORMAT=\'%3U %3S\'; time "$@" >/dev/null 2>&1', 'bash', ...command],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  return stderr
    .trim()
    .split(' ')
    .reduce((sum, seconds) => sum + Number(seconds), 0);
}

/** The most that a command and its children had resident together, as seen every few milliseconds. Needs Linux. */
export async function peakMbOf([program = '', ...words]: readonly string[], folder: string): Promise<number> {
  const child = spawn(program, words, { cwd: folder, stdio: 'ignore' });
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, residentMb(child.pid ?? 0));
  }, 3);
  await once(child, 'close');
  clearInterval(timer);
  return peak;
}

/** Of a process and its children, from proc_pid_stat(5): pages of 4 kB. */
function residentMb(pid: number): number {
  let pages = 0;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')
        .map(Number);
      if (Number(name) === pid || fields[1] === pid) pages += fields[21] ?? 0;
    } catch {
      // It is gone.
    }
  }
  return (pages * 4_096) / 1e6;
}
