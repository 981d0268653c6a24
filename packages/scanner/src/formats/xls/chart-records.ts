import type { Book } from './book.ts';
import { cellsOf } from './cell-records.ts';
import type { BiffRecord } from './records.ts';
import type { Sheet } from './sheet.ts';
import { takeSheetRecord } from './sheet-records.ts';
import { stringAt } from './strings.ts';

const CHART = { kind: 'field', name: 'chart' } as const;

/** [MS-XLS] 2.4.254, SeriesText: a title, or the name of a series. */
const SERIES_TEXT = 0x100d;

/** Records of a chart that say what they say in a sheet: header, footer, objects and their text. */
const COMMON: ReadonlySet<number> = new Set([0x14, 0x15, 0x5d, 0xec, 0x1b6, 0x89c]);

/** Whether a record says something of a chart; then it is taken. Its cells are the values that it was drawn from. */
export function takeChartRecord(sheet: Sheet, record: BiffRecord, book: Book): boolean {
  const { biff, codePage, strings } = book;
  if (COMMON.has(record.type)) return takeSheetRecord(sheet, record, book);
  if (record.type === SERIES_TEXT) {
    const { text, end } = stringAt(record.data, 2, 1, biff, codePage);
    sheet.addAside(text, CHART);
    book.addBehind(record, end);
    return true;
  }
  let count = 0;
  for (const { value, end } of cellsOf(record, biff, codePage)) {
    if (end !== undefined) book.addBehind(record, end);
    const text = value.kind === 'number' ? String(value.number) : value.kind === 'text' ? value.text : '';
    const shared = value.kind === 'shared' ? (strings[value.index]?.text ?? '') : '';
    sheet.addAside(text + shared, CHART, 'chart-cache');
    count += 1;
  }
  return count > 0;
}
