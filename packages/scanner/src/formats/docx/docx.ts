import type { Format } from '../format.ts';
import { docxLimits } from './docx-limits.ts';

/** ECMA-376 part 1, 11 and 17, transitional and strict, with the extensions of [MS-DOCX] and [MS-OFFMACRO2]. */
export const docx: Format = {
  id: 'docx',
  title: 'Word documents and templates, with macros or without (ECMA-376, [MS-DOCX])',
  reads:
    'Text by paragraph, of tables under the header of the column; text boxes, headers, footers, notes; tracked changes and ' +
    'what was deleted, comments, hidden and invisible text, codes of fields, descriptions of pictures, lists of forms, ' +
    'building blocks; settings with variables and mail merge; metadata, labels, links; charts, diagrams and every other ' +
    'part; embedded files.',
  kinds: ['docx', 'docm', 'dotx', 'dotm'],
  access: 'random',
  tells: [
    ...(['tracked-change', 'deleted-text', 'comment', 'hidden-text', 'invisible-text', 'black-highlight'] as const),
    ...(['hidden-shape', 'orphan-text', 'alternative-text', 'field-code', 'input-list', 'building-block'] as const),
    ...(['document-variable', 'mail-merge', 'sub-document', 'edit-protection', 'custom-xml'] as const),
    ...(['embedded-object', 'macro', 'chart-cache', 'printer-settings', 'unknown-part'] as const),
    ...(['archive-comment', 'encrypted-member', 'duplicate-member', 'unlisted-member'] as const),
    ...(['prepended-data', 'appended-data'] as const),
  ],
  leavesOut: [
    { place: 'Parts that need a password', problem: 'entry-needs-password' },
    { place: 'Parts compressed by another method than stored and deflated', problem: 'method-not-read' },
    {
      place: 'Names of styles, bookmarks, fonts and macros',
      reason: 'They name parts of the file, and not people. Names of styles and bookmarks that hold a number are read.',
    },
    { place: 'What a format was before a tracked change', reason: 'It holds no text; that there is a change is told.' },
    {
      place: 'Text that a frame, an indent or the edge of a page leaves outside of it',
      reason: 'It is read like any other; that a reader of the page does not see it is not told.',
    },
    {
      place: 'Colors of themes, table styles and pictures behind a text',
      reason: 'Text on what is not known is held to be seen, and is read like any other.',
    },
    { place: 'What links and templates refer to outside of the file', reason: 'It is in another file.' },
    { place: 'Embedded fonts', reason: 'They draw letters, and hold no text.' },
  ],
  limits: docxLimits,
  extract: async (source, context) => (await import('./docx-reader.ts')).readDocx(source, context),
};
