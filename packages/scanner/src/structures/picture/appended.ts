import { findWords } from '../binary-words.ts';
import { fileExtension } from '../file-extension.ts';
import { isHolder } from '../signatures.ts';
import type { PictureFindings } from './picture-findings.ts';

/** What fills a file up says nothing. */
const PADDING: ReadonlySet<number> = new Set([0, 0x0a, 0x0d, 0x20]);

/** Programs fill pictures up to a multiple of four, with whatever stood there: Word for Mac does, and fewer bytes say nothing. */
const BYTES_MIN = 4;

/**
 * Office for Mac writes pictures in whole blocks, and what its memory held fills the last of them: zeros, numbers and scraps of
 * other pictures.
 */
const BLOCK_BYTES = 512;
const FILL_BYTES_MAX = 4_096;

/**
 * Tells bytes that stand behind a picture, as a file of their own: what is there is looked at like any other. `fileBytes` are
 * those of the whole file, where programs fill such files up.
 */
export function readAppended(bytes: Uint8Array, findings: PictureFindings, fileBytes?: number): void {
  const first = bytes.findIndex((byte) => !PADDING.has(byte));
  if (first === -1) return;
  const rest = bytes.subarray(first);
  if (rest.length < BYTES_MIN) return;
  const isInBlocks = fileBytes !== undefined && fileBytes % BLOCK_BYTES === 0;
  if (isInBlocks && rest.length < FILL_BYTES_MAX && saysNothing(rest)) return;
  const extension = fileExtension(rest);
  findings.trait('appended-data');
  findings.file(extension === undefined ? 'appended-data' : `appended-data.${extension}`, rest);
}

/** Whether bytes hold no words and nowhere the beginning of a file. */
function saysNothing(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += 1) {
    const rest = bytes.subarray(at);
    if (fileExtension(rest) !== undefined || isHolder(rest)) return false;
  }
  return findWords(bytes, 'sure').length === 0;
}

/** Encoders write a last code twice, or fill a buffer up: fewer bytes behind the last point say nothing. */
const BEHIND_PIXELS_MIN = 16;

/** Tells bytes that stand in the data of pixels behind the last of them. */
export function readBehindPixels(bytes: Uint8Array, findings: PictureFindings): void {
  if (bytes.length >= BEHIND_PIXELS_MIN || findWords(bytes, 'sure').length > 0) readAppended(bytes, findings);
}
