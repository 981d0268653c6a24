import type { Format } from '../format.ts';

/** Workbooks that Excel 2002 and later write as one file of XML, often under the name of an old workbook. */
export const spreadsheetml: Format = {
  id: 'spreadsheetml',
  title: 'Excel 2002 and 2003 workbook in one file of XML (XML Spreadsheet)',
  reads:
    'Every cell as it is shown, with sheet, row, column and header, days as days; hidden sheets, rows, columns and cells; ' +
    'comments, names, headers, lists, filters; what is kept of pivot tables and other files; every other text and ' +
    'attribute that says something; properties.',
  kinds: ['spreadsheetml'],
  access: 'random',
  tells: [
    'hidden-sheet',
    'very-hidden-sheet',
    'hidden-row',
    'hidden-column',
    'filtered-row',
    'covered-cell',
    'invisible-text',
    'hiding-format',
    'remote-cells',
    'comment',
    'hidden-name',
    'input-list',
    'scenario',
    'field-code',
    'pivot-cache',
    'external-cache',
    'data-connection',
    'edit-protection',
  ],
  leavesOut: [
    { place: 'Entities that the document defines, where it refers to them', problem: 'entities-not-read' },
    {
      place: 'Formulas without words, paths or names of files',
      reason: 'They hold numbers and names of cells; their values are read.',
    },
    { place: 'Fonts, fills, borders', reason: 'They say how cells look, and that is told of cells.' },
  ],
  limits: {},
  extract: async (source, context) => (await import('./spreadsheetml-reader.ts')).readSpreadsheetml(source, context),
};
