import { makeDatabase, makeDeleted, makePage, makeRecord, makeRow } from '../../sqlite.ts';
import type { Planted } from '../manifest.ts';
import { somePeople } from '../people.ts';
import { claimed, type FileClaims, makeTable, type PortalFile, type Table } from '../portal-file.ts';
import { Random } from '../random.ts';
import { toText } from '../text.ts';
import { dateOfBirth, phoneCell, ssn } from '../values.ts';

/** Databases, and files of records, as programs keep them. */
export function makeDatabases(): PortalFile[] {
  const random = new Random('databases');
  return [makeTipLine(random)];
}

/** A database of SQLite, from which the last callers were deleted. */
function makeTipLine(random: Random): PortalFile {
  const table = makeTable(somePeople(random, 12), {
    CallerName: ({ name }) => name,
    DOB: () => dateOfBirth(random),
    SSN: () => ssn(random),
    Phone: () => phoneCell(random),
  });
  const path = 'trix/files/tip line.db';
  const rows = table.rows.map((cells, index) =>
    makeRow(index + 1, makeRecord(cells.map((cell) => toText(cell).value))),
  );
  const [kept, deleted] = [rows.slice(0, 9), rows.slice(9)];
  const sql = `CREATE TABLE callers(${table.columns.map((column) => `${column} TEXT`).join(', ')})`;
  const bytes = makeDatabase({
    schema: [['table', 'callers', 2, sql]],
    pages: [makePage(13, kept, { gap: Buffer.concat(deleted.map(makeDeleted)), pageBytes: 4_096 })],
    pageBytes: 4_096,
  });
  const left = { columns: table.columns, rows: table.rows.slice(9) };
  return recordFile(
    path,
    bytes,
    { rules: ['PII-01', 'PII-03', 'PII-09', 'SRC-02', 'SRC-03', 'STR-10'], treeRules: ['POR-01'] },
    [
      ...plantedCells(path, 'callers', { columns: table.columns, rows: table.rows.slice(0, 9) }),
      ...plantedInField(path, 'page 2', left),
    ],
  );
}

/** A file of which is told where everything stands. */
function recordFile(path: string, bytes: Uint8Array, claims: FileClaims, planted: readonly Planted[]): PortalFile {
  return { path, bytes, truth: claimed(path, claims, { planted }) };
}

/** What stands in the cells of a table that is one of several of a file. */
function plantedCells(path: string, sheet: string, { rows }: Table): Planted[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      toText(cell).plants.map(({ infoType }) => {
        const location = { kind: 'cell', sheet, row: row + 2, column: column + 1 } as const;
        return { path, infoType, location };
      }),
    ),
  );
}

/** The same of a table of which all stands in one place: each kind once. */
function plantedInField(path: string, name: string, { rows }: Table): Planted[] {
  const infoTypes = new Set(
    rows.flatMap((cells) => cells.flatMap((cell) => toText(cell).plants)).map((each) => each.infoType),
  );
  return [...infoTypes].map((infoType) => ({ path, infoType, location: { kind: 'field', name } }));
}
