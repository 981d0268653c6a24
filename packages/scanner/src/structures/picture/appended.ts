import { fileExtension } from '../file-extension.ts';
import type { PictureFindings } from './picture-findings.ts';

/** What fills a file up says nothing. */
const PADDING: ReadonlySet<number> = new Set([0, 0x0a, 0x0d, 0x20]);

/** Tells bytes that stand behind a picture, as a file of their own: what is there is looked at like any other. */
export function readAppended(bytes: Uint8Array, findings: PictureFindings): void {
  const first = bytes.findIndex((byte) => !PADDING.has(byte));
  if (first === -1) return;
  const rest = bytes.subarray(first);
  const extension = fileExtension(rest);
  findings.trait('appended-data');
  findings.file(extension === undefined ? 'appended-data' : `appended-data.${extension}`, rest);
}
