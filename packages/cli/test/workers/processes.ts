import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';

/** A process of this machine (Linux), as proc_pid_stat(5) has it. */
export interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** All processes that are alive, those that nobody has waited for yet left out. */
export function processes(): readonly Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const [state, parent] = readFileSync(`/proc/${name}/stat`, 'utf8')
          .replace(/^.*\) /s, '')
          .split(' ');
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8');
        return state === 'Z' ? [] : [{ pid: Number(name), parent: Number(parent), command }];
      } catch {
        // Gone since it was listed.
        return [];
      }
    });
}

/** The processes that are at work in a folder. */
export function processesIn(folder: string): readonly Process[] {
  const real = realpathSync(folder);
  return processes().filter(({ pid }) => {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === real;
    } catch {
      // Gone since it was listed, or somebody else's.
      return false;
    }
  });
}

/** The processes that one has started, by their first file. */
export function childrenOf(pid: number, file: string): readonly Process[] {
  return processes().filter(({ parent, command }) => parent === pid && command.includes(file));
}
