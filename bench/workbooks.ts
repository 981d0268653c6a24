/**
 * How long workbooks take, beside exceljs's streaming reader: `node bench/workbooks.ts`. Each reading is a process of its own, turn
 * by turn; of each the processor's time and the most memory are told, and medians are compared.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { engineOptions } from '../packages/cli/src/workers/worker-process.ts';
import { defaultLimits, FileSource, scan } from '../packages/scanner/src/index.ts';
import { makeLargeWorkbook } from './make-workbook.ts';

/** What one reading took. */
interface Reading {
  readonly cells: number;
  readonly seconds: number;
  readonly megabytes: number;
}

const TURNS = 5;

const readers: Readonly<Record<string, (file: string) => Promise<number>>> = { holdback: readOwn, exceljs: readPeer };

const [mode = '', file = '', small = ''] = process.argv.slice(2);
// Loaded where it is needed alone: it takes as long as some workbooks take to read.
const peer = mode === 'exceljs' ? await import('exceljs') : undefined;
const reader = readers[mode];
if (reader === undefined) await compare();
else await readOnce(reader);

async function compare(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'workbooks-'));
  try {
    const small = join(folder, 'small.xlsx');
    await makeLargeWorkbook(small, { rows: 2, texts: 100 });
    const run = (name: string, workbook: string): Reading => runOnce(name, workbook, small);
    const middle = join(folder, 'middle.xlsx');
    await makeLargeWorkbook(middle, { rows: 100_000, texts: 50_000 });
    const turns = Array.from({ length: TURNS }, () => ({ own: run('holdback', middle), peer: run('exceljs', middle) }));
    const own = median(turns.map((turn) => turn.own));
    const peer = median(turns.map((turn) => turn.peer));
    tell('1.6 million cells', own);
    tell('the same, by exceljs', peer);
    console.log(`exceljs takes ${(peer.seconds / own.seconds).toFixed(1)} times as long`);
    const large = join(folder, 'large.xlsx');
    await makeLargeWorkbook(large, { rows: 625_000, texts: 100_000 });
    tell('10 million cells', run('holdback', large));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function tell(what: string, { cells, seconds, megabytes }: Reading): void {
  console.log(`${what}: ${cells} cells, ${seconds.toFixed(2)} s of the processor, ${megabytes} MB`);
}

function median(readings: readonly Reading[]): Reading {
  const sorted = readings.toSorted((a, b) => a.seconds - b.seconds);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('Nothing was read.');
  return { ...middle, megabytes: Math.max(...readings.map(({ megabytes }) => megabytes)) };
}

function runOnce(name: string, workbook: string, small: string): Reading {
  // As a worker of the program is started.
  const options = name === 'holdback' ? engineOptions(defaultLimits.workerBytesMax) : [];
  const words = [...options, import.meta.filename, name, workbook, small];
  const { stdout, status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

async function readOnce(read: (path: string) => Promise<number>): Promise<void> {
  // So that what loads itself only when it is needed is loaded.
  await read(small);
  const before = process.cpuUsage();
  const cells = await read(file);
  const { user, system } = process.cpuUsage(before);
  const reading: Reading = {
    cells,
    seconds: (user + system) / 1e6,
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
  process.stdout.write(JSON.stringify(reading));
}

/** With styles, labels and what hides each cell: all that a scan is told. */
async function readOwn(path: string): Promise<number> {
  let cells = 0;
  await using source = new FileSource(path, 'a.xlsx');
  for await (const step of scan(source, defaultLimits)) {
    if (step.kind !== 'part') continue;
    if (step.part.kind === 'problem') throw new Error(step.part.problem.message);
    if (step.part.kind === 'text') cells += step.part.cells?.count ?? 0;
  }
  return cells;
}

async function readPeer(path: string): Promise<number> {
  let cells = 0;
  const options = {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  } as const;
  if (peer === undefined) throw new Error('exceljs is not loaded.');
  for await (const sheet of new peer.default.stream.xlsx.WorkbookReader(path, options)) {
    for await (const row of sheet) row.eachCell(() => (cells += 1));
  }
  return cells;
}
