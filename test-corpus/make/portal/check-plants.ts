import type { Planted } from './manifest.ts';
import type { Table } from './portal-file.ts';
import { type Content, type Text, toText } from './text.ts';

/**
 * Reads a made file back, by its bytes and apart from how it was written, and throws unless every planted value stands
 * where the manifest says. A wrong manifest would fail a right scanner.
 */
export const checkPlants = {
  csv(bytes: Uint8Array, { columns, rows }: Table): void {
    const records = readRecords(new TextDecoder().decode(bytes));
    expect(records.length === rows.length + 1, 'as many records as rows');
    for (const [row, cells] of [columns, ...rows].entries()) {
      expect(records[row]?.length === columns.length, `${columns.length} cells in record ${row + 1}`);
      for (const [column, cell] of cells.entries()) {
        const read = records[row]?.[column] ?? '';
        for (const value of plantedValues(cell)) expect(read.includes(value), `the value of cell ${row + 1}:${column}`);
      }
    }
  },

  lines(bytes: Uint8Array, whole: Text, planted: readonly Planted[]): void {
    const lines = new TextDecoder().decode(bytes).split(/\r?\n/);
    for (const [index, value] of plantedValues(whole).entries()) {
      const entry = planted[index];
      const at = entry !== undefined && 'location' in entry ? entry.location : undefined;
      if (at?.kind !== 'line') throw new Error('a planted value of a text file has no line');
      const rest = lines.slice(at.line - 1).join('\n');
      expect(rest.startsWith(value, at.column - 1), `the value of line ${at.line}`);
      expect(at.endLine > at.line || at.endColumn === at.column + value.length, `the end of line ${at.line}`);
    }
  },

  /** Each line of a value must stand as a string in the file, which `makePdf` does not compress. */
  pdf(bytes: Uint8Array, contents: readonly Content[]): void {
    const whole = Buffer.from(bytes).toString('latin1');
    for (const value of contents.flatMap(plantedValues)) {
      for (const line of value.split('\n')) {
        expect(whole.includes(line.replaceAll(/[\\()]/g, '\\$&')), 'a value of the PDF');
      }
    }
  },
};

function plantedValues(content: Content): string[] {
  const { value, plants } = toText(content);
  return plants.map(({ start, end }) => value.slice(start, end));
}

function expect(holds: boolean, what: string): void {
  if (!holds) throw new Error(`self-check: ${what} is not in the file`);
}

/** The records of a CSV file (RFC 4180), without its byte order mark. */
function readRecords(csv: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  for (const match of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    const [, inQuotes, bare, end] = match;
    if (match.index === csv.length && record.length === 0) break;
    record.push(inQuotes === undefined ? (bare ?? '') : inQuotes.replaceAll('""', '"'));
    if (end === ',') continue;
    records.push(record);
    record = [];
  }
  return records;
}
