import { fileExtension } from '../../structures/file-extension.ts';
import { textOf, wideTextOf } from '../../structures/picture/words.ts';
import { splitAtNul } from '../../structures/recording/byte-fields.ts';
import type { RecordingFindings } from '../../structures/recording/recording-findings.ts';
import { tellField } from '../../structures/recording/recording-metadata.ts';

/** Types of values (ASF 01.20.05, 3.11): letters, and bytes; all others are numbers. */
const TEXT = 0;
const BYTES = 1;

/** Tells a field by its name and the type of its value. */
export function readAttribute(name: string, type: number, value: Buffer, findings: RecordingFindings): void {
  if (type === TEXT) tellField(name === '' ? 'field' : name, wideTextOf(value), findings);
  else if (type === BYTES && name === 'WM/Picture') readPicture(value, findings);
  else if (type === BYTES) findings.bytes(/^[\w/ -]{1,64}$/.test(name) ? name.replaceAll('/', '-') : 'field', value);
}

/** A kind, a length, a media type and a description, each with a zero behind it, and the picture ([MS-ASF]; WM_PICTURE). */
function readPicture(value: Buffer, findings: RecordingFindings): void {
  const [type, afterType] = splitAtNul(value.subarray(5), true);
  const [about, picture] = splitAtNul(afterType, true);
  findings.field('raw:cover', wideTextOf(about));
  if (wideTextOf(type) === '-->') findings.field('raw:cover-address', textOf(picture));
  else findings.file(`cover.${fileExtension(picture) ?? 'bin'}`, picture);
}
