import { ProblemError } from '../../problem.ts';
import type { ExpansionBudget } from '../../source/measured-source.ts';
import { word } from '../little-endian.ts';

/** What a chunk expands to at most ([MS-OVBA] 2.4.1.1.3). */
const CHUNK_BYTES = 4_096;

/** What a container begins with ([MS-OVBA] 2.4.1.1.1). */
const SIGNATURE = 0x01;

/**
 * Expands a compressed container ([MS-OVBA] 2.4.1), which ends where no chunk follows. Throws `bad-stream` where it is
 * none or a chunk is torn, and what the budget throws, which is charged chunk by chunk.
 */
export async function expandVba(bytes: Uint8Array, budget: ExpansionBudget): Promise<Uint8Array> {
  if (bytes[0] !== SIGNATURE) throw new ProblemError('bad-stream');
  const chunks: Uint8Array[] = [];
  for (let at = 1; at + 2 <= bytes.length; ) {
    const header = word(bytes, at);
    // 2.4.1.1.5: three bits that are always the same.
    if ((header & 0x7000) !== 0x3000) break;
    const end = at + (header & 0x0fff) + 3;
    const packed = bytes.subarray(at + 2, end);
    await budget.expand(CHUNK_BYTES);
    chunks.push((header & 0x8000) === 0 ? packed : expandChunk(packed));
    at = end;
  }
  return Buffer.concat(chunks);
}

/** A flag byte says which of the eight tokens after it are copies of what came before ([MS-OVBA] 2.4.1.3.2). */
function expandChunk(packed: Uint8Array): Uint8Array {
  const expanded = new Uint8Array(CHUNK_BYTES);
  let length = 0;
  let at = 0;
  while (at < packed.length) {
    const flags = packed[at] ?? 0;
    at += 1;
    for (let bit = 0; bit < 8 && at < packed.length && length < CHUNK_BYTES; bit += 1) {
      if (((flags >> bit) & 1) === 0) {
        expanded[length] = packed[at] ?? 0;
        length += 1;
        at += 1;
      } else {
        length = copy(expanded, length, word(packed, at));
        at += 2;
      }
    }
    if (length >= CHUNK_BYTES) break;
  }
  return expanded.subarray(0, length);
}

/** The further a chunk is, the more bits of a token say how far back a copy begins ([MS-OVBA] 2.4.1.3.19.1). */
function copy(expanded: Uint8Array, length: number, token: number): number {
  let bits = 4;
  while (1 << bits < length) bits += 1;
  const lengthMask = 0xffff >> bits;
  const offset = (token >> (16 - bits)) + 1;
  if (offset > length) throw new ProblemError('bad-stream');
  const end = Math.min(expanded.length, length + (token & lengthMask) + 3);
  for (let to = length; to < end; to += 1) expanded[to] = expanded[to - offset] ?? 0;
  return end;
}
