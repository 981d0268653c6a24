import type { Range } from '../../source/read-range.ts';
import { readLeftovers } from './gaps.ts';
import type { PictureFindings } from './picture-findings.ts';
import { textOf, wideTextOf, wordsOf } from './words.ts';

/** Tags of a profile that hold text (ICC.1:2022, 9.2), and what they say. */
const NAMES: Readonly<Record<string, string>> = {
  desc: 'ProfileDescription',
  cprt: 'ProfileCopyright',
  dmnd: 'DeviceManufacturer',
  dmdd: 'DeviceModelDescription',
  vued: 'ViewingConditions',
  dscm: 'ProfileDescriptionML',
};

/** Types of elements that are numbers (10): tables of rising ones look like letters of the alphabet. */
const NUMBERS: ReadonlySet<string> = new Set([
  ...['curv', 'para', 'mft1', 'mft2', 'mAB ', 'mBA ', 'mpet', 'XYZ ', 'sf32', 'uf32', 'ui08', 'ui16', 'ui32', 'ui64'],
  ...['meas', 'view', 'chrm', 'clro', 'clrt', 'crdi', 'dtim', 'sig ', 'gbd ', 'vcgt'],
]);

/** From here to its end, a header is zero (7.2.19): a digest of the profile may stand before. */
const RESERVED = { start: 100, end: 128 };

/** Tags of a profile. Profiles of printers have twenty. */
const TAGS_MAX = 200;

/** Reads the texts of a color profile (ICC.1:2022, 7.3 and 10). Never throws. */
export function readIcc(bytes: Uint8Array, findings: PictureFindings): void {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (view.length < 132) return;
  const count = Math.min(view.readUInt32BE(128), TAGS_MAX, Math.floor((view.length - 132) / 12));
  const used: Range[] = [{ start: 0, end: 132 + count * 12 }];
  for (const words of wordsOf(view.subarray(RESERVED.start, RESERVED.end))) findings.field('raw:ICC', words);
  for (let index = 0; index < count; index += 1) {
    const at = 132 + index * 12;
    const signature = view.toString('latin1', at, at + 4).trim();
    const start = view.readUInt32BE(at + 4);
    const end = start + view.readUInt32BE(at + 8);
    const value = view.subarray(start, end);
    used.push({ start, end });
    const label = NAMES[signature] ?? `ICC-${signature}`;
    for (const text of textsOf(value)) findings.field(`raw:${label}`, text);
  }
  readLeftovers('ICC', view, used, findings);
}

/** What an element says, by its type: a description, text, texts in languages, nothing of numbers; of others the words in them. */
function textsOf(value: Buffer): readonly string[] {
  const type = value.toString('latin1', 0, 4);
  if (NUMBERS.has(type)) return [];
  if (type === 'text') return [textOf(value.subarray(8))];
  if (type === 'desc' && value.length >= 12) {
    const length = value.readUInt32BE(8);
    return [textOf(value.subarray(12, 12 + length)), ...wideDescription(value, 12 + length)];
  }
  if (type !== 'mluc' || value.length < 16) return wordsOf(value.subarray(8));
  const count = Math.min(value.readUInt32BE(8), TAGS_MAX, Math.floor((value.length - 16) / 12));
  return Array.from({ length: count }, (_, index) => {
    const at = 16 + index * 12;
    const start = value.readUInt32BE(at + 8);
    return wideTextOf(value.subarray(start, start + value.readUInt32BE(at + 4)), false);
  });
}

/** ICC.1:2001-04, 6.5.17: after the letters of ASCII a language, a count and letters of two bytes, and what a Macintosh shows. */
function wideDescription(value: Buffer, at: number): readonly string[] {
  if (at + 8 > value.length) return [];
  const end = at + 8 + 2 * value.readUInt32BE(at + 4);
  return [wideTextOf(value.subarray(at + 8, end), false), ...macDescription(value, end)];
}

/** A script, a count, and 67 bytes, of which so many are letters. What is behind these is not cleared by all programs. */
function macDescription(value: Buffer, at: number): readonly string[] {
  if (at + 3 > value.length) return [];
  const count = value[at + 2] ?? 0;
  return [textOf(value.subarray(at + 3, at + 3 + count)), ...wordsOf(value.subarray(at + 3 + count))];
}
