import { valuesOf } from '../../limits.ts';
import type { Format } from '../format.ts';
import { odtLimits } from './odt-limits.ts';

/** Texts of LibreOffice Writer and of what else writes OpenDocument, and their templates. */
export const odt: Format = {
  id: 'odt',
  title: 'OpenDocument text and its templates: ODT, OTT, FODT (ODF 1.3)',
  reads:
    'Text by paragraph, of tables under the header of the column; text boxes, headers, footers, notes; tracked changes and ' +
    'what was deleted, comments, hidden and invisible text and sections, variables, fields, descriptions of pictures; ' +
    'metadata, links, printers; documents and files in it, and every other part of the package',
  kinds: ['odt', 'ott', 'fodt'],
  access: 'random',
  tells: [
    'tracked-change',
    'deleted-text',
    'comment',
    'hidden-text',
    'invisible-text',
    'black-highlight',
    'hidden-shape',
    'orphan-text',
    'alternative-text',
    'field-code',
    'document-variable',
    'mail-merge',
    'input-list',
    'sub-document',
    'layout-text',
    'edit-protection',
    'custom-xml',
    'embedded-object',
    'chart-cache',
    'macro',
    'printer-settings',
    'data-connection',
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
      place: 'What is behind a text on a page with a color, a picture or a frame behind it',
      reason: 'Text on what is not known is held to be seen, and is read like any other.',
    },
  ],
  limits: odtLimits,
  extract: async (source, context) => {
    const { readOpenDocument } = await import('../../structures/opendocument/document-reader.ts');
    const { odtStylesMax: number } = valuesOf(odtLimits, context.limits.own);
    return readOpenDocument(source, context, { number, limit: 'odtStylesMax' });
  },
};
