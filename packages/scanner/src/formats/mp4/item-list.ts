import { fileExtension } from '../../structures/file-extension.ts';
import { type HeldBox, heldBox, heldBoxes } from '../../structures/isobmff/held-boxes.ts';
import { textOf, wideTextOf } from '../../structures/picture/words.ts';
import type { RecordingFindings } from '../../structures/recording/recording-findings.ts';
import { tellLoose } from './loose-words.ts';
import { nameOf, type RecordingFields, type TellValue, valuesIn } from './user-data.ts';

/** Types of values (QuickTime File Format, Metadata, table of well-known types). */
const UTF_8 = 1;
const UTF_16 = 2;
const NUMBERS: ReadonlySet<number> = new Set([21, 22, 23, 24, 65, 66, 67, 70, 71, 72, 74, 75, 76, 77, 78, 79, 80]);

/** Reads the values of a `meta` box, behind its header: by types of iTunes, by keys, and by names that programs make up. */
export function readItemList(meta: Buffer, fields: RecordingFields, findings: RecordingFindings): void {
  const keys = [...keysIn(heldBox(meta, 'keys'))];
  for (const item of heldBoxes(heldBox(meta, 'ilst'))) {
    findings.count();
    const key = keys[Buffer.from(item.type, 'latin1').readUInt32BE(0) - 1];
    if (item.type === '----') readFreeform(item, fields, findings);
    else if (key !== undefined) readValues(key, item, (_, value) => fields.tellKey(key, value), findings);
    else {
      readValues(
        item.type === 'covr' ? 'cover' : nameOf(item.type).replace(/^raw:/, ''),
        item,
        (_, value) => fields.tell(nameOf(item.type), value),
        findings,
      );
      const name = textOf(heldBox(item.bytes, 'name').subarray(4));
      if (name !== '') fields.tell('raw:name', name);
    }
  }
  // A key may stand there whose value is gone.
  for (const key of keys) if (!/^[\w.-]+$/.test(key)) fields.tell('raw:key', key);
}

/** ISO/IEC 14496-12 has a version before the boxes, QuickTime has none. */
export function metaBoxes(meta: Buffer): Buffer {
  return meta.toString('latin1', 4, 8) === 'hdlr' || meta.readUIntBE(0, Math.min(4, meta.length)) !== 0
    ? meta
    : meta.subarray(4);
}

/** QuickTime File Format, Metadata Item Keys Atom: their count, then each with its length and where its name is from. */
function* keysIn(bytes: Buffer): Generator<string> {
  for (const { bytes: key } of heldBoxes(bytes.subarray(8))) yield textOf(key);
}

/** `com.apple.iTunes` and a name, and the value. */
function readFreeform({ bytes }: HeldBox, fields: RecordingFields, findings: RecordingFindings): void {
  const name = textOf(heldBox(bytes, 'name').subarray(4));
  const mean = textOf(heldBox(bytes, 'mean').subarray(4));
  if (!/^(?:com|org|net)\.[\w.]+$/.test(mean)) findings.field('raw:mean', mean);
  const isPlain = /^[\w .-]{1,64}$/.test(name);
  const tell: TellValue = (_, value) => fields.tellKey(name, value);
  for (const { type, value } of valuesIn(bytes)) readValue(isPlain ? name : 'value', type, value, tell, findings);
}

function readValues(label: string, { bytes }: HeldBox, tell: TellValue, findings: RecordingFindings): void {
  for (const { type, value } of valuesIn(bytes)) readValue(label, type, value, tell, findings);
}

function readValue(label: string, type: number, value: Buffer, tell: TellValue, findings: RecordingFindings): void {
  const extension = fileExtension(value);
  if (extension !== undefined && label === 'cover') findings.file(`cover.${extension}`, value);
  else if (type === UTF_8) tell('raw:value', textOf(value));
  else if (type === UTF_16) tell('raw:value', wideTextOf(value, false));
  else if (!NUMBERS.has(type) && !(type === 0 && value.length <= 8 && value.includes(0)))
    tellLoose(label, value, findings);
}
