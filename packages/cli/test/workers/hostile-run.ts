import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeZip } from '../../../../test-corpus/make/zip.ts';

/** The first file of its workers. */
export const workerFile = join(import.meta.dirname, 'hostile-worker.ts');

const program = join(import.meta.dirname, 'hostile-program.ts');

const loop = Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'latin1');
const exit = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');

/** Files that end a worker, and what is to be said of them. */
export const hostile = {
  'b-loop.gif': { bytes: loop, code: 'limit-exceeded', limit: 'stallMs' },
  'd-memory.png': {
    bytes: Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex'),
    code: 'limit-exceeded',
    limit: 'workerBytesMax',
  },
  'e-exit.jpg': { bytes: exit, code: 'crashed', limit: undefined },
  'f-rejection.bmp': {
    bytes: Buffer.from('424d460000000000000036000000280000000200000002', 'hex'),
    code: 'crashed',
    limit: undefined,
  },
} as const;

/** pdf.js leaves a promise behind for its page that is rejected when others are read, and tells that it is malformed. */
const leftBehind = Buffer.from(
  '%PDF-\n1 0 obj<</Pages 3 0R\n3 0 obj<</Count 3/Kids[\x024 0R]>>4 0 obj<<endobj\ntrailer<</Root 1 0R',
  'latin1',
);

const minutes = 'Minutes of the meeting.\n';

/** Makes a folder in which `in` has files of which every fifth is to be held back, an archive, and hostile ones if asked. */
export function makeFolder(count: number, withHostile: boolean): string {
  const folder = mkdtempSync(join(tmpdir(), 'holdback-accidents-'));
  mkdirSync(join(folder, 'in'));
  const write = (name: string, bytes: Uint8Array | string) => writeFileSync(join(folder, 'in', name), bytes);
  for (let number = 0; number < count; number += 1) {
    const text = number % 5 === 0 ? `SSN 078-05-11${10 + (number % 90)}\n` : minutes;
    write(`${'acfz'[number % 4]}-${number}.txt`, text);
  }
  const entries = Array.from({ length: 20 }, (_, number) => ({ name: `${number}.txt`, bytes: Buffer.from(minutes) }));
  write('m.zip', makeZip([...entries, { name: 'last.txt', bytes: Buffer.from('SSN 078-05-1120\n') }]));
  write(
    'l.zip',
    makeZip([
      { name: 'a.pdf', bytes: leftBehind },
      ...entries,
      { name: 'last.txt', bytes: Buffer.from('SSN 078-05-1120\n') },
    ]),
  );
  if (!withHostile) return folder;
  for (const [name, { bytes }] of Object.entries(hostile)) write(name, bytes);
  write(
    'n.zip',
    makeZip([
      ...entries,
      { name: 'exit.jpg', bytes: exit },
      { name: 'last.txt', bytes: Buffer.from('SSN 078-05-1120\n') },
    ]),
  );
  return folder;
}

/** A scan that is under way. */
export interface HostileRun {
  readonly child: ChildProcess;
  /** What it says as JSON lines, but for how many seconds it took. */
  readonly said: Promise<{ readonly code: number | null; readonly lines: readonly string[] }>;
}

/** Starts a scan of `in` in a folder, with more words and variables. */
export function start(
  folder: string,
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): HostileRun {
  const child = spawn(
    process.execPath,
    [program, 'scan', 'in', '--format', 'jsonl', '--specimens', 'real', '--as-of', '2026-11-01', ...words],
    { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, ...env } },
  );
  let stdout = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  const said = new Promise<Awaited<HostileRun['said']>>((resolve) => {
    child.on('close', (code) =>
      resolve({
        code,
        lines: stdout
          .replace(/"seconds":[\d.]+/, '"seconds":0')
          .split('\n')
          .slice(0, -1),
      }),
    );
  });
  return { child, said };
}

/** What is said of a document. */
export interface DocumentLine {
  readonly type: string;
  readonly path: string;
  readonly state: string;
  readonly problems: readonly { readonly code: string; readonly limit?: string }[];
}

/** The documents of a report. */
export function documentsOf(lines: readonly string[]): readonly DocumentLine[] {
  return lines.map((line): DocumentLine => JSON.parse(line)).filter(({ type }) => type === 'document');
}

/** Waits until something is so. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20));
}
