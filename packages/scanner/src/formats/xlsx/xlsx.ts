import type { Format } from '../format.ts';

/** Workbooks of Excel since 2007 and their templates, with macros or without, and binary ones, whose parts are records that say the same. */
export const xlsx: Format = {
  id: 'xlsx',
  title: 'Excel workbook: XLSX, XLSM, XLTX, XLTM (ECMA-376), XLSB ([MS-XLSB])',
  reads:
    'Every cell as it is shown, with sheet, row, column and header, days as days; every sheet whatever its state; what hides ' +
    'rows, columns and cells; comments, names, lists, scenarios, headers; pivot and slicer caches, values of other files, ' +
    'connections, queries; strings that no cell refers to; drawings, charts, custom XML; properties. Every other part of ' +
    'the package is opened as a file or told.',
  kinds: ['xlsx', 'xlsm', 'xltx', 'xltm', 'xlsb'],
  access: 'random',
  tells: [
    'hidden-sheet',
    'very-hidden-sheet',
    'hidden-row',
    'hidden-column',
    'filtered-row',
    'covered-cell',
    'behind-shape',
    'invisible-text',
    'hiding-format',
    'remote-cells',
    'orphan-text',
    'tracked-change',
    'comment',
    'pivot-cache',
    'slicer-cache',
    'data-model',
    'external-cache',
    'data-connection',
    'chart-cache',
    'hidden-name',
    'input-list',
    'scenario',
    'alternative-text',
    'field-code',
    'hidden-shape',
    'embedded-object',
    'macro',
    'custom-xml',
    'printer-settings',
    'edit-protection',
    'unknown-part',
    ...(['archive-comment', 'encrypted-member', 'duplicate-member', 'unlisted-member'] as const),
    ...(['prepended-data', 'appended-data'] as const),
  ],
  leavesOut: [
    { place: 'Entries of the package that need a password', problem: 'entry-needs-password' },
    { place: 'Entries of the package in a compression that is not read', problem: 'method-not-read' },
    {
      place: 'The tables of a data model',
      reason: 'It is opened as a file of its own, which no format reads: a problem of that file.',
    },
    { place: 'Fonts that are embedded', reason: 'They hold shapes of letters and no words of the document.' },
    {
      place: 'Themes, styles and the order of calculation',
      reason: 'They hold no text by the standard; what text they have all the same is read.',
    },
    {
      place: 'Formulas without words, paths or names of files',
      reason: 'They hold numbers and names of cells; their values are read.',
    },
    {
      place: 'Functions and cells in formulas of binary workbooks',
      reason: 'Their strings, and the values that they give, are read.',
    },
  ],
  limits: {},
  extract: async (source, context) => (await import('./xlsx-reader.ts')).readXlsx(source, context),
};
