/** How strips are packed (TIFF 6.0, Compression; Adobe's TIFF Technical Notes; libtiff). */
export const compressions = {
  1: 'none',
  2: 'rows',
  3: 't4',
  4: 't6',
  5: 'lzw',
  6: 'old-jpeg',
  7: 'jpeg',
  8: 'deflate',
  32773: 'pack-bits',
  32946: 'deflate',
} as const;

/** One of `compressions`. */
export type Compression = (typeof compressions)[keyof typeof compressions];
