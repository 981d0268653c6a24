import type { Range } from '../../source/read-range.ts';
import { fileExtension } from '../file-extension.ts';
import { textOf } from '../picture/words.ts';
import { splitAtNul } from './byte-fields.ts';
import type { RecordingFindings } from './recording-findings.ts';
import { tellField } from './recording-metadata.ts';

const FOOTER_BYTES = 32;
/** Flags: a header stands before the items; and of an item, its value is bytes. */
const HAS_HEADER = 0x8000_0000;
const KIND = 0x06;
const IS_BYTES = 0x02;

/** Reads the APE tag at the end of a range, by its footer (APEv2 specification, Hydrogenaudio), and gives its length. Throws limits. */
export async function readApe(footer: Buffer, range: Range, findings: RecordingFindings): Promise<number> {
  const itemBytes = footer.readUInt32LE(12) - FOOTER_BYTES;
  const start = range.end - FOOTER_BYTES - itemBytes;
  if (itemBytes < 0 || start < range.start) {
    findings.problem('bad-part');
    return FOOTER_BYTES;
  }
  const items = await findings.held({ start, end: range.end - FOOTER_BYTES });
  readItems(items, footer.readUInt32LE(16), findings);
  const hasHeader = (footer.readUInt32LE(20) & HAS_HEADER) !== 0;
  return itemBytes + FOOTER_BYTES * (hasHeader && start - FOOTER_BYTES >= range.start ? 2 : 1);
}

/** Each has a length, flags, a key, and a value. */
function readItems(items: Buffer, count: number, findings: RecordingFindings): void {
  let at = 0;
  for (let left = count; left > 0 && at + 9 <= items.length; left -= 1) {
    findings.count();
    const length = items.readUInt32LE(at);
    const flags = items.readUInt32LE(at + 4);
    const [key] = splitAtNul(items.subarray(at + 8, at + 8 + 256));
    const start = at + 8 + key.length + 1;
    if (start + length > items.length) findings.problem('bad-part');
    readItem(textOf(key), items.subarray(start, start + length), (flags & KIND) === IS_BYTES, findings);
    at = start + length;
  }
  const rest = items.subarray(at);
  if (!rest.some((byte) => byte !== 0)) return;
  findings.trait('orphan-text', { kind: 'field', name: 'APE-padding' });
  findings.bytes('APE-padding', rest);
}

function readItem(key: string, value: Buffer, isBytes: boolean, findings: RecordingFindings): void {
  if (!isBytes) {
    tellField(key, textOf(value), findings);
    return;
  }
  const [name, data] = splitAtNul(value);
  if (/^cover/i.test(key)) {
    findings.field('raw:cover', textOf(name));
    findings.file(`cover.${fileExtension(data) ?? 'bin'}`, data);
  } else findings.bytes(/^[\w -]{1,64}$/.test(key) ? key : 'item', value);
}
