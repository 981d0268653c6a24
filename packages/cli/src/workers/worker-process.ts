import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { isSea } from 'node:sea';
import { fileURLToPath } from 'node:url';
import { defaultLimits, type Limits } from '@holdback/scanner';
import { compiledFolder } from './compile-cache.ts';
import type { Order, Report } from './message.ts';
import type { Ocr } from './ocr-choices.ts';
import { doubtTie, tieToParent, WORKER_WORD } from './parent-tie.ts';

/** A worker as its parent has it. */
export interface WorkerProcess {
  send(order: Order): void;
  /** What it takes up, as the system says; undefined where that is not known. */
  usage(): Usage | undefined;
  /** Ends it, whatever it does; its listener is told when it is gone. */
  kill(): void;
  /** Lets it end, as it has nothing to do. */
  release(): void;
}

/** What a process takes up. */
export interface Usage {
  /** Memory: its resident set. */
  readonly residentBytes: number;
  /** Time of all its threads on a processor, since it was started. */
  readonly cpuMs: number;
}

/** Whom a worker process tells what it says, and that it has ended. */
export interface WorkerListener {
  reports(reports: readonly Report[]): void;
  /** `isKilled` if another process ended it. */
  ended(isKilled: boolean): void;
}

/** Starts a worker. */
export type StartWorker = (listener: WorkerListener) => WorkerProcess;

/** How files are read. */
export interface Reading {
  readonly startWorker: StartWorker;
  readonly limits: Limits;
  /** Absent, `auto`. */
  readonly ocr?: Ocr;
  /** Whether faces are looked for. Absent, they are not. */
  readonly faces?: boolean;
}

/** By processes of their own, within the limits that hold unless a test says otherwise. */
export function readByProcesses(): Reading {
  return { startWorker: workerProcesses(defaultLimits.workerBytesMax), limits: defaultLimits };
}

/** Beside this file, and as this file is: TypeScript in a clone, JavaScript where it is installed. The executable is its own. */
const workerMain = isSea()
  ? WORKER_WORD
  : fileURLToPath(new URL(`worker-main${extname(import.meta.url)}`, import.meta.url));

/**
 * Starts workers as processes of their own, whose JavaScript may hold so many bytes. `main` is their first file.
 */
export function workerProcesses(bytesMax: number, main = workerMain): StartWorker {
  return (listener) => {
    const { launcher, words } = tieToParent();
    const [execPath = process.execPath, ...options] = [...launcher, process.execPath];
    const child = fork(main, words, {
      execPath,
      serialization: 'advanced',
      // The messages of an exception may quote a file, and standard output is the report's.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: { ...process.env, NODE_COMPILE_CACHE: compiledFolder() },
      execArgv: [...options, ...wordsOf(engineOptions(bytesMax))],
    });
    let hasSpoken = false;
    let hasEnded = false;
    let isEnded = false;
    const end = (_code?: number | null, signal?: NodeJS.Signals | null) => {
      if (hasEnded) return;
      hasEnded = true;
      if (!hasSpoken && (isEnded || signal !== 'SIGKILL')) doubtTie();
      listener.ended(signal === 'SIGKILL');
    };
    child.on('message', (reports: readonly Report[]) => {
      hasSpoken = true;
      listener.reports(reports);
    });
    // What a dead process can no longer be told is told the next.
    child.on('error', () => {
      if (child.pid === undefined) end();
    });
    child.once('close', end);
    return {
      send: (order) => {
        if (child.connected) child.send(order, () => {});
      },
      usage: () => usageOf(child.pid),
      kill: () => {
        isEnded = true;
        child.kill('SIGKILL');
      },
      release: () => {
        if (child.connected) child.disconnect();
        setTimeout(() => child.kill('SIGKILL'), RELEASE_MS).unref();
      },
    };
  };
}

/**
 * The options of Node for a process that reads files, whose JavaScript may hold so many bytes.
 *
 * What is just made is kept in a space that grows with the memory of the machine. At what V8 documents as its size, a
 * worksheet of millions of cells takes a quarter less memory, and no more time.
 */
export function engineOptions(bytesMax: number): readonly string[] {
  return [`--max-old-space-size=${Math.ceil(bytesMax / 1024 ** 2)}`, '--max-semi-space-size=16'];
}

/** Options as they are typed: an executable takes words for its program's unless they stand in one of Node's. */
function wordsOf(options: readonly string[]): readonly string[] {
  return isSea() ? [`--node-options=${options.join(' ')}`] : options;
}

/** How long a worker gets to end when it is let go of. */
const RELEASE_MS = 2_000;

/** In what Linux counts, on every machine that Node runs on: see proc_pid_stat(5) and sysconf(3). */
const PAGE_BYTES = 4_096;
const TICK_MS = 10;

/** From `/proc`. Other systems do not say without another process. */
function usageOf(pid: number | undefined): Usage | undefined {
  if (pid === undefined || process.platform !== 'linux') return undefined;
  try {
    // The name of the program, in brackets, may hold a space. What follows it is from the third field on.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
      .map(Number);
    const [user = 0, system = 0] = fields.slice(11, 13);
    return { residentBytes: (fields[21] ?? 0) * PAGE_BYTES, cpuMs: (user + system) * TICK_MS };
  } catch {
    return undefined;
  }
}
