import { compoundTraits } from '../../structures/compound/compound-traits.ts';
import type { Format } from '../format.ts';

/** Workbooks of Excel before 2007: cells as they are shown, what hides them, and what stands on no sheet. */
export const xls: Format = {
  id: 'xls',
  title: 'Excel 2 to 2003 workbook ([MS-XLS])',
  reads: 'Cells of all sheets as they are shown.',
  kinds: ['xls'],
  access: 'whole',
  tells: compoundTraits,
  leavesOut: [],
  limits: {},
  extract: async (source, context) => (await import('./xls-reader.ts')).readXls(source, context),
};
