import type { Location, Part } from '../../document.ts';
import { trait } from '../../parts.ts';
import { word } from '../../structures/little-endian.ts';
import type { BlockBuilder } from '../../text/block.ts';
import { replaceControls } from '../../text/decode.ts';
import { booleanOrError } from './cell-records.ts';
import { type BiffRecord, biffRecords } from './records.ts';
import { type Biff, ChunkReader, stringAt } from './strings.ts';
import { floatAt } from './styles.ts';

/** [MS-XLS] 2.4.284, SXFDB: a field, with its name after 14 bytes. */
const FIELD = 0xc7;
/** 2.4.277, SXDBB: which of the values each record has. What follows are values that are in records only. */
const RECORD = 0xc8;

type ValueOf = (record: BiffRecord, biff: Biff, codePage: number) => string;

const two = (value: number) => String(value).padStart(2, '0');

/** Values by the type of their record ([MS-XLS] 2.4.310, 2.4.294, 2.4.290, 2.4.273, 2.4.281, 2.4.279). */
const values: Readonly<Record<number, ValueOf>> = {
  205: ({ data, continued }, biff, codePage) =>
    biff === 8
      ? new ChunkReader([data.subarray(3), ...continued]).characters(word(data, 0), data[2] ?? 0)
      : stringAt(data, 0, 2, biff, codePage).text,
  201: ({ data }) => String(floatAt(data, 0)),
  204: ({ data }) => String((word(data, 0) << 16) >> 16),
  202: ({ data }) => booleanOrError(data[0] ?? 0, false),
  203: ({ data }) => booleanOrError(data[0] ?? 0, true),
  // A day as ISO 8601 has it, as in a workbook of today.
  206: ({ data }) => `${word(data, 0)}-${two(word(data, 2))}-${two(data[4] ?? 0)}${timeOf(data)}`,
};

function timeOf(data: Uint8Array): string {
  const [hour = 0, minute = 0, second = 0] = data.subarray(5);
  return hour + minute + second === 0 ? '' : ` ${two(hour)}:${two(minute)}:${two(second)}`;
}

/** The values that a pivot table keeps, each below the name of its field, as cells of a sheet of their own. */
export function* pivotParts(
  stream: Uint8Array,
  sheet: string,
  { biff, codePage }: { readonly biff: Biff; readonly codePage: number },
  blocks: BlockBuilder,
): Generator<Part> {
  const columns: string[] = [];
  let row = 1;
  let longest = 0;
  let isInRecords = false;
  const place = (column: number): Location => ({ kind: 'cell', sheet, row, column });
  for (const record of biffRecords(stream)) {
    if (record.type === RECORD) isInRecords = true;
    if (record.type === FIELD) {
      const name = replaceControls(stringAt(record.data, 14, 2, biff, codePage).text);
      columns.push(name);
      row = 1;
      blocks.add(name, place(columns.length), { header: true, hiddenBy: 'pivot-cache' });
      continue;
    }
    const text = values[record.type]?.(record, biff, codePage) ?? '';
    if (text === '') continue;
    if (longest === 0) yield trait('pivot-cache', { kind: 'cell', sheet, row: 1, column: 1 });
    row += 1;
    longest = Math.max(longest, row - 1);
    const label = isInRecords ? undefined : columns.at(-1);
    blocks.add(replaceControls(text), place(Math.max(1, columns.length)), {
      ...(label !== undefined && label !== '' && { label }),
      hiddenBy: 'pivot-cache',
    });
    yield* blocks.take();
  }
  if (longest === 0) return;
  yield* blocks.rest();
  yield { kind: 'table', name: sheet, columns, headerRow: 1, rows: longest };
}
