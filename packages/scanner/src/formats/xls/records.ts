import { word } from '../../structures/little-endian.ts';

/** A record of a workbook's stream ([MS-XLS] 2.1.4): its type, where it is in the stream, and its data. */
export interface BiffRecord {
  readonly type: number;
  readonly start: number;
  readonly data: Uint8Array;
  /** What goes on in records of their own, because one has room for 8,224 bytes ([MS-XLS] 2.4.58). */
  readonly continued: readonly Uint8Array[];
}

/** Bytes of the type and the length of a record. */
const HEADER_BYTES = 4;

/** [MS-XLS] 2.4.58. */
const CONTINUE = 0x3c;

/** The records of a stream in order, as far as they can be followed; what is torn is shorter. */
export function* biffRecords(bytes: Uint8Array): Generator<BiffRecord> {
  for (let at = 0; at + HEADER_BYTES <= bytes.length; ) {
    const start = at;
    const type = word(bytes, at);
    let end = at + HEADER_BYTES + word(bytes, at + 2);
    const data = bytes.subarray(at + HEADER_BYTES, end);
    const continued: Uint8Array[] = [];
    while (word(bytes, end) === CONTINUE && end + HEADER_BYTES <= bytes.length) {
      const next = end + HEADER_BYTES + word(bytes, end + 2);
      continued.push(bytes.subarray(end + HEADER_BYTES, next));
      end = next;
    }
    yield { type, start, data, continued };
    at = end;
  }
}
