import { toBinaryWorkbook } from '../../binary-workbook.ts';
import { makeDbf } from '../../dbf.ts';
import { type JetColumnShape, makeJet, makeJetRow, makeRowPage, makeTablePage } from '../../jet.ts';
import { makeParquet } from '../../parquet.ts';
import { makeDatabase, makeDeleted, makePage, makeRecord, makeRow } from '../../sqlite.ts';
import { makeWorkbook } from '../../workbook.ts';
import type { Planted } from '../manifest.ts';
import { somePeople } from '../people.ts';
import { claimed, type FileClaims, makeTable, type PortalFile, type Table } from '../portal-file.ts';
import { Random } from '../random.ts';
import { toText } from '../text.ts';
import { coordinates, dateOfBirth, phoneCell, ssn } from '../values.ts';

/** Databases, and files of records, as programs keep them. */
export function makeDatabases(): PortalFile[] {
  const random = new Random('databases');
  return [
    makeTipLine(random),
    makeEvidenceRoom(random),
    makeFieldCards(random),
    makeContacts(random),
    makeComplaints(random),
    makeStops(random),
    makeOvertime(random),
  ];
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

/** A database of Access, in which a table is hidden and a row deleted. */
function makeEvidenceRoom(random: Random): PortalFile {
  const table = makeTable(somePeople(random, 8), {
    OwnerName: ({ name }) => name,
    SSN: () => ssn(random),
    Phone: () => phoneCell(random),
  });
  const path = 'trix/files/evidence room.mdb';
  const columns = table.columns.map((name): JetColumnShape => [name, 10]);
  const rows = table.rows.map((cells) =>
    makeJetRow(
      columns,
      cells.map((cell) => toText(cell).value),
    ),
  );
  const flags = rows.map((_, index) => (index < 6 ? 0 : 0x8000));
  const bytes = makeJet([[4, 1, 8, 'tblOwners']], [makeTablePage(columns), makeRowPage(4, rows, flags)]);
  return recordFile(path, bytes, { rules: ['PII-01', 'STR-10'], treeRules: ['POR-01'] }, [
    ...plantedCells(path, 'tblOwners', { columns: table.columns, rows: table.rows.slice(0, 6) }),
    ...plantedInField(path, 'page 5', { columns: table.columns, rows: table.rows.slice(6) }),
  ]);
}

/** A table of dBASE, of which the last records are marked as deleted. */
function makeFieldCards(random: Random): PortalFile {
  const table = makeTable(somePeople(random, 6), {
    SUBJECT: ({ name }) => name,
    DOB: () => dateOfBirth(random),
    SSN: () => ssn(random),
  });
  const path = 'trix/files/field cards.dbf';
  const records = table.rows.map((cells, index) => {
    const mark = index < 4 ? ' ' : '*';
    return [mark, ...cells.map((cell) => toText(cell).value)] as const;
  });
  const bytes = makeDbf({ fields: table.columns.map((name) => [name, 'C', 32] as const), records });
  return recordFile(path, bytes, { rules: ['PII-01', 'PII-03', 'STR-10'] }, plantedCells(path, undefined, table));
}

/** Cards of people as a telephone exports them. */
function makeContacts(random: Random): PortalFile {
  const path = 'trix/files/desk phone.vcf';
  const planted: Planted[] = [];
  const cards = somePeople(random, 5).map(({ given, surname, name }, index) => {
    const [cell, number] = [toText(phoneCell(random)), toText(ssn(random))];
    const at = (field: string) => ({ kind: 'record', record: index + 1, field }) as const;
    planted.push(...toText(name).plants.map(({ infoType }) => ({ path, infoType, location: at('FN') })));
    planted.push(...cell.plants.map(({ infoType }) => ({ path, infoType, location: at('TEL') })));
    planted.push(...number.plants.map(({ infoType }) => ({ path, infoType, location: at('NOTE') })));
    const names = `N:${toText(surname).value};${toText(given).value};;;\r\nFN:${toText(name).value}`;
    return `BEGIN:VCARD\r\nVERSION:3.0\r\n${names}\r\nTEL;TYPE=cell:${cell.value}\r\nNOTE:SSN ${number.value}\r\nEND:VCARD\r\n`;
  });
  return recordFile(path, Buffer.from(cards.join('')), { rules: ['PII-01'] }, planted);
}

/** A table of a program for analysis, from which the last complainants were taken out: the dictionaries still have them. */
function makeComplaints(random: Random): PortalFile {
  const table = makeTable(somePeople(random, 9), {
    PersonName: ({ name }) => name,
    DOB: () => dateOfBirth(random),
    SSN: () => ssn(random),
  });
  const path = 'trix/files/complaints.parquet';
  const kept = { columns: table.columns, rows: table.rows.slice(0, 7) };
  const columns = table.columns.map((name, column) => {
    const cells = table.rows.map((cell) => toText(cell[column] ?? '').value);
    return { name, values: cells.slice(0, 7), dictionary: [...new Set(cells)] };
  });
  // Numbers that are left have rows as well.
  const left = table.rows.slice(7).map((cells) => cells.slice(0, 2));
  return recordFile(path, makeParquet(columns), { rules: ['PII-01', 'PII-03', 'PII-09', 'STR-10'] }, [
    ...plantedCells(path, undefined, kept),
    ...plantedInField(path, 'statistics', { columns: table.columns, rows: left }),
  ]);
}

/** A binary workbook of Excel, on whose second sheet, which is hidden, the people of the first have their numbers. */
function makeOvertime(random: Random): PortalFile {
  const table = makeTable(somePeople(random, 8), {
    EmployeeName: ({ name }) => name,
    SSN: () => ssn(random),
    DOB: () => dateOfBirth(random),
  });
  const path = 'trix/files/overtime.xlsb';
  const hours = table.rows.map((_, index) => [`Unit ${index + 1}`, 4 + index]);
  const rows = table.rows.map((cells) => cells.map((cell) => toText(cell).value));
  const workbook = makeWorkbook({
    sheets: [
      { name: 'Overtime', rows: [['Unit', 'Hours'], ...hours] },
      { name: 'Lookup', state: 'hidden', rows: [table.columns, ...rows] },
    ],
  });
  const claims = { rules: ['PII-01', 'PII-03', 'PII-09', 'STR-01'] };
  return recordFile(path, toBinaryWorkbook(workbook, 'store'), claims, plantedCells(path, 'Lookup', table));
}

/** A map of stops, with who was stopped. */
function makeStops(random: Random): PortalFile {
  const table = makeTable(somePeople(random, 6), {
    DriverName: ({ name }) => name,
    SSN: () => ssn(random),
    coordinates: () => coordinates(random),
  });
  const path = 'trix/files/stops.geojson';
  const features = table.rows.map((cells) => {
    const [name = '', number = '', place = ''] = cells.map((cell) => toText(cell).value);
    const [north, east] = place.split(', ');
    const properties = JSON.stringify({ DriverName: name, SSN: number });
    return `{"type":"Feature","properties":${properties},"geometry":{"type":"Point","coordinates":[${east},${north}]}}`;
  });
  const bytes = Buffer.from(`{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}\n`);
  return recordFile(path, bytes, { rules: ['PII-01', 'PII-07'] }, plantedCells(path, undefined, table));
}

/** A file of which is told where everything stands. */
function recordFile(path: string, bytes: Uint8Array, claims: FileClaims, planted: readonly Planted[]): PortalFile {
  return { path, bytes, truth: claimed(path, claims, { planted }) };
}

/** What stands in the cells of a table that is one of several of a file. */
function plantedCells(path: string, sheet: string | undefined, { rows }: Table): Planted[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      toText(cell).plants.map(({ infoType }) => {
        const place = { kind: 'cell', row: row + 2, column: column + 1 } as const;
        const location = sheet === undefined ? place : { ...place, sheet };
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
