import { readCborTexts } from './cbor-texts.ts';
import type { PictureFindings } from './picture-findings.ts';
import { textOf } from './words.ts';

/** Boxes within boxes. A manifest has five. */
const DEPTH_MAX = 16;

/** Boxes that hold others (ISO/IEC 19566-5, 4.2). */
const SUPER_BOX = 'jumb';
const DESCRIPTION = 'jumd';
/** UUID and toggles, before a label (4.3.2). */
const LABEL_AT = 17;

/** Reads the boxes of a manifest (ISO/IEC 19566-5; C2PA 2.1): labels, claims, assertions, who signed. Never throws. */
export function readJumbf(bytes: Uint8Array, findings: PictureFindings): void {
  readBoxes(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), findings, 0);
}

function readBoxes(bytes: Buffer, findings: PictureFindings, depth: number): void {
  for (let at = 0; at + 8 <= bytes.length; ) {
    const declared = bytes.readUInt32BE(at);
    const length = declared === 0 ? bytes.length - at : declared;
    if (length < 8) return;
    readBox(bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + length), findings, depth);
    findings.context.progress();
    at += length;
  }
}

function readBox(type: string, data: Buffer, findings: PictureFindings, depth: number): void {
  if (type === SUPER_BOX && depth < DEPTH_MAX) readBoxes(data, findings, depth + 1);
  else if (type === DESCRIPTION) findings.field('raw:C2PA', textOf(data.subarray(LABEL_AT)));
  else if (type === 'cbor') for (const text of readCborTexts(data)) findings.field('raw:C2PA', text);
  else findings.bytes('C2PA', data);
}
