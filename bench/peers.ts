import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Contender } from './measure.ts';

/** Where the patterns are that ripgrep is given. `node bench/patterns.ts` writes it. */
export const patternsPath = join(import.meta.dirname, 'patterns.txt');

/** ripgrep, one thread, counting every match as we count every match. Undefined if it is not installed. */
export function findRipgrep(filePath: string): Contender | undefined {
  return isInstalled('rg', '--version')
    ? peer('rg', [
        '-j1',
        '--no-config',
        '--regex-size-limit=1G',
        '--count-matches',
        '--text',
        '-f',
        patternsPath,
        filePath,
      ])
    : undefined;
}

/** pdftotext of Poppler. Undefined if it is not installed. */
export function findPdfToText(filePath: string): Contender | undefined {
  return isInstalled('pdftotext', '-v') ? peer('pdftotext', [filePath, '-']) : undefined;
}

function isInstalled(command: string, flag: string): boolean {
  return spawnSync(command, [flag], { stdio: 'ignore' }).status === 0;
}

function peer(command: string, words: readonly string[]): Contender {
  return {
    name: command,
    run: async () => {
      const child = spawn(command, words, { stdio: ['ignore', 'ignore', 'inherit'] });
      const [exitCode] = await once(child, 'exit');
      if (exitCode !== 0) throw new Error(`${command} exited with ${exitCode}`);
      return undefined;
    },
  };
}
