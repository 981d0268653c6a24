import { word } from '../../structures/little-endian.ts';

/** One change of a property ([MS-DOC] 2.2.5.1, Sprm) with its operand. */
export interface PropertyChange {
  readonly code: number;
  /** Without the size that stands before one of variable length. */
  readonly operand: Uint8Array;
}

/** Bytes of an operand by the upper three bits of the code ([MS-DOC] 2.2.5.1, spra); 0 is said by its first byte. */
const OPERAND_BYTES: readonly number[] = [1, 1, 2, 4, 2, 2, 0, 3];

/** [MS-DOC] 2.6.3, sprmTDefTable: its size takes two bytes, and is one too large. */
const DEFINE_TABLE = 0xd608;

/** The changes of a list, in order; what is torn at its end is left out. */
export function* propertyChanges(list: Uint8Array): Generator<PropertyChange> {
  for (let at = 0; at + 2 < list.length; ) {
    const code = word(list, at);
    let size = OPERAND_BYTES[code >> 13] ?? 0;
    let start = at + 2;
    if (code === DEFINE_TABLE) {
      size = Math.max(0, word(list, start) - 1);
      start += 2;
    } else if (size === 0) {
      size = list[start] ?? 0;
      start += 1;
    }
    yield { code, operand: list.subarray(start, start + size) };
    at = start + size;
  }
}
