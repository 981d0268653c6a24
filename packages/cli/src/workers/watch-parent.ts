import { Worker } from 'node:worker_threads';

/** How often it is looked whether the parent is there, in milliseconds. */
const LOOK_MS = 200;

/**
 * Ends this process when the one that started it is gone, which is named by the first argument: by now it may be gone
 * already. A thread that loads a module or never lets go cannot see that, so another thread looks.
 */
export function watchParent([parent = ''] = process.argv.slice(2)): void {
  new Worker(watch, { eval: true, argv: [parent] }).unref();
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
