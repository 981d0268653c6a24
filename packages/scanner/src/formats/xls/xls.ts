import { compoundTraits } from '../../structures/compound/compound-traits.ts';
import type { Format } from '../format.ts';

/** Workbooks of Excel before 2007: cells as they are shown, what hides them, and what stands on no sheet. */
export const xls: Format = {
  id: 'xls',
  title: 'Excel 2 to 2003 workbook ([MS-XLS])',
  reads:
    'Cells of all sheets as they are shown, notes, text boxes, headers, links, names, lists and messages of cells that ' +
    'check their input, scenarios, what pivot tables and charts keep, cells of other workbooks that are kept, connections, ' +
    'strings that no cell has, a log of changes, pictures, embedded objects, macros, names of printers, who saved it last, properties.',
  kinds: ['xls'],
  access: 'whole',
  tells: [
    ...compoundTraits,
    'alternative-text',
    'chart-cache',
    'comment',
    'covered-cell',
    'data-connection',
    'edit-protection',
    'external-cache',
    'filtered-row',
    'hidden-column',
    'hidden-name',
    'hidden-row',
    'hidden-shape',
    'hidden-sheet',
    'input-list',
    'invisible-text',
    'pivot-cache',
    'printer-settings',
    'remote-cells',
    'scenario',
    'tracked-change',
    'very-hidden-sheet',
  ],
  leavesOut: [
    { place: 'Workbooks that need a password, also the one that Excel knows', problem: 'needs-password' },
    { place: 'Streams of a program that is not known', problem: 'part-not-read' },
    { place: 'Objects of which there is only a picture', problem: 'part-not-read' },
    { place: 'Formulas', reason: 'Their results are read, and the words that stand in them.' },
    {
      place: 'Formats that hide a cell as long as a condition holds',
      reason: 'The text of the cell is read like any other; that it is hidden is not told yet.',
    },
    { place: 'Fonts, names of styles, themes', reason: 'They say how cells look.' },
    {
      place: 'Settings of the printer and of windows',
      reason: 'They hold numbers; the names of a printer and of its paper are read, and words that its driver keeps.',
    },
    {
      place: 'Words of tables, queries, logs and text boxes of Excel 5 in other scripts than Latin and Cyrillic',
      reason: 'They are found by their letters among bytes of any kind.',
    },
  ],
  limits: {},
  extract: async (source, context) => (await import('./xls-reader.ts')).readXls(source, context),
};
