import type { MetadataName } from '../../document.ts';
import { textOf } from '../../structures/picture/words.ts';
import type { RecordingFindings } from '../../structures/recording/recording-findings.ts';

/** Fields of cameras of Nikon (ExifTool, Nikon AVI tags): a number, a length, a value. */
const NAMES: Readonly<Record<number, MetadataName>> = {
  3: 'device',
  4: 'device',
  5: 'creator-tool',
  6: 'raw:equipment',
  19: 'created',
  20: 'raw:digitized',
};

/** Tells what a chunk of such fields says. */
export function readCameraFields(bytes: Buffer, findings: RecordingFindings): void {
  for (let at = 0; at + 4 <= bytes.length; ) {
    const name = NAMES[bytes.readUInt16LE(at)];
    const value = bytes.subarray(at + 4, at + 4 + bytes.readUInt16LE(at + 2));
    if (name === undefined) findings.bytes('camera', value);
    else findings.field(name, textOf(value));
    at += 4 + value.length;
    findings.count();
  }
}
