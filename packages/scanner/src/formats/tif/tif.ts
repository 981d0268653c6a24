import type { Format } from '../format.ts';

/** TIFF 6.0, BigTIFF, and the raw pictures of cameras that are built like them. */
export const tif: Format = {
  id: 'tif',
  title: 'TIFF picture, and raw pictures of cameras (TIFF 6.0)',
  reads:
    'Letters of all pages (fax, LZW, deflate, PackBits, JPEG); all directories with Exif, positions, owners, serial numbers and ' +
    'notes of makers, IPTC, XMP, Photoshop, color profiles; small pictures and whether they show the same; what stands where ' +
    'nothing refers to.',
  kinds: ['tif', 'dng', 'nef', 'cr2', 'arw', 'rw2', 'orf'],
  access: 'whole',
  tells: ['picture', 'thumbnail', 'differing-thumbnail', 'appended-data'],
  leavesOut: [
    { place: 'Letters in the picture, where nobody recognizes letters', problem: 'picture-off' },
    { place: 'Letters of several pages, where nobody recognizes letters', problem: 'picture-page-off' },
    { place: 'Faces, plates, handwriting', reason: 'STR-15 notes the picture, for a person to look at.' },
    { place: 'Numbers of how it was taken, such as exposure and resolution', reason: 'They say nothing of anybody.' },
    {
      place: 'What a sensor of a camera saw',
      reason: 'The largest picture that the camera made of it is looked at, and shows the same.',
    },
    {
      place: 'Layers of Photoshop',
      reason: 'Words in them are read. A layer that is hidden is seen in the program that wrote it alone.',
    },
  ],
  limits: {},
  extract: async (source, context) => (await import('./tif-reader.ts')).readTif(source, context),
};
