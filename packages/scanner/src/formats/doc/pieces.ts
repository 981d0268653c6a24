import { doubleWord, word } from '../../structures/little-endian.ts';

/** Characters that stand together in the stream `WordDocument` ([MS-DOC] 2.9.177). */
export interface Piece {
  /** Characters from the beginning of the first story. */
  readonly start: number;
  readonly end: number;
  /** Offset of the first in the stream. */
  readonly at: number;
  /** 1 of Windows-1252, or 2 of UTF-16 ([MS-DOC] 2.9.73). */
  readonly unitBytes: 1 | 2;
  /** Changes of format that a fast save made ([MS-DOC] 2.9.177, prm); empty if none. */
  readonly changes: Uint8Array;
}

/** Where a document's characters are. */
export interface PieceTable {
  readonly pieces: readonly Piece[];
  /** Whether the table is there and says what it should. */
  readonly isWhole: boolean;
}

const NO_BYTES = new Uint8Array(0);

/** Marks of the two kinds of things in the table ([MS-DOC] 2.9.38, 2.9.178 and 2.9.179). */
const CHANGES = 1;
const PIECES = 2;

/** Reads the table ([MS-DOC] 2.9.38, Clx); `plain` is that of Word 6 and 95, whose characters are all single bytes. */
export function readPieces(table: Uint8Array, plain = false): PieceTable {
  const changes: Uint8Array[] = [];
  let at = 0;
  while (table[at] === CHANGES && at + 3 <= table.length) {
    const size = word(table, at + 1);
    changes.push(table.subarray(at + 3, at + 3 + size));
    at += 3 + size;
  }
  if (table[at] !== PIECES) return { pieces: [], isWhole: false };
  const size = doubleWord(table, at + 1);
  const plc = table.subarray(at + 5, at + 5 + size);
  const count = Math.max(0, Math.floor((plc.length - 4) / 12));
  const pieces: Piece[] = [];
  let isWhole = plc.length === size;
  for (let index = 0; index < count; index += 1) {
    const piece = pieceAt(plc, index, count, changes, plain);
    if (piece.end < piece.start || piece.start < (pieces.at(-1)?.end ?? 0)) isWhole = false;
    else pieces.push(piece);
  }
  return { pieces, isWhole };
}

function pieceAt(plc: Uint8Array, index: number, count: number, changes: readonly Uint8Array[], plain: boolean): Piece {
  const descriptor = 4 * (count + 1) + 8 * index;
  const place = doubleWord(plc, descriptor + 2);
  const isNarrow = plain || (place & COMPRESSED) !== 0;
  const offset = place & 0x3fffffff;
  return {
    start: doubleWord(plc, 4 * index),
    end: doubleWord(plc, 4 * (index + 1)),
    at: isNarrow && !plain ? Math.floor(offset / 2) : offset,
    unitBytes: isNarrow ? 1 : 2,
    changes: changesOf(word(plc, descriptor + 6), changes),
  };
}

/** [MS-DOC] 2.9.73. */
const COMPRESSED = 0x40000000;

/** One change by its short name ([MS-DOC] 2.9.215), or a list of them by its number (2.9.216). */
function changesOf(prm: number, lists: readonly Uint8Array[]): Uint8Array {
  if ((prm & 1) === 1) return lists[prm >> 1] ?? NO_BYTES;
  const code = SHORT[(prm >> 1) & 0x7f];
  return code === undefined ? NO_BYTES : Uint8Array.of(code & 0xff, code >> 8, prm >> 8);
}

/** Those of the short names that bear on whether text is seen ([MS-DOC] 2.9.215). */
const SHORT: Readonly<Record<number, number>> = {
  65: 0x0800,
  66: 0x0801,
  77: 0x2a0c,
  83: 0x2a33,
  92: 0x083c,
  98: 0x2a42,
};
