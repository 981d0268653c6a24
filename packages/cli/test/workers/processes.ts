import { readdirSync, readFileSync } from 'node:fs';

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

/** The processes that one has started, by their first file. */
export function childrenOf(pid: number, file: string): readonly Process[] {
  return processes().filter(({ parent, command }) => parent === pid && command.includes(file));
}
