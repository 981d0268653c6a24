import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
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

/**
 * Median seconds of some scans of a file with Hyperscan, which is built for it. Undefined where its headers or a compiler
 * are missing.
 */
export function timeHyperscan(filePath: string, runs: number): number | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'holdback-hyperscan-'));
  try {
    const program = join(folder, 'hyperscan');
    const flags = spawnSync('pkg-config', ['--cflags', '--libs', 'libhs'], { encoding: 'utf8' });
    if (flags.status !== 0) return undefined;
    const source = join(import.meta.dirname, 'hyperscan.c');
    const built = spawnSync('cc', ['-O2', '-o', program, source, ...flags.stdout.trim().split(/\s+/)]);
    if (built.status !== 0) return undefined;
    const { status, stdout } = spawnSync(program, [patternsPath, filePath, String(runs)], { encoding: 'utf8' });
    return status === 0 ? Number.parseFloat(stdout) : undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
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
      const child = spawn(command, words, { stdio: 'ignore' });
      const [exitCode] = await once(child, 'exit');
      // 1 of ripgrep says that nothing matched.
      if (exitCode !== 0 && exitCode !== 1) throw new Error(`${command} exited with ${exitCode}`);
      return undefined;
    },
  };
}
