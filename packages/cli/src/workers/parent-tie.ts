import { spawnSync } from 'node:child_process';
import { Worker } from 'node:worker_threads';

/** How a process is started that is to end with this one. */
export interface Tie {
  /** What runs Node, if not Node itself, with the words that come before Node's own. */
  readonly launcher: readonly string[];
  /** The words by which the first file of the process knows how it is tied: for `endWithParent`. */
  readonly words: readonly string[];
}

/** util-linux has it from 2.33 on. */
const LAUNCHER = ['setpriv', '--pdeathsig', 'KILL'];

/** Says that the system ends the process. */
const BY_SYSTEM = 'by-system';

let tie: Tie | undefined;

/**
 * How to tie a process to this one. Linux ends it by itself where it is asked to (prctl(2), PR_SET_PDEATHSIG), which Node
 * cannot do and setpriv(1) can; elsewhere a thread of the process looks after its parent, which costs a start 40 ms.
 */
export function tieToParent(): Tie {
  if (tie === undefined) {
    const [launcher = '', ...options] = LAUNCHER;
    const isThere =
      process.platform === 'linux' && spawnSync(launcher, [...options, 'true'], { stdio: 'ignore' }).status === 0;
    const words = [`${process.pid}`, ...(isThere ? [BY_SYSTEM] : [])];
    tie = { launcher: isThere ? LAUNCHER : [], words };
  }
  return tie;
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
  else if (process.ppid !== Number(parent)) process.kill(process.pid, 'SIGKILL');
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
