import type { Format } from '../format.ts';

/** Drawings for the web. */
export const svg: Format = {
  id: 'svg',
  title: 'Scalable Vector Graphics (SVG 2)',
  reads:
    'Every text, whose pieces are joined as they stand, title, description and property, also of what is not drawn; names of ' +
    'layers, of files and of folders that programs keep; comments, scripts, addresses; files that are written into it and its ' +
    'styles, as members.',
  kinds: ['svg'],
  access: 'forward',
  tells: ['picture'],
  leavesOut: [
    { place: 'Entities that the document defines of more than plain text', problem: 'entities-not-read' },
    { place: 'Fonts that are written into it', reason: 'They hold shapes of letters and no words of the drawing.' },
    {
      place: 'Letters that are drawn as shapes',
      reason: 'STR-15 sends a person to the picture; what it shows was not recognized.',
    },
    {
      place: 'Paths, places, sizes and colors of what is drawn',
      reason: 'They are numbers. A text that they hide is read like any other; that nobody sees it is not told.',
    },
  ],
  limits: {},
  extract: async (source, { limits }) => (await import('./svg-reader.ts')).readSvg(source, limits),
};
