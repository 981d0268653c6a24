/**
 * Compares the cells that are read of workbooks with those that exceljs reads: `node bench/compare-cells.ts FOLDER…`. Shows the
 * differences of each workbook, and of each kind how often it comes. Takes no sides: record 0032 explains them.
 */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { defaultLimits, FileSource, scan } from '../packages/scanner/src/index.ts';

/** Milliseconds that exceljs gets for a workbook: some keep it busy for ever. */
const ORACLE_MS = 20_000;

/** Differences of a workbook that are shown. */
const SHOWN_MAX = 40;

/** Cells by sheet, row and column. */
type Cells = Map<string, string>;

const [first, ...rest] = process.argv.slice(2);
if (first === '--oracle') process.stdout.write(JSON.stringify([...(await oracleCells(rest[0] ?? ''))]));
else await compareAll([first, ...rest].filter((each) => each !== undefined));

async function compareAll(folders: readonly string[]): Promise<void> {
  const files = folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(?:xlsx|xlsm|xltx|xltm)$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const kinds = new Map<string, number>();
  let cells = 0;
  let loaded = 0;
  let refused = 0;
  for (const file of files) {
    const own = await ownCells(file);
    const theirs = await runOracle(file);
    if (theirs === undefined) {
      refused += 1;
      console.log(`${file}: exceljs refuses it; ${own.size} cells are read`);
      continue;
    }
    loaded += 1;
    cells += theirs.size;
    const differences = [...compare(own, theirs)];
    for (const { kind } of differences) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    for (const each of differences.slice(0, SHOWN_MAX)) console.log(`${file}: ${JSON.stringify(each)}`);
    if (differences.length > SHOWN_MAX) console.log(`${file}: ${differences.length} in all`);
  }
  console.log(`${files.length} workbooks: exceljs loads ${loaded} with ${cells} cells, and refuses ${refused}.`);
  for (const [kind, count] of kinds) console.log(`${count} ${kind}`);
}

function* compare(own: Cells, theirs: Cells) {
  for (const [place, theirText] of theirs) {
    const ownText = own.get(place);
    if (ownText === undefined) yield { kind: 'only in exceljs', place, theirText };
    else if (!isSame(ownText, theirText)) yield { kind: 'other value', place, ownText, theirText };
  }
  for (const [place, ownText] of own) if (!theirs.has(place)) yield { kind: 'only here', place, ownText };
}

/** Numbers are compared as numbers, and what a format shows of one by its digits. */
function isSame(own: string, theirs: string): boolean {
  if (own === theirs || own.trim() === theirs.trim()) return true;
  if (theirs !== '' && Number(own) === Number(theirs)) return true;
  return own.replaceAll('\r\n', '\n') === theirs.replaceAll('\r\n', '\n');
}

async function ownCells(file: string): Promise<Cells> {
  const cells: Cells = new Map();
  await using source = new FileSource(file, 'a.xlsx');
  for await (const step of scan(source, defaultLimits)) {
    if (step.kind !== 'part' || step.document.depth > 0 || step.part.kind !== 'text') continue;
    const { text, runs } = step.part;
    for (const [index, { start, at, hiddenBy }] of runs.entries()) {
      if (at.kind !== 'cell' || hiddenBy === 'field-code' || hiddenBy === 'comment' || hiddenBy === 'input-list')
        continue;
      const end = (runs[index + 1]?.start ?? text.length) - 1;
      const place = `${at.sheet}!${at.row}:${at.column}`;
      if (hiddenBy !== 'scenario' && hiddenBy !== 'external-cache') cells.set(place, text.slice(start, end));
    }
  }
  return cells;
}

function runOracle(file: string): Promise<Cells | undefined> {
  const { promise, resolve } = Promise.withResolvers<Cells | undefined>();
  const child = spawn(process.execPath, [import.meta.filename, '--oracle', file], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), ORACLE_MS);
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.on('close', (code) => {
    clearTimeout(timer);
    resolve(code === 0 ? new Map(JSON.parse(Buffer.concat(chunks).toString())) : undefined);
  });
  return promise;
}

async function oracleCells(file: string): Promise<Cells> {
  const cells: Cells = new Map();
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row, rowNumber) => {
      row.eachCell((cell, column) => {
        // Of a merged range exceljs gives every cell the value of the first.
        const text = cell.isMerged && cell.master !== cell ? '' : oracleText(cell.value);
        if (text !== '') cells.set(`${sheet.name}!${rowNumber}:${column}`, text);
      });
    });
  }
  return cells;
}

function oracleText(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date)
    return Number.isNaN(value.getTime())
      ? 'no date'
      : value
          .toISOString()
          .replace('T', ' ')
          .replace(/(?: 00:00:00)?\.\d+Z$/, '');
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('error' in value) return value.error;
  if ('text' in value) return oracleText(value.text);
  if ('result' in value) return oracleText(value.result);
  return '';
}
