import type { Raster } from '../../recognition.ts';

/** The size of a picture in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** A picture in memory as it is shown, with the way that it was turned taken into account; what is behind it is seen through. */
export type DecodedPicture = Pick<Raster, 'width' | 'height' | 'data'>;

/** What decodes and draws: an optional package, which may be absent. */
type CanvasModule = typeof import('@napi-rs/canvas');

let loading: Promise<CanvasModule | undefined> | undefined;

function loadCanvas(): Promise<CanvasModule | undefined> {
  loading ??= import('@napi-rs/canvas').catch(() => undefined);
  return loading;
}

/** Whether the package that decodes pictures is there. */
export async function canDecode(): Promise<boolean> {
  return (await loadCanvas()) !== undefined;
}

/**
 * Decodes a JPEG, PNG, GIF, WebP, BMP or AVIF, to at most so many pixels. Undefined where the package that decodes is absent,
 * or cannot. The caller has seen that the picture declares no more pixels than there is room for.
 */
export async function decodePicture(bytes: Uint8Array, pixelsMax: number): Promise<DecodedPicture | undefined> {
  const canvas = await loadCanvas();
  if (canvas === undefined) return undefined;
  try {
    const image = await canvas.loadImage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
    const size = within({ width: image.width, height: image.height }, pixelsMax);
    if (size === undefined) return undefined;
    const context = canvas.createCanvas(size.width, size.height).getContext('2d');
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, 0, 0, size.width, size.height);
    return { ...size, data: context.getImageData(0, 0, size.width, size.height).data };
  } catch {
    return undefined; // damaged, or of a kind that the package does not know
  }
}

/** A size with at most so many pixels, in its proportions; undefined if there is no pixel in it. */
function within({ width, height }: PictureSize, pixelsMax: number): PictureSize | undefined {
  if (!(width >= 1 && height >= 1)) return undefined;
  const scale = Math.min(1, Math.sqrt(pixelsMax / (width * height)));
  return { width: Math.max(1, Math.floor(width * scale)), height: Math.max(1, Math.floor(height * scale)) };
}
