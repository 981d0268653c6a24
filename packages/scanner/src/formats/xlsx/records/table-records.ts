import type { RecordData } from './record-data.ts';
import type { TakeRecord } from './record-events.ts';
import { rangeText } from './record-values.ts';

/** A table ([MS-XLSB] 2.4.105, BrtBeginList): where it is, whether it has a row of headers, and, behind numbers, its names. */
const takeTable: TakeRecord = (to, data) => {
  const ref = rangeText(data);
  data.skip(8);
  const headerRowCount = data.long();
  data.skip(36);
  const [name, displayName, comment] = strings(data, 6);
  to.open('x:table', { ref, headerRowCount, displayName: displayName === '' ? name : displayName, comment });
};

/** A column of a table (2.4.107, BrtBeginListCol): its name, what stands in its header, what stands below it. */
const takeColumn: TakeRecord = (to, data) => {
  data.skip(24);
  const [name, caption = '', totalsRowLabel] = strings(data, 6);
  to.open('x:tableColumn', { name: caption === '' ? name : caption, totalsRowLabel });
};

/** Strings of which the last are names of styles. */
function strings(data: RecordData, count: number): readonly string[] {
  return Array.from({ length: count }, () => data.string());
}

/** The records of tables, by their types ([MS-XLSB] 2.3.1). */
export const tableRecords: Readonly<Record<number, TakeRecord>> = {
  343: takeTable,
  344: (to) => to.close('x:table'),
  347: takeColumn,
  348: (to) => to.close('x:tableColumn'),
  513: (to, data) => {
    data.skip(2);
    const name = data.string();
    to.element('x:tableStyleInfo', { name: name === '' ? undefined : name });
  },
};
