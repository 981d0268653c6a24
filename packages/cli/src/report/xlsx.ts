import type { Workbook, Worksheet } from 'exceljs';
import WorkbookWriter from 'exceljs/lib/doc/workbook.js';
import type { EndInfo } from '../run/run-listener.ts';
import { atEnd, type Gathered } from './gathered.ts';
import { counted, scannedInWords } from './lines.ts';
import type { MakeReporter, RunInfo } from './reporter.ts';
import { type Sheet, sheetsOf } from './xlsx/sheets.ts';
import { withoutTimes } from './xlsx/without-times.ts';

/** Rows of a kind; all are counted. */
const ROWS_MAX = 5_000;

/** What a cell can hold at most (ECMA-376 part 1, section 18.3.1.4; the limit is Excel's). */
const CELL_LENGTH_MAX = 32_767;

/**
 * A workbook for whoever works through what was found: the coverage first, then a sheet for each severity, what was not
 * examined, and what was accepted, each with what to do. All that comes from files is kept as text, and no cell is a
 * formula.
 */
export const xlsx: MakeReporter = (run) =>
  atEnd({ verdicts: ROWS_MAX, accepted: ROWS_MAX, unread: ROWS_MAX }, async (gathered, info) => {
    const workbook = new WorkbookWriter();
    workbook.creator = 'Holdback';
    // The same run gives the same bytes.
    workbook.created = new Date(`${run.asOf}T00:00:00Z`);
    workbook.modified = workbook.created;
    addCoverage(workbook, gathered, run, info);
    for (const sheet of sheetsOf(gathered, info, run)) addSheet(workbook, sheet);
    return withoutTimes(new Uint8Array(await workbook.xlsx.writeBuffer()));
  });

/** What became of all that was scanned, and by what it was judged. */
function addCoverage(workbook: Workbook, { tally }: Gathered, run: RunInfo, info: EndInfo): void {
  const { policy, version, asOf, specimens, release, roots, files } = run;
  const { ledger, seconds, exitCode } = info;
  const { verdicts } = ledger;
  const sheet = workbook.addWorksheet('Coverage');
  sheet.columns = [{ width: 24 }, { width: 14 }, { width: 90 }];
  sheet.addRow([safe(`Holdback: ${tally.headline(info)}`)]).font = { bold: true, size: 14 };
  if (exitCode === 130) {
    sheet.addRow(['Interrupted: what is told here was scanned, the rest was not. Scan again for all of it.']).font = {
      bold: true,
    };
  }
  sheet.addRow([]);
  addHeader(sheet, ['Result', 'Count', 'Meaning']);
  for (const { name, count, meaning } of tally.coverage(info)) sheet.addRow([name, count, safe(meaning)]);
  sheet.addRow([]);
  addHeader(sheet, ['Verdicts', 'Count', 'Meaning']);
  for (const severity of ['block', 'review', 'note'] as const) {
    sheet.addRow([severity, verdicts[severity], 'that nobody accepted']);
  }
  sheet.addRow([]);
  addHeader(sheet, ['Run', '', '']);
  const facts: readonly (readonly [string, string])[] = [
    ...(release === undefined ? [] : [['Release', release] as const]),
    ['Scanned', scannedInWords(roots, ledger.bytes, seconds)],
    ['Policy', `${policy.id}, ${counted(policy.rules.length, 'rule')}`],
    ['Policy SHA-256', policy.digest],
    ['Ages as of', asOf],
    ['Specimen values', specimens],
    ...files.map(({ kind, path, sha256 }) => [`By the ${kind}`, `${path}, SHA-256 ${sha256}`] as const),
    ['Holdback', version],
    ['Exit code', String(exitCode)],
  ];
  for (const [name, value] of facts) sheet.addRow([name, '', safe(value)]);
  wrap(sheet);
}

function addSheet(workbook: Workbook, { name, columns, rows, rest = 0 }: Sheet): void {
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(([, width]) => ({ width }));
  addHeader(
    sheet,
    columns.map(([header]) => header),
  );
  for (const row of rows) sheet.addRow(row.map((value) => (typeof value === 'string' ? safe(value) : value)));
  wrap(sheet);
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: columns.length } };
  if (rest > 0)
    sheet.addRow([`… and ${counted(rest, 'more')}, which the sheet Coverage counts.`]).font = { bold: true };
}

function addHeader(sheet: Worksheet, names: readonly string[]): void {
  const row = sheet.addRow([...names]);
  row.font = { bold: true };
  row.eachCell((cell) => {
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE4E7EC' } };
  });
}

function wrap(sheet: Worksheet): void {
  sheet.eachRow((row) => {
    row.alignment = { vertical: 'top', wrapText: true };
  });
}

/**
 * Text of a cell. It is written as a string, which no program takes for a formula; the apostrophe is for whoever saves the
 * sheet as CSV and opens that.
 */
function safe(text: string): string {
  const cell = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return cell
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u{20}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .slice(0, CELL_LENGTH_MAX)
    .toWellFormed();
}
