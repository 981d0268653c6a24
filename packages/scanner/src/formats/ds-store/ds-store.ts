import type { Format } from '../format.ts';

/** What Finder keeps of a folder (Mac::Finder::DSStore, "DSStoreFormat"; no standard says more). */
export const dsStore: Format = {
  id: 'ds-store',
  title: 'What Finder keeps of a folder: .DS_Store',
  reads:
    'Every name of a file or a folder, whether or not it is there; comments; names that an earlier state left behind.',
  kinds: ['ds-store'],
  access: 'whole',
  tells: ['folder-list', 'comment', 'earlier-text'],
  leavesOut: [{ place: 'Places and looks of windows and icons', reason: 'They hold numbers; words in them are read.' }],
  limits: {},
  extract: async (source) => (await import('./ds-store-reader.ts')).readDsStore(source),
};
