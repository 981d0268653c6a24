import { valuesOf } from '../../limits.ts';
import type { Format } from '../format.ts';
import { odsLimits } from './ods-limits.ts';

/** Spreadsheets of LibreOffice Calc and of what else writes OpenDocument, and their templates. */
export const ods: Format = {
  id: 'ods',
  title: 'OpenDocument spreadsheet and its templates: ODS, OTS, FODS (ODF 1.3)',
  reads:
    'Every cell as it is shown, with sheet, row, column and header, days as days; hidden sheets, rows and columns, what a ' +
    'filter hides, what a merged cell covers; comments, names, lists, scenarios, values of other files and of pivot tables, ' +
    'earlier values of cells; headers, shapes, charts; metadata, links, printers; documents and files in it, and every ' +
    'other part of the package',
  kinds: ['ods', 'ots', 'fods'],
  access: 'random',
  tells: [
    'hidden-sheet',
    'hidden-row',
    'hidden-column',
    'filtered-row',
    'covered-cell',
    'behind-shape',
    'invisible-text',
    'hidden-text',
    'hiding-format',
    'orphan-text',
    'remote-cells',
    'comment',
    'tracked-change',
    'deleted-text',
    'external-cache',
    'pivot-cache',
    'data-connection',
    'chart-cache',
    'hidden-name',
    'input-list',
    'scenario',
    'field-code',
    'alternative-text',
    'hidden-shape',
    'layout-text',
    'edit-protection',
    'embedded-object',
    'macro',
    'printer-settings',
    'earlier-text',
    'unknown-part',
  ],
  leavesOut: [
    { place: 'Parts that need a password', problem: 'needs-password' },
    { place: 'Entries of the archive that need a password', problem: 'entry-needs-password' },
    { place: 'Entries of the archive in a compression that is not read', problem: 'method-not-read' },
    { place: 'Entities and defaults that a document type declares', problem: 'entities-not-read' },
    {
      place: 'Settings, but for printers, sources of data and passwords',
      reason: 'They say how a program shows the document, and hold no text of it.',
    },
    {
      place: 'Whether a master is used, of a document in one file of XML',
      reason: 'What stands on it is read as if it were shown.',
    },
    { place: 'Fonts that are embedded', reason: 'They hold shapes of letters and no words of the document.' },
    { place: 'Names of styles, and signs of formats of numbers', reason: 'They are shown where they are used.' },
    { place: 'What links refer to outside of the file', reason: 'It is in another file.' },
    {
      place: 'Formulas without words, paths or names of files',
      reason: 'They hold numbers and names of cells; their values are read.',
    },
    {
      place: 'Cells that are said to be repeated, after the first million of them',
      reason: 'They say again what a cell says that is read.',
    },
  ],
  limits: odsLimits,
  extract: async (source, context) => {
    const { readOpenDocument } = await import('../../structures/opendocument/document-reader.ts');
    const { odsStylesMax: number } = valuesOf(odsLimits, context.limits.own);
    return readOpenDocument(source, context, { number, limit: 'odsStylesMax' });
  },
};
