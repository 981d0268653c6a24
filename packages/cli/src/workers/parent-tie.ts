import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

/** How a process is started that is to end with this one. */
export interface Tie {
  /** What runs Node, if not Node itself, with the words that come before Node's own. */
  readonly launcher: readonly string[];
  /** The words by which the first file of the process knows how it is tied: for `endWithParent`. */
  readonly words: readonly string[];
}

/** By its whole path: what is run is not to depend on where a person looks for programs. */
const SETPRIV = '/usr/bin/setpriv';

/** Says to the executable, which has no files to start a worker from, that it is one. */
export const WORKER_WORD = 'worker-process';

/** Says that the system ends the process. */
const BY_SYSTEM = 'by-system';

/** How a process ends that finds no parent at its start. Not by a signal, after which its parent, if there is one, takes the system at its word. */
const ORPHANED = 71;

let tie: Tie | undefined;

/**
 * How to tie a process to this one. Linux ends it by itself where it is asked to (prctl(2), PR_SET_PDEATHSIG), which Node
 * cannot do and setpriv(1) of util-linux can, from 2.33 on; elsewhere a thread of the process looks after its parent, which
 * costs a start 40 ms.
 */
export function tieToParent(): Tie {
  tie ??= canAskSystem() ? { launcher: [SETPRIV, '--pdeathsig', 'KILL'], words: [own(), BY_SYSTEM] } : byThread();
  return tie;
}

/** A process did not come to say a word: the next is tied by what needs no other program. */
export function doubtTie(): void {
  tie = byThread();
}

function byThread(): Tie {
  return { launcher: [], words: [own()] };
}

function own(): string {
  return `${process.pid}`;
}

/** To look for the option in the program takes a hundredth of the time that asking it takes. */
function canAskSystem(): boolean {
  if (process.platform !== 'linux') return false;
  try {
    return readFileSync(SETPRIV).includes('pdeathsig');
  } catch {
    return false;
  }
}

/** How often it is looked whether the parent is there, in milliseconds. */
const LOOK_MS = 200;

/**
 * Ends this process when the one that started it is gone, which is named by the words of its tie: by now it may be gone
 * already. A thread that loads a module or never lets go cannot see that, so another thread looks, unless the system does.
 */
export function endWithParent([parent = '', by] = process.argv.slice(2)): void {
  if (by !== BY_SYSTEM) new Worker(watch, { eval: true, argv: [parent] }).unref();
  // It was gone before the system was asked.
  else if (process.ppid !== Number(parent)) process.exit(ORPHANED);
}

const watch = `
  const parent = Number(process.argv[2]);
  const isAlive = () => {
    try {
      return process.kill(parent, 0);
    } catch (error) {
      return error.code === 'EPERM';
    }
  };
  const look = () => {
    if (process.ppid !== parent || !isAlive()) process.kill(process.pid, 'SIGKILL');
  };
  look();
  setInterval(look, ${LOOK_MS});
`;
