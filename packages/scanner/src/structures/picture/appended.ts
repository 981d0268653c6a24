import { fileExtension } from '../file-extension.ts';
import type { PictureFindings } from './picture-findings.ts';

/** What fills a file up says nothing. */
const PADDING: ReadonlySet<number> = new Set([0, 0x0a, 0x0d, 0x20]);

/** Programs fill pictures up to a multiple of four, with whatever stood there: Word for Mac does, and fewer bytes say nothing. */
const BYTES_MIN = 4;

/** Tells bytes that stand behind a picture, as a file of their own: what is there is looked at like any other. */
export function readAppended(bytes: Uint8Array, findings: PictureFindings): void {
  const first = bytes.findIndex((byte) => !PADDING.has(byte));
  if (first === -1) return;
  const rest = bytes.subarray(first);
  if (rest.length < BYTES_MIN) return;
  const extension = fileExtension(rest);
  findings.trait('appended-data');
  findings.file(extension === undefined ? 'appended-data' : `appended-data.${extension}`, rest);
}

/** Encoders write a last code twice, or fill a buffer up: fewer bytes behind the last point say nothing. */
const BEHIND_PIXELS_MIN = 16;

/** Tells bytes that stand in the data of pixels behind the last of them. */
export function readBehindPixels(bytes: Uint8Array, findings: PictureFindings): void {
  if (bytes.length >= BEHIND_PIXELS_MIN) readAppended(bytes, findings);
}
