import type { Format } from '../format.ts';

/** Presentations of PowerPoint since 2007, their templates and shows, with macros or without. */
export const pptx: Format = {
  id: 'pptx',
  title: 'PowerPoint presentation: PPTX, PPTM, POTX, POTM, PPSX, PPSM (ECMA-376)',
  reads:
    'The text of every slide, hidden and unlisted ones too, by paragraph, in groups and tables; the notes of the speaker; ' +
    'comments with their authors; descriptions of shapes; what stands beside the slide; charts and diagrams; masters and ' +
    'layouts; tags, names of sections and shows; properties. Every other part of the package is opened as a file or told.',
  kinds: ['pptx', 'pptm', 'potx', 'potm', 'ppsx', 'ppsm'],
  access: 'random',
  tells: [
    'speaker-notes',
    'hidden-slide',
    'unlisted-slide',
    'hidden-shape',
    'off-slide',
    'invisible-text',
    'behind-shape',
    'covered-cell',
    'layout-text',
    'comment',
    'alternative-text',
    'chart-cache',
    'custom-xml',
    'embedded-object',
    'macro',
    'edit-protection',
    'unknown-part',
    ...(['archive-comment', 'encrypted-member', 'duplicate-member', 'unlisted-member'] as const),
    ...(['prepended-data', 'appended-data'] as const),
  ],
  leavesOut: [
    { place: 'Entries of the package that need a password', problem: 'entry-needs-password' },
    { place: 'Entries of the package in a compression that is not read', problem: 'method-not-read' },
    { place: 'Animations that show and hide shapes', reason: 'What they show and hide is read like any other text.' },
    {
      place:
        'Text in the color of a picture, of colors that run into each other, or of what its place for text or its list says, and ' +
        'text that shapes hide in part',
      reason: 'Whether it is seen is not known for sure: it is read like any other text.',
    },
    { place: 'Fonts that are embedded', reason: 'They hold shapes of letters and no words of the document.' },
    {
      place: 'Themes and styles',
      reason: 'They hold no text by the standard; what text they have all the same is read.',
    },
  ],
  limits: {},
  extract: async (source, context) => (await import('./pptx-reader.ts')).readPptx(source, context),
};
