import type { Raster } from '@holdback/scanner';

/** A raster as a picture file without compression: PGM (Netpbm, `P5`), 8 bits of gray. */
export function encodeGray({ width, height, data }: Raster): Buffer {
  const header = Buffer.from(`P5\n${width} ${height}\n255\n`);
  const picture = Buffer.alloc(header.length + width * height);
  header.copy(picture);
  for (let at = 0; at < width * height; at += 1) {
    const pixel = at * 4;
    // Rec. 601.
    const gray = 0.299 * (data[pixel] ?? 0) + 0.587 * (data[pixel + 1] ?? 0) + 0.114 * (data[pixel + 2] ?? 0);
    picture[header.length + at] = Math.round(gray);
  }
  return picture;
}
