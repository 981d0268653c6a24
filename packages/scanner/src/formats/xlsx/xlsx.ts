import type { Format } from '../format.ts';

/** Workbooks of Excel since 2007, and their templates, with macros or without. */
export const xlsx: Format = {
  id: 'xlsx',
  title: 'Excel workbook (ECMA-376, SpreadsheetML)',
  reads: 'Every cell as it is shown.',
  kinds: ['xlsx', 'xlsm', 'xltx', 'xltm'],
  access: 'random',
  tells: [],
  leavesOut: [],
  limits: {},
  extract: async (source, context) => (await import('./xlsx-reader.ts')).readXlsx(source, context),
};
