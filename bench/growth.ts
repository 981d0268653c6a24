import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeProse, makeTable } from './make-text.ts';
import { median } from './measure.ts';
import { scanInChild } from './scan-child.ts';

/** What a folder of so many files took. */
interface Step {
  readonly files: number;
  /** Start-up not counted. */
  readonly seconds: number;
  readonly peakMb: number;
  /** Without garbage. */
  readonly heldMb: number;
}

/** How time and memory grow with the number of files. */
export interface Growth {
  /** What a folder of one file takes: starting Node, loading the program, compiling the policy. */
  readonly startSeconds: number;
  readonly steps: readonly Step[];
  /** No folder takes a quarter more time a file than a smaller one. */
  readonly isLinear: boolean;
  /** No folder has a quarter more memory held than a smaller one. Garbage is not counted: V8 leaves it while there is room. */
  readonly isFlat: boolean;
}

const FILE_BYTES = 2000;
const TOLERANCE = 1.25;

/**
 * Scans folders of different sizes by turns, each scan in a process of its own. The first turn is warm-up, and measures the
 * memory that is held.
 */
export async function measureGrowth(counts: readonly number[], folder: string, runs: number): Promise<Growth> {
  const folders = [1, ...counts].map((files) => ({ files, path: makeFolder(folder, files) }));
  const usages = folders.map(({ files, path }) => ({
    files,
    path,
    seconds: [] as number[],
    mb: [] as number[],
    held: [] as number[],
  }));
  for (let turn = 0; turn <= runs; turn++) {
    for (const { path, seconds, mb, held } of usages) {
      const usage = await scanInChild(path, turn === 0);
      if (turn === 0) {
        held.push(usage.heldMb);
        continue;
      }
      seconds.push(usage.seconds);
      mb.push(usage.peakMb);
    }
  }
  const [start, ...others] = usages.map(({ files, seconds, mb, held }) => ({
    files,
    seconds: median(seconds),
    peakMb: median(mb),
    heldMb: median(held),
  }));
  const startSeconds = start?.seconds ?? 0;
  const steps = others.map((step) => ({ ...step, seconds: step.seconds - startSeconds }));
  return {
    startSeconds,
    steps,
    isLinear: isFlat(steps.map(({ files, seconds }) => seconds / files)),
    isFlat: isFlat(steps.map(({ heldMb }) => heldMb)),
  };
}

/** Whether no number is more than the tolerance above the least of those before it. */
function isFlat(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => number <= TOLERANCE * Math.min(...numbers.slice(0, index + 1)));
}

/** Texts and tables by turns, no two alike. */
function makeFolder(parent: string, count: number): string {
  const path = join(parent, `files-${count}`);
  mkdirSync(path);
  const prose = makeProse((count + 1) * FILE_BYTES);
  const [header = '', ...lines] = makeTable((count + 1) * FILE_BYTES).split('\n');
  const linesPerFile = Math.floor(lines.length / (count + 1));
  for (let file = 0; file < count; file++) {
    const name = String(file).padStart(5, '0');
    if (file % 2 === 0) {
      writeFileSync(join(path, `${name}.txt`), prose.slice(file * FILE_BYTES, (file + 1) * FILE_BYTES));
    } else {
      const own = lines.slice(file * linesPerFile, (file + 1) * linesPerFile);
      writeFileSync(join(path, `${name}.csv`), `${[header, ...own].join('\n')}\n`);
    }
  }
  return path;
}
