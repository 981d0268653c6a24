import type { RecordingFindings } from '../../structures/recording/recording-findings.ts';

/** Letters, digits and signs without which bytes have no words. */
const SIGNS_MIN = 6;
/** Bytes that are held of words that were looked for, beside these: looking costs as much time as reading so many. */
export const LOOK_BYTES = 2_048;

/** Whether bytes of any kind may have words in them: most are numbers, and to look for words costs more. */
export function mayHaveWords(bytes: Uint8Array): boolean {
  let signs = 0;
  for (const byte of bytes) {
    if ((byte > 0x20 && byte < 0x7f) || byte >= 0xc0) signs += 1;
    if (signs >= SIGNS_MIN) return true;
  }
  return false;
}

/** Tells a file or the words in bytes of any kind, under a name. Throws `part-limit` where there is too much to look at. */
export function tellLoose(label: string, bytes: Uint8Array, findings: RecordingFindings): void {
  if (!mayHaveWords(bytes)) return;
  findings.hold(LOOK_BYTES);
  findings.bytes(label, bytes);
}
