import { valuesOf } from '../../limits.ts';
import type { Format } from '../format.ts';
import { odpLimits } from './odp-limits.ts';

/** Presentations of LibreOffice Impress, drawings of LibreOffice Draw, what else writes OpenDocument, and their templates. */
export const odp: Format = {
  id: 'odp',
  title: 'OpenDocument presentation and drawing and their templates: ODP, OTP, ODG, OTG, FODP, FODG (ODF 1.3)',
  reads:
    'The text of every slide, hidden ones too, by paragraph, in groups and tables; the notes of the speaker; comments with ' +
    'their authors; descriptions of shapes; what stands beside the slide or is hidden on it; masters; charts; metadata, ' +
    'links, printers; documents and files in it, and every other part of the package',
  kinds: ['odp', 'otp', 'odg', 'otg', 'fodp', 'fodg'],
  access: 'random',
  tells: [
    'hidden-slide',
    'speaker-notes',
    'off-slide',
    'hidden-shape',
    'invisible-text',
    'orphan-text',
    'behind-shape',
    'black-highlight',
    'comment',
    'alternative-text',
    'layout-text',
    'chart-cache',
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
    { place: 'Animations that show and hide shapes', reason: 'What they show and hide is read like any other text.' },
    {
      place: 'Text in the color of a picture or of colors that run into each other, and text that shapes hide in part',
      reason: 'Whether it is seen is not known for sure: it is read like any other text.',
    },
  ],
  limits: odpLimits,
  extract: async (source, context) => {
    const { readOpenDocument } = await import('../../structures/opendocument/document-reader.ts');
    const { odpStylesMax: number } = valuesOf(odpLimits, context.limits.own);
    return readOpenDocument(source, context, { number, limit: 'odpStylesMax' });
  },
};
