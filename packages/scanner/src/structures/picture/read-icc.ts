import type { PictureFindings } from './picture-findings.ts';
import { textOf, wideTextOf } from './words.ts';

/** Tags of a profile that hold text (ICC.1:2022, 9.2), and what they say. */
const NAMES: Readonly<Record<string, string>> = {
  desc: 'ProfileDescription',
  cprt: 'ProfileCopyright',
  dmnd: 'DeviceManufacturer',
  dmdd: 'DeviceModelDescription',
  vued: 'ViewingConditions',
  dscm: 'ProfileDescriptionML',
};

/** Tags of a profile. Profiles of printers have twenty. */
const TAGS_MAX = 200;

/** Reads the texts of a color profile (ICC.1:2022, 7.3 and 10). Never throws. */
export function readIcc(bytes: Uint8Array, findings: PictureFindings): void {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (view.length < 132) return;
  const count = Math.min(view.readUInt32BE(128), TAGS_MAX, Math.floor((view.length - 132) / 12));
  for (let index = 0; index < count; index += 1) {
    const at = 132 + index * 12;
    const signature = view.toString('latin1', at, at + 4).trim();
    const start = view.readUInt32BE(at + 4);
    const value = view.subarray(start, start + view.readUInt32BE(at + 8));
    const label = NAMES[signature] ?? `ICC-${signature}`;
    for (const text of textsOf(value)) findings.field(`raw:${label}`, text);
  }
}

/** What an element says, by its type: a description, text, texts in languages; nothing of others. */
function textsOf(value: Buffer): readonly string[] {
  const type = value.toString('latin1', 0, 4);
  if (type === 'text' || type === 'sig ') return type === 'text' ? [textOf(value.subarray(8))] : [];
  if (type === 'desc' && value.length >= 12) {
    const length = value.readUInt32BE(8);
    return [textOf(value.subarray(12, 12 + length)), ...wideDescription(value, 12 + length)];
  }
  if (type !== 'mluc' || value.length < 16) return [];
  const count = Math.min(value.readUInt32BE(8), TAGS_MAX, Math.floor((value.length - 16) / 12));
  return Array.from({ length: count }, (_, index) => {
    const at = 16 + index * 12;
    const start = value.readUInt32BE(at + 8);
    return wideTextOf(value.subarray(start, start + value.readUInt32BE(at + 4)), false);
  });
}

/** ICC.1:2001-04, 6.5.17: after the letters of ASCII a language, a count and letters of two bytes. */
function wideDescription(value: Buffer, at: number): readonly string[] {
  if (at + 8 > value.length) return [];
  return [wideTextOf(value.subarray(at + 8, at + 8 + 2 * value.readUInt32BE(at + 4)), false)];
}
