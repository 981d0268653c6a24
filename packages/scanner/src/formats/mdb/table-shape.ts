import { decodeCodePage } from '../../structures/code-page.ts';
import type { JetFile } from './jet-file.ts';

/** A column of a table. */
export interface JetColumn {
  readonly name: string;
  readonly type: number;
  /** Its number, by which a row says whether it is null. */
  readonly id: number;
  readonly isFixed: boolean;
  /** Where it stands among what all rows have, or its place among what is of any length. */
  readonly place: number;
  readonly bytes: number;
  /** Digits behind the point of a number that has them. */
  readonly scale: number;
}

/** What the description of a table says; empty where it contradicts itself. */
export function readColumns(file: JetFile, table: Buffer): readonly JetColumn[] {
  const { layout } = file;
  if (table.length < layout.indexEntries) return [];
  const count = table.readUInt16LE(layout.columnCount);
  const indexes = table.readUInt32LE(layout.indexCount);
  const start = layout.indexEntries + indexes * layout.indexEntryBytes;
  const namesStart = start + count * layout.columnBytes;
  if (namesStart > table.length) return [];
  const names = readNames(file, table, namesStart, count);
  return names.map((name, index) => {
    const at = start + index * layout.columnBytes;
    const isFixed = ((table[at + layout.columnFlags] ?? 0) & 1) !== 0;
    return {
      name,
      type: table[at] ?? 0,
      id: table.readUInt16LE(at + layout.columnId),
      isFixed,
      place: table.readUInt16LE(at + (isFixed ? layout.fixedOffset : layout.variablePlace)),
      bytes: table.readUInt16LE(at + layout.columnLength),
      scale: table[at + layout.columnScale] ?? 0,
    };
  });
}

function readNames({ layout, codePage }: JetFile, table: Buffer, start: number, count: number): readonly string[] {
  const names: string[] = [];
  let at = start;
  while (names.length < count && at + 2 <= table.length) {
    const length = layout.isJet3 ? (table[at] ?? 0) : table.readUInt16LE(at);
    const from = at + (layout.isJet3 ? 1 : 2);
    const bytes = table.subarray(from, from + length);
    names.push(layout.isJet3 ? decodeCodePage(bytes, codePage) : bytes.toString('utf16le'));
    at = from + length;
  }
  return names;
}
