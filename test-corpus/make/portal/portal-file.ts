import { checkPlants } from './check-plants.ts';
import { columnPlace, type Manifest, mergeManifests, moveInto, noTruth, type Planted } from './manifest.ts';
import { type Content, type Plant, type Text, toText } from './text.ts';

/** A made file: its bytes, and all that is true of it and of its members. */
export interface PortalFile {
  /** Relative to `test-corpus/portal`, or to the container it will lie in. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly truth: Manifest;
}

/** What is said of a file by the one who makes it. */
export interface FileClaims {
  /** Rules that must fire at review or above. */
  readonly rules?: readonly string[];
  /** Those that must fire of the file with its members. */
  readonly treeRules?: readonly string[];
  /** No rule may fire at review or above. */
  readonly decoy?: true;
  /** It cannot be read now. */
  readonly notExamined?: true;
}

/** The header and the records of a table. Each record has as many cells as the header. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Content[])[];
}

export interface CsvClaims extends FileClaims {
  /** Names of columns in which nothing may be found. */
  readonly decoyColumns?: readonly string[];
  /** Begins with a byte order mark. */
  readonly mark?: true;
}

/** Makes a table from things and, per column, how to say a thing in a cell. */
export function makeTable<T>(
  things: readonly T[],
  columns: Readonly<Record<string, (thing: T, index: number) => Content>>,
): Table {
  const cells = Object.values(columns);
  return {
    columns: Object.keys(columns),
    rows: things.map((thing, index) => cells.map((cell) => cell(thing, index))),
  };
}

/** A CSV file as a database exports it: RFC 4180, a header, quotes where they are needed. */
export function csvFile(path: Content, table: Table, claims: CsvClaims = {}): PortalFile {
  const name = toText(path).value;
  const records = [table.columns, ...table.rows];
  const lines = records.map((record) => `${record.map((cell) => quoted(toText(cell).value)).join(',')}\r\n`);
  const bytes = Buffer.from((claims.mark === true ? '\ufeff' : '') + lines.join(''));
  const planted: Planted[] = [];
  for (const index of table.columns.keys()) planted.push(...plantedInColumn(name, table, index));
  const decoyRows = table.rows.map((_, index) => index + 2);
  const places = (claims.decoyColumns ?? []).map((column) => {
    const index = table.columns.indexOf(column);
    if (index < 0) throw new RangeError(`${name} has no column ${column}`);
    return columnPlace(name, index + 1, decoyRows);
  });
  checkPlants.csv(bytes, table);
  return { path: name, bytes, truth: claimed(path, claims, { planted, places }) };
}

/** A text file. Lines end in a line feed, or in CRLF. */
export function textFile(path: Content, contents: Content, claims: FileClaims & { crlf?: true } = {}): PortalFile {
  const name = toText(path).value;
  const whole = toText(contents);
  const bytes = Buffer.from(claims.crlf === true ? whole.value.replaceAll('\n', '\r\n') : whole.value);
  const planted = whole.plants.map(
    (each): Planted => ({ path: name, infoType: each.infoType, location: lineLocation(whole, each) }),
  );
  checkPlants.lines(bytes, whole, planted);
  return { path: name, bytes, truth: claimed(path, claims, { planted }) };
}

/** A file of bytes that say nothing. */
export function byteFile(path: Content, bytes: Uint8Array, claims: FileClaims = {}): PortalFile {
  return { path: toText(path).value, bytes, truth: claimed(path, claims, {}) };
}

/** A file that holds others. */
export function containerFile(path: Content, bytes: Uint8Array, members: readonly PortalFile[], claims: FileClaims) {
  const name = toText(path).value;
  const inside = members.map((member) => moveInto(name, member.truth));
  return { path: name, bytes, truth: mergeManifests([claimed(path, claims, {}), ...inside]) };
}

/** What is true of a file by its claims, by its name, and by what was planted in it. */
export function claimed(
  path: Content,
  claims: FileClaims,
  found: { readonly planted?: readonly Planted[]; readonly places?: Manifest['decoys']['places'] },
): Manifest {
  const { value: name, plants } = toText(path);
  const inName = plants.map(
    ({ infoType }): Planted => ({ path: name, infoType, location: { kind: 'field', name: 'file-name' } }),
  );
  return {
    planted: [...inName, ...(found.planted ?? [])],
    verdicts: [
      ...(claims.rules ?? []).map((rule) => ({ path: name, rule })),
      ...(claims.treeRules ?? []).map((rule) => ({ path: name, rule, scope: 'tree' as const })),
    ],
    notExamined: claims.notExamined === true ? [name] : noTruth.notExamined,
    decoys: { files: claims.decoy === true ? [name] : [], places: found.places ?? [] },
  };
}

function plantedInColumn(path: string, { rows }: Table, index: number): Planted[] {
  const rowsByType = new Map<Plant['infoType'], number[]>();
  for (const [row, record] of rows.entries()) {
    const infoTypes = new Set(toText(record[index] ?? '').plants.map((each) => each.infoType));
    for (const infoType of infoTypes) {
      const known = rowsByType.get(infoType);
      if (known === undefined) rowsByType.set(infoType, [row + 2]);
      else known.push(row + 2);
    }
  }
  return [...rowsByType].map(([infoType, list]) => ({ ...columnPlace(path, index + 1, list), infoType }));
}

/** Where a planted value stands in a text whose lines are those of its file. */
export function lineLocation({ value }: Text, { start, end }: Plant) {
  const [from, to] = [value.slice(0, start).split('\n'), value.slice(0, end).split('\n')];
  return {
    kind: 'line' as const,
    line: from.length,
    column: (from.at(-1) ?? '').length + 1,
    endLine: to.length,
    endColumn: (to.at(-1) ?? '').length + 1,
  };
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
